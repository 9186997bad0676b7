import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  COCO_JOINTS,
  type PoseDocument,
  poseAt,
  poseDocumentFromJson,
  poseDocumentSchema,
  trackFromBinary,
} from '@posebox/body';
import { encodePhoto } from '@posebox/media';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDotClip } from '../support/dot-clip.ts';
import { HOSTILE_MODELS } from '../support/hostile-models.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { type RunningWorker, startWorker } from '../support/running-worker.ts';
import {
  type Dots,
  dotPicture,
  standingDots,
  type TinyKind,
  tinyCard,
  tinyDetector,
  tinyPoseModel,
} from '../support/tiny-models.ts';
import { bytesOf, isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const SIZE = { width: 480, height: 480 };
const DOTS = standingDots(240, 40, 400);
/** A pixel of the smallest input is this many of the picture. */
const GRAIN_PX = 2.5;

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: own models on videos (${String(error)})`);
  return null;
});

let service: RunningService;
let url: string;
let photo: Blob;
const folder = mkdtempSync(join(tmpdir(), 'posebox-own-models-'));

beforeAll(async () => {
  photo = new Blob([Buffer.from(await encodePhoto(dotPicture(SIZE, DOTS), { format: 'png' }))], {
    type: 'image/png',
  });
  service = await startService({ args: ['--data', join(folder, 'data'), '--no-worker'] });
  url = service.url;
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function formOf(card: string, files: Readonly<Record<string, Uint8Array>>, withPhoto = false): FormData {
  const form = new FormData();
  form.set('card', new Blob([card]), 'card.yaml');
  for (const [name, bytes] of Object.entries(files))
    form.append('model', new Blob([Buffer.from(bytes)]), name);
  if (withPhoto) form.set('photo', photo, 'photo.png');
  return form;
}

const tinyForm = (kind: TinyKind, name: string = `tiny-${kind}`, withPhoto = false) =>
  formOf(
    tinyCard(kind, name),
    {
      [`${name}.onnx`]: tinyPoseModel(kind),
      ...(kind === 'heatmap' || kind === 'simcc' ? { 'tiny-detector.onnx': tinyDetector() } : {}),
    },
    withPhoto,
  );

interface Told {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly name?: string;
    readonly fits?: boolean;
    readonly findings?: readonly {
      readonly state: string;
      readonly code: string;
      readonly text: { readonly zh: string };
    }[];
    readonly document?: unknown;
    readonly items?: readonly { readonly name: string }[];
    readonly detail?: { readonly zh: string; readonly en: string };
  };
}

async function post(path: string, body: Blob | FormData): Promise<Told> {
  const answer = await fetch(url + path, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Told['body'] };
}

const read = (value: unknown): PoseDocument => poseDocumentFromJson(poseDocumentSchema.parse(value));

function expectDots({ people, image }: PoseDocument, dots: Dots) {
  expect(people).toHaveLength(1);
  COCO_JOINTS.forEach((joint, point) => {
    const { x, y } = people[0]!.landmarks[joint]!;
    const apartPx = Math.hypot(x * image.width - dots[point]![0], y * image.height - dots[point]![1]);
    expect(apartPx, `point ${point}`).toBeLessThan(GRAIN_PX);
  });
}

describe.each(['heatmap', 'simcc', 'yolo-pose', 'end-to-end'] as const)('a %s model', (kind) => {
  const name = `own:tiny-${kind}`;

  it('is tried, kept once, and answers photos like any other', async () => {
    const checked = await post('/api/models/check', tinyForm(kind, undefined, true));
    expect(checked.body).toMatchObject({ fits: true });
    expectDots(read(checked.body.document), DOTS);

    expect(await post('/api/models', tinyForm(kind))).toMatchObject({ status: 201, body: { name } });
    expect(await post('/api/models', tinyForm(kind))).toMatchObject({ status: 200, body: { name } });
    const list = (await (await fetch(`${url}/api/models`)).json()) as Told['body'];
    expect(list.items!.map((item) => item.name)).toContain(name);

    const { status, body } = await post(`/api/pose?model=${name}`, photo);
    expect(status).toBe(200);
    const document = read(body);
    expect(document).toMatchObject({ model: { name }, engine: { mode: 'standard' } });
    expectDots(document, DOTS);
    for (const query of ['format=coco', 'format=openpose']) {
      expect((await post(`/api/pose?model=${name}&${query}`, photo)).status).toBe(200);
    }
    const picture = await fetch(`${url}/api/pose/picture?model=${name}&labels=names&blurFaces=true`, {
      method: 'POST',
      body: photo,
    });
    expect([picture.status, picture.headers.get('x-posebox-people')]).toEqual([200, '1']);

    // The angles of a picture without depth: what can't be told says so.
    const angles = await fetch(`${url}/api/angles`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect(angles.status).toBe(200);
    expect(JSON.stringify(await angles.json())).toContain('depth_missing');
  });
});

describe('a model of one’s own', () => {
  it('is asked for in its one way only, and by a name that is there', async () => {
    for (const query of ['mode=thorough', 'mode=mediapipe', 'segmentation=rle']) {
      expect(await post(`/api/pose?model=own:tiny-simcc&${query}`, photo)).toMatchObject({
        status: 400,
        body: { code: 'own_model_option' },
      });
    }
    expect(await post('/api/pose?model=own:nobody', photo)).toMatchObject({
      status: 404,
      body: { code: 'own_model_unknown' },
    });
    expect(await post('/api/pose?model=own:NO', photo)).toMatchObject({
      body: { code: 'invalid_parameter' },
    });
  });

  it('whose name is taken, whose card is wrong or whose files are missing is not kept', async () => {
    const other = formOf(tinyCard('yolo-pose', 'tiny-simcc'), {
      'tiny-simcc.onnx': tinyPoseModel('yolo-pose'),
    });
    expect(await post('/api/models', other)).toMatchObject({
      status: 409,
      body: { code: 'own_model_exists' },
    });
    const wrong = formOf(`${tinyCard('simcc', 'wrong')}colour: blue\n`, {
      'wrong.onnx': tinyPoseModel('simcc'),
    });
    expect(await post('/api/models', wrong)).toMatchObject({
      status: 422,
      body: { code: 'own_model_card_malformed' },
    });
    const alone = formOf(tinyCard('simcc', 'alone'), { 'alone.onnx': tinyPoseModel('simcc') });
    expect(await post('/api/models', alone)).toMatchObject({
      status: 400,
      body: { code: 'own_model_file_missing', detail: { en: 'tiny-detector.onnx isn’t there.' } },
    });
    expect((await post('/api/models', new FormData())).body.code).toBe('own_model_file_missing');
  });

  it.each(HOSTILE_MODELS)('that is %s gets the sentence %s, and the service stays', async (_, code, make) => {
    const form = formOf(tinyCard('yolo-pose', 'hostile').replaceAll(/(width|height): \d+/g, '$1: 320'), {
      'hostile.onnx': make(),
    });
    const { status, body } = await post('/api/models', form);
    expect([body.code, status >= 400 && status < 500]).toEqual([code, true]);
    expect(body.detail!.zh).toMatch(/[一-鿿]/);
    expect((await post('/api/pose?model=lite', photo)).status).toBe(200);
    expect((await post('/api/pose?model=own:tiny-yolo-pose', photo)).status).toBe(200);
  });

  it('goes when it is deleted, with what asks for it told so', async () => {
    expect((await post('/api/models', tinyForm('yolo-pose', 'short-lived'))).status).toBe(201);
    expect((await fetch(`${url}/api/models/short-lived`, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(`${url}/api/models/short-lived`)).status).toBe(404);
    expect((await post('/api/pose?model=own:short-lived', photo)).body.code).toBe('own_model_unknown');
  });
});

describe.skipIf(!tools)('a clip seen by a model of one’s own on another machine', () => {
  const FRAMES = 20;
  const dotsAt = (frame: number) => standingDots(200 + 4 * frame, 60, 360);
  let worker: RunningWorker;

  beforeAll(async () => {
    makeDotClip(
      tools as FfmpegTools,
      join(folder, 'walk.mp4'),
      { frames: FRAMES, fps: 20, size: 480 },
      dotsAt,
    );
    worker = await startWorker(join(folder, 'data'));
  });
  afterAll(() => worker?.stop());

  it.each(['heatmap', 'simcc', 'yolo-pose', 'end-to-end'] as const)(
    'has every point in every frame, and says what it lacks (%s)',
    async (kind) => {
      const name = `own:tiny-${kind}`;
      const { status, item } = await sendVideo(url, join(folder, 'walk.mp4'), `?model=${name}`);
      expect(status).toBe(202);
      const done = await itemWhen(url, item.id, isDone);
      expect(done.clip).toMatchObject({ frames: FRAMES, people: 1 });
      const clip = trackFromBinary(await bytesOf(url, item.id, 'track?format=binary'));
      expect(clip.provenance).toMatchObject({ model: { name }, source: { skeleton: 'coco_17' } });
      for (let frame = 0; frame < FRAMES; frame++) {
        const pose = poseAt(clip.people[0]!, frame, clip.people[0]!.raw)!;
        COCO_JOINTS.forEach((joint, point) => {
          const [x, y] = dotsAt(frame)[point]!;
          const { landmarks } = pose;
          expect(Math.hypot(landmarks[joint]!.x * 480 - x, landmarks[joint]!.y * 480 - y)).toBeLessThan(
            GRAIN_PX,
          );
        });
        expect(pose.landmarks[29]!.x).toBeNaN();
      }
      const coaching = await fetch(`${url}/api/videos/${item.id}/coaching?exercise=squat`, {
        method: 'POST',
      });
      expect(coaching.status).toBe(200);
      for (const format of ['posebox', 'csv', 'coco', 'openpose', 'angles']) {
        expect((await bytesOf(url, item.id, `export?format=${format}`)).length).toBeGreaterThan(0);
      }
      expect((await bytesOf(url, item.id, 'angles')).toString()).toContain('depth_missing');
    },
  );

  it('is refused where the model isn’t there or can’t look in that way', async () => {
    const path = join(folder, 'walk.mp4');
    expect((await sendVideo(url, path, '?model=own:nobody')).status).toBe(404);
    expect((await sendVideo(url, path, '?model=own:tiny-simcc&mode=mediapipe')).status).toBe(400);
  });
});
