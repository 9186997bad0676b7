import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { ARCHIVE_VERSION, type ArchiveHead, HEAD_ENTRY } from './archive-format.ts';
import { archiveEntries, checkArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD: ArchiveHead = {
  format: 'posebox-backup',
  version: ARCHIVE_VERSION,
  createdAt: '2026-12-01T00:00:00.000Z',
  posebox: '0.1.0',
  migrations: ['001_video'],
  tables: [{ schema: 'public', name: 'video', columns: ['id'] }],
  sequences: {},
};
const ROWS = Buffer.from('1\tone\n2\ttwo\n');
/** More than one sealed chunk. */
const FILE = Buffer.alloc(150_000, 'skeleton');

async function archiveAt(name: string, passphrase?: string, head: object = HEAD): Promise<string> {
  const path = join(folder, name);
  const archive = writeArchive(path, passphrase);
  await archive.add(HEAD_ENTRY, Buffer.from(JSON.stringify(head)));
  await archive.add('database/public.video/000000', ROWS);
  await archive.addStream(
    'files/videos/1/original',
    FILE.length,
    Readable.from([FILE.subarray(0, 9), FILE.subarray(9)]),
  );
  await archive.finish([]);
  return path;
}

describe.each([
  ['plain', undefined],
  ['sealed', 'correct horse 电池'],
] as const)('a %s archive', (name, passphrase) => {
  it('gives back what went in', async () => {
    const path = await archiveAt(`${name}.whole`, passphrase);
    expect((await checkArchive(path, passphrase)).head).toEqual(HEAD);
    const contents: Buffer[] = [];
    for await (const { content } of archiveEntries(path, passphrase)) {
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(chunk as Buffer);
      contents.push(Buffer.concat(chunks));
    }
    expect(contents[1]).toEqual(ROWS);
    expect(contents[2]?.equals(FILE)).toBe(true);
  });

  it('is refused wherever it is cut off', async () => {
    const bytes = readFileSync(await archiveAt(`${name}.cut`, passphrase));
    for (const share of [0, 0.0001, 0.01, 0.3, 0.7, 0.95, 0.999]) {
      const path = join(folder, 'cut');
      writeFileSync(path, bytes.subarray(0, Math.floor(share * bytes.length)));
      await expect(checkArchive(path, passphrase), `cut at ${share}`).rejects.toMatchObject({
        name: 'ArchiveRefused',
      });
    }
  });

  it('is refused wherever a bit of its content has turned', async () => {
    const path = await archiveAt(`${name}.flipped`, passphrase);
    const bytes = readFileSync(path);
    const places = [600, 2_000, 2_600, 40_000, 70_000, 152_000];
    for (const place of places) {
      const flipped = Buffer.from(bytes);
      flipped[place] = flipped[place]! ^ 4;
      // Bytes that fill up a tar's blocks mean nothing.
      if (passphrase === undefined && bytes[place] === 0) continue;
      writeFileSync(path, flipped);
      await expect(checkArchive(path, passphrase), `bit at ${place}`).rejects.toMatchObject({
        name: 'ArchiveRefused',
      });
    }
  });
});

describe('an archive', () => {
  it('that is sealed shows nothing of what is in it, and opens with its passphrase only', async () => {
    const path = await archiveAt('secret', 'right');
    expect(readFileSync(path).includes('skeleton')).toBe(false);
    await expect(checkArchive(path, undefined)).rejects.toMatchObject({ fault: 'passphrase_needed' });
    await expect(checkArchive(path, 'wrong')).rejects.toMatchObject({ fault: 'passphrase_wrong' });
  });

  it('of a newer kind, and a file that is none, are refused by name', async () => {
    const newer = await archiveAt('newer', undefined, { ...HEAD, version: ARCHIVE_VERSION + 1 });
    await expect(checkArchive(newer, undefined)).rejects.toMatchObject({ fault: 'newer' });
    const photo = join(folder, 'photo.jpg');
    writeFileSync(photo, Buffer.alloc(5_000, 7));
    await expect(checkArchive(photo, undefined)).rejects.toMatchObject({ fault: 'not_an_archive' });
  });

  it('has its name only when it is whole', async () => {
    const path = join(folder, 'unfinished');
    const archive = writeArchive(path, undefined);
    await archive.add(HEAD_ENTRY, Buffer.from('{}'));
    await expect(archive.addStream('files/a', 10, Readable.from([Buffer.alloc(4)]))).rejects.toThrow(
      'shrank',
    );
    await archive.abandon();
    expect(() => readFileSync(path)).toThrow('ENOENT');
    expect(() => readFileSync(`${path}.part`)).toThrow('ENOENT');
  });
});
