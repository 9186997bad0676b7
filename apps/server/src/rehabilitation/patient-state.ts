import { type Trend, type TrendPoint, trendsOf } from '@posebox/motion';
import type { MeasurementLine } from '../repositories/measurement-repository.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { attentionReasons } from './attention.ts';

const DAY_MS = 86_400_000;
/** Practice is looked at over so long. */
export const FORTNIGHT_MS = 14 * DAY_MS;

/** A measurement as trends read it; null when it was refused. */
export function trendPoint(line: MeasurementLine): TrendPoint | null {
  if (line.value === null) return null;
  return {
    id: line.id,
    day: line.measured_at.getTime() / DAY_MS,
    value: line.value,
    error: line.error ?? 0,
    protocolId: line.protocol_id,
    protocolVersion: line.protocol_version,
    side: line.side,
    movedBy: line.moved_by,
    unit: line.unit,
    instrument: line.instrument,
    view: line.view,
    angleConventionsVersion: line.conventions,
  };
}

export type PatientParts = Pick<VideoParts, 'patients' | 'measurements'>;

/** All lines of a patient, with the clinic's own bands where it has measured them. */
export async function patientTrends(
  { measurements }: PatientParts,
  patientId: string,
): Promise<readonly Trend[]> {
  const [lines, ownSem] = await Promise.all([measurements.lines(patientId), measurements.ownSem()]);
  return trendsOf(
    lines.flatMap((line) => trendPoint(line) ?? []),
    ownSem,
  );
}

/** Looks anew whether somebody should look at a patient: after every session, correction and change of plan. */
export async function noteAttention(parts: PatientParts, patientId: string, now = new Date()): Promise<void> {
  const { patients, measurements } = parts;
  const [trends, plan, [last], sessionTimes] = await Promise.all([
    patientTrends(parts, patientId),
    patients.plan(patientId),
    measurements.sessions(patientId, 1),
    measurements.sessionTimes(patientId, new Date(now.getTime() - FORTNIGHT_MS)),
  ]);
  const lastPain = last?.pain ?? null;
  const times = last ? [...sessionTimes, last.done_at] : sessionTimes;
  const reasons = attentionReasons({ trends, lastPain, sessionTimes: times, plan, now });
  await patients.noteSession(patientId, { lastSessionAt: last?.done_at ?? null, reasons });
}
