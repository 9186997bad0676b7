import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackDocumentFromText, trackFromBinary, trackToBinary } from '@posebox/body';
import { type FfmpegTools, findFfmpeg, probeVideo } from '@posebox/media/video';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { garmentFile } from '../support/garments.ts';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { bytesOf, isDone, itemOf, itemWhen, sendVideo, type ToldItem } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the service's videos (${String(error)})`);
  return null;
});

describe.skipIf(!tools)('videos of the service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-videos-'));
  const at = (name: string) => join(folder, name);
  let service: RunningService;
  let url: string;
  let done: ToldItem;

  beforeAll(async () => {
    makePannedClip(tools as FfmpegTools, at('深蹲.mp4'), { seconds: 1.5, fps: 16, sound: true });
    makePannedClip(tools as FfmpegTools, at('long.mp4'), { seconds: 40, fps: 30 });
    service = await startService({ args: ['--data', at('data')] });
    url = service.url;
    const { status, item } = await sendVideo(url, at('深蹲.mp4'));
    expect(status).toBe(202);
    expect(item).toMatchObject({ state: 'queued', progress: 0, name: '深蹲.mp4', clip: null });
    done = await itemWhen(url, item.id, isDone);
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('come out as a track, in one piece, in pages and as binary, all the same', async () => {
    expect(done.clip).toMatchObject({ frames: 24, people: 1 });
    const whole = trackDocumentFromText((await bytesOf(url, done.id, 'track')).toString());
    const page = trackDocumentFromText((await bytesOf(url, done.id, 'track?page=0')).toString());
    const binary = await bytesOf(url, done.id, 'track?format=binary');
    expect(Buffer.from(trackToBinary(whole)).equals(binary)).toBe(true);
    expect(page.timesS).toEqual(whole.timesS);
    expect(trackFromBinary(binary).provenance.source).toMatchObject({ kind: 'video', name: null });
    expect((await fetch(`${url}/api/videos/${done.id}/track?page=1`)).status).toBe(400);
  });

  it('come out drawn, as skeleton, as moving pictures and for other programs', async () => {
    for (const [what, type] of [
      ['video', 'video/mp4'],
      ['skeleton-video', 'video/mp4'],
      ['thumbnail', 'image/jpeg'],
      ['gif?start=0.2&end=1', 'image/gif'],
      ['export?format=csv', 'text/csv'],
      ['export?format=openpose', 'application/zip'],
    ] as const) {
      const answer = await fetch(`${url}/api/videos/${done.id}/${what}`);
      expect([what, answer.status]).toEqual([what, 200]);
      expect(answer.headers.get('content-type')).toContain(type);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
    writeFileSync(at('drawn.mp4'), await bytesOf(url, done.id, 'video'));
    expect(await probeVideo(tools as FfmpegTools, at('drawn.mp4'))).toMatchObject({
      codec: 'h264',
      width: 352,
    });
    expect((await fetch(`${url}/api/videos/${done.id}/gif?start=0&end=400`)).status).toBe(200);
    expect((await fetch(`${url}/api/videos/${done.id}/gif?start=30&end=31`)).status).toBe(400);
  });

  it('are sent in parts to a player that asks for parts', async () => {
    const whole = await bytesOf(url, done.id, 'video');
    const ask = (range: string) => fetch(`${url}/api/videos/${done.id}/video`, { headers: { range } });
    const middle = await ask('bytes=100-199');
    expect(middle.status).toBe(206);
    expect(middle.headers.get('content-range')).toBe(`bytes 100-199/${whole.length}`);
    expect(Buffer.from(await middle.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true);
    expect(Buffer.from(await (await ask('bytes=-5')).arrayBuffer()).equals(whole.subarray(-5))).toBe(true);
    expect((await ask(`bytes=${whole.length}-`)).status).toBe(416);
  });

  it('are known again by their content, unless they are to be looked at in another way', async () => {
    const again = await sendVideo(url, at('深蹲.mp4'));
    expect([again.status, again.item.id]).toEqual([200, done.id]);
    const other = await sendVideo(url, at('深蹲.mp4'), '?mode=mediapipe&people=1');
    expect(other.status).toBe(202);
    expect(other.item.id).not.toBe(done.id);
    await itemWhen(url, other.item.id, isDone);
    await fetch(`${url}/api/videos/${other.item.id}?now=true`, { method: 'DELETE' });
  });

  it('are listed newest first, in pages, and found by a part of the name', async () => {
    const list = async (query: string) =>
      (await (await fetch(`${url}/api/videos?${query}`)).json()) as {
        items: ToldItem[];
        next: string | null;
      };
    const second = (await sendVideo(url, at('深蹲.mp4'), '?style=sides')).item;
    const first = await list('limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([second.id]);
    const rest = await list(`limit=1&after=${first.next}`);
    expect(rest.items.map(({ id }) => id)).toEqual([done.id]);
    expect(rest.next).toBeNull();
    expect((await list(`search=${encodeURIComponent('蹲')}`)).items).toHaveLength(2);
    expect((await list('search=%25')).items).toEqual([]);
    expect((await list('state=failed&state=cancelled')).items).toEqual([]);
    expect((await list('state=done&state=running&state=queued')).items).toHaveLength(2);
    await itemWhen(url, second.id, isDone);
    await fetch(`${url}/api/videos/${second.id}?now=true`, { method: 'DELETE' });
  });

  it('tell how they get on until nothing more happens', async () => {
    const { item } = await sendVideo(url, at('深蹲.mp4'), '?purpose=dance');
    const events = await (await fetch(`${url}/api/videos/${item.id}/events`)).text();
    const told = [...events.matchAll(/^event: item\ndata: (.*)$/gm)].map(
      (match) => JSON.parse(match[1] ?? '') as ToldItem,
    );
    expect(told.at(-1)).toMatchObject({ state: 'done', progress: 1 });
    const shares = told.map(({ progress }) => progress);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await fetch(`${url}/api/videos/${item.id}?now=true`, { method: 'DELETE' });
  });

  it('tell in one stream how all of them get on, also that one was deleted', async () => {
    const stopListening = new AbortController();
    const stream = await fetch(`${url}/api/videos/events`, { signal: stopListening.signal });
    let told = '';
    const listening = (async () => {
      for await (const chunk of stream.body ?? []) told += Buffer.from(chunk).toString();
    })().catch(() => undefined);
    const [one, two] = [
      (await sendVideo(url, at('深蹲.mp4'), '?purpose=dance')).item,
      (await sendVideo(url, at('long.mp4'))).item,
    ];
    const statesOf = (id: string) =>
      [...told.matchAll(/^event: item\ndata: (.*)$/gm)]
        .map((match) => JSON.parse(match[1] ?? '') as ToldItem)
        .filter((item) => item.id === id)
        .map(({ state }) => state);
    await expect.poll(() => statesOf(one.id).at(-1), { timeout: 60_000 }).toBe('done');
    await expect.poll(() => statesOf(two.id), { timeout: 60_000 }).toContain('running');
    await fetch(`${url}/api/videos/${two.id}?now=true`, { method: 'DELETE' });
    await expect.poll(() => told, { timeout: 30_000 }).toContain(`event: gone\ndata: {"id":"${two.id}"}`);
    stopListening.abort();
    await listening;
    await fetch(`${url}/api/videos/${one.id}?now=true`, { method: 'DELETE' });
  });

  it('come out together as one ZIP, a folder each', async () => {
    const other = await itemWhen(url, (await sendVideo(url, at('深蹲.mp4'), '?people=2')).item.id, isDone);
    const ask = (query: string) => fetch(`${url}/api/videos/archive?${query}`);
    const zip = unzipSync(new Uint8Array(await (await ask(`ids=${done.id},${other.id}`)).arrayBuffer()));
    expect(Object.keys(zip)).toEqual(
      ['深蹲', '深蹲 2'].flatMap((name) =>
        ['.pose.mp4', '.posebox.json', '.csv'].map((ending) => `${name}/${name}${ending}`),
      ),
    );
    const drawn = Buffer.from(zip['深蹲/深蹲.pose.mp4'] ?? []);
    expect(drawn.equals(await bytesOf(url, done.id, 'video'))).toBe(true);
    const originals = unzipSync(
      new Uint8Array(await (await ask(`ids=${done.id}&parts=original,trc`)).arrayBuffer()),
    );
    expect(Object.keys(originals)[0]).toBe('深蹲/深蹲.mp4');
    expect((await ask(`ids=${done.id}&parts=video,nothing`)).status).toBe(400);
    expect((await ask(`ids=${done.id},00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    await fetch(`${url}/api/videos/${other.id}?now=true`, { method: 'DELETE' });
  });

  it('can be stopped, done again, and deleted with everything made of them', async () => {
    const { item } = await sendVideo(url, at('long.mp4'));
    await itemWhen(url, item.id, ({ progress }) => progress > 0.02);
    const post = (action: string) => fetch(`${url}/api/videos/${item.id}/${action}`, { method: 'POST' });
    expect((await post('cancel')).status).toBe(200);
    expect((await itemOf(url, item.id)).state).toBe('cancelled');
    expect((await post('cancel')).status).toBe(409);
    expect((await fetch(`${url}/api/videos/${item.id}/track`)).status).toBe(409);
    expect((await post('retry')).status).toBe(200);
    await itemWhen(url, item.id, ({ state }) => state === 'running');
    expect((await fetch(`${url}/api/videos/${item.id}?now=true`, { method: 'DELETE' })).status).toBe(204);
    expect((await itemOf(url, item.id)).code).toBe('video_unknown');
    const remains = () => readdirSync(join(at('data'), 'files/videos'));
    await expect.poll(remains, { timeout: 30_000 }).toEqual([done.id]);
    await expect.poll(() => readdirSync(join(at('data'), 'files/scratch')), { timeout: 30_000 }).toEqual([]);
  });

  it('take corrections as a layer that can be taken back, and are drawn anew', async () => {
    const edit = (body: object) =>
      fetch(`${url}/api/videos/${done.id}/edits`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const correction = {
      kind: 'correct_point',
      personId: 1,
      frame: 3,
      landmark: 'left_wrist',
      x: 0.25,
      y: 0.5,
    };
    const before = await bytesOf(url, done.id, 'track?edited=true&format=binary');
    const drawnBefore = await bytesOf(url, done.id, 'video');
    /** All that is worked out of the track when it is asked for. */
    const derived = async () =>
      Object.fromEntries(
        await Promise.all(
          [
            ...['track?page=0&edited=true', 'track?page=0&edited=true&format=binary', 'track/overview'],
            'export?format=angles',
            ...['csv', 'coco', 'openpose', 'trc', 'c3d'].map((format) => `export?format=${format}`),
          ].map(async (what) => [what, (await bytesOf(url, done.id, what)).toString('base64')] as const),
        ),
      );
    const derivedBefore = await derived();
    const gifBefore = await bytesOf(url, done.id, 'gif?start=0&end=0.5');
    expect((await edit({ version: 0, add: [{ id: 'a', by: 'me', operation: correction }] })).status).toBe(
      200,
    );
    const edited = trackFromBinary(await bytesOf(url, done.id, 'track?edited=true&format=binary'));
    expect(edited.people[0]?.smoothed.image[(3 * 33 + 15) * 3]).toBeCloseTo(0.25, 5);
    const unchanged = Object.entries(await derived()).filter(
      ([what, bytes]) => bytes === derivedBefore[what],
    );
    expect(unchanged.map(([what]) => what)).toEqual([]);
    expect((await fetch(`${url}/api/videos/${done.id}/video`)).status).toBe(409);
    await itemWhen(url, done.id, ({ edits }) => edits.drawn);
    expect((await bytesOf(url, done.id, 'video')).equals(drawnBefore)).toBe(false);
    expect((await bytesOf(url, done.id, 'gif?start=0&end=0.5')).equals(gifBefore)).toBe(false);

    expect((await edit({ version: 0, remove: ['a'] })).status).toBe(409);
    const unknown = await edit({
      version: 1,
      add: [{ by: 'me', operation: { ...correction, personId: 9 } }],
    });
    expect(((await unknown.json()) as ToldItem).code).toBe('edit_person_unknown');
    expect((await edit({ version: 1, remove: ['a'] })).status).toBe(200);
    expect((await bytesOf(url, done.id, 'track?edited=true&format=binary')).equals(before)).toBe(true);
    expect(await derived()).toEqual(derivedBefore);
    await itemWhen(url, done.id, ({ edits }) => edits.drawn);
    expect((await bytesOf(url, done.id, 'video')).equals(drawnBefore)).toBe(true);
  });

  it('wear a garment in the drawn video, sound and all, until it is taken off', async () => {
    const wear = async (garment: Uint8Array | string, query = '') => {
      const form = new FormData();
      form.set('garment', new Blob([garment as Uint8Array<ArrayBuffer>]));
      return fetch(`${url}/api/videos/${done.id}/tryon${query}`, { method: 'PUT', body: form });
    };
    /** Of a still of the drawn video, the share of pixels in the shirt's teal. */
    const teal = async () => {
      const still = await bytesOf(url, done.id, 'sheet?pictures=1&columns=1');
      const { data, info } = await sharp(still).raw().toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let at = 0; at < data.length; at += info.channels)
        if (data[at + 1]! - data[at]! > 45 && data[at + 2]! - data[at]! > 45) count += 1;
      return count / (info.width * info.height);
    };
    const drawn = async () => itemWhen(url, done.id, (item) => isDone(item) && item.edits.drawn);
    await drawn();
    expect(await teal()).toBeLessThan(0.02);
    for (const [code, answer] of [
      ['garment_unreadable', await wear('no picture')],
      ['try_on_person_unknown', await wear(await garmentFile('shirt'), '?person=9')],
    ] as const)
      expect(await answer.json()).toEqual(expect.objectContaining({ code }));
    expect((await wear(await garmentFile('shirt'))).status).toBe(202);
    await drawn();
    expect(await teal()).toBeGreaterThan(0.08);
    writeFileSync(at('worn.mp4'), await bytesOf(url, done.id, 'video'));
    expect((await probeVideo(tools as FfmpegTools, at('worn.mp4'))).sound).not.toBeNull();
    expect((await fetch(`${url}/api/videos/${done.id}/tryon`, { method: 'DELETE' })).status).toBe(200);
    await drawn();
    expect(await teal()).toBeLessThan(0.02);
  });

  it('can be tracks that came ready-made', async () => {
    const send = (name: string, bytes: Buffer) => {
      const form = new FormData();
      form.set('track', new Blob([new Uint8Array(bytes)]), name);
      return fetch(`${url}/api/tracks`, { method: 'POST', body: form });
    };
    const coco = await bytesOf(url, done.id, 'export?format=coco');
    const answer = await send('squat.coco.json', coco);
    expect(answer.status).toBe(201);
    const { id, clip } = (await answer.json()) as ToldItem;
    expect(clip).toMatchObject({ frames: 24, people: 1 });
    expect((await bytesOf(url, id, 'export?format=csv')).toString()).toContain('left_knee');
    expect((await fetch(`${url}/api/videos/${id}/video`)).status).toBe(409);
    expect((await send('squat.coco.json', coco)).status).toBe(200);
    expect((await send('a.json', Buffer.from('{"a":1}'))).status).toBe(415);
  });

  it('refuse what is no video with its own sentence, and keep nothing of it', async () => {
    writeFileSync(at('text.mp4'), 'not a film');
    writeFileSync(at('empty.mp4'), '');
    expect((await sendVideo(url, at('text.mp4'))).item.code).toBe('not_a_video');
    expect((await sendVideo(url, at('empty.mp4'))).item.code).toBe('video_empty');
    const form = new FormData();
    form.set('other', new Blob(['x']), 'x.mp4');
    const answer = await fetch(`${url}/api/videos`, { method: 'POST', body: form });
    expect(((await answer.json()) as ToldItem).code).toBe('video_missing');
    expect(readdirSync(join(at('data'), 'files/scratch'))).toEqual([]);
  });

  it('belong to one service only', async () => {
    await expect(startService({ args: ['--data', at('data')] })).rejects.toThrow(
      'is in use by another PoseBox',
    );
  });

  it('need ffmpeg, and say how to get it; photos do not', async () => {
    const bare = await startService({ env: { PATH: folder, FFMPEG_PATH: '', FFPROBE_PATH: '' } });
    try {
      const { status, item } = await sendVideo(bare.url, at('深蹲.mp4'));
      expect([status, item.code]).toEqual([501, 'ffmpeg_missing']);
      const toolsOf = async (service: string) => (await fetch(`${service}/api/videos/tools`)).json();
      expect(await toolsOf(bare.url)).toMatchObject({
        ffmpeg: null,
        problem: { code: 'ffmpeg_missing' },
        command: expect.stringContaining('ffmpeg'),
      });
      expect(await toolsOf(url)).toMatchObject({ ffmpeg: tools?.version, problem: null });
      expect((await fetch(`${bare.url}/health/ready`)).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});
