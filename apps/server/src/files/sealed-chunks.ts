import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Streams sealed in chunks of 64 KiB, each AES-256-GCM by itself under a nonce that counts them and marks the last, so that
 * none can be changed, moved, left out or cut off.
 *
 * Source: STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, Online Authenticated-Encryption, 2015.
 */
export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
/** What may tell one stream's nonces from another's under the same key. */
export const NONCE_PREFIX_BYTES = 7;

/** What seals the chunks of one stream. */
export interface ChunkKey {
  /** 32 bytes. */
  readonly secret: Buffer;
  /** `NONCE_PREFIX_BYTES`; zeros where each stream has a secret of its own. */
  readonly prefix: Buffer;
  /** Held by each chunk without being in it. */
  readonly told: Buffer;
}

function nonceOf(prefix: Buffer, index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(index, NONCE_PREFIX_BYTES);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export function sealChunk(
  { secret, prefix, told }: ChunkKey,
  index: number,
  isLast: boolean,
  chunk: Uint8Array,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(prefix, index, isLast)).setAAD(told);
  return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
}

/** @returns undefined when it isn't that chunk of that stream, or not under this key */
export function openChunk(
  { secret, prefix, told }: ChunkKey,
  index: number,
  isLast: boolean,
  sealed: Uint8Array,
): Buffer | undefined {
  const tagAt = sealed.length - TAG_BYTES;
  if (tagAt < 0) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(prefix, index, isLast)).setAAD(told);
  decipher.setAuthTag(sealed.subarray(tagAt));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, tagAt)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Puts a stream into pieces of one length; the last may be shorter, and an empty stream is one empty piece. */
export async function* piecesOf(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let held = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    while (held.length > length) {
      yield { piece: held.subarray(0, length), isLast: false };
      held = held.subarray(length);
    }
  }
  yield { piece: held, isLast: true };
}
