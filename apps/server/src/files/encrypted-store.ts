import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  beginFile,
  chunkCount,
  cipherOf,
  type FileKey,
  HEADER_BYTES,
  isEncrypted,
  plainBytes,
} from './file-cipher.ts';
import type { ByteRange, FileStore } from './file-store.ts';
import { CHUNK_BYTES, piecesOf, SEALED_CHUNK_BYTES } from './sealed-chunks.ts';

/**
 * A store whose files are encrypted as they go in and decrypted as they are read, whatever store lies below. Ranges
 * are read chunk by chunk, so that films can be sought in. What was stored before there was a key is read as it is. For
 * programs that read files a file is decrypted into the scratch, and goes with it.
 *
 * @param keys the first encrypts; all decrypt.
 */
export function encryptedStore(below: FileStore, keys: readonly [FileKey, ...FileKey[]]): FileStore {
  /** The header of an encrypted file; null when it was stored as it is. */
  const headerOf = async (path: string, storedBytes: number): Promise<Buffer | null> => {
    if (storedBytes < HEADER_BYTES) return null;
    const header = await buffer(await below.read(path, { start: 0, end: HEADER_BYTES - 1 }));
    return isEncrypted(header) ? header : null;
  };

  const read = async (path: string, range?: ByteRange): Promise<Readable> => {
    const storedBytes = await below.bytesOf(path);
    const header = await headerOf(path, storedBytes);
    if (!header) return below.read(path, range);
    const cipher = cipherOf(keys, header, path);
    const bytes = plainBytes(storedBytes);
    const { start, end } = range ?? { start: 0, end: bytes - 1 };
    const first = Math.floor(start / CHUNK_BYTES);
    const last = Math.max(first, Math.floor(Math.min(end, bytes - 1) / CHUNK_BYTES));
    const lastOfFile = chunkCount(bytes) - 1;
    const sealed = await below.read(path, {
      start: HEADER_BYTES + first * SEALED_CHUNK_BYTES,
      end: Math.min(HEADER_BYTES + (last + 1) * SEALED_CHUNK_BYTES, storedBytes) - 1,
    });
    async function* opened() {
      let index = first;
      for await (const { piece } of piecesOf(sealed, SEALED_CHUNK_BYTES)) {
        const chunk = cipher.open(index, index === lastOfFile, piece);
        const from = index * CHUNK_BYTES;
        yield chunk.subarray(Math.max(0, start - from), Math.max(0, end + 1 - from));
        index += 1;
      }
    }
    return Readable.from(opened(), { objectMode: false });
  };

  return {
    ...below,
    async put(finishedPath, path) {
      const { header, cipher } = beginFile(keys[0], path);
      const sealedPath = `${finishedPath}.sealed`;
      async function* sealed() {
        yield header;
        let index = 0;
        for await (const { piece, isLast } of piecesOf(createReadStream(finishedPath), CHUNK_BYTES)) {
          yield cipher.seal(index, isLast, piece);
          index += 1;
        }
      }
      try {
        await pipeline(sealed, createWriteStream(sealedPath));
        await below.put(sealedPath, path);
      } finally {
        await rm(sealedPath, { force: true });
      }
      await rm(finishedPath, { force: true });
    },
    async localFile(path, scratch) {
      if (!(await headerOf(path, await below.bytesOf(path)))) return below.localFile(path, scratch);
      const copy = scratch.path(path.replaceAll('/', '-'));
      await pipeline(await read(path), createWriteStream(copy));
      return copy;
    },
    async bytesOf(path) {
      const storedBytes = await below.bytesOf(path);
      return (await headerOf(path, storedBytes)) ? plainBytes(storedBytes) : storedBytes;
    },
    read,
  };
}
