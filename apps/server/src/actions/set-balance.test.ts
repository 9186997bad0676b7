import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import type { ActionClipRow } from '../repositories/action-set-repository.ts';
import { clipState, makeSureLearnable, setBalance } from './set-balance.ts';

const QUALITY = { edits: 0, durationS: 2, seen: 1, confidence: 0.9, view: 'front' } as const;

const clips = (label: string, count: number, change: Partial<ActionClipRow> = {}): ActionClipRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${label} ${index}`, set_id: 's', video_id: 'v', person_id: null, from_s: null, to_s: null },
    ...{ label, performer: '', view: null, quality: QUALITY, created_at: new Date(0) },
    ...{ video_name: 'a', video_kind: 'video', video_state: 'done', video_edits_version: 0, facts: null },
    ...change,
  }));

const refusal = (rows: readonly ActionClipRow[]) => {
  try {
    makeSureLearnable(setBalance(rows));
    return null;
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('the balance of a data set', () => {
  it('is refused below five clips of a class, few below ten, fine from there on; “other” stands last', () => {
    const { classes } = setBalance([...clips('other', 12), ...clips('wave', 9), ...clips('squat', 4)]);
    expect(classes.map(({ label, state }) => [label, state])).toEqual([
      ['squat', 'refused'],
      ['wave', 'few'],
      ['other', 'fine'],
    ]);
  });

  it('counts only clips that can be learnt from', () => {
    const failed = clips('wave', 3, { video_state: 'failed' });
    const nobody = clips('wave', 2, { quality: { ...QUALITY, seen: 0 } });
    const waiting = clips('wave', 1, { video_state: 'running', quality: null });
    const { classes, ...all } = setBalance([...clips('wave', 4), ...failed, ...nobody, ...waiting]);
    expect(classes).toMatchObject([{ clips: 10, usable: 5, state: 'few' }]);
    expect(all).toMatchObject({ failed: 5, waiting: 1 });
    expect(clipState(clips('wave', 1, { quality: { ...QUALITY, seen: 0.5 } })[0]!)).toBe('look');
  });

  it('splits by person from three named people on', () => {
    const by = (...names: readonly string[]) =>
      setBalance(names.flatMap((performer) => clips('wave', 5, { performer }))).split;
    expect(by('A', 'B', '')).toBe('clip');
    expect(by('A', 'B', 'C')).toBe('person');
  });

  it('is learnt from with an action and “other”, and otherwise says what is missing', () => {
    const two = [...clips('wave', 5), ...clips('squat', 5)];
    expect(refusal([...two, ...clips('other', 5)])).toBeNull();
    expect(refusal(two)).toBe('actions_other_missing');
    expect(refusal([...clips('wave', 5), ...clips('other', 5)])).toBeNull();
    expect(refusal(clips('other', 5))).toBe('actions_too_few_classes');
    expect(refusal([])).toBe('actions_too_few_classes');
    expect(refusal([...two, ...clips('other', 2)])).toBe('actions_too_few_clips');
    expect(setBalance([...two, ...clips('other', 5)]).ready).toBe(true);
    expect(setBalance(clips('other', 5)).ready).toBe(false);
  });
});
