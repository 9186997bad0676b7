import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../form/known-exercises.ts';
import { simulatedExercise } from '../simulation/simulated-exercise.ts';
import type { SimulatedExerciseName, SimulatedFault } from '../simulation/simulated-postures.ts';
import { viewOfYaw } from '../view/view.ts';
import { coachingSeries, coachSeries, coachTrack } from './coach-track.ts';
import { coachingCsv } from './coaching-csv.ts';
import { coachingDocumentSchema } from './coaching-document.ts';

const FAULTS = {
  squat: ['leaning', 'knees_in', 'one_sided', 'knees_forward'],
  'push-up': ['sagging', 'piking', 'elbows_out'],
  'biceps-curl': ['leaning_back', 'arms_swinging'],
  'jumping-jack': ['legs_together', 'arms_low'],
} as const satisfies Partial<Record<SimulatedExerciseName, readonly SimulatedFault[]>>;
/** A view is told from landmarks: near its edge it may be taken for its neighbour. */
const VIEW_ERROR_DEG = 15;

describe('a set that is coached', () => {
  it('never gets a hint in a view that the rule can’t be seen from', () => {
    const wrong: string[] = [];
    for (const exercise of Object.keys(FAULTS) as (keyof typeof FAULTS)[])
      for (let yawDeg = 0; yawDeg <= 180; yawDeg += 15)
        for (const fault of FAULTS[exercise]) {
          const { document } = simulatedExercise({
            exercise,
            yawDeg,
            faults: [fault],
            repetitions: [{}, {}],
            framesPerSecond: 15,
          });
          const answer = coachTrack(document.people[0]!, document.image, exercise);
          const possible = [-VIEW_ERROR_DEG, 0, VIEW_ERROR_DEG].map((off) =>
            viewOfYaw(Math.min(180, Math.abs(yawDeg + off))),
          );
          for (const { rule } of answer.repetitions.flatMap(({ fired }) => fired)) {
            const { views } = exerciseOf(exercise)!.rules.find(({ id }) => id === rule)!;
            if (!views.some((view) => possible.includes(view)))
              wrong.push(`${exercise} ${yawDeg} ${fault}: ${rule}`);
          }
        }
    expect(wrong).toEqual([]);
  });

  const { document } = simulatedExercise({
    exercise: 'squat',
    yawDeg: 88,
    repetitions: [{}, { depth: 0.62 }, {}, {}, { restS: 9 }, {}, {}],
  });
  const series = coachingSeries(document.people[0]!, document.image);

  it('grants a goal what measuring may differ, and no more', () => {
    const { repetitions } = coachSeries(series, 'squat');
    const { value, error } = repetitions[0]!.measures[0] as { value: number; error: number };
    const verdictAt = (depth: number) =>
      coachSeries(series, 'squat', { thresholds: { depth } }).repetitions[0]!.measures[0]!.verdict;
    expect(verdictAt(value - 1)).toBe('met');
    expect(verdictAt(value + 0.9 * error)).toBe('within_error');
    expect(verdictAt(value + 1.1 * error)).toBe('missed');
  });

  it('may be held against the person’s own first repetitions', () => {
    const own = coachSeries(series, 'squat', { baseline: 'own' });
    const depth = own.thresholds.find(({ rule }) => rule === 'depth')!;
    expect(depth.value).toBeGreaterThan(depth.default);
    expect(own.repetitions[0]?.counted).toBe(true);
    expect(own.repetitions[1]).toMatchObject({
      counted: false,
      reason: { code: 'goal_missed', rule: 'depth' },
    });
  });

  it('tells pauses, tempo and symmetry, and fits its schema and its table', () => {
    const answer = coachSeries(series, 'squat');
    expect(answer.set.pauses).toHaveLength(1);
    expect(answer.set.tempo.totalS).toBeGreaterThan(1.4);
    expect(coachingDocumentSchema.parse(answer)).toEqual(answer);
    expect(coachingCsv(answer).trim().split('\r\n')).toHaveLength(1 + answer.repetitions.length);
  });

  it('is the same document for the same track and goals', () => {
    const again = coachTrack(document.people[0]!, document.image, 'squat');
    expect(again).toEqual(coachSeries(series, 'squat'));
  });
});
