import type { ApiSchema } from '../../../api/client.ts';
import type { Movement } from '../rehab-words.ts';

export type Patient = ApiSchema<'Patient'>;
export type Episode = ApiSchema<'RehabEpisode'>;
export type PlanItem = ApiSchema<'PlanItem'>;
export type MeasurementLine = ApiSchema<'MeasurementLine'>;
export type Session = ApiSchema<'RehabSession'> & { readonly measurements: readonly MeasurementLine[] };
export type TrendLine = ApiSchema<'Trend'>;

/** All that is known of a patient. */
export interface PatientRecord {
  readonly patient: Patient & {
    readonly episodes: readonly Episode[];
    readonly plan: readonly PlanItem[];
    readonly contents: {
      readonly sessions: number;
      readonly measurements: number;
      readonly videoIds: readonly string[];
    };
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

/** Movements of which less is better: what is missing to straight, and time for a task. */
const LESS_IS_BETTER: readonly string[] = ['knee_extension_deficit', 'sit_to_stand_5'];

/** Whether a change is one for the better, where it is one. */
export const movedForTheBetter = ({ change, protocol }: TrendLine): boolean =>
  change !== null && (LESS_IS_BETTER.includes(protocol) ? change.value < 0 : change.value > 0);
