import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TrackDocument } from '@posebox/body';
import { type ClipExportName, exportClip } from '@posebox/clip';

/** Writes the files of an export into a folder, piece by piece. */
export async function writeExport(
  document: TrackDocument,
  format: ClipExportName,
  folder: string,
  name: string,
): Promise<void> {
  for (const file of exportClip(document, format, { name })) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(file.chunks()), createWriteStream(path));
  }
}
