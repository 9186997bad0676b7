import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TrackDocument } from '@posebox/body';
import { exportTrack, type TrackExportName } from '@posebox/exchange';

/** Writes the files of an export into a folder, piece by piece. */
export async function writeExport(
  document: TrackDocument,
  format: TrackExportName,
  folder: string,
  name: string,
): Promise<void> {
  for (const file of exportTrack(document, format, { name })) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(file.chunks()), createWriteStream(path));
  }
}
