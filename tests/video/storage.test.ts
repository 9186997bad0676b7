import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { placesOf } from '../support/traces.ts';
import { isDone, itemOf, itemWhen, sendVideo, type ToldItem } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: deleting videos and having them back (${String(error)})`);
  return null;
});

interface StorageFacts {
  readonly items: number;
  readonly usedBytes: number;
  readonly databaseBytes: number;
  readonly quotaBytes: number;
  readonly freeBytes: number;
  readonly roomBytes: number;
  readonly keepDays: number | null;
  readonly undoS: number;
}

describe.skipIf(!tools)('the storage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-storage-'));
  const data = join(folder, 'data');
  const clip = join(folder, 'clip.mp4');
  let service: RunningService;
  let url: string;
  /** What a deletion can be taken back in; files are looked after every five seconds. */
  const UNDO_S = 4;

  beforeAll(async () => {
    makePannedClip(tools as FfmpegTools, clip, { seconds: 0.6, fps: 10 });
    service = await startService({
      args: ['--data', data],
      env: { POSEBOX_UNDO_S: String(UNDO_S), POSEBOX_WEBHOOKS_INSIDE: '1' },
    });
    url = service.url;
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const facts = async () => (await (await fetch(`${url}/api/storage`)).json()) as StorageFacts;
  const filesOf = ({ usedBytes, databaseBytes }: StorageFacts) => usedBytes - databaseBytes;
  const post = (path: string, body?: object) =>
    fetch(`${url}/api/videos/${path}`, {
      method: 'POST',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const listed = async () =>
    ((await (await fetch(`${url}/api/videos`)).json()) as { items: ToldItem[] }).items.map(({ id }) => id);
  const folders = () => readdirSync(join(data, 'files/videos'));
  const bytesUnder = (path: string): number =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

  it('keeps everything by itself, and says how much room it takes and may take', async () => {
    const empty = await facts();
    expect(empty).toMatchObject({ items: 0, keepDays: null, undoS: UNDO_S });
    expect(filesOf(empty)).toBe(0);
    expect(empty.databaseBytes).toBeGreaterThan(1e6);
    const { item } = await sendVideo(url, clip);
    await itemWhen(url, item.id, isDone);
    const now = await facts();
    expect(now.items).toBe(1);
    expect(filesOf(now)).toBe(bytesUnder(join(data, 'files/videos')));
    expect(now.roomBytes).toBeLessThanOrEqual(Math.min(now.freeBytes, now.quotaBytes - now.usedBytes));
  });

  it('has deleted items back whole, one and several, finished or waiting', async () => {
    const [first] = await listed();
    const second = (await sendVideo(url, clip, '?style=sides&priority=low')).item;
    const deleted = (await (await post('delete', { ids: [first, second.id] })).json()) as object;
    expect(deleted).toEqual({ deleted: expect.arrayContaining([first, second.id]), undoS: UNDO_S });
    expect(await listed()).toEqual([]);
    expect((await itemOf(url, first as string)).code).toBe('video_unknown');
    expect((await post(`${first}/cancel`)).status).toBe(404);

    expect((await post(`${first}/restore`)).status).toBe(200);
    expect((await fetch(`${url}/api/videos/${first}/video`)).status).toBe(200);
    const restored = (await (await post('restore', { ids: [second.id] })).json()) as { items: ToldItem[] };
    expect(restored.items.map(({ id }) => id)).toEqual([second.id]);
    await itemWhen(url, second.id, isDone);
  });

  it('has a deleted item back when the same file is sent again', async () => {
    const { item } = await sendVideo(url, clip);
    await fetch(`${url}/api/videos/${item.id}`, { method: 'DELETE' });
    const again = await sendVideo(url, clip);
    expect([again.status, again.item.id]).toEqual([200, item.id]);
    expect(await listed()).toContain(item.id);
  });

  it('removes everything of what was deleted when the time to have it back is over', async () => {
    const ids = await listed();
    await post('delete', { ids });
    await expect.poll(folders, { timeout: 30_000 }).toEqual([]);
    expect((await post(`${ids[0]}/restore`)).status).toBe(404);
    const empty = await facts();
    expect([empty.items, filesOf(empty)]).toEqual([0, 0]);
    expect((await sendVideo(url, clip)).status).toBe(202);
  });

  it('removes at once what is not to be had back', async () => {
    const [id] = await listed();
    await itemWhen(url, id as string, isDone);
    expect((await fetch(`${url}/api/videos/${id}?now=true`, { method: 'DELETE' })).status).toBe(204);
    expect(folders()).toEqual([]);
  });

  it('leaves no row and no file in which a deleted item, its name or anything made of it is named', async () => {
    const named = join(folder, 'li-na-left-knee.mp4');
    copyFileSync(clip, named);
    const send = async (path: string, method: string, body: object) => {
      const answer = await fetch(`${url}/api/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect([path, answer.ok]).toEqual([path, true]);
      return (await answer.json()) as { id: string };
    };
    // Nobody is there: what is told of the item waits in the queue.
    await send('webhooks', 'POST', { url: 'http://127.0.0.1:9/', events: ['video.done'] });
    const { item } = await sendVideo(url, named, '?purpose=rehab');
    await itemWhen(url, item.id, isDone);
    await send(`videos/${item.id}/coaching`, 'PUT', { exercise: 'squat', layer: {}, person: 'Li Na' });
    const operation = { kind: 'choose_subject', personId: 1 };
    await itemWhen(url, item.id, ({ edits }) => edits.drawn);
    const { version } = (await itemOf(url, item.id)).edits;
    await send(`videos/${item.id}/edits`, 'PATCH', { version, add: [{ by: 'Li Na', operation }] });
    const { id: comparisonId } = await send('comparisons', 'POST', { reference: item.id, attempt: item.id });
    await itemWhen(url, item.id, ({ edits }) => edits.drawn);

    const traces = [item.id, comparisonId, 'li-na-left-knee', 'Li Na'];
    const client = new pg.Client({ connectionString: readFileSync(join(data, 'database/url'), 'utf8') });
    await client.connect();
    try {
      const tables = ['public.coaching', 'public.comparison', 'public.video'];
      expect(await placesOf(client, data, traces)).toEqual(expect.arrayContaining(tables));
      expect(await placesOf(client, data, ['li-na-left-knee'])).toContain('pgboss.job_common');
      expect((await fetch(`${url}/api/videos/${item.id}?now=true`, { method: 'DELETE' })).status).toBe(204);
      expect(await placesOf(client, data, traces)).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('shows what waits in the order in which it will be taken', async () => {
    const long = join(folder, 'long.mp4');
    makePannedClip(tools as FfmpegTools, long, { seconds: 20, fps: 20 });
    const busy = (await sendVideo(url, long)).item;
    await itemWhen(url, busy.id, ({ state }) => state === 'running');
    const low = (await sendVideo(url, clip, '?style=sides&priority=low')).item;
    const normal = (await sendVideo(url, clip)).item;
    const high = (await sendVideo(url, clip, '?style=quiet&priority=high')).item;
    const jobs = (await (await fetch(`${url}/api/videos/jobs`)).json()) as {
      running: number;
      waiting: number;
      items: ToldItem[];
    };
    expect([jobs.running, jobs.waiting]).toEqual([1, 3]);
    expect(jobs.items.map(({ id }) => id)).toEqual([busy.id, high.id, normal.id, low.id]);
    await post(`${busy.id}/cancel`);
    const first = await Promise.race(
      [high, normal, low].map(async ({ id }) => (await itemWhen(url, id, isDone)).id),
    );
    expect(first).toBe(high.id);
    await Promise.all([normal, low].map(({ id }) => itemWhen(url, id, isDone)));
  });
});

describe.skipIf(!tools)('a storage whose owner sets limits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-limits-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses what has no room before it is sent', async () => {
    const service = await startService({
      args: ['--data', join(folder, 'quota')],
      env: { POSEBOX_QUOTA_GB: '1' },
    });
    try {
      const { port } = new URL(service.url);
      const answer = await firstAnswer(Number(port), 2_000_000_000);
      expect(answer).toContain('507');
      expect(answer).toContain('storage_full');
      expect(readdirSync(join(folder, 'quota/files/scratch'))).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});

/** Announces so many bytes of a form, sends its beginning, and gives what the service says then. */
async function firstAnswer(port: number, bytes: number): Promise<string> {
  const { connect } = await import('node:net');
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        [
          'POST /api/videos HTTP/1.1',
          'host: localhost',
          'content-type: multipart/form-data; boundary=b',
          `content-length: ${bytes}`,
          '',
          '--b',
          'content-disposition: form-data; name="video"; filename="a.mp4"',
          '',
          'beginning',
        ].join('\r\n'),
      );
    });
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('remedy')) socket.destroy();
    });
    socket.once('close', () => resolve(said));
    socket.once('error', reject);
  });
}
