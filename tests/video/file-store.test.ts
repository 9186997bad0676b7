import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileMissing, type FileStore } from '../../apps/server/src/files/file-store.ts';
import { openFileStore } from '../../apps/server/src/files/open-file-store.ts';
import { type S3Server, s3Program, startS3Server } from '../support/s3-server.ts';

const program = await s3Program();
const folder = mkdtempSync(join(tmpdir(), 'posebox-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = ['folder', 's3'] as const;

/** What every kind of store promises, on a real folder and a real S3-compatible server. */
describe.each(KINDS)('a %s that keeps files', (kind) => {
  let server: S3Server | undefined;
  let store: FileStore;
  const complaints: unknown[] = [];

  beforeAll(async () => {
    if (kind === 's3' && program) server = await startS3Server(program);
    store = await openFileStore({ dataFolder: join(folder, kind), objects: server?.objects }, (error) =>
      complaints.push(error),
    );
  });
  afterAll(() => server?.stop());

  const put = async (path: string, bytes: Buffer) => {
    const scratch = await store.scratch();
    const part = scratch.path('part');
    writeFileSync(part, bytes);
    await store.put(part, path);
    await scratch.remove();
  };

  it.skipIf(kind === 's3' && !program)('gives back what was put, whole and in ranges', async () => {
    const bytes = randomBytes(100_000);
    await put('videos/a/original', bytes);
    expect(await store.bytesOf('videos/a/original')).toBe(bytes.length);
    expect((await buffer(await store.read('videos/a/original'))).equals(bytes)).toBe(true);
    for (const [start, end] of [
      [0, 0],
      [10, 99_999],
      [99_999, 99_999],
    ] as const) {
      const range = await buffer(await store.read('videos/a/original', { start, end }));
      expect(range.equals(bytes.subarray(start, end + 1))).toBe(true);
    }
    const scratch = await store.scratch();
    expect(readFileSync(await store.localFile('videos/a/original', scratch)).equals(bytes)).toBe(true);
    await scratch.remove();
  });

  it.skipIf(kind === 's3' && !program)('takes files larger than one piece, and empty ones', async () => {
    const bytes = randomBytes(40 * 1024 * 1024 + 7);
    await put('videos/large/original', bytes);
    expect((await buffer(await store.read('videos/large/original'))).equals(bytes)).toBe(true);
    await put('videos/large/empty', Buffer.alloc(0));
    expect(await store.bytesOf('videos/large/empty')).toBe(0);
    await store.remove('videos/large');
  });

  it.skipIf(kind === 's3' && !program)('puts a file in the place of another', async () => {
    await put('videos/b/original', Buffer.from('first'));
    await put('videos/b/original', Buffer.from('second'));
    expect((await buffer(await store.read('videos/b/original'))).toString()).toBe('second');
  });

  it.skipIf(kind === 's3' && !program)(
    'names what lies directly in a folder, and removes all in it',
    async () => {
      await put('videos/c/original', Buffer.from('1'));
      await put('videos/c/try-1/track', Buffer.from('2'));
      await put('videos/c/try-1/video', Buffer.from('3'));
      await put('videos/cc/original', Buffer.from('4'));
      expect([...(await store.names('videos/c'))].sort()).toEqual(['original', 'try-1']);
      expect(await store.names('videos/none')).toEqual([]);
      await store.remove('videos/c/try-1');
      expect(await store.names('videos/c')).toEqual(['original']);
      await store.remove('videos/c');
      expect(await store.names('videos/c')).toEqual([]);
      expect(await store.bytesOf('videos/cc/original')).toBe(1);
      await store.remove('videos/none');
    },
  );

  it.skipIf(kind === 's3' && !program)('says that a file is missing', async () => {
    await expect(store.bytesOf('videos/none/original')).rejects.toThrow(FileMissing);
    await expect(store.read('videos/none/original')).rejects.toThrow(FileMissing);
    expect(complaints).toEqual([]);
  });

  it.skipIf(kind !== 's3' || !program)('says that it is away, and goes on when it is back', async () => {
    await put('videos/d/original', Buffer.from('kept'));
    await server?.kill();
    const away = { code: 'storage_unavailable' };
    await expect(store.bytesOf('videos/d/original')).rejects.toMatchObject(away);
    await expect(store.read('videos/d/original')).rejects.toMatchObject(away);
    await expect(put('videos/d/other', Buffer.from('x'))).rejects.toMatchObject(away);
    await expect(store.names('videos')).rejects.toMatchObject(away);
    await expect(store.remove('videos/d')).rejects.toMatchObject(away);
    await server?.start();
    expect((await buffer(await store.read('videos/d/original'))).toString()).toBe('kept');
  });

  it.skipIf(kind !== 's3' || !program)('keeps a wrong key to itself, and tells its owner', async () => {
    const told: unknown[] = [];
    const objects = {
      ...(server as S3Server).objects,
      accessKeyId: 'nobody',
      secretAccessKey: 'not-the-secret',
    };
    const locked = await openFileStore({ dataFolder: join(folder, 'locked'), objects }, (error) =>
      told.push(error),
    );
    await expect(locked.read('videos/d/original')).rejects.toMatchObject({ code: 'storage_unavailable' });
    // The look for the bucket at the start may have spoken before.
    expect(told.map(String).join()).toMatch(/40\d/);
    expect(told.map(String).join()).not.toContain('not-the-secret');
  });
});
