import type { ExportFile } from '@posebox/exchange';
import { Zip, ZipPassThrough } from 'fflate';

/**
 * The files of an export as the pieces of one ZIP, stored without compression, made while it is read. All files bear
 * the same date, so that the same export is the same bytes.
 */
export function* zipChunks(files: Iterable<ExportFile>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  function* taken(): Generator<Uint8Array> {
    if (failure) throw failure;
    yield* ready.splice(0);
  }
  for (const file of files) {
    const entry = new ZipPassThrough(file.path);
    entry.mtime = ZIP_EPOCH;
    zip.add(entry);
    for (const chunk of file.chunks()) {
      entry.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** The first date that a ZIP can hold, at noon: no time zone makes it an earlier one. */
const ZIP_EPOCH = '1980-01-01T12:00:00';
