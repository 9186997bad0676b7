import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { trackFromBinary } from '@posebox/body';
import { exportClip } from '@posebox/clip';
import type { ClipTask, FromClipProcess } from './clip-messages.ts';

/** Writes the files of an export. @throws ExchangeProblem, TrackProblem where the clip can't be written so */
export async function writeExport(task: Extract<ClipTask, { kind: 'export' }>): Promise<FromClipProcess> {
  const { trackPath, edits, format, options, exportPath } = task;
  const document = { ...trackFromBinary(await readFile(trackPath)), edits };
  const names: string[] = [];
  for (const file of exportClip(document, format, options)) {
    await pipeline(Readable.from(file.chunks()), createWriteStream(`${exportPath}.${names.length}`));
    names.push(file.path);
  }
  return { kind: 'exported', names };
}
