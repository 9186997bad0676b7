import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { VIDEO_LIMITS } from '@posebox/media/video';
import { isDiskFull } from '../files/disk-full.ts';
import { Problem } from '../problem.ts';
import { storageFull } from '../storage/storage.ts';
import { ClientGone } from '../upload/receive-body.ts';

/** A file that has arrived. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** An upload that stands still for so long is ended. */
const STALL_MS = 30_000;

/**
 * Writes an upload to `path` as it comes and hashes it on the way; nothing stays of one that fails.
 *
 * @throws Problem `video_file_too_large`, `storage_full`, `upload_too_slow`, `video_disk_full`, `video_empty`; ClientGone.
 */
export async function receiveVideo(source: Readable, path: string, roomBytes: number): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const stall = new AbortController();
  const timer = setTimeout(() => stall.abort(), STALL_MS);
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > VIDEO_LIMITS.maxBytes) {
        done(new Problem('video_file_too_large', { limitGb: VIDEO_LIMITS.maxBytes / 1e9 }));
        return;
      }
      if (bytes > roomBytes) {
        done(storageFull(bytes, roomBytes));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, counted, createWriteStream(path), { signal: stall.signal });
    if (bytes === 0) throw new Problem('video_empty');
    return { path, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof Problem) throw error;
    if (stall.signal.aborted) throw new Problem('upload_too_slow');
    if (isDiskFull(error)) throw new Problem('video_disk_full');
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') throw new ClientGone();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
