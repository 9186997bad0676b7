import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCertificate } from '../../apps/server/src/tls/certificate.ts';
import { build } from '../../scripts/build.mjs';
import { makePannedClip } from '../support/panned-clip.ts';
import { ROOT, type RunningService, startService } from '../support/running-service.ts';
import { sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: posebox jobs (${String(error)})`);
  return null;
});

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function jobs(url: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'apps/cli/dist/posebox.mjs'), 'jobs', ...args],
      { env: { ...process.env, LC_ALL: 'C', POSEBOX_URL: url } },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

describe.skipIf(!tools)('posebox jobs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-jobs-'));
  let service: RunningService;
  let url: string;
  let short: string;
  let long: string;

  beforeAll(async () => {
    await build({ only: ['cli'] });
    const clip = (name: string, seconds: number) =>
      makePannedClip(tools as FfmpegTools, join(folder, name), { seconds, fps: 20 });
    service = await startService({
      args: ['--data', join(folder, 'data')],
      env: { POSEBOX_VIDEO_WORKERS: '1' },
    });
    ({ url } = service);
    short = (await sendVideo(url, clip('short.mp4', 1))).item.id;
    long = (await sendVideo(url, clip('long.mp4', 60))).item.id;
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('follows one to its end', async () => {
    const { code, output } = await jobs(url, 'follow', short);
    expect(code).toBe(0);
    expect(output.trim().split('\n').at(-1)).toMatch(new RegExp(`^${short}  done +100%  short.mp4$`));
  });

  it('cancels and does again', async () => {
    const cancelled = await jobs(url, 'cancel', long);
    expect(cancelled).toMatchObject({ code: 0, output: expect.stringContaining('cancelled') });
    expect((await jobs(url, 'follow', long)).code).toBe(1);
    expect(await jobs(url, 'retry', long)).toMatchObject({
      code: 0,
      output: expect.stringContaining('queued'),
    });
    const again = await jobs(url, 'retry', long, short);
    expect(again.code).toBe(1);
    expect(again.errors).toContain(short);
    await jobs(url, 'cancel', long);
  });

  it('lists them, newest first, for people and for programs', async () => {
    const { code, output } = await jobs(url, 'list', '--json');
    const items = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(items.map(({ id }) => id)).toEqual([long, short]);
    expect(code).toBe(0);
    expect((await jobs(url, 'list', '--state', 'done')).output).toContain('short.mp4');
    expect((await jobs(url, 'list', '--state', 'failed')).errors).toContain('There are none.');
  });

  it('says what is wrong: an unknown one, and nobody there', async () => {
    const unknown = await jobs(url, 'cancel', 'nonsense');
    expect([unknown.code, unknown.errors.includes('nonsense')]).toEqual([1, true]);
    const nobody = await jobs('http://127.0.0.1:9', 'list');
    expect(nobody.code).toBe(3);
    expect(nobody.errors).toContain('Nobody answers at http://127.0.0.1:9');
  });

  it('tells a certificate that isn’t trusted from nobody there, and takes it where it is named', async () => {
    const tls = mkdtempSync(join(folder, 'tls-'));
    const { cert, key } = await readCertificate({ kind: 'self_made' }, tls);
    const server = createServer({ cert, key }, (_request, response) => response.end('{"items": []}'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const guarded = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const refused = await jobs(guarded, 'list');
    expect([refused.code, refused.errors]).toEqual([3, expect.stringContaining('isn’t trusted here')]);
    vi.stubEnv('NODE_EXTRA_CA_CERTS', join(tls, 'tls/certificate.pem'));
    expect(await jobs(guarded, 'list')).toMatchObject({
      code: 0,
      errors: expect.stringContaining('There are none.'),
    });
    vi.unstubAllEnvs();
    server.close();
  });
});
