import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LABEL_KINDS, SKELETON_STYLES, trackToBinary } from '@posebox/body';
import { analyseClip, CLIP_BACKGROUNDS, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FileStore } from '../../apps/server/src/files/file-store.ts';
import { openFileStore } from '../../apps/server/src/files/open-file-store.ts';
import { startSystemPostgres, systemPostgres } from '../support/debian-postgres.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { makePannedClip } from '../support/panned-clip.ts';
import { HOPPER_JPEG } from '../support/photos.ts';
import { ROOT, type RunningService, startService } from '../support/running-service.ts';
import { type RunningWorker, startWorker } from '../support/running-worker.ts';
import { type S3Server, s3Program, startS3Server } from '../support/s3-server.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { bytesOf, isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: several machines (${String(error)})`);
  return null;
});
const program = tools ? await s3Program() : undefined;

/** `POSEBOX_FULL_FAULTS=1` (also `npm run bench -- video-faults`) runs what takes too long for every day. */
const full = process.env.POSEBOX_FULL_FAULTS === '1';
const PLAN = full
  ? { jobs: 20, kills: 20, storeAwayS: 30, crashes: 5 }
  : { jobs: 4, kills: 2, storeAwayS: 5, crashes: 1 };
vi.setConfig({ testTimeout: full ? 1_200_000 : 400_000 });

const folder = mkdtempSync(join(tmpdir(), 'posebox-machines-'));
const clip = join(folder, 'clip.mp4');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The same looking, drawn in ways of their own: items that must all have the same track. */
const DRAWINGS = SKELETON_STYLES.flatMap((style) =>
  LABEL_KINDS.flatMap((labels) =>
    CLIP_BACKGROUNDS.map((background) => `?style=${style}&labels=${labels}&background=${background}`),
  ),
);
let expectedTrack = '';

beforeAll(async () => {
  if (!tools) return;
  makePannedClip(tools, clip, { seconds: 2, fps: 15 });
  const engine = await openClipEngine({ modelsFolder: modelsFolder() });
  const { document } = await analyseClip(clip, DEFAULT_CLIP_REQUEST, { tools: tools as FfmpegTools, engine });
  expectedTrack = hashOf(trackToBinary(document));
  await engine.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every day one of them is enough: one worker is killed on each of them in `faults.test.ts`. */
const DATABASES = (['system', 'embedded'] as const).filter(
  (kind) => kind === 'embedded' || (full && systemPostgres),
);

describe.skipIf(!tools || !program).each(DATABASES)(
  'three workers on the %s PostgreSQL and one object store',
  (kind) => {
    let s3: S3Server;
    let store: FileStore;
    let service: RunningService;
    let receiver: Server;
    let env: Readonly<Record<string, string>>;
    let end = async () => {};
    const workers: RunningWorker[] = [];
    /** How often each item was told to be done. */
    const told = new Map<string, number>();
    const data = join(folder, kind, 'service');
    let machines = 0;
    // Nothing is shared but the database and the store.
    const anotherWorker = () => startWorker(join(folder, kind, `worker-${machines++}`), env);

    beforeAll(async () => {
      s3 = await startS3Server(program as string);
      store = await openFileStore(
        { dataFolder: join(folder, kind, 'test'), objects: s3.objects },
        () => undefined,
      );
      env = { ...s3.env, POSEBOX_WEBHOOKS_INSIDE: '1' };
      if (kind === 'system') {
        const database = await startSystemPostgres();
        env = { ...env, DATABASE_URL: database.url };
        end = database.stop;
      }
      service = await startService({ args: ['--data', data, '--no-worker'], env });
      await fetch(`${service.url}/api/videos`);
      if (kind === 'embedded') {
        env = { ...env, DATABASE_URL: readFileSync(join(data, 'database/url'), 'utf8') };
      }
      receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        request.once('end', () => {
          const { id } = (JSON.parse(body) as { data: { id: string } }).data;
          told.set(id, (told.get(id) ?? 0) + 1);
          response.writeHead(204).end();
        });
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      await fetch(`${service.url}/api/webhooks`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
          events: ['video.done'],
        }),
      });
      workers.push(...(await Promise.all([1, 2, 3].map(anotherWorker))));
    });
    afterAll(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await service?.stop();
      receiver?.close();
      await s3?.stop();
      await end();
    });

    const isFinishedOnce = async (id: string) => {
      await itemWhen(service.url, id, isDone, full ? 600 : 300);
      expect(hashOf(await bytesOf(service.url, id, 'track?format=binary'))).toBe(expectedTrack);
      // The original, one try's track, one try's drawings.
      await expect.poll(async () => (await store.names(`videos/${id}`)).length, { timeout: 60_000 }).toBe(3);
    };

    it(`finish ${PLAN.jobs} videos once each, whichever of them is killed ${PLAN.kills} times`, async () => {
      const random = seededRandom(20);
      const sent = await Promise.all(
        DRAWINGS.slice(0, PLAN.jobs).map((query) => sendVideo(service.url, clip, query)),
      );
      expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 202));
      let struck = 0;
      for (let kill = 0; kill < PLAN.kills; kill += 1) {
        await pause(500 + 4_000 * random());
        const victim = Math.floor(workers.length * random());
        if (workers[victim]?.clipPids().length) struck += 1;
        workers[victim]?.kill();
        workers[victim] = await anotherWorker();
      }
      console.info(`${PLAN.kills} workers killed, ${struck} of them at work`);
      const began = performance.now();
      for (const { item } of sent) await isFinishedOnce(item.id);
      console.info(`all done ${((performance.now() - began) / 1000).toFixed(0)} s after the last kill`);
      await expect.poll(() => sent.every(({ item }) => told.has(item.id)), { timeout: 60_000 }).toBe(true);
      expect(sent.map(({ item }) => told.get(item.id))).toEqual(sent.map(() => 1));
    });

    it(`wait while the store is away for ${PLAN.storeAwayS} s, and photos do not`, async () => {
      const [before] = (
        (await (await fetch(`${service.url}/api/videos?state=done`)).json()) as { items: { id: string }[] }
      ).items;
      const sent = await Promise.all(
        ['?people=1', '?people=2', '?people=3'].map((query) => sendVideo(service.url, clip, query)),
      );
      await itemWhen(service.url, sent[0]?.item.id as string, ({ state }) => state === 'running');
      await s3.kill();
      const deadlineMs = performance.now() + 1000 * PLAN.storeAwayS;
      while (performance.now() < deadlineMs) {
        const asked = await fetch(`${service.url}/api/videos/${before?.id}/original`);
        expect([asked.status, ((await asked.json()) as { code: string }).code]).toEqual([
          503,
          'storage_unavailable',
        ]);
        const refused = await sendVideo(service.url, clip, '?people=4&style=quiet');
        expect([200, 503]).toContain(refused.status);
        const photo = await fetch(`${service.url}/api/pose?mode=mediapipe`, {
          method: 'POST',
          body: new Uint8Array(HOPPER_JPEG),
          headers: { 'content-type': 'image/jpeg' },
        });
        expect(photo.status).toBe(200);
        expect((await fetch(`${service.url}/api/videos`)).status).toBe(200);
        await pause(1_000);
      }
      await s3.start();
      for (const { item } of sent) await isFinishedOnce(item.id);
    });

    it.skipIf(kind === 'system')(
      `lose nothing acknowledged when the database crashes under load, ${PLAN.crashes} times`,
      async () => {
        const acknowledged: string[] = [];
        const pidFile = join(data, 'database/cluster/postmaster.pid');
        const postmasterPid = () =>
          existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
        for (let crash = 0; crash < PLAN.crashes; crash += 1) {
          const crashing = postmasterPid();
          const answers = [1, 2, 3, 4].map((people) =>
            sendVideo(service.url, clip, `?minConfidence=0.${crash + 1}&people=${people}`),
          );
          // At least one is acknowledged; the others are on their way.
          await Promise.race(answers);
          process.kill(crashing, 'SIGKILL');
          for (const { status, item } of await Promise.all(answers)) {
            expect([200, 202, 503]).toContain(status);
            if (status !== 503) acknowledged.push(item.id);
          }
          // Connections of the one that crashed may answer a little longer: the next crash is that of the next one.
          await expect.poll(() => [0, crashing].includes(postmasterPid()), { timeout: 60_000 }).toBe(false);
          await expect
            .poll(async () => (await fetch(`${service.url}/api/videos`)).status, { timeout: 60_000 })
            .toBe(200);
        }
        expect(acknowledged.length).toBeGreaterThanOrEqual(PLAN.crashes);
        console.info(`${acknowledged.length} of ${4 * PLAN.crashes} uploads were acknowledged`);
        for (const id of acknowledged) await isFinishedOnce(id);
      },
    );
  },
);

it('a worker that is started before its database waits for it, and says so once', async () => {
  let tries = 0;
  const closed = createTcpServer((socket) => {
    tries += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/dist/worker.mjs'), '--data', folder], {
    env: { ...process.env, LC_ALL: 'C', DATABASE_URL: `postgres://nobody:hidden@127.0.0.1:${port}/none` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text));
  await vi.waitFor(() => expect(tries).toBeGreaterThanOrEqual(5), { timeout: 60_000, interval: 100 });
  expect(child.exitCode).toBeNull();
  expect(said).toMatch(/^The database can’t be reached: [^\n]+\n$/);
  expect(said).not.toContain('hidden');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  closed.close();
});
