import { LANDMARK, type LandmarkName, POSITIONS_PER_FRAME } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { type CaptureSight, captureChecks } from './capture-checks.ts';
import { captureAdvice, coachAfter, SILENT_COACH } from './capture-coach.ts';

/** Somebody standing upright; `turn` is the cosine of the turn away from the camera. */
function standing(
  given: { height?: number; top?: number; middle?: number; turn?: number } = {},
): CaptureSight {
  const { height = 0.8, top = 0.1, middle = 0.5, turn = 1 } = given;
  const positions = new Float32Array(POSITIONS_PER_FRAME);
  const confidence = new Float32Array(33).fill(0.9);
  const heights: Readonly<Record<string, readonly [number, number]>> = {
    shoulder: [0.2, 0.11],
    hip: [0.5, 0.07],
    knee: [0.75, 0.07],
    ankle: [1, 0.07],
  };
  for (const [name, at] of Object.entries(LANDMARK) as [LandmarkName, number][]) {
    const [down, aside] = heights[name.replace(/^(left|right)_/, '')] ?? [0.05, 0];
    const side = name.startsWith('left') ? 1 : -1;
    positions[3 * at] = middle + side * aside * height * turn;
    positions[3 * at + 1] = top + down * height;
    if (positions[3 * at + 1]! > 1) confidence[at] = 0.2;
  }
  const image = { width: 480, height: 480 };
  return { image, brightness: 0.5, person: { positions, confidence }, people: 1 };
}

describe('the capture coach', () => {
  const advice = (sight: CaptureSight, wanted: 'any' | 'front' | 'side' = 'any') =>
    captureAdvice(captureChecks(sight), wanted);

  it('is content with somebody who stands well', () => {
    expect(advice(standing())).toBeNull();
  });

  it('asks for the one thing that helps most', () => {
    expect(advice({ ...standing(), brightness: 0.1 })).toBe('more_light');
    expect(advice({ ...standing(), person: null, people: 0 })).toBe('come_into_view');
    expect(advice(standing({ height: 1.4 }))).toBe('step_back');
    expect(advice(standing({ middle: 0.04 }))).toBe('step_to_middle');
    expect(advice(standing({ height: 0.3, top: 0.4 }))).toBe('step_closer');
    expect(advice(standing(), 'side')).toBe('turn_side');
    expect(advice(standing({ turn: 0.1 }), 'front')).toBe('turn_front');
    expect(advice(standing({ turn: 0.1 }), 'side')).toBeNull();
  });

  it('tells the same of the mirrored picture', () => {
    for (const turn of [0, 0.2, 0.5, 0.8, 1]) {
      const sight = standing({ turn, middle: 0.4 });
      const mirrored = Float32Array.from(sight.person!.positions, (value, i) =>
        i % 3 === 0 ? 1 - value : value,
      );
      const checks = captureChecks({ ...sight, person: { ...sight.person!, positions: mirrored } });
      expect(checks).toEqual(captureChecks(sight));
    }
  });

  it('doesn’t change its mind while the frames disagree', () => {
    let coach = SILENT_COACH;
    for (let frame = 0; frame < 100; frame++) {
      coach = coachAfter(coach, frame % 2 === 0 ? 'step_back' : null, frame / 30);
      expect(coach.advice).toBeNull();
    }
  });

  it('speaks up after a second of agreement and falls silent sooner', () => {
    let coach = SILENT_COACH;
    const run = (seen: 'step_back' | null, fromS: number, toS: number) => {
      for (let timeS = fromS; timeS < toS; timeS += 0.05) coach = coachAfter(coach, seen, timeS);
      return coach.advice;
    };
    expect(run('step_back', 0, 0.9)).toBeNull();
    expect(run('step_back', 0.9, 1.2)).toBe('step_back');
    expect(run(null, 1.2, 1.6)).toBe('step_back');
    expect(run(null, 1.6, 1.9)).toBeNull();
  });
});
