import { simulatedExercise } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { clipQuality } from './clip-quality.ts';

const set = { exercise: 'squat', repetitions: [{}, {}], yawDeg: 90, seed: 2 } as const;
const whole = { person_id: null, from_s: null, to_s: null };

describe('how well the person of a clip is seen', () => {
  it('is told of the part that the clip is', () => {
    const { document } = simulatedExercise(set);
    const all = clipQuality(document, whole, 4);
    expect(all).toMatchObject({ edits: 4, seen: 1, view: 'side' });
    const part = clipQuality(document, { ...whole, from_s: 1, to_s: 2.5 }, 4);
    expect(part.durationS).toBeCloseTo(1.5);
    expect(clipQuality(document, { ...whole, to_s: 1e6 }, 4).durationS).toBeCloseTo(all.durationS);
  });

  it('falls with the frames in which nobody is seen', () => {
    const { document } = simulatedExercise({ ...set, lost: 0.4 });
    const { seen } = clipQuality(document, whole, 0);
    expect(seen).toBeGreaterThan(0.4);
    expect(seen).toBeLessThan(0.8);
  });

  it('is nothing of a person who isn’t there', () => {
    const { document } = simulatedExercise(set);
    expect(clipQuality(document, { ...whole, person_id: 9 }, 0)).toMatchObject({ seen: 0, view: 'unknown' });
  });
});
