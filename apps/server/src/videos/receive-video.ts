import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { VIDEO_LIMITS } from '@posebox/media/video';
import { Problem } from '../problem.ts';
import { storageFull } from '../storage/storage.ts';
import { writeUpload } from '../upload/write-upload.ts';

/** A file that has arrived. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes an upload to `path` as it comes and hashes it on the way; nothing stays of one that fails.
 *
 * @throws Problem `video_file_too_large`, `storage_full`, `upload_too_slow`, `video_disk_full`, `video_empty`; ClientGone.
 */
export async function receiveVideo(
  source: Readable,
  path: string,
  roomBytes: number,
  maxBytes: number = VIDEO_LIMITS.maxBytes,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const refusalOf = (chunk: Buffer) => {
    bytes += chunk.length;
    hash.update(chunk);
    if (bytes > maxBytes) {
      return new Problem('video_file_too_large', { limitGb: maxBytes / 1e9 });
    }
    return bytes > roomBytes ? storageFull(bytes, roomBytes) : undefined;
  };
  try {
    await writeUpload(source, { path, flags: 'w', refusalOf });
    if (bytes === 0) throw new Problem('video_empty');
    return { path, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
