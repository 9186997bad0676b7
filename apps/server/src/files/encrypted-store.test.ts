import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptedStore } from './encrypted-store.ts';
import { FileDamaged, fileKey, KeyMissing } from './file-cipher.ts';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './folder-store.ts';
import { addKey, KeysUnfit, readKeys, renewFiles, withKeys } from './key-file.ts';
import { CHUNK_BYTES } from './sealed-chunks.ts';

const root = mkdtempSync(join(tmpdir(), 'posebox-encrypted-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const [oldKey, newKey, other] = [1, 2, 3].map((fill) => fileKey(Buffer.alloc(32, fill)));
let plain: FileStore;
let store: FileStore;

beforeAll(async () => {
  plain = await openFolderStore(root);
  store = encryptedStore(plain, [oldKey!]);
});

async function put(into: FileStore, path: string, bytes: Buffer): Promise<void> {
  const scratch = await into.scratch();
  await writeFile(scratch.path('made'), bytes);
  await into.put(scratch.path('made'), path);
  await scratch.remove();
}
const read = async (from: FileStore, path: string, range?: { start: number; end: number }) =>
  buffer(await from.read(path, range));

/** Around every edge of a chunk. */
const LENGTHS = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 77];

describe('keys in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-keys-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'key');

  it('encrypt what is new, open what is older, and encrypt that anew when they are asked to', async () => {
    const below = await openFolderStore(join(folder, 'files'));
    const bytes = randomBytes(100_000);
    await put(below, 'videos/a/original', bytes);
    await addKey(file);
    expect(statSync(file).mode & 0o077).toBe(0);
    const [first] = await readKeys(file);
    const opened = await withKeys(below, await readKeys(file));
    expect((await read(opened, 'videos/a/original')).equals(bytes)).toBe(true);
    // The file that was there before, and beside it the one that says with which key.
    expect(await renewFiles(below, await readKeys(file))).toEqual({ renewed: 1, files: 2 });
    expect((await read(below, 'videos/a/original')).includes(bytes.subarray(0, 32))).toBe(false);
    await addKey(file);
    const keys = await readKeys(file);
    expect(keys[1]).toEqual(first);
    expect(await renewFiles(below, keys)).toEqual({ renewed: 2, files: 2 });
    const newest = await withKeys(below, [keys[0]]);
    expect((await read(newest, 'videos/a/original')).equals(bytes)).toBe(true);
  });

  it('are missed at the opening, not at the first file', async () => {
    const below = await openFolderStore(join(folder, 'files'));
    await expect(withKeys(below, [])).rejects.toMatchObject({ fault: 'needed' });
    await expect(withKeys(below, [other!])).rejects.toMatchObject({ fault: 'wrong' });
    writeFileSync(join(folder, 'no-key'), 'not a key\n');
    await expect(readKeys(join(folder, 'no-key'))).rejects.toThrow(KeysUnfit);
    await expect(readKeys(join(folder, 'nothing'))).rejects.toThrow(KeysUnfit);
  });
});

describe('a store that encrypts', () => {
  it('gives back what was put, of any length, whole and in ranges; on the disk nothing of it can be read', async () => {
    for (const length of LENGTHS) {
      const path = `videos/${length}/original`;
      const bytes = randomBytes(length);
      await put(store, path, bytes);
      expect(await store.bytesOf(path)).toBe(length);
      expect((await read(store, path)).equals(bytes)).toBe(true);
      if (length > 16) expect(readFileSync(join(root, path)).includes(bytes.subarray(0, 16))).toBe(false);
      for (const [start, end] of [
        [0, 0],
        [1, CHUNK_BYTES],
        [CHUNK_BYTES - 1, CHUNK_BYTES],
        [CHUNK_BYTES, 2 * CHUNK_BYTES - 1],
        [Math.max(0, length - 5), length - 1],
      ] as const) {
        if (end >= length || start > end) continue;
        const part = await read(store, path, { start, end });
        expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
      }
      const scratch = await store.scratch();
      expect(readFileSync(await store.localFile(path, scratch)).equals(bytes)).toBe(true);
      await scratch.remove();
    }
  });

  it('finds out every change: a bit, the end cut off, chunks swapped, a file in another’s place', async () => {
    const bytes = randomBytes(3 * CHUNK_BYTES + 100);
    await put(store, 'a', bytes);
    const file = join(root, 'a');
    const stored = readFileSync(file);
    const sealed = CHUNK_BYTES + 16;
    const header = stored.length - 3 * sealed - 116;
    const damages = [
      ...[0.2, 0.5, 0.9].map((share) => {
        const changed = Buffer.from(stored);
        changed[Math.floor(header + share * (stored.length - header))]! ^= 1;
        return changed;
      }),
      stored.subarray(0, header + 2 * sealed),
      stored.subarray(0, stored.length - 1),
      Buffer.concat([
        stored.subarray(0, header),
        stored.subarray(header + sealed, header + 2 * sealed),
        stored.subarray(header, header + sealed),
        stored.subarray(header + 2 * sealed),
      ]),
    ];
    for (const damaged of damages) {
      writeFileSync(file, damaged);
      await expect(read(store, 'a')).rejects.toThrow(FileDamaged);
    }
    writeFileSync(join(root, 'b'), stored);
    await expect(read(store, 'b')).rejects.toThrow(FileDamaged);
  });

  it('reads what was there before it, goes on after a change of keys, and says that a key is missing', async () => {
    const bytes = randomBytes(1000);
    await put(plain, 'before', bytes);
    await put(store, 'old', bytes);
    const rotated = encryptedStore(plain, [newKey!, oldKey!]);
    await put(rotated, 'new', bytes);
    for (const path of ['before', 'old', 'new']) expect((await read(rotated, path)).equals(bytes)).toBe(true);
    const stranger = encryptedStore(plain, [other!]);
    await expect(read(stranger, 'old')).rejects.toThrow(KeyMissing);
    await expect(read(store, 'new')).rejects.toThrow(KeyMissing);
  });
});
