import { changeSinceFirst } from '@posebox/motion';
import { linesOf, movementsOf, type PatientRecord, type TrendLine } from './record.ts';
import { movementKey } from './words.ts';

/** A movement in the report: its line within the period, and what isn't comparable with it. */
export interface ReportedMovement {
  readonly key: string;
  readonly main: TrendLine;
  readonly others: readonly TrendLine[];
}

/** What there is to report of a period. */
export interface ReportOfPeriod {
  /** First and last day, `2026-11-30`. */
  readonly from: string;
  readonly to: string;
  readonly movements: readonly ReportedMovement[];
  /** Sessions in which something was measured, and those of them that stand on a line. */
  readonly sessionCount: number;
  readonly comparableCount: number;
  readonly pain: { readonly first: number; readonly last: number } | null;
  readonly instruments: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayOf = (at: string) => at.slice(0, 10);

/**
 * What a report of a period says, days included: first against last within the period, by the same band. Without `from`
 * and `to` the period is all there is.
 */
export function reportOf(record: PatientRecord, from?: string, to?: string): ReportOfPeriod {
  const days = record.sessions.map(({ doneAt }) => dayOf(doneAt)).sort();
  const today = dayOf(new Date().toISOString());
  const fromDay = from && DAY.test(from) ? from : (days[0] ?? today);
  const toDay = to && DAY.test(to) ? to : (days.at(-1) ?? today);
  const isWithin = (at: string) => dayOf(at) >= fromDay && dayOf(at) <= toDay;
  const trends = record.trends.flatMap((line) => within(line, isWithin) ?? []);
  const movements: readonly ReportedMovement[] = movementsOf(record).flatMap((movement) => {
    const { main, others } = linesOf(trends, movement);
    return main ? [{ key: movementKey(movement), main, others }] : [];
  });
  const sessions = record.sessions.filter(({ doneAt }) => isWithin(doneAt));
  const joined = new Set(movements.flatMap(({ main }) => main.points.map(({ id }) => id)));
  const pains = record.pain.filter(({ at }) => isWithin(at));
  const measured = sessions.filter(({ measurements }) => measurements.length > 0);
  return {
    from: fromDay,
    to: toDay,
    movements,
    sessionCount: measured.length,
    comparableCount: measured.filter(({ measurements }) => measurements.some(({ id }) => joined.has(id)))
      .length,
    pain: pains.length > 1 ? { first: pains[0]!.pain, last: pains.at(-1)!.pain } : null,
    instruments: [...new Set(movements.map(({ main }) => main.instrument))],
  };
}

/** A line cut to the period, its change anew; null when nothing of it is left. */
function within(line: TrendLine, isWithin: (at: string) => boolean): TrendLine | null {
  const points = line.points.filter(({ at }) => isWithin(at));
  if (points.length === 0) return null;
  if (points.length === line.points.length) return line;
  const change = changeSinceFirst(
    points.map(({ value }) => value),
    line.mdc,
  );
  return {
    ...line,
    points,
    change: change && { value: change.value, verdict: change.verdict },
    slope: null,
    plateau: null,
  };
}
