import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { beginUpload, sendPiece, TUS } from '../support/tus.ts';
import { bytesOf, isDone, itemOf, itemWhen, sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: uploads that break off and go on (${String(error)})`);
  return null;
});

describe.skipIf(!tools)('an upload that may break off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-uploads-'));
  const data = join(folder, 'data');
  const clip = join(folder, '深蹲.mp4');
  let service: RunningService;
  const uploads = () => `${service.url}/api/videos/uploads`;
  const waiting = () => readdirSync(join(data, 'files/uploads'));

  beforeAll(async () => {
    makePannedClip(tools as FfmpegTools, clip, { seconds: 1, fps: 10 });
    service = await startService({ args: ['--data', data] });
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = (bytes: number, query = '') => beginUpload(`${uploads()}${query}`, bytes);
  const placeOf = (answer: Response) => `${service.url}${answer.headers.get('location')}`;
  const offsetOf = async (place: string) =>
    Number((await fetch(place, { method: 'HEAD', headers: TUS })).headers.get('upload-offset'));

  it('comes in with a client of the protocol, in pieces, and is the item that a form would make', async () => {
    const size = statSync(clip).size;
    const videoId = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(createReadStream(clip), {
        endpoint: `${uploads()}?style=sides`,
        uploadSize: size,
        chunkSize: Math.ceil(size / 3),
        metadata: { filename: '深蹲.mp4' },
        retryDelays: null as unknown as number[],
        onError: reject,
        onSuccess: ({ lastResponse }) => resolve(lastResponse.getHeader('x-posebox-video') ?? ''),
      });
      upload.start();
    });
    const sent = await sendVideo(service.url, clip, '?style=sides');
    expect([sent.status, sent.item.id]).toEqual([200, videoId]);
    expect(await itemOf(service.url, videoId)).toMatchObject({ name: '深蹲.mp4', bytes: size });
    await itemWhen(service.url, videoId, isDone);
    expect((await bytesOf(service.url, videoId, 'original')).equals(readFileSync(clip))).toBe(true);
  });

  it('goes on where it broke off, even in a service that was killed meanwhile', async () => {
    const bytes = readFileSync(clip);
    const place = placeOf(await begin(bytes.length));
    const third = Math.floor(bytes.length / 3);
    expect((await sendPiece(place, 0, bytes.subarray(0, third))).status).toBe(204);
    await breakOff(place, third, bytes.subarray(third, 2 * third), bytes.length - third);
    await expect.poll(() => offsetOf(place)).toBe(2 * third);

    process.kill(service.pid, 'SIGKILL');
    const { pathname } = new URL(place);
    service = await startService({ args: ['--data', data] });
    const again = `${service.url}${pathname}`;
    expect(await offsetOf(again)).toBe(2 * third);
    const last = await sendPiece(again, 2 * third, bytes.subarray(2 * third));
    expect(last.status).toBe(204);
    const id = last.headers.get('x-posebox-video') as string;
    expect(await itemOf(service.url, id)).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    // A client that lost the last answer asks again.
    const told = (await (await fetch(again)).json()) as object;
    expect(told).toMatchObject({ offset: bytes.length, length: bytes.length, videoId: id });
  });

  it('takes a piece only at its place, and only as much as was announced', async () => {
    const bytes = randomBytes(1000);
    const place = placeOf(await begin(1500));
    expect((await sendPiece(place, 10, bytes)).status).toBe(409);
    expect((await sendPiece(place, 0, bytes)).status).toBe(204);
    expect((await sendPiece(place, 0, bytes)).status).toBe(409);
    expect((await sendPiece(place, 1000, bytes)).status).toBe(400);
    expect(await offsetOf(place)).toBeLessThanOrEqual(1500);
    expect((await fetch(place, { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect((await fetch(place, { method: 'HEAD', headers: TUS })).status).toBe(404);
    expect((await sendPiece(place, 0, bytes)).status).toBe(404);
  });

  it('makes way for its client that comes back while the old connection still hangs', async () => {
    const bytes = readFileSync(clip);
    const place = placeOf(await begin(bytes.length, '?style=quiet'));
    const { pathname, port } = new URL(place);
    const hanging = request({
      ...{ port, path: pathname, method: 'PATCH' },
      headers: {
        ...TUS,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    hanging.on('error', () => undefined);
    hanging.write(bytes.subarray(0, 500));
    await expect.poll(() => offsetOf(place)).toBe(500);
    expect((await sendPiece(place, 500, bytes.subarray(500))).status).toBe(204);
    hanging.destroy();
  });

  it('is refused when it is too large, has no room, or speaks otherwise', async () => {
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
    expect(await codeOf(await begin(5e9))).toBe('video_file_too_large');
    expect(await codeOf(await begin(0))).toBe('video_empty');
    expect(await codeOf(await fetch(uploads(), { method: 'POST', headers: TUS }))).toBe('upload_malformed');
    const old = await fetch(uploads(), { method: 'POST', headers: { 'upload-length': '5' } });
    expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    const options = await fetch(uploads(), { method: 'OPTIONS' });
    expect(options.headers.get('tus-extension')).toContain('creation');
    expect(Number(options.headers.get('tus-max-size'))).toBe(4e9);
  });

  it('leaves nothing behind when what came is no video', async () => {
    const before = waiting().length;
    const place = placeOf(await begin(1000));
    expect(waiting().length).toBe(before + 1);
    // Random bytes now and then pass for sound.
    const answer = await sendPiece(place, 0, Buffer.alloc(1000, 'no video '));
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { code: string }).code).toBe('not_a_video');
    expect(waiting().length).toBe(before);
  });
});

/** Sends some of a piece and breaks the connection. */
function breakOff(place: string, offset: number, bytes: Uint8Array, announced: number): Promise<void> {
  return new Promise((resolve) => {
    const { pathname, port } = new URL(place);
    const sending = request({
      ...{ port, path: pathname, method: 'PATCH' },
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(announced),
      },
    });
    sending.on('error', () => undefined);
    sending.once('close', () => resolve());
    sending.write(bytes, () => setTimeout(() => sending.destroy(), 300));
  });
}
