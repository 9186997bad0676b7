import type { Run } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';
import type { Exercise, Rule } from '../form/exercise.ts';
import { MEASURES } from '../form/measures.ts';
import type { CoachingDocument } from './coaching-document.ts';
import type { CoachingOptions } from './coaching-options.ts';
import { type GoalInForce, type JudgedRows, judgeRule } from './judge-measure.ts';

/** The rules that are on, with the numbers in force. A number of one's own switches its rule on. */
export function goalsInForce(exercise: Exercise, options: CoachingOptions): readonly GoalInForce[] {
  return exercise.rules
    .filter((rule) => isOn(rule, options))
    .map((rule) => ({ rule, goal: options.thresholds?.[rule.id] ?? ownGoal(rule) }));
}

export const ownGoal = (rule: Rule): number => rule.at_least ?? rule.at_most!;

function isOn(rule: Rule, { switched, thresholds }: CoachingOptions): boolean {
  return switched?.[rule.id] ?? (rule.on || thresholds?.[rule.id] !== undefined);
}

/** Good repetitions that a baseline is taken from. */
const BASELINE_REPETITIONS = 2;

/**
 * The goals with those that allow it taken from what the person did in the first good repetitions, or in the first
 * seconds of a hold. A number that somebody set stays.
 */
export function goalsFromBaseline(
  goals: readonly GoalInForce[],
  good: readonly { readonly rowsOf: (rule: Rule) => Run }[],
  asked: Omit<JudgedRows, 'rows'>,
  { thresholds }: CoachingOptions,
): readonly GoalInForce[] {
  return goals.map((goal) => {
    const { rule } = goal;
    if (rule.baseline === undefined || thresholds?.[rule.id] !== undefined) return goal;
    const values = good.slice(0, BASELINE_REPETITIONS).flatMap(({ rowsOf }) => {
      const { value } = judgeRule(goal, { ...asked, rows: rowsOf(rule) }).judged;
      return value === null ? [] : [value];
    });
    if (values.length === 0) return goal;
    const usual = median(values);
    return { rule, goal: rule.at_least === undefined ? usual + rule.baseline : usual - rule.baseline };
  });
}

/** Every rule of the exercise as the page shows it: the number in force beside the one it comes with. */
export function thresholdsOf(
  exercise: Exercise,
  options: CoachingOptions,
  inForce: readonly GoalInForce[],
): CoachingDocument['thresholds'] {
  return exercise.rules.map((rule) => ({
    rule: rule.id,
    name: rule.name,
    measure: rule.measure,
    unit: MEASURES[rule.measure].unit,
    on: isOn(rule, options),
    bound: rule.at_least === undefined ? 'atMost' : 'atLeast',
    value: inForce.find((goal) => goal.rule.id === rule.id)?.goal ?? ownGoal(rule),
    default: ownGoal(rule),
    least: rule.range.least,
    most: rule.range.most,
    step: rule.range.step,
    decidesCount: rule.counts,
    severity: rule.severity,
    source: rule.source,
  }));
}
