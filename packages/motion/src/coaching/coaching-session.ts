import { createAngleMeter } from '../angles/angle-meter.ts';
import type { Exercise } from '../form/exercise.ts';
import { EXERCISES, exerciseOf } from '../form/known-exercises.ts';
import { measureSeries } from '../form/measure-series.ts';
import { MEASURES } from '../form/measures.ts';
import type { PictureSize } from '../landmark-row.ts';
import { findHolds } from '../repetitions/find-holds.ts';
import { createLiveCounter, type LiveCounter } from '../repetitions/live-counter.ts';
import { createLiveSignals } from '../repetitions/live-signals.ts';
import { SURE_REPETITIONS } from '../repetitions/recognise-exercise.ts';
import { coachTrack, type ExerciseChoice } from './coach-track.ts';
import type { Repetition } from './coaching-document.ts';
import type { CoachingFrame, CoachingOptions } from './coaching-options.ts';
import { goalsInForce } from './goals.ts';
import { judgeHold } from './judge-hold.ts';
import { judgeRepetition } from './judge-repetition.ts';
import type { CoachingSession, LiveCoaching } from './live-coaching.ts';
import { createLiveHints } from './live-hints.ts';
import { phaseRows } from './repetition-phases.ts';

export interface CoachingSessionOptions extends CoachingOptions {
  readonly image: PictureSize;
  /** As `coachTrack` takes it; `auto` settles on an exercise after two repetitions that agree. */
  readonly exercise: ExerciseChoice;
}

/** Exercises are told apart, and holds looked at, so often; what is being counted is followed in every frame. */
const LOOK_EVERY_S = 0.25;
/** So much of the past decides about a hold. */
const HOLD_WINDOW_S = 40;

/**
 * A set under way, frame by frame. It counts with the machine and conditions that a recording is counted with, but on
 * signals smoothed by their past only; `finish` counts everything anew as a recording.
 *
 * @example
 * const session = coachingSession({ image: { width: 1280, height: 720 }, exercise: 'squat' });
 * session.see({ timeS, person: { image, world, confidence } }).counted;
 */
export function coachingSession({ image, exercise, ...options }: CoachingSessionOptions): CoachingSession {
  const possible = exercisesOf(exercise);
  const signals = createLiveSignals(image, followedBy(possible));
  const counters = possible
    .filter(({ kind }) => kind === 'repetitions')
    .map((one) => ({ exercise: one, counter: createLiveCounter(one) }));
  const hints = createLiveHints();
  const principal = createPrincipalReader(image);
  let settled: Exercise | null = exercise === 'auto' ? null : (possible[0] ?? null);
  const countedBy = new Map<Exercise, number>();
  let lookedS = Number.NEGATIVE_INFINITY;
  let heldS = 0;

  return {
    see(frame) {
      if (!signals.add(frame)) return stateOf(frame.timeS, null);
      const looks = frame.timeS - lookedS >= LOOK_EVERY_S;
      if (looks) lookedS = frame.timeS;
      let ended: Repetition | null = null;
      for (const { exercise: one, counter } of counters) {
        if (settled?.kind === 'repetitions' && settled !== one) continue;
        // While nothing is settled, all of them are looked at now and then.
        const over = settled === one || looks ? counter.next(signals, frame.timeS) : null;
        if (!over) continue;
        const repetition = judged(one, over, counter);
        if (repetition.counted) countedBy.set(one, (countedBy.get(one) ?? 0) + 1);
        // One repetition may be anything: nothing is said until two agree.
        if (counter.count >= SURE_REPETITIONS && settled?.kind !== 'repetitions') settled = one;
        if (settled === one) ended = repetition;
      }
      if (ended) hints.heard(ended.fired, ended.measures, frame.timeS);
      if (looks) lookAtHold(frame.timeS);
      principal.next(settled, frame);
      return stateOf(frame.timeS, ended);
    },
    finish: () => coachTrack(signals.track(), image, exercise, options),
  };

  function stateOf(timeS: number, ended: Repetition | null): LiveCoaching {
    const counter = counters.find(({ exercise: one }) => one === settled)?.counter;
    return {
      timeS,
      exercise: settled?.id ?? null,
      counted: settled ? (countedBy.get(settled) ?? 0) : 0,
      phase: counter?.phase ?? null,
      progress: counter?.progress ?? null,
      value: principal.valueDeg,
      heldS,
      ended,
      hint: hints.at(timeS),
    };
  }

  function judged(
    one: Exercise,
    over: NonNullable<ReturnType<LiveCounter['next']>>,
    counter: LiveCounter,
  ): Repetition {
    const { series, movement, found, usualSize } = over;
    const phases = phaseRows(series, movement, found);
    const repetition = judgeRepetition(
      found,
      phases,
      goalsInForce(one, options),
      { timesS: series.track.timesS, measures: measureSeries(series) },
      usualSize,
    );
    return { number: counter.count, ...repetition };
  }

  function lookAtHold(timeS: number): void {
    const hold = settled
      ? settled.kind === 'hold'
        ? settled
        : null
      : possible.find(({ kind }) => kind === 'hold');
    if (!hold) return;
    // Between push-ups the position of a plank is held as well.
    if (!settled && counters.some(({ counter }) => counter.count > 0)) return;
    const series = signals.since(timeS - HOLD_WINDOW_S);
    const { timesS, frameCount } = series.track;
    const run = findHolds(series, hold).at(-1);
    if (!run || run.last < frameCount - 1) {
      if (run === undefined) heldS = 0;
      return;
    }
    settled ??= hold;
    heldS = Math.max(heldS, timesS[run.last]! - timesS[run.first]!);
    const { fired, measures } = judgeHold(run, goalsInForce(hold, options), {
      timesS,
      measures: measureSeries(series),
    });
    const now = fired.filter(({ toS }) => timeS - toS < 2 * LOOK_EVERY_S);
    hints.heard(now, measures, timeS);
  }
}

function exercisesOf(choice: ExerciseChoice): readonly Exercise[] {
  if (typeof choice !== 'string') return [choice];
  if (choice === 'auto') return EXERCISES;
  const found = exerciseOf(choice);
  if (!found) throw new RangeError(`no exercise is named ${choice}`);
  return [found];
}

function followedBy(exercises: readonly Exercise[]) {
  return exercises.flatMap(({ follow, conditions }) => [
    ...follow,
    ...conditions.flatMap((condition) => ('signal' in condition ? [condition] : [])),
  ]);
}

/** The principal measure of the moment, of whichever side is measurable and bent more. */
function createPrincipalReader(image: PictureSize) {
  let exercise: Exercise | null = null;
  let meter: ReturnType<typeof createAngleMeter> | null = null;
  let valueDeg: number | null = null;
  return {
    get valueDeg() {
      return valueDeg;
    },
    next(now: Exercise | null, { timeS, person }: CoachingFrame) {
      valueDeg = null;
      const measure = now ? MEASURES[now.principal.measure] : null;
      if (!now || !person || measure?.kind !== 'angle') return;
      if (now !== exercise || !meter) {
        exercise = now;
        meter = createAngleMeter({
          angles: [...measure.angles('left'), ...measure.angles('right')],
        });
      }
      meter.next(
        { ...EMPTY_ROW, widthPx: image.width, heightPx: image.height, ...person, marks: null },
        timeS,
      );
      const half = measure.angles('left').length;
      const sides = [0, half].map((first) => {
        const parts = Array.from({ length: half }, (_, index) => {
          const sample = meter!.sample(first + index);
          return sample.notAssessable ? Number.NaN : sample.valueDeg;
        });
        return measure.combine(parts);
      });
      const known = sides.filter((value) => !Number.isNaN(value));
      valueDeg = known.length > 0 ? Math.max(...known) : null;
    },
  };
}

const EMPTY_ROW = { row: 0 } as const;
