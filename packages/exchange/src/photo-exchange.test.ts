import {
  LANDMARK,
  LANDMARK_NAMES,
  type PoseDocument,
  poseDocumentFromJson,
  poseDocumentSchema,
} from '@posebox/body';
import { describe, expect, it } from 'vitest';
import {
  BODY_25,
  COCO_KEYPOINT_NAMES,
  cocoDocumentSchema,
  cocoVisibility,
  openPoseDocumentSchema,
  poseDocumentToCoco,
  poseDocumentToCsv,
  poseDocumentToOpenPose,
} from './index.ts';

const WIDTH_PX = 640;
const HEIGHT_PX = 480;

/** A person whose points all differ: landmark i lies at (0.1 + 0.02 i, 0.9 - 0.02 i) with confidence .5 + .01 i. */
function person(id: number, confidenceAt = (index: number) => 0.5 + 0.01 * index) {
  const landmarks = LANDMARK_NAMES.map((name, index) => ({
    name,
    x: 0.1 + 0.02 * index,
    y: 0.9 - 0.02 * index,
    z: -0.001 * index,
    visibility: 0.9,
    presence: 0.95,
    confidence: confidenceAt(index),
  }));
  return {
    id,
    score: 0.87654321,
    box: { x: 0.25, y: -0.05, width: 0.5, height: 1 },
    landmarks,
    worldLandmarks: landmarks.map((point) => ({ ...point, x: point.x - 0.5, y: point.y - 0.5 })),
  };
}

function documentOf(people: PoseDocument['people']): PoseDocument {
  const written: unknown = {
    version: 2,
    image: { width: WIDTH_PX, height: HEIGHT_PX },
    model: { name: 'full', sha256: 'a'.repeat(64) },
    engine: { name: 'posebox', version: '0.1.0', mode: 'standard', detectorSha256: 'b'.repeat(64) },
    people,
    timing: { totalMs: 1, stagesMs: {} },
  };
  return poseDocumentFromJson(poseDocumentSchema.parse(JSON.parse(JSON.stringify(written))));
}

describe('a photo as COCO keypoints', () => {
  it('puts every keypoint at the pixels of its namesake', () => {
    const coco = cocoDocumentSchema.parse(poseDocumentToCoco(documentOf([person(1)])));
    const points = coco.annotations[0]!.keypoints;
    COCO_KEYPOINT_NAMES.forEach((name, index) => {
      const landmark = LANDMARK[name];
      expect(points[3 * index]).toBeCloseTo((0.1 + 0.02 * landmark) * WIDTH_PX, 3);
      expect(points[3 * index + 1]).toBeCloseTo((0.9 - 0.02 * landmark) * HEIGHT_PX, 3);
      expect(points[3 * index + 2]).toBe(2);
    });
    expect(coco.annotations[0]!.bbox).toEqual([160, -24, 320, 480]);
  });

  it('flags by confidence: seen, stated only, not stated', () => {
    const coco = poseDocumentToCoco(documentOf([person(1, (i) => (i === 0 ? 0.05 : i === 2 ? 0.3 : 0.9))]));
    const annotation = coco.annotations[0]!;
    expect(annotation.keypoints.slice(0, 3)).toEqual([0, 0, 0]);
    expect(annotation.keypoints[5]).toBe(1);
    expect(annotation.keypoints[8]).toBe(2);
    expect(annotation.num_keypoints).toBe(16);
    expect(cocoVisibility(0.99, false)).toBe(1);
    expect(cocoVisibility(Number.NaN, true)).toBe(0);
  });

  it('keeps the order of people and counts annotations from 1', () => {
    const coco = poseDocumentToCoco(documentOf([person(1), person(2)]), { fileName: '深蹲.jpg' });
    expect(coco.annotations.map(({ id, image_id }) => [id, image_id])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(coco.images[0]!.file_name).toBe('深蹲.jpg');
  });

  it('carries a run-length mask along', () => {
    const mask = { encoding: 'rle' as const, size: [2, 2] as [number, number], counts: [1, 3] };
    const coco = poseDocumentToCoco(documentOf([{ ...person(1), segmentation: mask }]));
    expect(coco.annotations[0]!.segmentation).toEqual({ size: [2, 2], counts: [1, 3] });
  });

  it('is an empty list when nobody was found', () => {
    expect(cocoDocumentSchema.parse(poseDocumentToCoco(documentOf([]))).annotations).toEqual([]);
  });
});

describe('a photo as OpenPose BODY_25', () => {
  const openPose = openPoseDocumentSchema.parse(poseDocumentToOpenPose(documentOf([person(1)])));
  const points = openPose.people[0]!.pose_keypoints_2d;
  const at = (name: string) => {
    const index = BODY_25.findIndex((point) => point.name === name);
    return points.slice(3 * index, 3 * index + 3);
  };

  it('has no small toes, as no landmark is one', () => {
    expect(at('LSmallToe')).toEqual([0, 0, 0]);
    expect(at('RSmallToe')).toEqual([0, 0, 0]);
    expect(at('LBigToe')[0]).toBeCloseTo((0.1 + 0.02 * LANDMARK.left_foot_index) * WIDTH_PX, 3);
  });

  it('puts neck and mid-hip in the middle, as sure as the weaker parent', () => {
    for (const [name, left, right] of [
      ['Neck', 'RShoulder', 'LShoulder'],
      ['MidHip', 'RHip', 'LHip'],
    ] as const) {
      const [a, b] = [at(left), at(right)];
      expect(at(name)[0]).toBeCloseTo((a[0]! + b[0]!) / 2, 2);
      expect(at(name)[1]).toBeCloseTo((a[1]! + b[1]!) / 2, 2);
      expect(at(name)[2]).toBe(Math.min(a[2]!, b[2]!));
    }
  });

  it('never swaps left and right', () => {
    expect(at('LKnee')[0]).toBeCloseTo((0.1 + 0.02 * LANDMARK.left_knee) * WIDTH_PX, 3);
    expect(at('RKnee')[0]).toBeCloseTo((0.1 + 0.02 * LANDMARK.right_knee) * WIDTH_PX, 3);
  });

  it('writes 0,0,0 for a point of no confidence and for what hangs on it', () => {
    const blind = documentOf([person(1, (index) => (index === LANDMARK.left_hip ? 0 : 0.9))]);
    const [someone] = poseDocumentToOpenPose(blind).people;
    expect(someone!.pose_keypoints_2d.slice(3 * 12, 3 * 13)).toEqual([0, 0, 0]);
    expect(someone!.pose_keypoints_2d.slice(3 * 8, 3 * 9)).toEqual([0, 0, 0]);
    expect(someone!.person_id).toEqual([-1]);
  });
});

describe('a photo as CSV', () => {
  it('has a line for each landmark of each person, units in the header', () => {
    const lines = poseDocumentToCsv(documentOf([person(1), person(2)])).split('\r\n');
    expect(lines[0]).toBe(
      'person_id,person_score,landmark,x_px,y_px,z_px,visibility,presence,confidence,world_x_m,world_y_m,world_z_m',
    );
    expect(lines).toHaveLength(1 + 2 * 33 + 1);
    expect(lines[1]).toBe('1,0.8765,nose,64,432,0,0.9,0.95,0.5,-0.4,0.4,0');
  });

  it('begins with a byte order mark only when asked to', () => {
    const document = documentOf([]);
    expect(poseDocumentToCsv(document, { bom: true }).charCodeAt(0)).toBe(0xfeff);
    expect(poseDocumentToCsv(document).startsWith('person_id')).toBe(true);
  });
});
