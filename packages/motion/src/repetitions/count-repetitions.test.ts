import { describe, expect, it } from 'vitest';
import { EXERCISES, exerciseOf } from '../form/known-exercises.ts';
import { normalDeviation, seededChance } from '../simulation/chance.ts';
import { type SimulatedSet, simulatedExercise } from '../simulation/simulated-exercise.ts';
import type { SimulatedExerciseName } from '../simulation/simulated-postures.ts';
import { countRepetitions } from './count-repetitions.ts';
import { signalSeries } from './movement.ts';
import { createPhaseMachine, type Excursion } from './phase-machine.ts';
import { recogniseExercise } from './recognise-exercise.ts';

/** The view that each exercise is usually filmed in, degrees. */
const YAW_DEG: Readonly<Partial<Record<SimulatedExerciseName, number>>> = {
  squat: 70,
  'push-up': 80,
  lunge: 80,
  'sit-up': 85,
  'shoulder-press': 20,
  'biceps-curl': 75,
  'jumping-jack': 0,
  'glute-bridge': 85,
  deadlift: 80,
  'pull-up': 10,
};
const NAMES = Object.keys(YAW_DEG) as SimulatedExerciseName[];
const TROUBLES = ['noise', 'outliers', 'pauses', 'half', 'tempo', 'walk', 'lost'] as const;

/** A set with one kind of trouble, and how many of its repetitions are whole. */
function troubledSet(exercise: SimulatedExerciseName, trouble: (typeof TROUBLES)[number], seed: number) {
  const chance = seededChance(seed);
  const repetitions = Array.from({ length: 2 + Math.floor(chance() * 6) }, (_, index) => ({
    outS: trouble === 'tempo' ? 0.45 + 1.6 * chance() : 0.8 + 0.4 * chance(),
    backS: trouble === 'tempo' ? 0.45 + 1.6 * chance() : 0.8 + 0.4 * chance(),
    holdS: 0.1 + 0.3 * chance(),
    restS: trouble === 'pauses' && chance() < 0.4 ? 4 + 4 * chance() : 0.3 + 0.5 * chance(),
    depth: trouble === 'half' && index % 3 === 2 ? 0.35 : 0.92 + 0.08 * chance(),
  }));
  const set: SimulatedSet = {
    exercise,
    repetitions,
    yawDeg: YAW_DEG[exercise]! + 20 * (chance() - 0.5),
    seed,
    framesPerSecond: [15, 25, 30][seed % 3]!,
    noise: trouble === 'noise' ? 0.05 : 0.012,
    outliers: trouble === 'outliers' ? 0.03 : 0,
    lost: trouble === 'lost' ? 0.08 : 0,
    ...(trouble === 'walk' && { walks: 'both' }),
  };
  return { set, whole: repetitions.filter(({ depth }) => depth > 0.5).length };
}

const seriesOf = (set: SimulatedSet) => {
  const { document } = simulatedExercise(set);
  return signalSeries(document.people[0]!, document.image);
};

describe('counting repetitions', () => {
  it('is exact on 98 of 100 simulated sets with noise, outliers, pauses, half ones, changing tempo, walks, gaps', () => {
    const wrong: string[] = [];
    let sets = 0;
    for (const name of NAMES)
      for (const trouble of TROUBLES)
        for (let seed = 1; seed <= 3; seed++) {
          // Other seeds than those that the simulator was looked at with.
          const { set, whole } = troubledSet(name, trouble, 9000 + 31 * seed);
          const counted = countRepetitions(seriesOf(set), exerciseOf(name)!).repetitions;
          sets++;
          if (counted !== whole) wrong.push(`${name} ${trouble} ${seed}: ${counted} of ${whole}`);
        }
    expect(wrong.length / sets, wrong.join('; ')).toBeLessThanOrEqual(0.02);
  });

  it('tells the exercises apart', () => {
    for (const name of NAMES) {
      const { set } = troubledSet(name, 'tempo', 77);
      expect(recogniseExercise(seriesOf(set))[0]?.exercise).toBe(name);
    }
  });

  it('finds nothing in somebody who stands about or walks by', () => {
    const standing = { exercise: 'squat', repetitions: [], restS: 20, noise: 0.03 } as const;
    const walking = { exercise: 'squat', repetitions: [], restS: 0.5, walks: 'both' } as const;
    for (const set of [standing, { ...standing, yawDeg: 0 }, walking, { ...walking, yawDeg: 0 }])
      for (const exercise of EXERCISES.filter(({ kind }) => kind === 'repetitions'))
        expect(countRepetitions(seriesOf(set), exercise).repetitions, exercise.id).toBe(0);
  });

  it('reports what the clip cuts off, without counting it', () => {
    const whole = { exercise: 'squat', repetitions: [{}, {}, {}], restS: 1 } as const;
    const { turningPointsS } = simulatedExercise(whole);
    const cut = countRepetitions(
      seriesOf({ ...whole, endS: turningPointsS[2]! + 0.3 }),
      exerciseOf('squat')!,
    );
    expect(cut.repetitions).toBe(2);
    expect(cut.found.at(-1)).toMatchObject({ as: 'unfinished', cutBy: 'clip_ends_inside' });
  });

  it('counts the mirrored, the turned and the enlarged picture alike', () => {
    const set = { exercise: 'push-up', repetitions: [{}, {}, {}] } as const;
    const counts = [80, -80, 60].map(
      (yawDeg) => countRepetitions(seriesOf({ ...set, yawDeg }), exerciseOf('push-up')!).repetitions,
    );
    const portrait = seriesOf({ ...set, yawDeg: 80, image: { width: 1080, height: 1920 } });
    expect([...counts, countRepetitions(portrait, exerciseOf('push-up')!).repetitions]).toEqual([3, 3, 3, 3]);
  });
});

describe('the phase machine', () => {
  const run = (movement: readonly number[]) => {
    const machine = createPhaseMachine(0.25);
    const over = movement.flatMap((value, index): Excursion[] => {
      const excursion = machine.next(index / 30, value);
      return excursion ? [excursion] : [];
    });
    const last = machine.end();
    return last ? [...over, last] : over;
  };

  it('doesn’t count the trembling of a hand at a threshold', () => {
    const chance = seededChance(3);
    const trembling = Array.from(
      { length: 300 },
      (_, index) => (index < 100 ? index / 200 : 0.5) + 0.03 * normalDeviation(chance),
    );
    expect(run(trembling).filter(({ returnedS }) => returnedS !== null)).toHaveLength(0);
  });

  it('knows the movement that was under way when the series began', () => {
    const [first] = run([1, 0.8, 0.5, 0.2, 0, 0, 0.3, 0.6, 1, 0.5, 0]);
    expect(first?.beganInside).toBe(true);
  });
});
