import { CLASS_CLIPS, OTHER_LABEL } from '@posebox/actions';
import { Problem } from '../problem.ts';
import type { ActionClipRow } from '../repositories/action-set-repository.ts';

/** A person less often in view, or less surely seen, is worth a look. */
const LEAST_SEEN = 0.7;
const LEAST_CONFIDENCE = 0.5;

export interface ClassBalance {
  readonly label: string;
  readonly clips: number;
  readonly usable: number;
  readonly people: number;
  readonly durationS: number;
  readonly state: 'refused' | 'few' | 'fine';
}

export interface ClipBalance {
  readonly classes: ClassBalance[];
  readonly people: string[];
  readonly split: 'person' | 'clip';
  readonly hasOther: boolean;
  readonly look: number;
  readonly waiting: number;
  readonly failed: number;
  readonly ready: boolean;
}

export type ClipState = 'fine' | 'look' | 'nobody' | 'waiting' | 'failed';

/** How it stands with a clip. */
export function clipState({
  video_state,
  quality,
}: Pick<ActionClipRow, 'video_state' | 'quality'>): ClipState {
  if (video_state === 'queued' || video_state === 'running') return 'waiting';
  if (video_state !== 'done') return 'failed';
  if (!quality) return 'waiting';
  if (quality.seen === 0) return 'nobody';
  return quality.seen < LEAST_SEEN || quality.confidence < LEAST_CONFIDENCE ? 'look' : 'fine';
}

/** Whether a clip can be learnt from, now or once its video has been looked at. */
export const isUsable = (row: Pick<ActionClipRow, 'video_state' | 'quality'>): boolean =>
  !['nobody', 'failed'].includes(clipState(row));

/**
 * Whether a set can be learnt from, class by class; `other` stands last.
 *
 * @example setBalance(rows).classes[0] // { label: 'squat', clips: 12, usable: 12, people: 3, … state: 'fine' }
 */
export function setBalance(rows: readonly ActionClipRow[]): ClipBalance {
  const labels = [...new Set(rows.map(({ label }) => label))].sort(otherLast);
  const classes = labels.map((label) => classBalance(label, rows));
  const people = namesIn(rows);
  const count = (state: ClipState) => rows.filter((row) => clipState(row) === state).length;
  const hasOther = labels.includes(OTHER_LABEL);
  return {
    classes,
    people,
    split: people.length >= CLASS_CLIPS.people ? 'person' : 'clip',
    hasOther,
    look: count('look'),
    waiting: count('waiting'),
    failed: count('failed') + count('nobody'),
    ready: hasOther && hasAction(classes) && classes.every(({ state }) => state !== 'refused'),
  };
}

/** A model tells one action or more from `other`. */
const hasAction = (classes: readonly ClassBalance[]) => classes.some(({ label }) => label !== OTHER_LABEL);

/**
 * Says what keeps a set from being learnt from, before anybody waits for it; the training looks again.
 *
 * @throws Problem `actions_too_few_classes`, `actions_too_few_clips`, `actions_other_missing`
 */
export function makeSureLearnable({ classes, hasOther }: ClipBalance): void {
  const { least } = CLASS_CLIPS;
  if (!hasAction(classes)) throw new Problem('actions_too_few_classes', { classes: classes.length });
  const small = classes.find(({ state }) => state === 'refused');
  if (small) throw new Problem('actions_too_few_clips', { label: small.label, clips: small.usable, least });
  if (!hasOther) throw new Problem('actions_other_missing', { least });
}

function classBalance(label: string, all: readonly ActionClipRow[]): ClassBalance {
  const rows = all.filter((row) => row.label === label);
  const usable = rows.filter(isUsable).length;
  return {
    label,
    clips: rows.length,
    usable,
    people: namesIn(rows).length,
    durationS: rows.reduce((sum, { quality }) => sum + (quality?.durationS ?? 0), 0),
    state: usable < CLASS_CLIPS.least ? 'refused' : usable < CLASS_CLIPS.advised ? 'few' : 'fine',
  };
}

const namesIn = (rows: readonly ActionClipRow[]): string[] =>
  [...new Set(rows.map(({ performer }) => performer).filter((name) => name !== ''))].sort();

function otherLast(a: string, b: string): number {
  if (a === OTHER_LABEL || b === OTHER_LABEL) return Number(a === OTHER_LABEL) - Number(b === OTHER_LABEL);
  return a.localeCompare(b);
}
