import type { RoundFigures } from '../cells/rounds.ts';
import { type Spread, spreadOf } from '../statistics/spread.ts';

/** A number with the precision it deserves: three significant digits, never more than two decimals. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** Median with extremes: `1.42 (1.38–1.47)`. */
export const spreadText = ({ median, min, max }: Spread): string =>
  `${shortNumber(median)} (${shortNumber(min)}–${shortNumber(max)})`;

/** The columns that every speed table shows of a contestant. */
export const ROUND_COLUMNS = ['requests/s', 'p50 ms', 'p90 ms', 'CPU ms a request', 'refused'] as const;

/** Median (min–max) over the rounds for each of `ROUND_COLUMNS`. */
export function roundCells(rounds: readonly RoundFigures[]): string[] {
  const spread = (of: (round: RoundFigures) => number) => spreadText(spreadOf(rounds.map(of)));
  const refused = rounds
    .flatMap(({ refused: by }) => Object.values(by))
    .reduce((sum, count) => sum + count, 0);
  return [
    spread((round) => round.requestsPerS),
    spread((round) => round.p50Ms),
    spread((round) => round.p90Ms),
    spread((round) => round.cpuMsPerRequest),
    String(refused),
  ];
}
