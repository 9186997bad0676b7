import type { NotAssessable } from '../angles/angle-reading.ts';
import type { Run } from '../filters/gaps.ts';
import type { Rule } from '../form/exercise.ts';
import type { CameraView } from '../form/measure-names.ts';
import type { MeasureColumn, MeasureSeries } from '../form/measure-series.ts';
import { MEASURES } from '../form/measures.ts';
import { quantile } from '../repetitions/movement.ts';
import { viewOfYaw } from '../view/view.ts';
import type { FiredRule, JudgedMeasure, NotAssessableReason, Verdict } from './coaching-document.ts';

/** What a rule is asked about: rows, and the numbers that are in force. */
export interface JudgedRows {
  readonly timesS: Float64Array;
  readonly rows: Run;
  readonly measures: MeasureSeries;
}

/** A rule's goal as it is in force: its own, a person's, or from the person's own good repetition. */
export interface GoalInForce {
  readonly rule: Rule;
  readonly goal: number;
}

/** A rule judged; `fired` when it was missed beyond its error, for as long as the rule asks. */
export interface RuleVerdict {
  readonly judged: JudgedMeasure;
  readonly fired: FiredRule | null;
}

/** Less than this share of rows measured says nothing. */
const LEAST_SHARE = 0.5;
/** A fault that lasts this share of the part is said, even if the part is shorter than the rule's time. */
const MOST_HOLD_SHARE = 0.3;

/** Judges one rule over some rows. Within the error, the person is right. */
export function judgeRule({ rule, goal }: GoalInForce, asked: JudgedRows): RuleVerdict {
  const base = {
    rule: rule.id,
    measure: rule.measure,
    name: rule.name,
    unit: MEASURES[rule.measure].unit,
    atLeast: rule.at_least === undefined ? null : goal,
    atMost: rule.at_most === undefined ? null : goal,
    decidesCount: rule.counts,
  };
  const refused = (reason: NotAssessableReason): RuleVerdict => ({
    judged: {
      ...base,
      value: null,
      error: null,
      side: null,
      atS: null,
      source: null,
      verdict: 'not_assessable',
      notAssessable: reason,
    },
    fired: null,
  });
  const view = viewDuring(asked);
  if (view !== null && !rule.views.includes(view)) return refused(neededView(rule));
  const worst = worstSide(rule, asked);
  if (typeof worst === 'string') return refused(worst);
  const { column, value, error, row } = worst;
  const verdict = verdictOf(rule, goal, value, error + rule.margin);
  return {
    judged: {
      ...base,
      value,
      error,
      side: column.side,
      atS: asked.timesS[row]!,
      source: column.source,
      verdict,
      notAssessable: null,
    },
    fired: verdict === 'missed' ? firedOf({ rule, goal }, asked, column, value, error) : null,
  };
}

/** The view in most of the rows, or null where none could be told. */
export function viewDuring({ rows, measures }: Pick<JudgedRows, 'rows' | 'measures'>): CameraView | null {
  const yaw = yawDuring(measures, rows);
  const view = viewOfYaw(yaw);
  return view === 'unknown' ? null : view;
}

/** Mean direction of the yaw over rows, degrees; NaN where it is never known. */
export function yawDuring({ views }: MeasureSeries, { first, last }: Run): number {
  let [sin, cos, count] = [0, 0, 0];
  for (let row = first; row <= last; row++) {
    const yaw = views[row]!.yawDeg;
    if (Number.isNaN(yaw)) continue;
    sin += Math.sin((yaw * Math.PI) / 180);
    cos += Math.cos((yaw * Math.PI) / 180);
    count++;
  }
  return count === 0 ? Number.NaN : (Math.atan2(sin, cos) * 180) / Math.PI;
}

const neededView = ({ views }: Rule): NotAssessableReason =>
  views.includes('side') ? 'needs_side_view' : 'needs_front_view';

interface Taken {
  readonly column: MeasureColumn;
  readonly value: number;
  readonly error: number;
  readonly row: number;
}

/** The value that decides: of the side nearest to the camera, or of the worse one where both are in view. */
function worstSide(rule: Rule, asked: JudgedRows): Taken | NotAssessableReason {
  const columns = asked.measures.of(rule.measure);
  const taken = columns.flatMap((column) => {
    const found = take(rule, column, asked);
    return found ? [found] : [];
  });
  if (taken.length === 0) return reasonOf(rule, columns, asked.rows);
  // From the side the far limb is guessed behind the near one.
  const near = nearSide(asked.measures, asked.rows);
  const shown = viewDuring(asked) === 'side' ? taken.find(({ column }) => column.side === near) : undefined;
  if (shown) return shown;
  const wantsMore = rule.at_least !== undefined;
  return taken.reduce((worst, one) => (wantsMore === one.value < worst.value ? one : worst));
}

function take(rule: Rule, column: MeasureColumn, { rows, timesS }: JudgedRows): Taken | null {
  const known: { value: number; row: number }[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const value = column.values[row]!;
    if (!Number.isNaN(value)) known.push({ value, row });
  }
  const all = rows.last - rows.first + 1;
  if (known.length === 0 || known.length < LEAST_SHARE * all) return null;
  known.sort((a, b) => a.value - b.value);
  const lastsS = Math.max(timesS[rows.last]! - timesS[rows.first]!, 1e-9);
  // What is exceeded only for a moment isn't said: the value is the one that holds for the rule's time.
  const held = Math.min(rule.hold_s / lastsS, MOST_HOLD_SHARE);
  const share = rule.take === 'median' ? 0.5 : rule.take === 'most' ? 1 - held : held;
  const value = quantile(
    known.map((one) => one.value),
    share,
  );
  const { row } = known[Math.round(share * (known.length - 1))]!;
  return { column, value, error: column.errors[row]!, row };
}

function reasonOf(rule: Rule, columns: readonly MeasureColumn[], { first, last }: Run): NotAssessableReason {
  const counts = new Map<NotAssessable, number>();
  for (const { refused } of columns) {
    for (let row = first; row <= last; row++) {
      const reason = refused[row];
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  switch (most?.[0]) {
    case 'wrong_view':
    case 'view_unknown':
    case 'towards_camera':
      return neededView(rule);
    case 'nobody':
    case 'outside_picture':
      return 'not_in_picture';
    case 'point_missing':
    case 'depth_missing':
      return 'needs_other_model';
    default:
      return 'not_sure_enough';
  }
}

function verdictOf(rule: Rule, goal: number, value: number, granted: number): Verdict {
  const short = rule.at_least === undefined ? value - goal : goal - value;
  if (short <= 0) return 'met';
  return short <= granted ? 'within_error' : 'missed';
}

/** The longest stretch in which the rule was missed, with what to show and to say. */
function firedOf(
  { rule, goal }: GoalInForce,
  { rows, timesS, measures }: JudgedRows,
  column: MeasureColumn,
  value: number,
  error: number,
): FiredRule {
  const beyond = (row: number) => {
    const here = column.values[row]!;
    return rule.at_least === undefined ? here > goal : here < goal;
  };
  let longest = { first: rows.first, last: rows.first };
  let first = -1;
  for (let row = rows.first; row <= rows.last + 1; row++) {
    const inside = row <= rows.last && beyond(row);
    if (inside && first < 0) first = row;
    if (!inside && first >= 0) {
      if (row - 1 - first > longest.last - longest.first) longest = { first, last: row - 1 };
      first = -1;
    }
  }
  const near = nearSide(measures, longest);
  const sides = column.side === 'both' ? [near] : [column.side];
  return {
    rule: rule.id,
    severity: rule.severity,
    fromS: timesS[longest.first]!,
    toS: timesS[longest.last]!,
    landmarks: sides.flatMap((side) => [...MEASURES[rule.measure].landmarks(side)]),
    hint: filledHint(rule, goal, value),
    value,
    error,
    goal,
  };
}

const nearSide = (measures: MeasureSeries, rows: Run): 'left' | 'right' =>
  yawDuring(measures, rows) < 0 ? 'left' : 'right';

/** The hint with its numbers, in the precision that they deserve. */
export function filledHint(rule: Rule, goal: number, value: number): { zh: string; en: string } {
  const { unit } = MEASURES[rule.measure];
  const write = (number: number) => (unit === 'deg' ? `${Math.round(number)}°` : number.toFixed(2));
  const numbers: Readonly<Record<string, string>> = {
    value: write(value),
    goal: write(goal),
    difference: write(Math.abs(goal - value)),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => numbers[name] ?? place);
  return { zh: fill(rule.hint.zh), en: fill(rule.hint.en) };
}
