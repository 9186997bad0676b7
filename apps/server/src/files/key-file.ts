import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { encryptedStore } from './encrypted-store.ts';
import {
  cipherOf,
  type FileKey,
  fileKey,
  HEADER_BYTES,
  isEncrypted,
  KeyMissing,
  keyOf,
} from './file-cipher.ts';
import { FileMissing, type FileStore } from './file-store.ts';

const KEY_BYTES = 32;
/** A file of the store that says with which key it is encrypted, so that a wrong one is found out at the start. */
const CHECK_PATH = 'encryption';

export type KeyFault = 'unreadable' | 'needed' | 'wrong';

const FAULTS: Readonly<Record<KeyFault, string>> = {
  unreadable: 'The key file can’t be read, or holds no key.',
  needed: 'The stored files are encrypted: POSEBOX_KEY_FILE must name the file with their key.',
  wrong: 'The stored files are encrypted with another key than the one in the key file.',
};

/** Why stored files can't be opened. */
export class KeysUnfit extends Error {
  readonly fault: KeyFault;
  readonly file: string;

  constructor(fault: KeyFault, file = '') {
    super(FAULTS[fault]);
    this.name = 'KeysUnfit';
    this.fault = fault;
    this.file = file;
  }
}

/**
 * The keys of a file: a line each, 32 bytes as Base64. The first one encrypts; the others open what is older.
 *
 * @throws KeysUnfit `unreadable`
 */
export async function readKeys(file: string): Promise<readonly [FileKey, ...FileKey[]]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const keys = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Buffer.from(line, 'base64'));
  const [first, ...older] = keys;
  if (!first || keys.some(({ length }) => length !== KEY_BYTES)) throw new KeysUnfit('unreadable', file);
  return [fileKey(first), ...older.map(fileKey)];
}

/** Puts a new key first in a file, which is made where there is none; only its owner may read it. */
export async function addKey(file: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (before !== '') await readKeys(file);
  const line = `# ${new Date().toISOString().slice(0, 10)}\n${randomBytes(KEY_BYTES).toString('base64')}\n`;
  const part = `${file}.part`;
  try {
    await writeFile(part, line + before, { mode: 0o600, flush: true, flag: 'wx' });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * A store as its keys open it: encrypted when there are any, as it is when there are none and none are needed.
 *
 * @throws KeysUnfit `needed`, `wrong`
 */
export async function withKeys(below: FileStore, keys: readonly FileKey[], file = ''): Promise<FileStore> {
  const [first, ...older] = keys;
  // An object store may be away for a moment; without keys it is not asked.
  if (!first && below.kind === 's3') return below;
  const check = await below.read(CHECK_PATH).then(buffer, (error: unknown) => {
    if (error instanceof FileMissing) return null;
    throw error;
  });
  if (!first) {
    if (check) throw new KeysUnfit('needed');
    return below;
  }
  const store = encryptedStore(below, [first, ...older]);
  if (check) opened(keys, check, file);
  else await putCheck(store);
  return store;
}

/** Whether the check was made with one of the keys. @throws KeysUnfit `wrong` */
function opened(keys: readonly FileKey[], check: Buffer, file: string): void {
  try {
    cipherOf(keys, check, CHECK_PATH);
  } catch (error) {
    throw error instanceof KeyMissing ? new KeysUnfit('wrong', file) : error;
  }
}

async function putCheck(store: FileStore): Promise<void> {
  const scratch = await store.scratch();
  try {
    await writeFile(scratch.path('check'), 'posebox\n');
    await store.put(scratch.path('check'), CHECK_PATH);
  } finally {
    await scratch.remove();
  }
}

/**
 * Encrypts every stored file with the first key that isn't yet: after a new key, or when there was none before.
 * Stopped in between it goes on when it is called again.
 *
 * @returns how many files were written anew, and how many there are
 */
export async function renewFiles(
  below: FileStore,
  keys: readonly [FileKey, ...FileKey[]],
): Promise<{ readonly renewed: number; readonly files: number }> {
  const store = await withKeys(below, keys);
  const still = await below.still();
  let renewed = 0;
  try {
    for (const { path } of still.all) {
      const header = await buffer(await below.read(path, { start: 0, end: HEADER_BYTES - 1 }));
      if (isEncrypted(header) && keyOf(keys, header) === keys[0]) continue;
      const scratch = await store.scratch();
      try {
        await writeFile(scratch.path('file'), await store.read(path));
        await store.put(scratch.path('file'), path);
      } finally {
        await scratch.remove();
      }
      renewed += 1;
    }
  } finally {
    await still.release();
  }
  return { renewed, files: still.all.length };
}
