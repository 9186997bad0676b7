import { COCO_JOINTS, isKnown, LANDMARK_COUNT } from '@posebox/body';
import { beginLook, type LookParts, openNetworks, warpInJavascript } from '@posebox/vision';
import { loadOwnModel, openModelCard, openOnnxRuntime } from '@posebox/vision/node';
import { followOwnPeople, openOwnPoseEstimator } from '@posebox/vision/own-model';
import { describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';
import { modelFolder, tinyModelFolder } from '../support/own-model-folder.ts';
import { constantModel, type Dots, dotPicture, standingDots, TINY_INPUTS } from '../support/tiny-models.ts';

const KINDS = ['heatmap', 'simcc', 'yolo-pose', 'end-to-end'] as const;
const SIZE = { width: 480, height: 480 };

const parts = async (): Promise<LookParts> => ({
  networks: openNetworks(await openOnnxRuntime(modelsFolder())),
  warpRegion: warpInJavascript,
  nowMs: () => performance.now(),
});

/** A pixel of the network's input, in pixels of the picture: nothing can be told finer. */
const grainPx = (kind: (typeof KINDS)[number]) => (SIZE.height * 1.25) / TINY_INPUTS[kind].height;

function expectDots(
  landmarks: readonly { readonly xPx: number; readonly yPx: number }[],
  dots: Dots,
  within: number,
) {
  COCO_JOINTS.forEach((joint, point) => {
    const [x, y] = dots[point]!;
    const { xPx, yPx } = landmarks[joint]!;
    expect(Math.hypot(xPx - x, yPx - y), `point ${point}`).toBeLessThan(within);
  });
}

describe.each(KINDS)('a %s network', (kind) => {
  it('finds every point where it is, each once, and nothing that it has no point for', async () => {
    const model = await loadOwnModel(await openModelCard(tinyModelFolder(kind)));
    const dots = standingDots(240, 40, 400);
    const { people, modelSha256 } = await openOwnPoseEstimator(model, await parts()).estimate(
      dotPicture(SIZE, dots),
      {
        ...{ model: model.name, mode: 'standard', people: 5, minConfidence: 0.5, segmentation: false },
      },
    );
    expect(people).toHaveLength(1);
    const { landmarks, worldLandmarks, box } = people[0]!;
    const inPx = landmarks.map(({ x, y }) => ({ xPx: x * SIZE.width, yPx: y * SIZE.height }));
    expectDots(inPx, dots, grainPx(kind));
    for (let index = 0; index < LANDMARK_COUNT; index++) {
      expect(isKnown(landmarks[index]!)).toBe(COCO_JOINTS.includes(index));
      expect(landmarks[index]!.confidence > 0).toBe(COCO_JOINTS.includes(index));
      expect(landmarks[index]!.z).toBeNaN();
      expect(isKnown(worldLandmarks[index]!)).toBe(false);
    }
    expect(box.height * SIZE.height).toBeGreaterThan(300);
    expect(modelSha256).toMatch(/^[0-9a-f]{64}$/);
    await model.close();
  });

  it('keeps somebody who walks through a clip, and knows them again after a moment out of sight', async () => {
    const model = await loadOwnModel(await openModelCard(tinyModelFolder(kind)));
    const look = beginLook(await parts());
    const follower = followOwnPeople(model, { people: 4 });
    const states: string[] = [];
    for (let frame = 0; frame < 24; frame++) {
      // The detector of these networks always says the middle: the walk stays near it.
      const dots = standingDots(200 + 3 * frame, 60, 360);
      const isHidden = frame === 12 || frame === 13;
      const people = await follower.next(look, dotPicture(SIZE, isHidden ? [] : dots), frame / 25);
      expect(people).toHaveLength(isHidden ? 0 : 1);
      if (isHidden) continue;
      expect(people[0]!.personId).toBe(1);
      expectDots(people[0]!.person.landmarks, dots, grainPx(kind));
      states.push(people[0]!.state);
    }
    expect(states[0]).toBe('detected');
    expect(states.filter((state) => state === 'tracked').length).toBeGreaterThan(15);
    await model.close();
  });
});

describe('two people close together', () => {
  /** Left, top, right, bottom, score: boxes of which two fifths are common. */
  const BOXES = [
    [60, 40, 160, 280, 0.9],
    [100, 40, 200, 280, 0.8],
  ];
  const CARD = `card: 1
name: two
task: one-shot
file: two.onnx
input: { width: 320, height: 320 }
skeleton: coco_17
decoder: { kind: end-to-end, outputs: { people: dets, keypoints: keypoints } }
`;

  it('stay two, each with the place that was told, and keep who they are', async () => {
    const points = BOXES.flatMap(([left, top]) =>
      COCO_JOINTS.flatMap((_, point) => [left! + 5 * point, top! + 10 * point, 0.9]),
    );
    const network = constantModel(
      { width: 320, height: 320 },
      {
        dets: { shape: [1, 2, 5], values: BOXES.flat() },
        keypoints: { shape: [1, 2, 17, 3], values: points },
      },
    );
    const model = await loadOwnModel(await openModelCard(modelFolder(CARD, { 'two.onnx': network })));
    const follower = followOwnPeople(model, { people: 4 });
    const look = beginLook(await parts());
    for (let frame = 0; frame < 4; frame++) {
      const people = await follower.next(look, dotPicture({ width: 640, height: 640 }, []), frame / 25);
      expect(people.map(({ personId }) => personId)).toEqual([1, 2]);
      people.forEach(({ person }, index) => {
        COCO_JOINTS.forEach((joint, point) => {
          expect(person.landmarks[joint]!.xPx).toBeCloseTo(2 * (BOXES[index]![0]! + 5 * point), 3);
          expect(person.landmarks[joint]!.yPx).toBeCloseTo(2 * (BOXES[index]![1]! + 10 * point), 3);
        });
      });
    }
    await model.close();
  });
});
