import {
  type Change,
  changeSinceFirst,
  DEFAULT_MDC_DEG,
  DEFAULT_MDC_S,
  minimalDetectableChange,
  type Slope,
  type Symmetry,
  slopeOverSessions,
  symmetryOf,
} from './change.ts';
import type { MeasuredSide, MovedBy } from './protocol.ts';

/** One measurement on a day, as a trend reads it. */
export interface TrendPoint {
  readonly id: string;
  /** Days since 1 January 1970, with the time of day as the fraction. */
  readonly day: number;
  readonly value: number;
  readonly error: number;
  readonly protocolId: string;
  readonly protocolVersion: number;
  readonly side: MeasuredSide;
  readonly movedBy: MovedBy;
  readonly unit: 'deg' | 's';
  /** What it was measured with: a model's name and hash, a goniometer. Unlike instruments are never joined. */
  readonly instrument: string;
  /** The view it was seen from; other views are another line. */
  readonly view: string;
  readonly angleConventionsVersion: number;
}

/** Measurements that may stand on one line. */
export interface Trend {
  readonly protocolId: string;
  readonly side: MeasuredSide;
  readonly movedBy: MovedBy;
  readonly unit: 'deg' | 's';
  readonly instrument: string;
  readonly view: string;
  /** In the order of time. */
  readonly points: readonly TrendPoint[];
  readonly mdc: number;
  /** Where the band comes from: the default, or the clinic's own test–retest. */
  readonly mdcFrom: 'default' | 'own';
  readonly change: Change | null;
  readonly slope: Slope | null;
  /** Whether the last sessions stand still: their slope's interval holds 0. Null while there are too few. */
  readonly plateau: boolean | null;
}

/** A clinic's own standard errors of measurement, by protocol. */
export type OwnSem = Readonly<Record<string, number>>;

const PLATEAU_SESSIONS = 5;

/**
 * Sorts measurements into lines. Only what was measured in the same way stands on one: the same protocol and version, side,
 * moved by the same, in the same view, by the same instrument and angle conventions. A new model begins a new line.
 *
 * @example trendsOf(points, {}).map(({ protocolId, change }) => [protocolId, change?.verdict])
 */
export function trendsOf(points: readonly TrendPoint[], ownSem: OwnSem): readonly Trend[] {
  const lines = new Map<string, TrendPoint[]>();
  for (const point of [...points].sort((a, b) => a.day - b.day)) {
    const { protocolId, protocolVersion, side, movedBy, instrument, view, angleConventionsVersion } = point;
    const key = JSON.stringify([
      protocolId,
      protocolVersion,
      side,
      movedBy,
      instrument,
      view,
      angleConventionsVersion,
    ]);
    const line = lines.get(key);
    if (line) line.push(point);
    else lines.set(key, [point]);
  }
  return [...lines.values()].map((line) => trendOf(line, ownSem));
}

function trendOf(points: readonly TrendPoint[], ownSem: OwnSem): Trend {
  const { protocolId, side, movedBy, unit, instrument, view } = points[0]!;
  const own = ownSem[protocolId];
  const mdc =
    own === undefined ? (unit === 'deg' ? DEFAULT_MDC_DEG : DEFAULT_MDC_S) : minimalDetectableChange(own);
  const values = points.map(({ value }) => value);
  const days = points.map(({ day }) => day);
  const last = slopeOverSessions(values.slice(-PLATEAU_SESSIONS), days.slice(-PLATEAU_SESSIONS));
  return {
    protocolId,
    side,
    movedBy,
    unit,
    instrument,
    view,
    points,
    mdc,
    mdcFrom: own === undefined ? 'default' : 'own',
    change: changeSinceFirst(values, mdc),
    slope: slopeOverSessions(values, days),
    plateau: last && last.interval[0] <= 0 && last.interval[1] >= 0,
  };
}

/** How alike both sides are today: the last value of the left line against that of the right one, measured alike. */
export function symmetryOfTrends(trends: readonly Trend[], protocolId: string): Symmetry | null {
  const newest = (side: MeasuredSide) =>
    trends
      .filter((trend) => trend.protocolId === protocolId && trend.side === side)
      .sort((a, b) => b.points.at(-1)!.day - a.points.at(-1)!.day)[0];
  const [left, right] = [newest('left'), newest('right')];
  if (!left || !right) return null;
  const isAlike =
    left.instrument === right.instrument && left.view === right.view && left.movedBy === right.movedBy;
  return isAlike ? symmetryOf(left.points.at(-1)!.value, right.points.at(-1)!.value, left.mdc) : null;
}
