import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { receiveVideo } from './receive-video.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-receive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLENTY = 1e9;
const film = () => Readable.from([Buffer.alloc(600, 1), Buffer.alloc(400, 2)]);
const at = (name: string) => join(folder, name);

describe('a film that arrives', () => {
  it('is written as it came, with its hash', async () => {
    const kept = await receiveVideo(film(), at('whole'), PLENTY);
    expect(kept).toMatchObject({ bytes: 1000, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(at('whole'))).toHaveLength(1000);
  });

  it.each([
    ['more than is taken here', PLENTY, 999, 'video_file_too_large'],
    ['more than there is room for', 999, PLENTY, 'storage_full'],
  ])('leaves nothing behind when it is %s', async (_, roomBytes, maxBytes, code) => {
    await expect(receiveVideo(film(), at('cut'), roomBytes, maxBytes)).rejects.toMatchObject({ code });
    expect(existsSync(at('cut'))).toBe(false);
  });

  it('is refused when there is nothing in it', async () => {
    await expect(receiveVideo(Readable.from([]), at('none'), PLENTY)).rejects.toMatchObject({
      code: 'video_empty',
    });
  });
});
