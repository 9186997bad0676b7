import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it } from 'vitest';
import { addKey } from '../../apps/server/src/files/key-file.ts';
import { ROOT, startService } from '../support/running-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-encryption-'));
const data = join(folder, 'data');
const keyFile = join(folder, 'key');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (POSEBOX_KEY_FILE = '') => startService({ args: ['--data', data], env: { POSEBOX_KEY_FILE } });

describe('a service with a key file', () => {
  it('stores nothing that can be read without the key, takes another in its place, and says so when it is missing', async () => {
    await addKey(keyFile);
    const sent = trackToBinary(
      simulatedExercise({
        exercise: 'squat',
        repetitions: [{ depth: 1, outS: 1, holdS: 0.5, backS: 1, restS: 0.5 }],
      }).document,
    );
    const service = await start(keyFile);
    const form = new FormData();
    form.set('track', new Blob([sent as Uint8Array<ArrayBuffer>]), 'squat.pbtrack');
    const { id } = (await (
      await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form })
    ).json()) as { id: string };
    const track = await fetch(`${service.url}/api/videos/${id}/track?format=binary`);
    const told = Buffer.from(await track.arrayBuffer());
    expect(told.subarray(0, 8)).toEqual(Buffer.from(sent.subarray(0, 8)));
    await service.stop();
    const stored = readdirSync(join(data, 'files/videos'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(stored).toHaveLength(1);
    expect(stored[0]?.subarray(0, 7).toString()).toBe('PBXENC1');

    // A new key, everything anew with it, and the older one goes.
    const key = (...args: string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'apps/server/dist/keys.mjs'), ...args], {
        env: { ...process.env, POSEBOX_KEY_FILE: keyFile },
      }).status;
    expect([key('new', keyFile), key('renew', '--data', data)]).toEqual([0, 0]);
    const [newest] = readFileSync(keyFile, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    writeFileSync(keyFile, `${newest}\n`);
    const renewed = await start(keyFile);
    const again = await fetch(`${renewed.url}/api/videos/${id}/track?format=binary`);
    expect(Buffer.from(await again.arrayBuffer())).toEqual(told);
    await renewed.stop();

    await expect(start()).rejects.toThrow(/POSEBOX_KEY_FILE/);
    const another = join(folder, 'another');
    await addKey(another);
    await expect(start(another)).rejects.toThrow(/doesn’t hold the key of the stored files/);
    await expect(start(join(data, 'key'))).rejects.toThrow(/FILE outside --data/);
  });
});
