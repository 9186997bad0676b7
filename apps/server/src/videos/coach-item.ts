import { applyEdits, type PoseTrack, type TrackDocument } from '@posebox/body';
import {
  type CoachingDocument,
  type CoachingLayer,
  coachedPerson,
  coachingOptions,
  coachTrack,
  EXERCISES,
  exerciseOf,
} from '@posebox/motion';
import type { CoachingSummary } from '../database/schema.ts';
import { Problem } from '../problem.ts';
import type { CoachingRow } from '../repositories/coaching-repository.ts';

/** What is asked of an item's set. */
export interface CoachingQuestion {
  /** An exercise, or `auto`. */
  readonly exercise: string;
  /** The clip's subject when null. */
  readonly personId: number | null;
  readonly layer: CoachingLayer;
}

/** Coaches the person of a stored track, its edits applied. @throws Problem of a question that makes no sense */
export function coachItem(document: TrackDocument, question: CoachingQuestion): CoachingDocument {
  const { exercise, layer } = question;
  if (exercise !== 'auto' && !exerciseOf(exercise)) {
    const known = EXERCISES.map(({ id }) => id).join(', ');
    throw new Problem('exercise_unknown', { exercise: exercise.slice(0, 64), known });
  }
  const clip = applyEdits(document);
  checkAdded(clip, layer);
  const answer = coachTrack(
    personAsked(clip, question.personId),
    clip.image,
    exercise,
    coachingOptions(layer),
  );
  checkRules(answer, layer);
  return answer;
}

function personAsked(clip: TrackDocument, personId: number | null): PoseTrack {
  const person = coachedPerson(clip, personId);
  if (person) return person;
  throw personId === null
    ? new Problem('coaching_nobody', {})
    : new Problem('coaching_person_unknown', { person: personId });
}

function checkAdded(clip: TrackDocument, { added = [] }: CoachingLayer): void {
  const lastS = clip.timesS.at(-1) ?? 0;
  for (const { startS, turningPointS, endS } of added) {
    if (startS < turningPointS && turningPointS < endS && endS <= lastS) continue;
    throw new Problem('repetition_times_disordered', { start: startS, end: endS });
  }
}

/** A rule that doesn't exist would be silently ignored: say so instead. */
function checkRules({ exercise, thresholds }: CoachingDocument, layer: CoachingLayer): void {
  if (!exercise) return;
  const asked = [...Object.keys(layer.thresholds ?? {}), ...Object.keys(layer.switched ?? {})];
  const wrong = asked.find((id) => !thresholds.some(({ rule }) => rule === id));
  if (wrong === undefined) return;
  throw new Problem('rule_unknown', {
    exercise: exercise.id,
    rule: wrong.slice(0, 64),
    known: thresholds.map(({ rule }) => rule).join(', '),
  });
}

/** What a history shows of a set that was kept, once the track is edited; an empty set where its person is gone. */
export function summaryAfterEdits(
  document: TrackDocument,
  { exercise, person_id: personId, layer }: Pick<CoachingRow, 'exercise' | 'person_id' | 'layer'>,
): CoachingSummary {
  try {
    return coachingSummary(coachItem(document, { exercise, personId, layer }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...NO_SET, exercise: exercise === 'auto' ? null : exercise };
  }
}

const NO_SET: CoachingSummary = {
  ...{ exercise: null, exerciseVersion: null, counted: 0, repetitions: 0, heldS: 0 },
  ...{ principal: null, repetitionS: null },
};

/** A set in one line, for a history. */
export function coachingSummary(document: CoachingDocument): CoachingSummary {
  const { exercise, counted, repetitions, holds, set } = document;
  const [principal] = document.thresholds;
  const judged = repetitions
    .filter((one) => one.counted)
    .flatMap(({ measures }) =>
      measures.filter(({ rule, value }) => rule === principal?.rule && value !== null),
    )
    .sort((a, b) => a.value! - b.value!);
  const middle = judged[Math.floor(judged.length / 2)];
  return {
    exercise: exercise?.id ?? null,
    exerciseVersion: exercise?.version ?? null,
    counted,
    repetitions: repetitions.length,
    heldS: holds.reduce((sum, { heldS }) => sum + heldS, 0),
    principal: middle ? { rule: middle.rule, value: middle.value!, error: middle.error! } : null,
    repetitionS: set.tempo.totalS,
  };
}
