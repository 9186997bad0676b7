import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { analyseClip, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { childrenOf } from '../support/children-of.ts';
import { startSystemPostgres, systemPostgres } from '../support/debian-postgres.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { type RunningWorker, startWorker } from '../support/running-worker.ts';
import { bytesOf, isDone, itemOf, itemWhen, sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: faults of the video service (${String(error)})`);
  return null;
});
// Videos are worked on behind everything else: a busy computer takes its time.
vi.setConfig({ testTimeout: 400_000 });

const folder = mkdtempSync(join(tmpdir(), 'posebox-faults-'));
const clip = join(folder, 'clip.mp4');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let expectedTrack = '';

beforeAll(async () => {
  if (!tools) return;
  makePannedClip(tools, clip, { seconds: 5, fps: 25 });
  const engine = await openClipEngine({ modelsFolder: modelsFolder() });
  const { document } = await analyseClip(clip, DEFAULT_CLIP_REQUEST, { tools: tools as FfmpegTools, engine });
  expectedTrack = hashOf(trackToBinary(document));
  await engine.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trackHash = async (url: string, id: string) => hashOf(await bytesOf(url, id, 'track?format=binary'));

/** Finished once: the item has its original, one try's track and one try's drawings, and nothing else. */
const filesOf = (data: string, id: string) => readdirSync(join(data, 'files/videos', id)).length;

const DATABASES = ['embedded', 'system'] as const;

describe.skipIf(!tools).each(DATABASES)('on the %s PostgreSQL', (kind) => {
  const data = join(folder, kind);
  let service: RunningService;
  let env: Readonly<Record<string, string>> = {};
  let end = async () => {};

  beforeAll(async () => {
    mkdirSync(data);
    if (kind === 'system' && systemPostgres) {
      const database = await startSystemPostgres();
      console.info(`PostgreSQL ${database.version}`);
      env = { DATABASE_URL: database.url };
      end = database.stop;
    }
    if (kind === 'system' && !systemPostgres) return;
    service = await startService({ args: ['--data', data, '--no-worker'], env });
  });
  afterAll(async () => {
    await service?.stop();
    await end();
  });

  it.skipIf(kind === 'system' && !systemPostgres)(
    'a video of a worker that is killed is finished by another, once, with the same bytes',
    async () => {
      const { item } = await sendVideo(service.url, clip);
      const workers = await Promise.all([1, 2, 3].map(() => startWorker(data, env)));
      try {
        await itemWhen(service.url, item.id, ({ progress }) => progress > 0.1);
        const busy = workers.find((worker) => worker.clipPids().length > 0) as RunningWorker;
        busy.kill();
        const killedMs = performance.now();
        const { state, startedAt } = await itemOf(service.url, item.id);
        expect(state).toBe('running');
        await itemWhen(service.url, item.id, (now) => now.startedAt !== startedAt);
        console.info(`taken over ${((performance.now() - killedMs) / 1000).toFixed(1)} s after the kill`);
        await itemWhen(service.url, item.id, isDone);
        console.info(`finished ${((performance.now() - killedMs) / 1000).toFixed(1)} s after the kill`);
        expect(await trackHash(service.url, item.id)).toBe(expectedTrack);
        await expect.poll(() => filesOf(data, item.id), { timeout: 10_000 }).toBe(3);
      } finally {
        await Promise.all(workers.map((worker) => worker.stop()));
      }
    },
  );

  it.skipIf(kind === 'system' && !systemPostgres)(
    'a worker that is told to end gives its video back at once',
    async () => {
      const { item } = await sendVideo(service.url, clip, '?style=quiet');
      const first = await startWorker(data, env);
      await itemWhen(service.url, item.id, ({ progress }) => progress > 0.1);
      await first.stop();
      expect((await itemOf(service.url, item.id)).state).toBe('queued');
      const second = await startWorker(data, env);
      await itemWhen(service.url, item.id, isDone);
      await second.stop();
      expect(await trackHash(service.url, item.id)).toBe(expectedTrack);
    },
  );
});

describe.skipIf(!tools)('a service at home', () => {
  const data = join(folder, 'home');
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({ args: ['--data', data] });
  });
  afterAll(async () => {
    await service?.stop();
  });

  const postmasterPid = () =>
    Number(readFileSync(join(data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  it('goes on when its database is killed, and loses nothing that it has acknowledged', async () => {
    const { item } = await sendVideo(service.url, clip);
    await itemWhen(service.url, item.id, ({ progress }) => progress > 0.1);
    const killed = postmasterPid();
    process.kill(killed, 'SIGKILL');
    await itemWhen(service.url, item.id, isDone);
    expect(postmasterPid()).not.toBe(killed);
    expect(await trackHash(service.url, item.id)).toBe(expectedTrack);
  });

  it('tries again when ffmpeg is killed', async () => {
    const { item } = await sendVideo(service.url, clip, '?style=sides');
    await itemWhen(service.url, item.id, ({ progress }) => progress > 0.1);
    const ffmpegs = childrenOf(service.pid).flatMap(childrenOf).filter(isFfmpeg);
    expect(ffmpegs.length).toBeGreaterThan(0);
    for (const pid of ffmpegs) process.kill(pid, 'SIGKILL');
    await itemWhen(service.url, item.id, isDone);
    expect(await trackHash(service.url, item.id)).toBe(expectedTrack);
  });

  it('gives a video up whose process dies every time, keeps it, and tries again when asked to', async () => {
    const short = join(folder, 'short.mp4');
    makePannedClip(tools as FfmpegTools, short, { seconds: 1, fps: 10 });
    const { item } = await sendVideo(service.url, short);
    let given = await itemOf(service.url, item.id);
    while (given.state === 'queued' || given.state === 'running') {
      for (const pid of childrenOf(service.pid).filter(isClipProcess)) process.kill(pid, 'SIGKILL');
      await pause(100);
      given = await itemOf(service.url, item.id);
    }
    expect([given.state, given.problem?.code]).toEqual(['failed', 'video_work_failed']);
    await fetch(`${service.url}/api/videos/${item.id}/retry`, { method: 'POST' });
    await itemWhen(service.url, item.id, isDone);
  });

  it('is killed and started again: takes its database over and finishes what it had begun', async () => {
    const { item } = await sendVideo(service.url, clip, '?purpose=general&labels=numbers');
    await itemWhen(service.url, item.id, ({ progress }) => progress > 0.1);
    const before = postmasterPid();
    process.kill(service.pid, 'SIGKILL');
    await pause(500);
    service = await startService({ args: ['--data', data] });
    expect(postmasterPid()).toBe(before);
    await itemWhen(service.url, item.id, isDone);
    expect(await trackHash(service.url, item.id)).toBe(expectedTrack);
  });
});

const isFfmpeg = (pid: number) => commandOf(pid).startsWith((tools as FfmpegTools).ffmpegPath);
const isClipProcess = (pid: number) => commandOf(pid).includes('clip.mjs');

/** The command of a process, empty when it has gone. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
