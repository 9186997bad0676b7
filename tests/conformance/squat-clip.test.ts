import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poseAt, type TrackDocument } from '@posebox/body';
import { analyseClip, type ClipEngine, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { findFfmpeg, probeVideo, readFrames, yuvImage } from '@posebox/media/video';
import { beginLook, type Region } from '@posebox/vision';
import { followPerson } from '@posebox/vision/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

/** The squat clip on its whole way, from the file to the track, beside what others say of it. */
const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the squat clip from its file (${String(error)})`);
  return null;
});
sayLeftOut('the squat clip from its file');

type Points = readonly (readonly number[])[];

const clipPath = join(sharedFolder, 'data/exercise/tfjs/pose_squats.mp4');

/** MediaPipe's Python solution advances so much a frame, whatever the file says. */
const MEDIAPIPE_STEP_S = 0.033333;

const read = (path: string): unknown => JSON.parse(readFileSync(join(sharedFolder, path), 'utf8'));

/** Pixels of 720 × 1280, by frame; made by Google with tfjs-models. */
const tfjs = () => read('data/exercise/tfjs/pose_squats.full.json') as readonly Points[];

interface GoldenRect {
  readonly x_center: number;
  readonly y_center: number;
  readonly width: number;
  readonly rotation: number;
}

/** MediaPipe 0.10.21 in video mode; it takes the clip for one of 30 frames a second, which has 5. */
const golden = () =>
  read('goldens/video/pose_squats.video.c1.json') as {
    readonly frames: readonly {
      readonly landmarks: Points | null;
      readonly rect_from_detection: GoldenRect | null;
      readonly rect_from_landmarks: GoldenRect | null;
    }[];
  };
const mediapipe = () =>
  golden().frames.map(({ landmarks }) => landmarks?.map(([x, y]) => [x! * 720, y! * 1280]) ?? []);

/** The region that MediaPipe looked at in each frame. */
const mediapipeRegions = (): Region[] => {
  const { frames } = golden();
  return frames.map(({ rect_from_detection: detected }, frame) => {
    const rect = frames[frame - 1]?.rect_from_landmarks ?? detected!;
    const { x_center: x, y_center: y, width, rotation: rotationRad } = rect;
    return { centerXPx: x * 720, centerYPx: y * 1280, sizePx: width * 720, rotationRad };
  });
};

/** Pixels of each frame's landmarks as the track has them; nothing where nobody was seen. */
const pointsOf = ({ people, image, timesS }: TrackDocument): Points[] =>
  Array.from(
    timesS,
    (_, frame) =>
      poseAt(people[0]!, frame)?.landmarks.map(({ x, y }) => [x * image.width, y * image.height]) ?? [],
  );

function meanDistancePx(found: readonly Points[], reference: readonly Points[]): number {
  const distances = found.flatMap((points, frame) =>
    points.map(([x, y], landmark) => {
      const [atX, atY] = reference[frame]![landmark]!;
      return Math.hypot(x! - atX!, y! - atY!);
    }),
  );
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

describe.skipIf(!tools || !sharedPresent)('the squat clip, from its file', () => {
  let engine: ClipEngine;
  beforeAll(async () => {
    engine = await openClipEngine({ modelsFolder: 'models/built' });
  });
  afterAll(() => engine?.close());

  /** Follows the person as `mediapipe` mode does, but with MediaPipe's step of time; in given regions or freely. */
  async function followAtItsStep(regions: readonly Region[] = []): Promise<Points[]> {
    const frames = readFrames(tools!, await probeVideo(tools!, clipPath), { format: 'yuv420p' });
    const follower = followPerson({ model: 'full', segmentation: false, minConfidence: 0.5 });
    const found: Points[] = [];
    for await (const { index, data } of frames) {
      const picture = yuvImage(data, frames, frames.color);
      const timeS = (index + 1) * MEDIAPIPE_STEP_S;
      const seen = await follower.next(beginLook(engine.look), picture, timeS, regions[index]);
      found.push(seen?.smooth.landmarks.map(({ xPx, yPx }) => [xPx, yPx]) ?? []);
    }
    return found;
  }

  it('lies on the landmarks of MediaPipe in its regions and at its step of time', async () => {
    const found = await followAtItsStep(mediapipeRegions());
    expect(found.filter((points) => points.length === 33)).toHaveLength(65);
    const errorPx = meanDistancePx(found, mediapipe());
    const framesPx = found.map((points, frame) => meanDistancePx([points], [mediapipe()[frame]!]));
    console.info(
      `squat clip, MediaPipe's regions and step: mean ${errorPx.toFixed(3)} px, worst frame ${Math.max(...framesPx).toFixed(3)} px`,
    );
    expect(errorPx).toBeLessThanOrEqual(0.05);
    expect(Math.max(...framesPx)).toBeLessThanOrEqual(0.1);
  });

  it('stays near them when it finds its regions itself, at that step of time', async () => {
    const found = await followAtItsStep();
    const errors = { tfjs: meanDistancePx(found, tfjs()), mediapipe: meanDistancePx(found, mediapipe()) };
    console.info(
      `squat clip, MediaPipe's step: mean ${errors.tfjs.toFixed(2)} px to tfjs, ${errors.mediapipe.toFixed(2)} px to MediaPipe`,
    );
    // The loop is chaotic: MediaPipe beside itself, one grey level of one pixel changed, differs by .74 px. Twice that;
    // docs/accuracy.md says what was asked.
    expect(errors.mediapipe).toBeLessThan(1.5);
  });

  // The others' filters went by 30 frames a second, which the clip doesn't have; by its true times they move fast points
  // by some pixels, which the tests above show to be the difference in `mediapipe` mode. Nobody publishes landmarks at
  // the true times: the bound here is 1 % of the person, who is about 900 px tall.
  it.each(['mediapipe', 'standard'] as const)(
    'in %s mode is near the landmarks that others publish',
    async (mode) => {
      const { document } = await analyseClip(
        clipPath,
        { ...DEFAULT_CLIP_REQUEST, mode, people: 1 },
        { tools: tools!, engine },
      );
      expect(document.people).toHaveLength(1);
      expect(document.people[0]!.frameCount).toBe(65);
      const errors = {
        tfjs: meanDistancePx(pointsOf(document), tfjs()),
        mediapipe: meanDistancePx(pointsOf(document), mediapipe()),
      };
      console.info(
        `squat clip, ${mode}: mean ${errors.tfjs.toFixed(2)} px to tfjs, ${errors.mediapipe.toFixed(2)} px to MediaPipe`,
      );
      expect(errors.tfjs).toBeLessThan(9);
      expect(errors.mediapipe).toBeLessThan(9);
    },
  );
});
