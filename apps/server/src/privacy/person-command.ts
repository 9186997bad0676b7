import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { fileStem } from '@posebox/exchange';
import { fill, LANGUAGES, PERSON_COMMAND_TEXTS } from '@posebox/texts';
import { isUuid } from '../database/uuid.ts';
import { createStoredVideos } from '../plugins/app/stored-videos.ts';
import { Problem } from '../problem.ts';
import { createReports } from '../rehabilitation/report/report-of-patient.ts';
import { ACTORS } from '../repositories/audit-repository.ts';
import type { PatientRow } from '../repositories/patient-repository.ts';
import { openVideos, type VideoParts } from '../videos/open-videos.ts';
import { erasePerson } from './erase-person.ts';
import { zipOfPerson } from './person-archive.ts';
import type { CommandPlace, PrivacyCommand } from './privacy-command.ts';
import { EXIT, type Terminal } from './terminal.ts';

type Asked = NonNullable<ReturnType<typeof readAsked>>;

/**
 * `posebox person export` and `posebox person erase`: what the API does. Erasing asks first, or wants `--yes`.
 */
export const PERSON_COMMAND: PrivacyCommand<Asked> = {
  usage: PERSON_COMMAND_TEXTS.usage,
  read: readAsked,
  async run(asked, place, terminal) {
    const { language, url, settings } = place;
    const used = { ...settings, databaseUrl: url, role: 'worker', videoWorkers: 0 } as const;
    const videos = openVideos(used, (error) =>
      terminal.complain(error instanceof Error ? error.message : String(error)),
    );
    try {
      const parts = await videos.parts();
      const found = await peopleCalled(parts, asked.who);
      const [person, ...others] = found;
      if (!person || others.length > 0) {
        const ids = found.map(({ id }) => id).join(' ');
        const sentence = person ? PERSON_COMMAND_TEXTS.several : PERSON_COMMAND_TEXTS.unknown;
        terminal.complain(fill(sentence, language, { who: asked.who, ids }));
        return EXIT.refused;
      }
      if (asked.command === 'erase') return await erase(parts, person, asked, place, terminal);
      const reportOf = createReports(createStoredVideos(videos));
      const zip = zipOfPerson(createStoredVideos(videos), person.id, {
        report: async () => (await reportOf(person.id, asked.lang ?? language)).pdf,
        now: new Date(),
      });
      return await writeZip(parts, person, zip, asked, place, terminal);
    } finally {
      await videos.close();
    }
  },
};

async function peopleCalled({ patients }: VideoParts, who: string): Promise<readonly PatientRow[]> {
  if (!isUuid(who)) return patients.called(who);
  return patients.byId(who).then(
    (row) => [row],
    (error: unknown) => {
      if (error instanceof Problem) return [];
      throw error;
    },
  );
}

async function writeZip(
  { audit }: VideoParts,
  { id, pseudonym }: PatientRow,
  zip: ReadableStream<Uint8Array>,
  { out }: Asked,
  { language }: CommandPlace,
  terminal: Terminal,
): Promise<number> {
  const file = resolve(out ?? `${fileStem(pseudonym)}.zip`);
  if (existsSync(file)) {
    terminal.complain(fill(PERSON_COMMAND_TEXTS.fileExists, language, { file }));
    return EXIT.refused;
  }
  await audit.add({ actor: ACTORS.thisComputer, action: 'patient.exported', subject: id });
  const part = `${file}.part`;
  try {
    await pipeline(Readable.fromWeb(zip as never), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  const mb = ((await stat(file)).size / 1e6).toFixed(1);
  terminal.tell(fill(PERSON_COMMAND_TEXTS.exported, language, { file, mb }));
  return EXIT.done;
}

async function erase(
  parts: VideoParts,
  { id, pseudonym: name }: PatientRow,
  { isSure, keepsClips }: Asked,
  { language }: CommandPlace,
  terminal: Terminal,
): Promise<number> {
  const say = (sentence: keyof typeof PERSON_COMMAND_TEXTS, values = {}) =>
    fill(PERSON_COMMAND_TEXTS[sentence], language, values);
  const { sessions, measurements } = await parts.patients.contents(id);
  const { videoIds } = await parts.erasures.traces(id, name);
  const contents = { name, sessions, measurements, clips: videoIds.length };
  terminal.tell(say(keepsClips ? 'willGoKept' : 'willGo', contents));
  if (!isSure) {
    if (!terminal.ask) {
      terminal.complain(say('needsYes'));
      return EXIT.wrongCommand;
    }
    if ((await terminal.ask(say('typeName', { name }))).trim() !== name) {
      terminal.tell(say('notErased'));
      return EXIT.refused;
    }
  }
  await erasePerson(parts, id, { actor: ACTORS.thisComputer, clips: !keepsClips });
  terminal.tell(say('erased'));
  return EXIT.done;
}

function readAsked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        's3-bucket-url': { type: 'string' },
        out: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        'keep-clips': { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const [command, who, ...more] = positionals;
    const lang = LANGUAGES.find((one) => one === values.lang);
    const isWrong = !who || more.length > 0 || (values.lang !== undefined && lang === undefined);
    if (isWrong || (command !== 'export' && command !== 'erase')) return undefined;
    const passed = ['data', 's3-bucket-url'] as const;
    const options = passed.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
    const { out, yes: isSure, 'keep-clips': keepsClips } = values;
    return { command, who, out, lang, isSure, keepsClips, options };
  } catch {
    return undefined;
  }
}
