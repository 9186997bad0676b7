import { type DrawnLandmark, LANDMARK, poseAt } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { compareTracks } from './compare-tracks.ts';
import {
  attemptTimeAt,
  COMPARISON_PACES,
  ghostLandmarks,
  limbHeat,
  seriesIndexAt,
  usualTorsoPx,
} from './in-step.ts';
import { PLAIN_COMPARISON } from './plain-comparison.ts';
import { simulatedDance } from './simulated-dance.ts';

const piece = { dance: 3, durationS: 12 };
const teacher = simulatedDance(piece);
const student = simulatedDance({
  ...piece,
  durationS: 16,
  delayS: 1.5,
  tempo: 0.9,
  placeM: 0.4,
  heightM: 1.4,
  wrong: { limbs: ['left_arm'], fromS: 6, toS: 8 },
});
const comparison = compareTracks({ document: teacher }, { document: student }, PLAIN_COMPARISON)!;

describe('two clips in step', () => {
  it.each(COMPARISON_PACES)('never go backwards, %s', (pace) => {
    let before = Number.NEGATIVE_INFINITY;
    for (let timeS = -1; timeS < 14; timeS += 0.04) {
      const now = attemptTimeAt(comparison, timeS, pace);
      expect(now).toBeGreaterThanOrEqual(before - 1e-9);
      before = now;
    }
  });

  it('show beside each movement its counterpart', () => {
    for (const timeS of [1, 3, 5, 9, 11]) {
      // Danced at 0.9 of the tempo, 1.5 s later.
      expect(Math.abs(attemptTimeAt(comparison, timeS, 'matched') - (1.5 + timeS / 0.9))).toBeLessThan(0.15);
    }
  });

  it('colour the limb that differs, where it does', () => {
    const names = (timeS: number) =>
      limbHeat(comparison, seriesIndexAt(comparison, timeS)).flatMap(({ landmarks }) => landmarks);
    const wrong = Array.from({ length: 15 }, (_, i) => names(6.2 + i / 10)).filter(
      (limbs) => limbs.length > 0,
    );
    expect(wrong.length).toBeGreaterThan(8);
    expect(new Set(wrong.flat())).toEqual(new Set(['left_shoulder', 'left_elbow', 'left_wrist']));
    expect(names(3)).toEqual([]);
  });

  it.each([false, true])(
    'lay the example over the attempt: its hips, its size, mirrored %s',
    (isMirrored) => {
      const [one, two] = [teacher.people[0]!, student.people[0]!];
      const own = poseAt(two, 90)!.landmarks;
      const scale = usualTorsoPx(two, student.image) / usualTorsoPx(one, teacher.image);
      expect(scale).toBeCloseTo(1.4 / 1.7, 1);
      const placement = {
        referenceImage: teacher.image,
        attemptImage: student.image,
        scale,
        mirrored: isMirrored,
      };
      const reference = poseAt(one, 60)!.landmarks;
      const ghost = ghostLandmarks(reference, own, placement);
      const hipsX = (points: readonly DrawnLandmark[]) =>
        (points[LANDMARK.left_hip]!.x + points[LANDMARK.right_hip]!.x) / 2;
      expect(hipsX(ghost)).toBeCloseTo(hipsX(own), 6);
      const offset = (points: readonly DrawnLandmark[], of: readonly DrawnLandmark[]) =>
        points[LANDMARK.left_wrist]!.x - hipsX(of);
      expect(offset(ghost, ghost)).toBeCloseTo(
        (isMirrored ? -1 : 1) * scale * offset(reference, reference),
        6,
      );
    },
  );
});
