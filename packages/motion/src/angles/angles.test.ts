import { LANDMARK_COUNT, MIRRORED_INDEX } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import type { LandmarkRow } from '../landmark-row.ts';
import { threePointAngle } from './angle-definition.ts';
import { createAngleMeter } from './angle-meter.ts';
import { type AngleReading, isMeasured } from './angle-reading.ts';
import { CLINICAL_ANGLES } from './clinical-angles.ts';
import { seeBody, standing, trueDeg } from './seen-body.fixture.ts';
import { SEGMENT_ANGLES } from './segment-angles.ts';
import { unwrapDeg } from './unwrap.ts';

const ALL = [...CLINICAL_ANGLES, ...SEGMENT_ANGLES];

const SQUAT = { trunk: 40, thigh: 80, shank: -25, arm: 80, forearm: 90 };
const ARMS_OUT = { armOut: 95, forearmOut: 100, thighOut: 20, shankOut: 22 };

function readings(row: LandmarkRow, source: 'image' | 'world' = 'image') {
  const meter = createAngleMeter({ angles: ALL, source });
  meter.next(row, 0);
  return meter.readings() as Record<string, AngleReading>;
}

function value(all: Record<string, AngleReading>, id: string): number {
  const reading = all[id]!;
  return isMeasured(reading) ? reading.valueDeg : Number.NaN;
}

/** Every landmark moved in the picture and in metres alike. */
function moved(
  row: LandmarkRow,
  image: (x: number, y: number) => [number, number],
  world: (x: number, y: number, z: number) => [number, number, number],
  index = (i: number) => i,
): LandmarkRow {
  const result = {
    ...row,
    image: Float32Array.from(row.image),
    world: Float32Array.from(row.world),
    confidence: Float32Array.from(row.confidence),
  };
  for (let i = 0; i < LANDMARK_COUNT; i++) {
    const from = 3 * index(i);
    result.image.set(image(row.image[from]!, row.image[from + 1]!), 3 * i);
    result.world.set(world(row.world[from]!, row.world[from + 1]!, row.world[from + 2]!), 3 * i);
    result.confidence[i] = row.confidence[index(i)]!;
  }
  return result;
}

const mirrored = (row: LandmarkRow) =>
  moved(
    row,
    (x, y) => [1 - x, y],
    (x, y, z) => [-x, y, z],
    (i) => MIRRORED_INDEX[i]!,
  );
const upsideDown = (row: LandmarkRow) =>
  moved(
    row,
    (x, y) => [1 - x, 1 - y],
    (x, y, z) => [-x, -y, z],
  );

/** The same angle of the other side; middle ones that lean to a side change their sign. */
const otherSide = (id: string) => id.replace(/^(left|right)/, (side) => (side === 'left' ? 'right' : 'left'));
const LEANS_SIDEWAYS = new Set(['trunk_lateral', 'shoulder_obliquity', 'pelvis_obliquity']);

describe('angles of a body square to the camera', () => {
  it('are those of the body from the side', () => {
    for (const yawDeg of [90, -90]) {
      const body = standing(SQUAT);
      const seen = readings(seeBody(body, { yawDeg, distanceM: 1000 }));
      for (const definition of ALL.filter(({ plane }) => plane === 'sagittal' || plane === 'either')) {
        expect(value(seen, definition.id), `${definition.id} at ${yawDeg}`).toBeCloseTo(
          trueDeg(definition, body, 'sagittal'),
          0,
        );
      }
    }
  });

  it('are those of the body from the front and from behind', () => {
    for (const yawDeg of [0, 180]) {
      const body = standing(ARMS_OUT);
      const seen = readings(seeBody(body, { yawDeg, distanceM: 1000 }));
      for (const definition of ALL.filter(({ plane }) => plane === 'frontal' || plane === 'either')) {
        expect(value(seen, definition.id), `${definition.id} at ${yawDeg}`).toBeCloseTo(
          trueDeg(definition, body, 'frontal'),
          0,
        );
      }
    }
  });

  it('are zero when standing and grow with bending', () => {
    const upright = readings(seeBody(standing({ trunk: 0, shank: 0, arm: 0, forearm: 0 }), { yawDeg: 90 }));
    for (const id of [
      'left_knee_flexion',
      'left_hip_flexion',
      'left_shoulder_flexion',
      'right_elbow_flexion',
      'trunk_flexion',
      'left_ankle_dorsiflexion',
    ])
      expect(Math.abs(value(upright, id)), id).toBeLessThan(4);
    const squat = readings(seeBody(standing(SQUAT), { yawDeg: 90 }));
    expect(value(squat, 'right_knee_flexion')).toBeGreaterThan(95);
    expect(value(squat, 'right_hip_flexion')).toBeGreaterThan(110);
    expect(value(squat, 'trunk_flexion')).toBeGreaterThan(35);
    expect(value(squat, 'right_ankle_dorsiflexion')).toBeGreaterThan(20);
    expect(value(squat, 'right_shank_lean')).toBeGreaterThan(20);
    expect(value(squat, 'right_thigh_lean')).toBeLessThan(-75);
  });

  it('tell extension from flexion on either side', () => {
    for (const yawDeg of [90, -90]) {
      const back = readings(seeBody(standing({ trunk: -10, thigh: -20, arm: -40 }), { yawDeg }));
      expect(value(back, 'left_hip_flexion')).toBeLessThan(0);
      expect(value(back, 'left_shoulder_flexion')).toBeLessThan(-20);
      expect(value(back, 'trunk_flexion')).toBeLessThan(-5);
    }
  });

  it('go on beyond straight up instead of jumping to the other sign', () => {
    const raised = [150, 165, 179, 185, 195].map((arm) =>
      value(readings(seeBody(standing({ arm, trunk: 0 }), { yawDeg: 90 })), 'left_shoulder_flexion'),
    );
    for (let i = 1; i < raised.length; i++) expect(raised[i]!).toBeGreaterThan(raised[i - 1]!);
  });
});

describe('the same body in another picture', () => {
  const bodies = [standing(SQUAT), standing(ARMS_OUT), standing({ arm: 150, thigh: 40, rightThigh: -50 })];

  it('has the same angles mirrored, left for right', () => {
    for (const body of bodies)
      for (const yawDeg of [0, 15, -80, 95, 120, 180]) {
        const row = seeBody(body, { yawDeg });
        const [seen, mirror] = [readings(row), readings(mirrored(row))];
        for (const { id, plane } of ALL) {
          const sideways =
            LEANS_SIDEWAYS.has(id) ||
            (plane === 'either' && (Math.abs(yawDeg) < 45 || Math.abs(yawDeg) > 135));
          const expected = value(seen, id);
          const got = value(mirror, otherSide(id));
          if (Number.isNaN(expected)) expect(got, `${id} at ${yawDeg}`).toBeNaN();
          else expect(got, `${id} at ${yawDeg}`).toBeCloseTo(sideways ? -expected : expected, 3);
        }
      }
  });

  it('has the same joint angles upside down', () => {
    for (const body of bodies)
      for (const yawDeg of [0, 85, -100, 175]) {
        const row = seeBody(body, { yawDeg });
        const [seen, turned] = [readings(row), readings(upsideDown(row))];
        for (const { id, proximal } of ALL) {
          if (proximal === 'vertical') continue;
          if (Number.isNaN(value(seen, id))) expect(value(turned, id), id).toBeNaN();
          else expect(value(turned, id), `${id} at ${yawDeg}`).toBeCloseTo(value(seen, id), 3);
        }
      }
  });

  it('has the same angles in portrait, landscape and a very wide picture', () => {
    for (const body of bodies)
      for (const yawDeg of [5, 90]) {
        const shapes = [
          { width: 720, height: 1280 },
          { width: 1280, height: 720 },
          { width: 2600, height: 640 },
        ].map((image) => readings(seeBody(body, { yawDeg, image, share: 400 / image.height })));
        for (const { id } of ALL)
          for (const shape of shapes) {
            if (Number.isNaN(value(shapes[0]!, id))) expect(value(shape, id)).toBeNaN();
            else expect(value(shape, id), id).toBeCloseTo(value(shapes[0]!, id), 2);
          }
      }
  });

  it('has the same angles however much of the picture it fills', () => {
    for (const share of [0.2, 0.5, 0.9]) {
      const seen = readings(seeBody(standing(SQUAT), { yawDeg: 90, share }));
      expect(value(seen, 'left_knee_flexion')).toBeCloseTo(
        value(readings(seeBody(standing(SQUAT), { yawDeg: 90 })), 'left_knee_flexion'),
        2,
      );
    }
  });
});

describe('what is refused', () => {
  const knee = (row: LandmarkRow) => readings(row).left_knee_flexion;

  it('is a plane turned away from the picture, with what would help', () => {
    expect(knee(seeBody(standing(SQUAT), { yawDeg: 0 }))).toEqual({
      notAssessable: 'wrong_view',
      advice: 'turn_side',
    });
    expect(readings(seeBody(standing(ARMS_OUT), { yawDeg: 90 })).left_shoulder_abduction).toEqual({
      notAssessable: 'wrong_view',
      advice: 'turn_front',
    });
  });

  it('is a limb that points at the camera', () => {
    const pointing = readings(seeBody(standing({ arm: 90, forearm: 90 }), { yawDeg: 0 }));
    expect(pointing.left_elbow_flexion).toEqual({ notAssessable: 'towards_camera', advice: 'limb_across' });
  });

  it('is a point that is unsure, missing or beyond the edge, and a person too small', () => {
    const row = seeBody(standing(SQUAT), { yawDeg: 90 });
    const with25 = (change: Partial<Record<'image' | 'confidence', number>>) => {
      const copy = {
        ...row,
        image: Float32Array.from(row.image),
        confidence: Float32Array.from(row.confidence),
      };
      if (change.image !== undefined) copy.image[75] = change.image;
      if (change.confidence !== undefined) copy.confidence[25] = change.confidence;
      return copy;
    };
    expect(knee(with25({ confidence: 0.4 }))).toEqual({
      notAssessable: 'point_unsure',
      advice: 'show_points',
    });
    expect(knee(with25({ image: Number.NaN }))).toEqual({
      notAssessable: 'point_missing',
      advice: 'other_source',
    });
    expect(knee(with25({ image: 1.2 }))).toEqual({ notAssessable: 'outside_picture', advice: 'step_back' });
    expect(knee(seeBody(standing(SQUAT), { yawDeg: 90, share: 0.05 }))).toEqual({
      notAssessable: 'too_small',
      advice: 'step_closer',
    });
  });

  it('never is read off the picture’s depth', () => {
    const row = seeBody(standing(SQUAT), { yawDeg: 70 });
    const poisoned = {
      ...row,
      image: Float32Array.from(row.image, (v, i) => (i % 3 === 2 ? 1e6 * Math.sin(i) : v)),
    };
    expect(readings(poisoned)).toEqual(readings(row));
  });
});

describe('any three points', () => {
  it('give the angle as it is drawn', () => {
    const row = seeBody(standing({ arm: 0, armOut: 90, forearmOut: 90 }), { yawDeg: 0, distanceM: 1000 });
    const meter = createAngleMeter({ angles: [threePointAngle('left_hip', 'left_shoulder', 'left_elbow')] });
    meter.next(row, 0);
    const reading = meter.readings()['left_hip-left_shoulder-left_elbow']!;
    // The line from shoulder to hip runs inwards by the difference of their breadths.
    const inwardsDeg = (Math.atan2(0.07, 0.5) * 180) / Math.PI;
    expect(isMeasured(reading) && reading.valueDeg).toBeCloseTo(90 + inwardsDeg, 0);
  });
});

describe('unwrapping', () => {
  it('takes whole turns out of a series and leaves gaps alone', () => {
    expect([...unwrapDeg([170, 179, -178, Number.NaN, -170, 175])]).toEqual([
      170,
      179,
      182,
      Number.NaN,
      190,
      175,
    ]);
    const turning = Array.from({ length: 100 }, (_, i) => ((((7 * i) % 360) + 540) % 360) - 180);
    const steps = unwrapDeg(turning);
    for (let i = 1; i < steps.length; i++) expect(steps[i]! - steps[i - 1]!).toBeCloseTo(7, 9);
  });
});
