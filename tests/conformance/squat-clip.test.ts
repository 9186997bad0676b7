import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poseAt, type TrackDocument } from '@posebox/body';
import { analyseClip, type ClipEngine, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

/** The squat clip on its whole way, from the file to the track, beside what others say of it. */
const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the squat clip from its file (${String(error)})`);
  return null;
});
sayLeftOut('the squat clip from its file');

type Points = readonly (readonly number[])[];

const read = (path: string): unknown => JSON.parse(readFileSync(join(sharedFolder, path), 'utf8'));

/** Pixels of 720 × 1280, by frame; made by Google with tfjs-models. */
const tfjs = () => read('data/exercise/tfjs/pose_squats.full.json') as readonly Points[];

/** MediaPipe 0.10.21 in video mode; it takes the clip for one of 30 frames a second, which has 5. */
const mediapipe = () => {
  const golden = read('goldens/video/pose_squats.video.c1.json') as {
    readonly frames: readonly { readonly landmarks: Points | null }[];
  };
  return golden.frames.map(({ landmarks }) => landmarks?.map(([x, y]) => [x! * 720, y! * 1280]) ?? []);
};

function meanDistancePx({ people, image }: TrackDocument, reference: readonly Points[]): number {
  const distances = reference.flatMap((points, frame) => {
    const pose = poseAt(people[0]!, frame);
    if (!pose) return [];
    return points.map(([x, y], landmark) => {
      const found = pose.landmarks[landmark]!;
      return Math.hypot(found.x * image.width - x!, found.y * image.height - y!);
    });
  });
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

describe.skipIf(!tools || !sharedPresent)('the squat clip, from its file', () => {
  let engine: ClipEngine;
  beforeAll(async () => {
    engine = await openClipEngine({ modelsFolder: 'models/built' });
  });
  afterAll(() => engine?.close());

  // The others took the clip for one of 30 frames a second and smoothed it so; it has 5, and its true times move fast
  // points by some pixels. tfjs-models itself allows 31 px. The person is about 900 px tall: 1 %.
  it.each(['mediapipe', 'standard'] as const)(
    'in %s mode is near the landmarks that others publish',
    async (mode) => {
      const { document } = await analyseClip(
        join(sharedFolder, 'data/exercise/tfjs/pose_squats.mp4'),
        { ...DEFAULT_CLIP_REQUEST, mode, people: 1 },
        { tools: tools!, engine },
      );
      expect(document.people).toHaveLength(1);
      expect(document.people[0]!.frameCount).toBe(65);
      const errors = {
        tfjs: meanDistancePx(document, tfjs()),
        mediapipe: meanDistancePx(document, mediapipe()),
      };
      console.info(
        `squat clip, ${mode}: mean ${errors.tfjs.toFixed(2)} px to tfjs, ${errors.mediapipe.toFixed(2)} px to MediaPipe`,
      );
      expect(errors.tfjs).toBeLessThan(9);
      expect(errors.mediapipe).toBeLessThan(9);
    },
  );
});
