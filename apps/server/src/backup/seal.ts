import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { Transform } from 'node:stream';
import { ArchiveRefused } from './archive-format.ts';

/**
 * A stream under a passphrase: chunks of 64 KiB, each AES-256-GCM under a nonce that counts them and marks the last, so
 * that none can be changed, moved, left out or cut off. The key is scrypt's (RFC 7914) of the passphrase.
 *
 * Source: STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, Online Authenticated-Encryption, 2015.
 */
const MAGIC = Buffer.from('POSEBOX-SEALED-1\n');
const SALT_BYTES = 16;
const PREFIX_BYTES = 7;
const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;
/** 64 MB and a tenth of a second a guess. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;

export const SEALED_MAGIC_BYTES = MAGIC.length;

/** Whether a file begins as a sealed one does. */
export const isSealed = (beginning: Buffer): boolean => beginning.subarray(0, MAGIC.length).equals(MAGIC);

const keyOf = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, SCRYPT);

function nonceOf(prefix: Buffer, count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(count, PREFIX_BYTES);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Seals what is written to it. */
export function sealStream(passphrase: string): Transform {
  const salt = randomBytes(SALT_BYTES);
  const prefix = randomBytes(PREFIX_BYTES);
  const key = keyOf(passphrase, salt);
  let waiting = Buffer.alloc(0);
  let count = 0;
  const sealed = (plain: Buffer, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, count, isLast));
    count += 1;
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      waiting = Buffer.concat([waiting, part]);
      // The last chunk is known by the end only, so that one always waits.
      while (waiting.length > CHUNK_BYTES) {
        this.push(sealed(waiting.subarray(0, CHUNK_BYTES), false));
        waiting = waiting.subarray(CHUNK_BYTES);
      }
      done();
    },
    flush(done) {
      this.push(sealed(waiting, true));
      done();
    },
  });
  stream.push(Buffer.concat([MAGIC, salt, prefix]));
  return stream;
}

/** Opens what `sealStream` made. Fails with ArchiveRefused `passphrase_wrong` at the first chunk, `damaged` later. */
export function openSealedStream(passphrase: string): Transform {
  const headBytes = MAGIC.length + SALT_BYTES + PREFIX_BYTES;
  let waiting = Buffer.alloc(0);
  let opened: { readonly key: Buffer; readonly prefix: Buffer } | undefined;
  let count = 0;
  const plain = (chunk: Buffer, isLast: boolean) => {
    try {
      const { key, prefix } = opened!;
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, count, isLast));
      decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
      const open = Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
      count += 1;
      return open;
    } catch {
      throw new ArchiveRefused(count === 0 ? 'passphrase_wrong' : 'damaged', `chunk ${count}`);
    }
  };
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      try {
        waiting = Buffer.concat([waiting, part]);
        if (!opened && waiting.length >= headBytes) {
          const salt = waiting.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
          const prefix = Buffer.from(waiting.subarray(MAGIC.length + SALT_BYTES, headBytes));
          opened = { key: keyOf(passphrase, salt), prefix };
          waiting = waiting.subarray(headBytes);
        }
        const whole = CHUNK_BYTES + TAG_BYTES;
        while (opened && waiting.length > whole) {
          this.push(plain(waiting.subarray(0, whole), false));
          waiting = waiting.subarray(whole);
        }
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        if (!opened || waiting.length < TAG_BYTES) throw new ArchiveRefused('damaged', 'cut off');
        this.push(plain(waiting, true));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
