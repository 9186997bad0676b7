import { ANGLE_CONVENTIONS_VERSION, type PoseTrack } from '@posebox/body';
import { median } from '../filters/hampel.ts';
import type { Exercise } from '../form/exercise.ts';
import { exerciseOf } from '../form/known-exercises.ts';
import { type MeasureSeries, measureSeries } from '../form/measure-series.ts';
import type { PictureSize } from '../landmark-row.ts';
import { countRepetitions, type FoundRepetition, REVERSAL } from '../repetitions/count-repetitions.ts';
import { findHolds } from '../repetitions/find-holds.ts';
import { COUNTING_FILTER, type SignalSeries, signalSeries } from '../repetitions/movement.ts';
import {
  type ExerciseCandidate,
  recogniseExercise,
  SURE_REPETITIONS,
} from '../repetitions/recognise-exercise.ts';
import { isDismissed, judgeAdded } from './added-repetitions.ts';
import type { CoachingDocument, Hold, Repetition } from './coaching-document.ts';
import type { CoachingOptions } from './coaching-options.ts';
import { goalsFromBaseline, goalsInForce, thresholdsOf } from './goals.ts';
import { judgeHold } from './judge-hold.ts';
import { type GoalInForce, viewDuring, yawDuring } from './judge-measure.ts';
import { judgeRepetition, ruleRows } from './judge-repetition.ts';
import { notJudgedOf } from './not-judged.ts';
import { principalCurve } from './principal-curve.ts';
import { phaseRows } from './repetition-phases.ts';
import { setSummary } from './set-summary.ts';

/** `auto` recognises the exercise; an exercise of one's own may be given whole. */
export type ExerciseChoice = string | Exercise;

/** The engine that a document names as its maker. */
const ENGINE = { name: 'posebox', version: '0.1.0' } as const;

/** What counting and measuring share of a track, so that a changed goal needs nothing but `coachSeries`. */
export interface CoachingSeries {
  readonly signals: SignalSeries;
  readonly measures: MeasureSeries;
}

/**
 * Coaches a whole track: which exercise, which repetitions count and why others don't, what was measured against which
 * goal, and what can't be judged. A pure function of its arguments; a changed goal takes milliseconds.
 *
 * @param choice the identity of an exercise, an exercise, or `auto`.
 * @throws RangeError for an identity that no exercise has.
 * @example coachTrack(track, clip.image, 'squat', { thresholds: { depth: 98 } }).counted
 */
export function coachTrack(
  track: PoseTrack,
  image: PictureSize,
  choice: ExerciseChoice,
  options: CoachingOptions = {},
): CoachingDocument {
  return coachSeries(coachingSeries(track, image), choice, options);
}

/** Opens a track for coaching, to be coached again and again. */
export function coachingSeries(track: PoseTrack, image: PictureSize): CoachingSeries {
  const signals = signalSeries(track, image);
  return { signals, measures: measureSeries(signals) };
}

/** As `coachTrack`, on a track that is open already. */
export function coachSeries(
  series: CoachingSeries,
  choice: ExerciseChoice,
  options: CoachingOptions = {},
): CoachingDocument {
  const candidates = choice === 'auto' ? recogniseExercise(series.signals) : [];
  const exercise = chosenExercise(choice, candidates);
  if (!exercise) return emptyDocument(series, options);
  const goals = goalsInForce(exercise, options);
  return exercise.kind === 'hold'
    ? coachHolds(series, exercise, goals, candidates, choice, options)
    : coachRepetitions(series, exercise, goals, candidates, choice, options);
}

function chosenExercise(
  choice: ExerciseChoice,
  candidates: readonly ExerciseCandidate[],
): Exercise | undefined {
  if (typeof choice !== 'string') return choice;
  const id = choice === 'auto' ? candidates[0]?.exercise : choice;
  if (id === undefined) return undefined;
  const exercise = exerciseOf(id);
  if (!exercise) throw new RangeError(`no exercise is named ${id}`);
  return exercise;
}

function coachRepetitions(
  series: CoachingSeries,
  exercise: Exercise,
  goals: readonly GoalInForce[],
  candidates: readonly ExerciseCandidate[],
  choice: ExerciseChoice,
  options: CoachingOptions,
): CoachingDocument {
  const { signals, measures } = series;
  const { timesS } = signals.track;
  const asked = { timesS, measures };
  const { movement, found } = countRepetitions(signals, exercise);
  const whole = found.filter(({ as }) => as === 'repetition');
  const usualSize = whole.length > 0 ? median(whole.map(({ size }) => size)) : 0;
  const withPhases = movement
    ? found.map((one) => ({ found: one, phases: phaseRows(signals, movement, one) }))
    : [];
  const inForce =
    options.baseline === 'own'
      ? goalsFromBaseline(
          goals,
          // Good ones: those that count by the usual goals.
          withPhases
            .filter((one) => judgeRepetition(one.found, one.phases, goals, asked, usualSize).counted)
            .map(({ phases }) => ({ rowsOf: ruleRows(phases, timesS) })),
          asked,
          options,
        )
      : goals;
  const judged = withPhases.map(({ found: one, phases }) => {
    const repetition = judgeRepetition(one, phases, inForce, asked, usualSize);
    return isDismissed(repetition.turningPointS, options) ? dismissed(repetition) : repetition;
  });
  const added = (options.added ?? []).map((one) => judgeAdded(one, inForce, asked));
  const repetitions = [...judged, ...added]
    .sort((a, b) => a.startS - b.startS)
    .map((one, index): Repetition => ({ number: index + 1, ...one }));
  const turnRows = whole.map(({ rows }: FoundRepetition) => rows.turn);
  return {
    ...framed(series, exercise, inForce, candidates, choice, options),
    counted: repetitions.filter(({ counted }) => counted).length,
    repetitions,
    holds: [],
    set: setSummary(repetitions, exercise, measures, turnRows),
    notJudged: notJudgedOf(
      exercise,
      options,
      repetitions.map(({ measures: judgedMeasures }) => judgedMeasures),
    ),
  };
}

function coachHolds(
  series: CoachingSeries,
  exercise: Exercise,
  goals: readonly GoalInForce[],
  candidates: readonly ExerciseCandidate[],
  choice: ExerciseChoice,
  options: CoachingOptions,
): CoachingDocument {
  const { signals, measures } = series;
  const { timesS } = signals.track;
  const runs = findHolds(signals, exercise);
  const asked = { timesS, measures };
  const inForce =
    options.baseline === 'own'
      ? goalsFromBaseline(
          goals,
          runs.slice(0, 1).map((run) => ({ rowsOf: () => firstSeconds(run, timesS) })),
          asked,
          options,
        )
      : goals;
  const holds = runs.map((run, index): Hold => ({ number: index + 1, ...judgeHold(run, inForce, asked) }));
  return {
    ...framed(series, exercise, inForce, candidates, choice, options),
    counted: 0,
    repetitions: [],
    holds,
    set: setSummary([], exercise, measures, []),
    notJudged: notJudgedOf(
      exercise,
      options,
      holds.map(({ measures: judgedMeasures }) => judgedMeasures),
    ),
  };
}

/** A baseline of a hold is taken from so many seconds. */
const BASELINE_HOLD_S = 2;

function firstSeconds(
  { first, last }: { readonly first: number; readonly last: number },
  timesS: Float64Array,
) {
  let to = first;
  while (to < last && timesS[to + 1]! - timesS[first]! <= BASELINE_HOLD_S) to++;
  return { first, last: to };
}

const dismissed = (repetition: Omit<Repetition, 'number'>): Omit<Repetition, 'number'> => ({
  ...repetition,
  counted: false,
  state: 'dismissed',
  reason: { code: 'dismissed', rule: null },
  fired: [],
});

/** What both kinds of exercise have in common. */
function framed(
  { signals, measures }: CoachingSeries,
  exercise: Exercise,
  inForce: readonly GoalInForce[],
  candidates: readonly ExerciseCandidate[],
  choice: ExerciseChoice,
  options: CoachingOptions,
) {
  const recognised = choice === 'auto';
  const all = { first: 0, last: signals.track.frameCount - 1 };
  const yawDeg = yawDuring(measures, all);
  return {
    exercise: {
      id: exercise.id,
      version: exercise.version,
      name: exercise.name,
      kind: exercise.kind,
      phaseNames: exercise.phases,
      chosenBy: recognised ? ('recognised' as const) : ('person' as const),
      sure: !recognised || exercise.kind === 'hold' || (candidates[0]?.repetitions ?? 0) >= SURE_REPETITIONS,
    },
    candidates: [...candidates],
    personId: signals.track.personId,
    view: {
      kind: viewDuring({ rows: all, measures }),
      yawDeg: Number.isNaN(yawDeg) ? null : Math.round(yawDeg),
    },
    curve: principalCurve(exercise, signals, measures),
    thresholds: thresholdsOf(exercise, options, inForce),
    provenance: provenanceOf(`${exercise.id}@${exercise.version}`, options),
  };
}

function provenanceOf(exercise: string | null, options: CoachingOptions): CoachingDocument['provenance'] {
  return {
    engine: ENGINE,
    exercise,
    overrides: { ...options.thresholds },
    switched: { ...options.switched },
    baseline: options.baseline ?? 'default',
    dismissed: [...(options.dismissed ?? [])],
    added: [...(options.added ?? [])],
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    counting: { ...COUNTING_FILTER, reversal: REVERSAL },
  };
}

/** The document of a track in which no exercise was recognised. */
function emptyDocument({ signals, measures }: CoachingSeries, options: CoachingOptions): CoachingDocument {
  const all = { first: 0, last: signals.track.frameCount - 1 };
  const nothing = { outS: null, holdS: null, backS: null, totalS: null };
  const yawDeg = yawDuring(measures, all);
  return {
    exercise: null,
    candidates: [],
    personId: signals.track.personId,
    view: {
      kind: viewDuring({ rows: all, measures }),
      yawDeg: Number.isNaN(yawDeg) ? null : Math.round(yawDeg),
    },
    counted: 0,
    repetitions: [],
    holds: [],
    set: { tempo: nothing, pauses: [], symmetry: null, fatigue: null },
    notJudged: [],
    curve: null,
    thresholds: [],
    provenance: provenanceOf(null, options),
  };
}
