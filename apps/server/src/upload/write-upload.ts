import { createWriteStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '../files/disk-full.ts';
import { Problem } from '../problem.ts';
import { ClientGone } from './receive-body.ts';

export interface UploadTarget {
  readonly path: string;
  /** `a` adds to what is there. */
  readonly flags: 'w' | 'a';
  /** Is shown every chunk before it is written, and may refuse it. */
  readonly refusalOf: (chunk: Buffer) => Problem | undefined;
  /** Ends it with the reason of its signal; also used when nothing comes any more. */
  readonly abort?: AbortController;
}

/** An upload that stands still for so long is ended. */
const STALL_MS = 30_000;

/**
 * Writes what a client sends to a file as it comes. What came before a failure is in the file.
 *
 * @throws the refusal of a chunk, the reason of `abort`; Problem `upload_too_slow`, `video_disk_full`; ClientGone.
 */
export async function writeUpload(
  source: Readable | AsyncIterable<Buffer>,
  { path, flags, refusalOf, abort = new AbortController() }: UploadTarget,
): Promise<void> {
  const { signal } = abort;
  const stall = setTimeout(() => abort.abort(new Problem('upload_too_slow')), STALL_MS);
  const watched = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      stall.refresh();
      done(refusalOf(chunk), chunk);
    },
  });
  try {
    await pipeline(source, watched, createWriteStream(path, { flags }), { signal });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (isDiskFull(error)) throw new Problem('video_disk_full');
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') throw new ClientGone();
    throw error;
  } finally {
    clearTimeout(stall);
  }
}
