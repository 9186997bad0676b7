import type { Repetition } from './coaching-document.ts';
import type { AddedRepetition, CoachingOptions } from './coaching-options.ts';
import { type GoalInForce, type JudgedRows, judgeRule } from './judge-measure.ts';
import { partRows, tempoOf } from './judge-repetition.ts';

/** A turning point that somebody named is the one that lies this near. */
const SAME_TURN_S = 0.3;
/** Around an added turning point this share of the way belongs to the hold. */
const HOLD_SHARE = 0.15;

/** Whether somebody said that the repetition which turns here was none. */
export const isDismissed = (turningPointS: number | null, { dismissed }: CoachingOptions): boolean =>
  turningPointS !== null && (dismissed ?? []).some((timeS) => Math.abs(timeS - turningPointS) <= SAME_TURN_S);

/** A repetition that a person put in: it counts, and is measured like the others. */
export function judgeAdded(
  { startS, turningPointS, endS }: AddedRepetition,
  goals: readonly GoalInForce[],
  asked: Omit<JudgedRows, 'rows'>,
): Omit<Repetition, 'number'> {
  const { timesS } = asked;
  const phases = {
    start: rowAt(timesS, startS),
    holdFrom: rowAt(timesS, turningPointS - HOLD_SHARE * (turningPointS - startS)),
    turn: rowAt(timesS, turningPointS),
    holdTo: rowAt(timesS, turningPointS + HOLD_SHARE * (endS - turningPointS)),
    end: rowAt(timesS, endS),
  };
  const verdicts = goals.map((goal) =>
    judgeRule(goal, { ...asked, rows: partRows(goal.rule.during, phases, timesS) }),
  );
  return {
    counted: true,
    state: 'counted',
    reason: null,
    startS,
    turningPointS,
    endS,
    added: true,
    size: 1,
    ...tempoOf(phases, timesS),
    measures: verdicts.map(({ judged }) => judged),
    fired: verdicts.flatMap(({ fired }) => (fired ? [fired] : [])),
  };
}

/** The row shown at a time. */
function rowAt(timesS: Float64Array, timeS: number): number {
  const row = timesS.findIndex((one) => one >= timeS);
  return row < 0 ? timesS.length - 1 : row;
}
