import { describe, expect, it } from 'vitest';
import { mirroredPerson, standingPerson } from '../../../tests/support/standing-person.ts';
import { LANDMARK } from './landmarks.ts';
import { PICTURE_COLORS } from './picture-colors.ts';
import { boneWidth, readableLandmarks, skeletonStrokes } from './skeleton-drawing.ts';
import { SKELETON_STYLES } from './skeleton-style.ts';
import type { Stroke } from './stroke.ts';

const SIZE = { width: 800, height: 800 };

const bones = (strokes: readonly Stroke[]) =>
  strokes.filter((stroke) => stroke.kind === 'capsule' && lengthPx(stroke) > 0);
const rings = (strokes: readonly Stroke[]) => strokes.filter(({ kind }) => kind === 'ring');

function lengthPx(stroke: Stroke): number {
  return stroke.kind === 'capsule' ? Math.hypot(stroke.x2Px - stroke.x1Px, stroke.y2Px - stroke.y1Px) : 0;
}

function nearest(strokes: readonly Stroke[], x: number, y: number): Stroke | undefined {
  return strokes.find(
    (stroke) =>
      stroke.kind === 'capsule' &&
      lengthPx(stroke) === 0 &&
      Math.hypot(stroke.x1Px - x, stroke.y1Px - y) < 1e-9,
  );
}

describe('boneWidth', () => {
  it('is .035 of the torso between 2 and 10 pixels', () => {
    // Torso 0.295 of the body's height.
    expect(boneWidth(standingPerson({ height: 0.5 }), SIZE)).toBeCloseTo(0.295 * 400 * 0.035, 6);
    expect(boneWidth(standingPerson({ height: 0.05 }), SIZE)).toBe(2);
    expect(boneWidth(standingPerson({ height: 3 }), SIZE)).toBe(10);
  });

  it('grows with pictures that are larger than a screen', () => {
    const person = standingPerson();
    expect(boneWidth(person, { width: 5120, height: 5120 })).toBeCloseTo(40, 6);
    expect(boneWidth(person, { width: 12800, height: 12800 })).toBeCloseTo(100, 6);
  });
});

describe('skeletonStrokes', () => {
  it.each(SKELETON_STYLES)('draws a mirrored person as the mirror image, %s', (style) => {
    const person = standingPerson({ centerX: 0.4, confidences: { left_knee: 0.6, left_elbow: 0.2 } });
    const strokes = skeletonStrokes(person, SIZE, { style });
    const mirror = skeletonStrokes(mirroredPerson(person), SIZE, { style });
    const key = (stroke: Stroke, turn: boolean) => {
      const x = (value: number) => Math.round((turn ? SIZE.width - value : value) * 1000);
      if (stroke.kind === 'plate') return '';
      if (stroke.kind === 'ring') return `ring ${x(stroke.xPx)} ${stroke.yPx.toFixed(3)} ${stroke.radiusPx}`;
      const ends = [
        `${x(stroke.x1Px)} ${stroke.y1Px.toFixed(3)}`,
        `${x(stroke.x2Px)} ${stroke.y2Px.toFixed(3)}`,
      ];
      return `capsule ${ends.sort().join(' ')} ${stroke.widthPx} ${stroke.color.alpha}`;
    };
    expect(mirror.map((stroke) => key(stroke, true)).sort()).toEqual(
      strokes.map((stroke) => key(stroke, false)).sort(),
    );
  });

  it('lays dark edges under all bones and points over them', () => {
    const strokes = skeletonStrokes(standingPerson(), SIZE, { style: 'classic' });
    const kinds = strokes.map((stroke) => {
      if (stroke.kind === 'capsule' && stroke.color.red === PICTURE_COLORS['bone-hairline'].red)
        return 'edge';
      return lengthPx(stroke) > 0 ? 'bone' : 'point';
    });
    expect(kinds.join(' ')).toMatch(/^(edge ?)+(bone ?)+(point ?)+$/);
  });

  it('paints left sky blue, right orange and the middle white in "sides"', () => {
    const strokes = bones(skeletonStrokes(standingPerson(), SIZE, { style: 'sides' }));
    const colorAt = (xFrom: number, xTo: number) =>
      strokes
        .filter((stroke) => stroke.kind === 'capsule' && stroke.color.alpha === 1)
        .filter(
          (stroke) =>
            stroke.kind === 'capsule' && [stroke.x1Px, stroke.x2Px].every((x) => x > xFrom && x < xTo),
        )
        .map(({ color }) => color);
    expect(new Set(colorAt(400, 800))).toEqual(new Set([PICTURE_COLORS['side-left']]));
    expect(new Set(colorAt(0, 400))).toEqual(new Set([PICTURE_COLORS['side-right']]));
    const across = strokes.filter(
      (stroke) => stroke.kind === 'capsule' && (stroke.x1Px - 400) * (stroke.x2Px - 400) < 0,
    );
    expect(across.filter(({ color }) => color.alpha === 1).map(({ color }) => color)).toEqual([
      PICTURE_COLORS.bone,
      PICTURE_COLORS.bone,
    ]);
  });

  it('fades from full at .7 to 55 % at the gate and dots what lies below it', () => {
    const alphaOfKnee = (confidence: number) => {
      const person = standingPerson({ confidences: { left_knee: confidence } });
      const { x = 0, y = 0 } = person.landmarks[LANDMARK.left_knee] ?? {};
      return nearest(skeletonStrokes(person, SIZE, { style: 'classic' }), x * 800, y * 800)?.color.alpha;
    };
    expect(alphaOfKnee(0.7)).toBe(1);
    expect(alphaOfKnee(0.6)).toBeCloseTo(0.775, 6);
    expect(alphaOfKnee(0.5)).toBeCloseTo(0.55, 6);

    const sure = skeletonStrokes(standingPerson(), SIZE, { style: 'quiet' });
    const unsure = skeletonStrokes(standingPerson({ confidences: { left_knee: 0.4 } }), SIZE, {
      style: 'quiet',
    });
    // Thigh and shin, each an edge and a bone, became rows of dots.
    expect(bones(sure).length - bones(unsure).length).toBe(4);
    expect(unsure.length).toBeGreaterThan(sure.length + 20);
    const gated = skeletonStrokes(standingPerson({ confidences: { left_knee: 0.4 } }), SIZE, {
      style: 'quiet',
      gate: 0.3,
    });
    expect(bones(gated)).toHaveLength(bones(sure).length);
  });

  it('draws all 33 points and 35 bones alike when asked to', () => {
    const person = standingPerson({ height: 0.2, confidence: 0.1 });
    const strokes = skeletonStrokes(person, SIZE, { style: 'classic', detail: 'all' });
    expect(bones(strokes)).toHaveLength(2 * 35);
    expect(rings(strokes)).toHaveLength(33);
    expect(strokes.filter((stroke) => stroke.color === PICTURE_COLORS.point)).toHaveLength(33);
  });

  it('leaves the drawn points apart from each other', () => {
    for (const height of [0.1, 0.3, 0.6, 0.9, 2]) {
      const person = standingPerson({ height });
      const shown = readableLandmarks(person, SIZE);
      const radius = 0.9 * boneWidth(person, SIZE);
      const small = shown.filter((index) => index < 11 || (index > 16 && index < 23) || index > 28);
      for (const a of small) {
        for (const b of shown) {
          if (a === b || a % 2 !== b % 2) continue;
          const [p, q] = [person.landmarks[a], person.landmarks[b]];
          const apart = Math.hypot(((p?.x ?? 0) - (q?.x ?? 0)) * 800, ((p?.y ?? 0) - (q?.y ?? 0)) * 800);
          expect(apart).toBeGreaterThanOrEqual(2 * 0.55 * radius - 1e-9);
        }
      }
    }
  });

  it('shrinks the face of a small figure to nose and ears, and never leaves out a joint', () => {
    const face = (height: number) =>
      readableLandmarks(standingPerson({ height }), SIZE).filter((index) => index < 11);
    expect(face(3)).toHaveLength(11);
    expect(face(0.5).sort((a, b) => a - b)).toEqual([0, 7, 8]);
    const joints = readableLandmarks(standingPerson({ height: 0.02 }), SIZE).filter((index) => index > 10);
    for (const joint of [11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28]) expect(joints).toContain(joint);
  });

  it('draws interpolated points hollow and corrected ones ringed', () => {
    const person = standingPerson();
    const { x = 0, y = 0 } = person.landmarks[LANDMARK.left_knee] ?? {};
    const at = (mark?: 'interpolated' | 'corrected') =>
      skeletonStrokes(person, SIZE, {
        style: 'classic',
        marks: mark === undefined ? {} : { left_knee: mark },
      }).filter(
        (stroke) =>
          (stroke.kind === 'ring' && stroke.xPx === x * 800 && stroke.yPx === y * 800) ||
          stroke === nearest([stroke], x * 800, y * 800),
      );
    expect(at().map(({ kind }) => kind)).toEqual(['capsule', 'ring']);
    expect(at('interpolated').map(({ kind }) => kind)).toEqual(['ring', 'ring']);
    expect(at('corrected').map(({ kind }) => kind)).toEqual(['capsule', 'ring', 'ring', 'ring']);
  });

  it('takes a width of the caller', () => {
    const strokes = skeletonStrokes(standingPerson(), SIZE, { style: 'classic', boneWidthPx: 6 });
    const widths = new Set(bones(strokes).map((stroke) => (stroke.kind === 'capsule' ? stroke.widthPx : 0)));
    expect(widths).toContain(6);
  });

  it('colours the bones of a limb, and only those, over their glow', () => {
    const limbs = [{ landmarks: ['left_hip', 'left_knee'], color: 'limb-look' }] as const;
    const plain = skeletonStrokes(standingPerson(), SIZE, { style: 'quiet' });
    const judged = skeletonStrokes(standingPerson(), SIZE, { style: 'quiet', limbs });
    const { alpha: _, ...amber } = PICTURE_COLORS['limb-look'];
    const colored = judged.filter(({ color }) => color.red === amber.red && color.blue === amber.blue);
    expect(colored.map(({ color }) => color.alpha)).toEqual([expect.closeTo(0.35), 1]);
    expect(judged).toHaveLength(plain.length + 1);
    const thigh = judged.find((stroke) => stroke.color === PICTURE_COLORS['limb-look']);
    const [hip, knee] = [
      standingPerson().landmarks[LANDMARK.left_hip],
      standingPerson().landmarks[LANDMARK.left_knee],
    ];
    expect(thigh).toMatchObject({
      x1Px: hip!.x * 800,
      y1Px: hip!.y * 800,
      x2Px: knee!.x * 800,
      y2Px: knee!.y * 800,
    });
  });
});
