import { type Run, runsOf } from '../filters/gaps.ts';
import type { FiredRule, Hold } from './coaching-document.ts';
import { type GoalInForce, type JudgedRows, judgeRule } from './judge-measure.ts';

/** A position that was held: measured as a whole, and each stretch in which a rule was missed for long enough. */
export function judgeHold(
  run: Run,
  goals: readonly GoalInForce[],
  asked: Omit<JudgedRows, 'rows'>,
): Omit<Hold, 'number'> {
  const { timesS } = asked;
  const verdicts = goals.map((goal) => judgeRule(goal, { ...asked, rows: run }));
  const startS = timesS[run.first]!;
  const endS = timesS[run.last]!;
  return {
    startS,
    endS,
    heldS: endS - startS,
    ended: run.last === timesS.length - 1 ? 'clip_ends' : 'left',
    measures: verdicts.map(({ judged }) => judged),
    fired: goals.flatMap((goal) => missedStretches(goal, run, asked)),
  };
}

/** Long holds are looked at in pieces, as a fault that comes and goes would drown in the whole. */
function missedStretches(goal: GoalInForce, run: Run, asked: Omit<JudgedRows, 'rows'>): FiredRule[] {
  const { timesS, measures } = asked;
  const { rule } = goal;
  return measures.of(rule.measure).flatMap((column) =>
    runsOf(run.last - run.first + 1, (index) => {
      const row = run.first + index;
      const granted = column.errors[row]! + rule.margin;
      return rule.at_least === undefined
        ? column.values[row]! > goal.goal + granted
        : column.values[row]! < goal.goal - granted;
    })
      .map(({ first, last }) => ({ first: run.first + first, last: run.first + last }))
      .filter(({ first, last }) => timesS[last]! - timesS[first]! >= rule.hold_s)
      .flatMap((rows) => {
        const { fired } = judgeRule(goal, { ...asked, rows });
        return fired && column.side === sideOf(fired) ? [fired] : [];
      }),
  );
}

/** The side whose points a rule shows: its stretch is told once, not once a side. */
const sideOf = ({ landmarks }: FiredRule) => (landmarks[0]?.startsWith('left') ? 'left' : 'right');
