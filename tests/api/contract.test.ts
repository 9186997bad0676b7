import { poseDocumentFromJson, poseDocumentSchema } from '@posebox/body';
import { cocoDocumentSchema, openPoseDocumentSchema } from '@posebox/exchange';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASTRONAUT_PNG, HOPPER_JPEG, nobodyJpeg, photoForm } from '../support/photos.ts';
import { type RunningService, startService } from '../support/running-service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const post = (path: string, body: FormData | Buffer, contentType = 'image/jpeg') =>
  fetch(`${service.url}${path}`, {
    method: 'POST',
    body: body instanceof FormData ? body : new Uint8Array(body),
    headers: body instanceof FormData ? {} : { 'content-type': contentType },
  });

async function pixels(answer: Response) {
  const { data, info } = await sharp(Buffer.from(await answer.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

describe('POST /upload', () => {
  it('gives the photo back as JPEG, full size, with red points and white bones, and says how many people', async () => {
    const answer = await post('/upload', photoForm(HOPPER_JPEG));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-posebox-people')).toBe('1');
    const drawn = await pixels(answer);
    expect([drawn.width, drawn.height]).toEqual([512, 600]);
    const original = await sharp(HOPPER_JPEG).raw().toBuffer();
    let red = 0;
    let white = 0;
    for (let at = 0; at < drawn.data.length; at += 3) {
      const [r = 0, g = 0, b = 0] = drawn.data.subarray(at, at + 3);
      const changed = Math.abs(r - (original[at] ?? 0)) + Math.abs(g - (original[at + 1] ?? 0)) > 60;
      if (changed && r > 180 && g < 90 && b < 90) red += 1;
      if (changed && r > 220 && g > 220 && b > 220) white += 1;
    }
    expect(red).toBeGreaterThan(100);
    expect(white).toBeGreaterThan(100);
  });

  it('answers an empty scene with the photo as it was and 0 people', async () => {
    const photo = await nobodyJpeg();
    const answer = await post('/upload', photoForm(photo));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-posebox-people')).toBe('0');
  });

  it('turns the photo upright and keeps no EXIF, no place, no time', async () => {
    const turned = await sharp(HOPPER_JPEG)
      .rotate(90)
      .withExif({
        IFD0: { Copyright: 'secret' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    const answer = await post('/upload', photoForm(turned));
    const body = Buffer.from(await answer.arrayBuffer());
    const { width, height, exif, orientation } = await sharp(body).metadata();
    expect([width, height]).toEqual([512, 600]);
    expect(exif).toBeUndefined();
    expect(orientation).toBeUndefined();
    expect(body.includes('Exif')).toBe(false);
    expect(answer.headers.get('x-posebox-people')).toBe('1');
  });

  it('finds more people when it is asked to', async () => {
    const two = await sharp({ create: { width: 1100, height: 600, channels: 3, background: '#888' } })
      .composite([
        { input: HOPPER_JPEG, left: 20, top: 0 },
        { input: ASTRONAUT_PNG, left: 570, top: 60 },
      ])
      .jpeg()
      .toBuffer();
    const one = await post('/upload', photoForm(two));
    const all = await post('/upload?mode=standard&people=5', photoForm(two));
    expect(one.headers.get('x-posebox-people')).toBe('1');
    expect(all.headers.get('x-posebox-people')).toBe('2');
  });
});

describe('POST /api/pose', () => {
  it('gives the document that its schema describes, from a form and from the bare photo alike', async () => {
    const bare = await post('/api/pose', HOPPER_JPEG);
    expect(bare.headers.get('content-type')).toBe('application/json');
    const document = poseDocumentSchema.parse(await bare.json());
    expect(document.image).toEqual({ width: 512, height: 600 });
    expect(document.engine.mode).toBe('standard');
    expect(document.people).toHaveLength(1);
    expect(Object.keys(document.timing.stagesMs).sort()).toEqual(['decode', 'detect', 'landmark', 'other']);
    const form = poseDocumentSchema.parse(await (await post('/api/pose', photoForm(HOPPER_JPEG))).json());
    expect(form.people).toEqual(document.people);
  });

  it('knows left from right: a mirrored photo has mirrored landmarks', async () => {
    const query = '/api/pose?mode=mediapipe';
    const mirrored = await sharp(ASTRONAUT_PNG).flop().png().toBuffer();
    const [plain, flopped] = await Promise.all(
      [ASTRONAUT_PNG, mirrored].map(async (photo) =>
        poseDocumentSchema.parse(await (await post(query, photo, 'image/png')).json()),
      ),
    );
    const nose = (document: typeof plain) => document?.people[0]?.landmarks[0];
    const shoulder = (document: typeof plain, index: number) => document?.people[0]?.landmarks[index];
    expect(nose(flopped)?.x).toBeCloseTo(1 - (nose(plain)?.x ?? 0), 1);
    expect(shoulder(plain, 11)?.x).toBeGreaterThan(shoulder(plain, 12)?.x ?? 1);
    expect(shoulder(flopped, 11)?.x).toBeGreaterThan(shoulder(flopped, 12)?.x ?? 1);
  });

  it.each(['lite', 'full', 'heavy'] as const)('names the model that answered: %s', async (model) => {
    const document = poseDocumentSchema.parse(
      await (await post(`/api/pose?model=${model}&mode=mediapipe`, HOPPER_JPEG)).json(),
    );
    expect(document.model.name).toBe(model);
  });

  it('adds silhouettes as run lengths and as PNG, and they are the same', async () => {
    const [rle, png] = await Promise.all(
      ['rle', 'png'].map(async (kind) => {
        const answer = await post(`/api/pose?mode=mediapipe&segmentation=${kind}`, HOPPER_JPEG);
        return poseDocumentSchema.parse(await answer.json()).people[0]?.segmentation;
      }),
    );
    if (rle?.encoding !== 'rle' || png?.encoding !== 'png') throw new Error('no silhouettes');
    expect(rle.size).toEqual([600, 512]);
    expect(rle.counts.reduce((sum, count) => sum + count, 0)).toBe(512 * 600);
    const file = sharp(Buffer.from(png.data, 'base64'));
    expect(await file.metadata()).toMatchObject({ format: 'png', channels: 1, depth: 'uchar' });
    const mask = await file.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    expect([mask.info.width, mask.info.height, mask.info.channels]).toEqual([512, 600, 1]);
    const inside = mask.data.reduce((count, value) => count + (value >= 128 ? 1 : 0), 0);
    const counted = rle.counts.reduce((sum, count, index) => sum + (index % 2 === 1 ? count : 0), 0);
    expect(counted).toBe(inside);
    expect(inside).toBeGreaterThan(512 * 600 * 0.1);
  });

  it('speaks COCO and OpenPose', async () => {
    const coco = await (await post('/api/pose?format=coco', HOPPER_JPEG)).json();
    expect(cocoDocumentSchema.parse(coco).annotations).toHaveLength(1);
    const openPose = await (await post('/api/pose?format=openpose', HOPPER_JPEG)).json();
    expect(openPoseDocumentSchema.parse(openPose).people).toHaveLength(1);
  });

  it('gives an empty list when nobody is there', async () => {
    const document = poseDocumentSchema.parse(await (await post('/api/pose', await nobodyJpeg())).json());
    expect(document.people).toEqual([]);
  });
});

describe('POST /api/pose/picture', () => {
  it.each([
    ['format=png', 'image/png'],
    ['format=webp&style=sides', 'image/webp'],
    ['background=dimmed&labels=names&style=quiet', 'image/jpeg'],
    ['background=black&lineWidth=9', 'image/jpeg'],
    ['blurFaces=true', 'image/jpeg'],
  ])('draws with %s', async (query, contentType) => {
    const answer = await post(`/api/pose/picture?${query}`, HOPPER_JPEG);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(contentType);
    expect(await pixels(answer)).toMatchObject({ width: 512, height: 600 });
  });

  it('leaves only the skeleton on a transparent ground, as PNG without being told', async () => {
    const answer = await post('/api/pose/picture?background=transparent', HOPPER_JPEG);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const { data, channels } = await pixels(answer);
    expect(channels).toBe(4);
    const opaque = data.reduce((count, value, at) => count + (at % 4 === 3 && value > 0 ? 1 : 0), 0);
    expect(opaque).toBeGreaterThan(1000);
    expect(opaque).toBeLessThan(512 * 600 * 0.2);
  });

  it('makes the picture no larger than asked, and never larger than it was', async () => {
    expect(await pixels(await post('/api/pose/picture?maxEdge=300', HOPPER_JPEG))).toMatchObject({
      height: 300,
    });
    expect(await pixels(await post('/api/pose/picture?maxEdge=3000', HOPPER_JPEG))).toMatchObject({
      height: 600,
    });
  });

  it('makes faces unrecognisable', async () => {
    const { people } = poseDocumentFromJson(
      poseDocumentSchema.parse(await (await post('/api/pose', HOPPER_JPEG)).json()),
    );
    const [landmarks] = people;
    const nose = landmarks?.landmarks[0] ?? { x: 0, y: 0 };
    const face = {
      left: Math.round(nose.x * 512) - 30,
      top: Math.round(nose.y * 600) - 30,
      width: 60,
      height: 60,
    };
    const detail = async (query: string) => {
      const answer = Buffer.from(
        await (await post(`/api/pose/picture?lineWidth=0.5&${query}`, HOPPER_JPEG)).arrayBuffer(),
      );
      const { channels } = await sharp(answer)
        .extract(face)
        .greyscale()
        .convolve({ width: 3, height: 3, kernel: [0, -1, 0, -1, 4, -1, 0, -1, 0], scale: 1, offset: 128 })
        .stats();
      return channels[0]?.stdev ?? 0;
    };
    expect(await detail('blurFaces=true')).toBeLessThan(await detail('blurFaces=false'));
  });
});

describe('operation', () => {
  it('is live and ready', async () => {
    expect(await (await fetch(`${service.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${service.url}/health/ready`)).json()).toMatchObject({
      status: 'ready',
      processes: 2,
    });
  });

  it('counts photos by stage, and nothing about who sent them', async () => {
    await post('/upload', photoForm(HOPPER_JPEG));
    const answer = await fetch(`${service.url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    for (const stage of ['decode', 'detect', 'landmark', 'other', 'draw', 'encode']) {
      expect(text).toMatch(new RegExp(`posebox_stage_seconds_count\\{stage="${stage}"\\} [1-9]`));
    }
    for (const name of [
      'posebox_queue_waiting',
      'posebox_compute_restarts_total',
      'posebox_compute_resident_memory_bytes',
      'process_resident_memory_bytes',
      'posebox_request_seconds_bucket',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toContain('photo.jpg');
  });

  it('sends the headers that keep pages apart, with every answer', async () => {
    for (const answer of [await fetch(`${service.url}/health/live`), await post('/upload', new FormData())]) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
