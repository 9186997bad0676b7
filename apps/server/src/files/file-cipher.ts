import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import {
  CHUNK_BYTES,
  NONCE_PREFIX_BYTES,
  openChunk,
  SEALED_CHUNK_BYTES,
  sealChunk,
  TAG_BYTES,
} from './sealed-chunks.ts';

/**
 * How a file is encrypted: a header, then sealed chunks, so that any range can be read and checked alone. The key of a
 * file comes from the owner's by HKDF-SHA256 with the file's own salt, so that the nonces, which count the chunks, never
 * meet another file's. Each chunk's authenticated data holds the header and the path: a file that is put together from
 * others or put elsewhere is found out.
 */
const MAGIC = Buffer.from('PBXENC1\n');
const KEY_ID_BYTES = 8;
const SALT_BYTES = 16;
export const HEADER_BYTES = MAGIC.length + KEY_ID_BYTES + SALT_BYTES;

/** A key of the owner: 32 bytes, and what a file calls it. */
export interface FileKey {
  readonly id: Buffer;
  readonly bytes: Buffer;
}

export const fileKey = (bytes: Buffer): FileKey => ({
  bytes,
  id: createHash('sha256').update('posebox key id').update(bytes).digest().subarray(0, KEY_ID_BYTES),
});

/** Encrypts or decrypts the chunks of one file. */
export interface ChunkCipher {
  seal(index: number, isLast: boolean, chunk: Uint8Array): Buffer;
  /** @throws FileDamaged */
  open(index: number, isLast: boolean, sealed: Uint8Array): Buffer;
}

/** The file isn't what was written: changed, cut off, or from elsewhere. */
export class FileDamaged extends Error {
  constructor(path: string) {
    super(`${path} is not as it was written.`);
    this.name = 'FileDamaged';
  }
}

/** A file is encrypted with a key that isn't here. */
export class KeyMissing extends Error {
  constructor(path: string) {
    super(`${path} is encrypted with a key that was not given.`);
    this.name = 'KeyMissing';
  }
}

/** A header for a new file, and its cipher. */
export function beginFile(
  key: FileKey,
  path: string,
): { readonly header: Buffer; readonly cipher: ChunkCipher } {
  const header = Buffer.concat([MAGIC, key.id, randomBytes(SALT_BYTES)]);
  return { header, cipher: chunkCipher(key, header, path) };
}

export const isEncrypted = (header: Uint8Array): boolean =>
  header.length >= HEADER_BYTES && MAGIC.equals(header.subarray(0, MAGIC.length));

/** Which of the keys a file was encrypted with; undefined when it is none of them. */
export function keyOf(keys: readonly FileKey[], header: Uint8Array): FileKey | undefined {
  const id = header.subarray(MAGIC.length, MAGIC.length + KEY_ID_BYTES);
  return keys.find((key) => key.id.equals(id));
}

/** @throws KeyMissing */
export function cipherOf(keys: readonly FileKey[], header: Uint8Array, path: string): ChunkCipher {
  const key = keyOf(keys, header);
  if (!key) throw new KeyMissing(path);
  return chunkCipher(key, header, path);
}

function chunkCipher(key: FileKey, header: Uint8Array, path: string): ChunkCipher {
  const salt = header.subarray(MAGIC.length + KEY_ID_BYTES, HEADER_BYTES);
  const secret = Buffer.from(hkdfSync('sha256', key.bytes, salt, 'posebox file', 32));
  const told = Buffer.concat([header.subarray(0, HEADER_BYTES), Buffer.from(path)]);
  const chunkKey = { secret, prefix: Buffer.alloc(NONCE_PREFIX_BYTES), told };
  return {
    seal: (index, isLast, chunk) => sealChunk(chunkKey, index, isLast, chunk),
    open(index, isLast, sealed) {
      const opened = openChunk(chunkKey, index, isLast, sealed);
      if (!opened) throw new FileDamaged(path);
      return opened;
    },
  };
}

/** How many chunks a file of so many bytes has; an empty file has one. */
export const chunkCount = (bytes: number): number => Math.max(1, Math.ceil(bytes / CHUNK_BYTES));

/** Bytes of a file before it was encrypted. */
export function plainBytes(storedBytes: number): number {
  const sealed = storedBytes - HEADER_BYTES;
  return sealed - TAG_BYTES * Math.max(1, Math.ceil(sealed / SEALED_CHUNK_BYTES));
}
