import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TrackDocument } from '@posebox/body';
import { type ClipExportName, type ClipExportOptions, exportClip } from '@posebox/clip';

/** Writes the files of an export into a folder, piece by piece. */
export async function writeExport(
  document: TrackDocument,
  format: ClipExportName,
  folder: string,
  options: ClipExportOptions,
): Promise<void> {
  for (const file of exportClip(document, format, options)) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(file.chunks()), createWriteStream(path));
  }
}
