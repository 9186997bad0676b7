import type { MovedBy } from '@posebox/motion';
import type { MeasuredUnit, Movement } from './words.ts';

/** Times are ISO 8601 throughout, as the service writes them. */
export interface Episode {
  readonly id: string;
  readonly title: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface PlanItem extends Movement {
  readonly timesPerWeek: number;
}

/** A measurement without its document: what tables and trends read. */
export interface MeasurementLine extends Movement {
  readonly id: string;
  readonly sessionId: string;
  readonly protocolVersion: number;
  readonly movedBy: MovedBy;
  readonly unit: MeasuredUnit;
  /** Null when it was refused. */
  readonly value: number | null;
  readonly error: number | null;
  readonly sem: number | null;
  readonly instrument: string;
  readonly view: string;
  readonly measuredAt: string;
  readonly videoId: string | null;
  readonly corrections: readonly {
    readonly by: string;
    readonly at: string;
    readonly rejected: readonly number[];
  }[];
}

/** What was said of a session before somebody changed it, by whom, when. */
export interface SessionCorrection {
  readonly by: string;
  readonly at: string;
  readonly was: {
    readonly pain?: number | null | undefined;
    readonly note?: string | undefined;
    readonly place?: 'clinic' | 'home' | undefined;
  };
}

export interface Session {
  readonly id: string;
  readonly doneAt: string;
  readonly place: 'clinic' | 'home';
  readonly pain: number | null;
  readonly note: string;
  /** The clip that was filmed at home meanwhile. */
  readonly filmId: string | null;
  readonly corrections: readonly SessionCorrection[];
  readonly measurements: readonly MeasurementLine[];
}

/** Measurements that stand on one line. */
export interface TrendLine extends Movement {
  readonly movedBy: MovedBy;
  readonly unit: MeasuredUnit;
  readonly instrument: string;
  readonly view: string;
  readonly points: readonly TrendDot[];
  readonly mdc: number;
  readonly mdcFrom: 'default' | 'own';
  readonly change: { readonly value: number; readonly verdict: 'changed' | 'within_band' } | null;
  readonly slope: { readonly perWeek: number; readonly least: number; readonly most: number } | null;
  readonly plateau: boolean | null;
}

export interface TrendDot {
  readonly id: string;
  readonly at: string;
  readonly value: number;
  readonly error: number;
}

/** All that is known of a patient. */
export interface PatientRecord {
  readonly patient: {
    readonly id: string;
    readonly pseudonym: string;
    readonly note: string;
    readonly archivedAt: string | null;
    readonly episodes: readonly Episode[];
    readonly plan: readonly PlanItem[];
  };
  /** The newest first. */
  readonly sessions: readonly Session[];
  readonly trends: readonly TrendLine[];
  readonly symmetry: readonly {
    readonly protocol: string;
    readonly percent: number;
    readonly flagged: boolean;
  }[];
  /** In the order of time. */
  readonly pain: readonly { readonly at: string; readonly pain: number }[];
  readonly adherence: { readonly doneDays: number; readonly plannedDays: number };
}

/** Movements that were planned or measured, the planned ones first. */
export function movementsOf({ patient, sessions }: Pick<PatientRecord, 'patient' | 'sessions'>) {
  const measured = sessions.flatMap(({ measurements }) => measurements);
  const all: Movement[] = [];
  for (const { protocol, side } of [...patient.plan, ...measured])
    if (!all.some((one) => one.protocol === protocol && one.side === side)) all.push({ protocol, side });
  return all;
}

/**
 * The lines of a movement: the one that is spoken of, and those that aren't comparable with it. The newest line is
 * spoken of as soon as it has two points, until then the longest.
 */
export function linesOf(trends: readonly TrendLine[], { protocol, side }: Movement) {
  const lines = trends.filter((line) => line.protocol === protocol && line.side === side);
  const newest = (line: TrendLine) => line.points.at(-1)?.at ?? '';
  const byNewest = [...lines].sort((a, b) => newest(b).localeCompare(newest(a)));
  const longest = [...byNewest].sort((a, b) => b.points.length - a.points.length)[0];
  const main = (byNewest[0]?.points.length ?? 0) >= 2 ? byNewest[0] : longest;
  return { main: main ?? null, others: lines.filter((line) => line !== main) };
}

/** The episode that is under way. */
export const currentEpisode = ({ patient }: Pick<PatientRecord, 'patient'>): Episode | null =>
  patient.episodes.find(({ endedAt }) => endedAt === null) ?? null;

const WEEK_MS = 7 * 86_400_000;
/** Which week of an episode it is, counted from 1. */
export const weekOf = ({ startedAt }: Episode, nowMs: number): number =>
  Math.max(1, Math.floor((nowMs - new Date(startedAt).getTime()) / WEEK_MS) + 1);
