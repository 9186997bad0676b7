import { MEASURED_SIDES, MOVED_BY, type Trend } from '@posebox/motion';
import { z } from 'zod';
import { ATTENTION_REASONS } from '../database/rehabilitation-schema.ts';
import type { MeasurementLine, SessionRow } from '../repositories/measurement-repository.ts';
import type { EpisodeRow, PatientRow, PlanItemRow } from '../repositories/patient-repository.ts';
import { ageGroupSchema } from './privacy.ts';

const time = z.iso.datetime();

export const pseudonymSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ description: 'What the patient is called here; better not a name.' });

export const patientSchema = z
  .object({
    id: z.uuid(),
    pseudonym: z.string(),
    note: z.string(),
    ageGroup: ageGroupSchema,
    createdAt: time,
    archivedAt: time.nullable(),
    lastSessionAt: time.nullable(),
    attention: z.array(z.enum(ATTENTION_REASONS)).meta({ description: 'Why somebody should look.' }),
  })
  .meta({ id: 'Patient' });

export const patient = (row: PatientRow): z.infer<typeof patientSchema> => ({
  id: row.id,
  pseudonym: row.pseudonym,
  note: row.note,
  ageGroup: row.age_group,
  createdAt: row.created_at.toISOString(),
  archivedAt: row.archived_at?.toISOString() ?? null,
  lastSessionAt: row.last_session_at?.toISOString() ?? null,
  attention: [...row.attention_reasons],
});

export const episodeSchema = z
  .object({ id: z.uuid(), title: z.string(), startedAt: time, endedAt: time.nullable() })
  .meta({ id: 'RehabEpisode' });

export const episode = (row: EpisodeRow): z.infer<typeof episodeSchema> => ({
  id: row.id,
  title: row.title,
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
});

export const planItemSchema = z
  .object({
    protocol: z.string(),
    side: z.enum(MEASURED_SIDES),
    timesPerWeek: z.int().min(1).max(21),
  })
  .meta({ id: 'PlanItem' });

export const planItem = (row: PlanItemRow): z.infer<typeof planItemSchema> => ({
  protocol: row.protocol_id,
  side: row.side,
  timesPerWeek: row.times_per_week,
});

/** What of a session can be said anew. */
export const sessionChangeSchema = z.strictObject({
  pain: z.int().min(0).max(10).nullable().optional(),
  note: z.string().max(4000).optional(),
  place: z.enum(['clinic', 'home']).optional(),
});

export const sessionSchema = z
  .object({
    id: z.uuid(),
    patientId: z.uuid(),
    episodeId: z.uuid().nullable(),
    doneAt: time,
    place: z.enum(['clinic', 'home']),
    pain: z.int().min(0).max(10).nullable(),
    note: z.string(),
    filmId: z.uuid().nullable().meta({ description: 'The clip that was filmed at home meanwhile.' }),
    corrections: z
      .array(z.object({ by: z.string(), at: time, was: sessionChangeSchema }))
      .meta({ description: 'Who said what anew, when, and what it was before.' }),
  })
  .meta({ id: 'RehabSession' });

export const session = (row: SessionRow): z.infer<typeof sessionSchema> => ({
  id: row.id,
  patientId: row.patient_id,
  episodeId: row.episode_id,
  doneAt: row.done_at.toISOString(),
  place: row.place,
  pain: row.pain,
  note: row.note,
  filmId: row.film_id,
  corrections: row.corrections.map(({ by, at, was }) => ({ by, at, was })),
});

export const measurementLineSchema = z
  .object({
    id: z.uuid(),
    sessionId: z.uuid(),
    protocol: z.string(),
    protocolVersion: z.int(),
    side: z.enum(MEASURED_SIDES),
    movedBy: z.enum(MOVED_BY),
    unit: z.enum(['deg', 's']),
    value: z.number().nullable(),
    error: z.number().nullable(),
    sem: z.number().nullable(),
    instrument: z.string(),
    view: z.string(),
    measuredAt: time,
    videoId: z.uuid().nullable(),
    corrections: z.array(z.object({ by: z.string(), at: time, rejected: z.array(z.int()) })),
  })
  .meta({ id: 'MeasurementLine' });

export const measurementLine = (row: MeasurementLine): z.infer<typeof measurementLineSchema> => ({
  id: row.id,
  sessionId: row.session_id,
  protocol: row.protocol_id,
  protocolVersion: row.protocol_version,
  side: row.side,
  movedBy: row.moved_by,
  unit: row.unit,
  value: row.value,
  error: row.error,
  sem: row.sem,
  instrument: row.instrument,
  view: row.view,
  measuredAt: row.measured_at.toISOString(),
  videoId: row.video_id,
  corrections: row.corrections.map(({ by, at, rejected }) => ({ by, at, rejected: [...rejected] })),
});

export const trendSchema = z
  .object({
    protocol: z.string(),
    side: z.enum(MEASURED_SIDES),
    movedBy: z.enum(MOVED_BY),
    unit: z.enum(['deg', 's']),
    instrument: z.string(),
    view: z.string(),
    points: z.array(z.object({ id: z.uuid(), at: time, value: z.number(), error: z.number() })),
    mdc: z.number().meta({ description: 'Differences within this band are chance, 95 of 100.' }),
    mdcFrom: z.enum(['default', 'own']),
    change: z
      .object({ value: z.number(), verdict: z.enum(['changed', 'within_band']) })
      .nullable()
      .meta({ description: 'The last against the first.' }),
    slope: z.object({ perWeek: z.number(), least: z.number(), most: z.number() }).nullable(),
    plateau: z.boolean().nullable(),
  })
  .meta({ id: 'Trend' });

const DAY_MS = 86_400_000;

export const trend = (line: Trend): z.infer<typeof trendSchema> => ({
  protocol: line.protocolId,
  side: line.side,
  movedBy: line.movedBy,
  unit: line.unit,
  instrument: line.instrument,
  view: line.view,
  points: line.points.map(({ id, day, value, error }) => ({
    id,
    at: new Date(Math.round(day * DAY_MS)).toISOString(),
    value,
    error,
  })),
  mdc: line.mdc,
  mdcFrom: line.mdcFrom,
  change: line.change && { value: line.change.value, verdict: line.change.verdict },
  slope: line.slope && {
    perWeek: line.slope.perWeek,
    least: line.slope.interval[0],
    most: line.slope.interval[1],
  },
  plateau: line.plateau,
});
