import { describe, expect, it } from 'vitest';
import { standingPerson } from '../../../tests/support/standing-person.ts';
import { type Ellipse, headRegion } from './head-region.ts';
import { KNOWN_SKELETONS, SKELETON_NAMES } from './known-skeletons.ts';
import { labelStrokes } from './landmark-labels.ts';
import { LANDMARK, LANDMARK_NAMES, MIRRORED_INDEX } from './landmarks.ts';
import { isKnown, missingLandmark } from './missing-landmarks.ts';
import { type PoseDocument, poseDocumentFromJson, poseDocumentSchema } from './schemas.ts';
import { skeletonStrokes } from './skeleton-drawing.ts';
import { SKELETON_STYLES } from './skeleton-style.ts';

const SIZE = { width: 1000, height: 1000 };

/** A person of whom a model knows only some landmarks. */
function knownOnly(names: readonly (string | null)[]) {
  const person = standingPerson({ height: 0.8 });
  const landmarks = person.landmarks.map((landmark, index) =>
    names.includes(LANDMARK_NAMES[index]!) ? landmark : missingLandmark(index),
  );
  return { ...person, landmarks };
}

describe('skeletons of other programs', () => {
  it.each(SKELETON_NAMES)('%s names each landmark once, and left wherever it names right', (skeleton) => {
    const points = KNOWN_SKELETONS[skeleton];
    expect(points).toHaveLength(Number(/\d+$/.exec(skeleton)![0]));
    const named = points.filter((name) => name !== null);
    expect(new Set(named).size).toBe(named.length);
    for (const name of named) expect(named).toContain(LANDMARK_NAMES[MIRRORED_INDEX[LANDMARK[name]]!]!);
  });

  it('keep the order that their programs write', () => {
    expect(KNOWN_SKELETONS.coco_17.slice(5, 7)).toEqual(['left_shoulder', 'right_shoulder']);
    expect(KNOWN_SKELETONS.openpose_18[2]).toBe('right_shoulder');
    expect(KNOWN_SKELETONS.body_25[22]).toBe('right_foot_index');
    expect(KNOWN_SKELETONS.halpe_26.slice(17)).toEqual([
      ...[null, null, null, 'left_foot_index', 'right_foot_index', null, null, 'left_heel', 'right_heel'],
    ]);
    expect(KNOWN_SKELETONS.wholebody_133[17]).toBe('left_foot_index');
    expect(KNOWN_SKELETONS.wholebody_133[112 + 17]).toBe('right_pinky');
  });
});

describe('a person with missing landmarks', () => {
  const trunkOnly = ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'];

  it.each([
    ['coco_17', KNOWN_SKELETONS.coco_17],
    ['a trunk', trunkOnly],
    ['legs', ['left_knee', 'right_knee', 'left_ankle', 'right_ankle']],
    ['nothing', []],
  ])('is drawn as far as it is known: %s', (_, names) => {
    const person = knownOnly(names);
    for (const style of SKELETON_STYLES) {
      for (const detail of ['readable', 'all'] as const) {
        const strokes = skeletonStrokes(person, SIZE, { style, detail });
        for (const stroke of strokes) {
          for (const value of Object.values(stroke)) expect(value).not.toBeNaN();
        }
        expect(strokes.length > 0).toBe(names.length > 0);
      }
    }
    for (const stroke of labelStrokes([person], SIZE, 'names')) {
      for (const value of Object.values(stroke)) expect(value).not.toBeNaN();
    }
  });

  it('has a head to blur where the face is known in part, or not at all', () => {
    const whole = headRegion(standingPerson({ height: 0.8 }), SIZE) as Ellipse;
    const points: readonly (readonly (string | null)[])[] = [
      KNOWN_SKELETONS.coco_17,
      ['nose', ...trunkOnly],
      ['left_eye', 'left_ear', ...trunkOnly],
      trunkOnly,
      ['left_shoulder', 'right_shoulder'],
    ];
    for (const names of points) {
      const head = headRegion(knownOnly(names), SIZE) as Ellipse;
      const apart = Math.hypot(head.xPx - whole.xPx, head.yPx - whole.yPx);
      // What is told apart is the middle; the region must hold the face all the same.
      expect(apart + 0.6 * whole.alongPx, names.join()).toBeLessThan(head.alongPx);
    }
    expect(headRegion(knownOnly([]), SIZE)).toBeUndefined();
  });

  it('is written with null and read back', () => {
    const person = knownOnly(KNOWN_SKELETONS.coco_17);
    const landmarks = person.landmarks.map((landmark, index) =>
      isKnown(landmark) ? { ...missingLandmark(index), ...landmark, z: Number.NaN } : missingLandmark(index),
    );
    const document: PoseDocument = {
      version: 2,
      image: { width: 10, height: 10 },
      model: { name: 'own:mine', sha256: 'a'.repeat(64) },
      engine: { name: 'posebox', version: '0.1.0', mode: 'standard', detectorSha256: null },
      people: [
        {
          id: 1,
          score: 1,
          box: { x: 0, y: 0, width: 1, height: 1 },
          landmarks,
          worldLandmarks: landmarks.map((_, index) => missingLandmark(index)),
        },
      ],
      timing: { totalMs: 1, stagesMs: {} },
    };
    const read = poseDocumentSchema.parse(JSON.parse(JSON.stringify(document)));
    expect(read.people[0]!.landmarks[LANDMARK.left_heel]).toMatchObject({ x: null, y: null, confidence: 0 });
    expect(read.people[0]!.landmarks[LANDMARK.nose]).toMatchObject({ z: null });
    expect(poseDocumentFromJson(read)).toEqual(document);
    expect(
      poseDocumentSchema.safeParse({ ...document, model: { ...document.model, name: 'huge' } }).success,
    ).toBe(false);
  });
});
