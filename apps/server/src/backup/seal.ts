import { randomBytes, scryptSync } from 'node:crypto';
import {
  CHUNK_BYTES,
  type ChunkKey,
  NONCE_PREFIX_BYTES,
  openChunk,
  piecesOf,
  SEALED_CHUNK_BYTES,
  sealChunk,
} from '../files/sealed-chunks.ts';
import { ArchiveRefused } from './archive-format.ts';

/** A stream under a passphrase: its beginning, then sealed chunks. The key is scrypt's (RFC 7914) of the passphrase. */
const MAGIC = Buffer.from('POSEBOX-SEALED-1\n');
const SALT_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + NONCE_PREFIX_BYTES;
/** 64 MB and a tenth of a second a guess. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;

export const SEALED_MAGIC_BYTES = MAGIC.length;

/** Whether a file begins as a sealed one does. */
export const isSealed = (beginning: Buffer): boolean => beginning.subarray(0, MAGIC.length).equals(MAGIC);

function keyOf(passphrase: string, head: Buffer): ChunkKey {
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  return {
    secret: scryptSync(passphrase.normalize('NFKC'), salt, 32, SCRYPT),
    prefix: head.subarray(MAGIC.length + SALT_BYTES),
    told: Buffer.alloc(0),
  };
}

/** Seals a stream: `pipeline(tar, sealed(passphrase), file)`. */
export const sealed = (passphrase: string) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const head = Buffer.concat([MAGIC, randomBytes(SALT_BYTES + NONCE_PREFIX_BYTES)]);
    const key = keyOf(passphrase, head);
    yield head;
    let count = 0;
    for await (const { piece, isLast } of piecesOf(source, CHUNK_BYTES))
      yield sealChunk(key, count++, isLast, piece);
  };

/** Opens what `sealed` made. Fails with ArchiveRefused `passphrase_wrong` at the first chunk, `damaged` later. */
export const unsealed = (passphrase: string) =>
  async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const parts = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < HEAD_BYTES) {
      const next = await parts.next();
      if (next.done) throw new ArchiveRefused('damaged', 'cut off');
      head = Buffer.concat([head, next.value]);
    }
    const key = keyOf(passphrase, head.subarray(0, HEAD_BYTES));
    let count = 0;
    for await (const { piece, isLast } of piecesOf(
      rest(head.subarray(HEAD_BYTES), parts),
      SEALED_CHUNK_BYTES,
    )) {
      const opened = openChunk(key, count, isLast, piece);
      if (!opened) throw new ArchiveRefused(count === 0 ? 'passphrase_wrong' : 'damaged', `chunk ${count}`);
      count += 1;
      yield opened;
    }
  };

async function* rest(first: Uint8Array, parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
}
