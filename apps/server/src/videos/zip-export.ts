import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import type { MadeFile } from './export-item.ts';

/**
 * The files of an export as one ZIP, stored without compression, made while it is read. All files bear the same date, so
 * that the same export is the same bytes.
 */
export function zipOf(files: readonly MadeFile[]): Readable {
  function* entries() {
    for (const { path, content } of files) yield { name: path, lastModified: ZIP_EPOCH, input: content() };
  }
  return Readable.fromWeb(makeZip(entries()) as ReadableStream);
}

/** The first date that a ZIP can hold, at noon: no time zone makes it an earlier one. */
const ZIP_EPOCH = new Date('1980-01-01T12:00:00');
