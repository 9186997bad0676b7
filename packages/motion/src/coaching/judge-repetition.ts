import type { Run } from '../filters/gaps.ts';
import type { Rule } from '../form/exercise.ts';
import type { RepetitionPart } from '../form/measure-names.ts';
import type { CountedAs, FoundRepetition } from '../repetitions/count-repetitions.ts';
import type { NotCountedReason, Repetition } from './coaching-document.ts';
import { type GoalInForce, type JudgedRows, judgeRule } from './judge-measure.ts';
import type { PhaseRows } from './repetition-phases.ts';

/** Rest is looked at for so long at either end. */
const REST_S = 0.3;

/** The rows that a rule is asked about. */
export function partRows(part: RepetitionPart, phases: PhaseRows, timesS: Float64Array): Run {
  const first = phases.start < 0 ? phases.holdFrom : phases.start;
  const last = phases.end < 0 ? phases.holdTo : phases.end;
  switch (part) {
    case 'whole':
      return { first, last };
    case 'out':
      return { first, last: phases.holdFrom };
    case 'turn':
      return { first: phases.holdFrom, last: phases.holdTo };
    case 'back':
      return { first: phases.holdTo, last };
    case 'rest': {
      const at = phases.start < 0 ? last : first;
      let from = at;
      let to = at;
      while (from > 0 && timesS[at]! - timesS[from - 1]! <= REST_S) from--;
      if (phases.start < 0) while (to < timesS.length - 1 && timesS[to + 1]! - timesS[at]! <= REST_S) to++;
      return { first: from, last: to };
    }
  }
}

const NOT_COUNTED: Readonly<Partial<Record<CountedAs, NotCountedReason>>> = {
  too_small: 'too_small',
  other_movement: 'other_movement',
  too_quick: 'too_quick',
};

/** One repetition held against the goals. */
export function judgeRepetition(
  found: FoundRepetition,
  phases: PhaseRows,
  goals: readonly GoalInForce[],
  asked: Omit<JudgedRows, 'rows'>,
  usualSize: number,
): Omit<Repetition, 'number'> {
  const { timesS } = asked;
  const isOne = found.as === 'repetition' || found.as === 'too_small' || found.as === 'unfinished';
  const verdicts = isOne
    ? goals.map((goal) => judgeRule(goal, { ...asked, rows: partRows(goal.rule.during, phases, timesS) }))
    : [];
  const missed = verdicts.find(({ judged }) => judged.decidesCount && judged.verdict === 'missed');
  const reason = reasonOf(found, missed?.judged.rule ?? null);
  const at = (row: number) => (row < 0 ? null : timesS[row]!);
  const startS = at(phases.start) ?? found.excursion.before.timeS;
  const endS = at(phases.end);
  return {
    counted: reason === null,
    state: stateOf(found, reason?.code ?? null),
    reason,
    startS,
    turningPointS: found.excursion.turn.timeS,
    endS,
    added: false,
    size: usualSize > 0 ? found.size / usualSize : 1,
    ...tempoOf(phases, timesS),
    measures: verdicts.map(({ judged }) => judged),
    // What never became a repetition is only told what would have made it one.
    fired: verdicts.flatMap(({ fired, judged }) =>
      fired && (found.as !== 'too_small' || judged.decidesCount) ? [fired] : [],
    ),
  };
}

function reasonOf(found: FoundRepetition, missedRule: string | null): Repetition['reason'] {
  if (found.as === 'unfinished') return { code: found.cutBy ?? 'out_of_sight', rule: null };
  const code = NOT_COUNTED[found.as];
  if (code) return { code, rule: found.failed[0]?.name ?? null };
  return missedRule === null ? null : { code: 'goal_missed', rule: missedRule };
}

function stateOf(found: FoundRepetition, code: NotCountedReason | null): Repetition['state'] {
  if (code === null) return 'counted';
  if (found.as === 'unfinished') return 'unfinished';
  return found.as === 'too_small' || code === 'goal_missed' ? 'partial' : 'not_counted';
}

/** Phases with their times; those that were cut off are missing. */
export function tempoOf(
  { start, holdFrom, holdTo, end }: PhaseRows,
  timesS: Float64Array,
): Pick<Repetition, 'phases' | 'tempo'> {
  const phase = (name: 'out' | 'hold' | 'back', from: number, to: number) =>
    from < 0 || to < 0 ? [] : [{ name, fromS: timesS[from]!, toS: timesS[to]! }];
  const phases = [
    ...phase('out', start, holdFrom),
    ...phase('hold', holdFrom, holdTo),
    ...phase('back', holdTo, end),
  ];
  const lasts = (name: 'out' | 'hold' | 'back') => {
    const found = phases.find((one) => one.name === name);
    return found ? found.toS - found.fromS : null;
  };
  const totalS = start < 0 || end < 0 ? null : timesS[end]! - timesS[start]!;
  return { phases, tempo: { outS: lasts('out'), holdS: lasts('hold'), backS: lasts('back'), totalS } };
}

/** The rows of a rule in a repetition. */
export const ruleRows = (phases: PhaseRows, timesS: Float64Array) => (rule: Rule) =>
  partRows(rule.during, phases, timesS);
