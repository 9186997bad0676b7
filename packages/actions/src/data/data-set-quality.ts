import { ActionProblem } from '../action-problem.ts';
import { BONE_SEEN_ENOUGH, seenShareOfMoments } from '../features/action-moments.ts';
import type { LearningClip } from './action-clip.ts';
import { isLabel, OTHER_LABEL } from './labels.ts';

/** Clips a class: refused below `least`, warned below `advised`; `good` from three people or more is what to aim at. */
export const CLASS_CLIPS = { least: 5, advised: 10, good: 30, people: 3 } as const;

/** A class with more than so many times the clips of the smallest is out of balance. */
const MOST_IMBALANCE = 4;

/** A clip shorter than this shows no movement. */
export const LEAST_CLIP_S = 0.5;

export const DATA_SET_WARNINGS = [
  'few_clips',
  'few_people',
  'people_unknown',
  'out_of_balance',
  'hardly_seen',
  'very_short',
] as const;
export type DataSetWarningCode = (typeof DATA_SET_WARNINGS)[number];

/** Something that makes a data set worse than it could be; `label` or `clipId` says where. */
export interface DataSetWarning {
  readonly code: DataSetWarningCode;
  readonly label: string | null;
  readonly clipId: string | null;
}

export interface ClassQuality {
  readonly label: string;
  readonly clips: number;
  /** Different people; clips without one count as nobody. */
  readonly people: number;
  readonly durationS: number;
}

/** Balance and quality of a data set, to be shown while it grows. */
export interface DataSetQuality {
  readonly classes: readonly ClassQuality[];
  readonly warnings: readonly DataSetWarning[];
  /** Why it can't be learnt from yet; null when it can. */
  readonly problem: ActionProblem | null;
}

/**
 * Looks at a data set without learning from it.
 *
 * @example dataSetQuality(clips).problem?.code // 'actions_other_missing'
 */
export function dataSetQuality(clips: readonly LearningClip[]): DataSetQuality {
  const classes = labelsOf(clips).map((label): ClassQuality => {
    const own = clips.filter((clip) => clip.label === label);
    return {
      label,
      clips: own.length,
      people: new Set(own.flatMap(({ person }) => (person === null ? [] : [person]))).size,
      durationS: own.reduce((sum, { moments }) => sum + moments.count / moments.rateHz, 0),
    };
  });
  return { classes, warnings: warningsOf(clips, classes), problem: problemOf(clips, classes) };
}

/** The classes of a data set by name, `other` last. */
export function labelsOf(clips: readonly LearningClip[]): readonly string[] {
  const names = [...new Set(clips.map(({ label }) => label))].sort();
  return [...names.filter((name) => name !== OTHER_LABEL), ...names.filter((name) => name === OTHER_LABEL)];
}

function problemOf(clips: readonly LearningClip[], classes: readonly ClassQuality[]): ActionProblem | null {
  const misnamed = clips.find(({ label }) => !isLabel(label));
  if (misnamed) return new ActionProblem('action_label_malformed', { label: misnamed.label });
  const empty = clips.find(({ moments }) => seenShareOfMoments(moments) === 0);
  if (empty) return new ActionProblem('action_clip_empty', { clip: empty.id });
  if (classes.every(({ label }) => label === OTHER_LABEL)) {
    return new ActionProblem('actions_too_few_classes', { classes: classes.length });
  }
  const small = classes.find((one) => one.clips < CLASS_CLIPS.least);
  if (small) {
    const { label, clips: count } = small;
    return new ActionProblem('actions_too_few_clips', { label, clips: count, least: CLASS_CLIPS.least });
  }
  return classes.some(({ label }) => label === OTHER_LABEL)
    ? null
    : new ActionProblem('actions_other_missing', { least: CLASS_CLIPS.least });
}

function warningsOf(clips: readonly LearningClip[], classes: readonly ClassQuality[]): DataSetWarning[] {
  const people = new Set(clips.flatMap(({ person }) => (person === null ? [] : [person])));
  const fewest = Math.min(...classes.map((one) => one.clips));
  return [
    ...(people.size < CLASS_CLIPS.people ? [whole(people.size === 0 ? 'people_unknown' : 'few_people')] : []),
    ...classes.flatMap(({ label, clips: count }): DataSetWarning[] => [
      ...(count < CLASS_CLIPS.advised ? [{ code: 'few_clips' as const, label, clipId: null }] : []),
      ...(count > MOST_IMBALANCE * fewest ? [{ code: 'out_of_balance' as const, label, clipId: null }] : []),
    ]),
    ...clips.flatMap(({ id, label, moments }): DataSetWarning[] => [
      ...(seenShareOfMoments(moments) < BONE_SEEN_ENOUGH
        ? [{ code: 'hardly_seen' as const, label, clipId: id }]
        : []),
      ...(moments.count / moments.rateHz < LEAST_CLIP_S
        ? [{ code: 'very_short' as const, label, clipId: id }]
        : []),
    ]),
  ];
}

const whole = (code: DataSetWarningCode): DataSetWarning => ({ code, label: null, clipId: null });
