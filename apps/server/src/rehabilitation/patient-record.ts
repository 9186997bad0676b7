import { symmetryOfTrends } from '@posebox/motion';
import type { PatientRecord } from '@posebox/rehabilitation';
import { episode, measurementLine, patient, planItem, session, trend } from '../schemas/rehabilitation.ts';
import { adherence } from './attention.ts';
import { FORTNIGHT_MS, type PatientParts, patientTrends } from './patient-state.ts';

/** More sessions than this are read by nobody at once. */
export const MOST_SESSIONS = 500;

/** Every movement over time, how alike both sides are, pain and practice. */
export async function progressOf(parts: PatientParts, patientId: string, now = new Date()) {
  const [trends, sessions, plan, sessionTimes] = await Promise.all([
    patientTrends(parts, patientId),
    parts.measurements.sessions(patientId, MOST_SESSIONS),
    parts.patients.plan(patientId),
    parts.measurements.sessionTimes(patientId, new Date(now.getTime() - FORTNIGHT_MS)),
  ]);
  const protocols = [...new Set(trends.map(({ protocolId }) => protocolId))];
  return {
    trends: trends.map(trend),
    symmetry: protocols.flatMap((protocol) => {
      const symmetry = symmetryOfTrends(trends, protocol);
      return symmetry ? [{ protocol, ...symmetry }] : [];
    }),
    pain: sessions
      .filter(({ pain }) => pain !== null)
      .map(({ done_at, pain }) => ({ at: done_at.toISOString(), pain: pain! }))
      .reverse(),
    adherence: adherence({ sessionTimes, plan, now }),
  };
}

/** Sessions with what was measured in them, the newest first. */
export async function sessionsOf({ measurements }: PatientParts, patientId: string, limit: number) {
  const rows = await measurements.sessions(patientId, limit);
  const lines = await measurements.linesOfSessions(rows.map(({ id }) => id));
  return rows.map((row) => ({
    ...session(row),
    measurements: lines.filter(({ session_id }) => session_id === row.id).map(measurementLine),
  }));
}

/** All that is known of a patient, as the report's words are made of it. @throws Problem `patient_unknown` */
export async function patientRecord(parts: PatientParts, patientId: string): Promise<PatientRecord> {
  const row = await parts.patients.byId(patientId);
  const [episodes, plan, sessions, progress] = await Promise.all([
    parts.patients.episodes(patientId),
    parts.patients.plan(patientId),
    sessionsOf(parts, patientId, MOST_SESSIONS),
    progressOf(parts, patientId),
  ]);
  return {
    patient: { ...patient(row), episodes: episodes.map(episode), plan: plan.map(planItem) },
    sessions,
    ...progress,
  };
}
