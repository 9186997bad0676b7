import { parse } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { fileStem } from '@posebox/exchange';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import { makeZip } from 'client-zip';
import type { StoredVideos } from '../plugins/app/stored-videos.ts';
import { patientRecord } from '../rehabilitation/patient-record.ts';
import { valuesCsv } from '../rehabilitation/values-csv.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import { consent, toldRule } from '../schemas/privacy.ts';
import { videoItem } from '../schemas/video-item.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { DRAWN_FILE, originalPath } from '../videos/video-paths.ts';
import { erasedOn } from './keep-rule.ts';
import { ruleOfPerson } from './rule-of-person.ts';

/** A file of the archive; what is stored comes as a stream, one at a time. */
export interface ArchivedFile {
  readonly name: string;
  readonly lastModified: Date;
  readonly input: AsyncIterable<Uint8Array> | Uint8Array;
}

export interface ArchiveOptions {
  /** The report as it is now, made when its turn comes. */
  readonly report: () => Promise<Uint8Array>;
  readonly now: Date;
}

const ENTRIES_AT_ONCE = 500;

/** The archive as one ZIP, made while it is read. */
export const zipOfPerson = (...asked: Parameters<typeof personArchive>): ReadableStream<Uint8Array> =>
  // The types of client-zip know no stream that comes in pieces of any kind.
  makeZip(personArchive(...asked) as AsyncIterable<ArchivedFile & { readonly input: Uint8Array }>);

/**
 * Everything that is kept of a person, file by file: the record, consents and log entries, each measurement's document,
 * the values as a table, the report, and of each clip its item, its track and its films. One file is held at a time.
 *
 * @throws Problem `patient_unknown` with the first file
 */
export async function* personArchive(
  stored: StoredVideos,
  patientId: string,
  { report, now }: ArchiveOptions,
): AsyncGenerator<ArchivedFile> {
  const parts = await stored.parts();
  const file = (name: string, text: string | Uint8Array, lastModified = now): ArchivedFile => ({
    ...{ name, lastModified },
    input: typeof text === 'string' ? Buffer.from(text) : text,
  });
  const json = (name: string, value: unknown) => file(name, `${JSON.stringify(value, null, 2)}\n`);

  yield json('record.json', { notMedical: NOT_MEDICAL_TEXT, ...(await patientRecord(parts, patientId)) });
  const { person, versions, place, rule } = await ruleOfPerson(parts, patientId, now);
  yield json('consents.json', {
    rule: toldRule(rule),
    erasedOn: erasedOn(person, versions[0], place),
    consents: versions.map(consent),
  });
  yield file('log.jsonl', await logLines(parts, patientId));
  const lines = await parts.measurements.lines(patientId);
  yield file('values.csv', valuesCsv(lines));
  for (const { id, measured_at } of lines) {
    const { document } = await parts.measurements.measurement(id);
    if (document === null) continue;
    yield file(`measurements/${id}.json`, `${JSON.stringify(document)}\n`, measured_at);
  }
  yield file('report.pdf', await report());
  const { videoIds } = await parts.erasures.traces(patientId, person.pseudonym);
  for (const id of videoIds) {
    const row = await parts.videos.byId(id);
    if (row) yield* clipFiles(stored, parts, row, json);
  }
}

async function* clipFiles(
  stored: StoredVideos,
  { files, coaching }: VideoParts,
  row: VideoRow,
  json: (name: string, value: unknown) => ArchivedFile,
): AsyncGenerator<ArchivedFile> {
  const folder = `clips/${row.id}`;
  const stem = fileStem(parse(row.name).name);
  const lastModified = row.finished_at ?? row.created_at;
  yield json(`${folder}/item.json`, videoItem(row));
  const set = await coaching.of(row.id);
  if (set)
    yield json(`${folder}/coaching.json`, { layer: set.layer, summary: set.summary, person: set.person });
  if (row.state === 'done') {
    yield { name: `${folder}/${stem}.pbtrack`, lastModified, input: trackToBinary(await stored.track(row)) };
  }
  if (row.kind !== 'video') return;
  const films = [{ path: originalPath(row.id), name: `${stem}${parse(row.name).ext || '.mp4'}` }];
  if (row.drawn_folder !== null)
    films.push({ path: `${row.drawn_folder}/${DRAWN_FILE}`, name: `${stem}.pose.mp4` });
  for (const { path, name } of films) {
    yield { name: `${folder}/${name}`, lastModified, input: await files.read(path) };
  }
}

/** What the log says of them, in its order. */
async function logLines({ audit }: VideoParts, patientId: string): Promise<string> {
  let text = '';
  let after = 0;
  for (;;) {
    const entries = await audit.list({ limit: ENTRIES_AT_ONCE, after, subject: patientId });
    // As it is chained: who has the entries can follow them. Names of those who work here are not the person's.
    for (const { subjectId: _, actorName: __, accountName: ___, ...entry } of entries)
      text += `${JSON.stringify(entry)}\n`;
    after = entries.at(-1)?.seq ?? after;
    if (entries.length < ENTRIES_AT_ONCE) return text;
  }
}
