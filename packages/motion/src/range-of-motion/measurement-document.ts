import { z } from 'zod';
import { NOT_ASSESSABLE } from '../angles/angle-reading.ts';
import { VIEWS } from '../view/view.ts';
import { MEASURED_SIDES, MOVED_BY } from './protocol.ts';

/** Why a clip can't be measured by a protocol. */
export const MEASUREMENT_REFUSALS = [
  /** Nobody was chosen, or nobody is in the clip. */
  'nobody',
  /** Seen from another side than the protocol needs. */
  'wrong_view',
  /** The side that is measured is turned away. */
  'far_side',
  /** The model that made the track lacks a point that is needed, or the depth that tells how the person is turned. */
  'needs_other_model',
  /** The points were seen too poorly, or lie outside the picture. */
  'not_visible',
  /** The person is too small in the picture. */
  'too_small',
  /** No movement that is large enough. */
  'no_movement',
  /** Fewer repetitions than the protocol asks for. */
  'too_few_repetitions',
  /** The time ran out before the movement was done so many times. */
  'not_finished',
] as const;
export type MeasurementRefusal = (typeof MEASUREMENT_REFUSALS)[number];

export const REPETITION_FLAWS = ['start_pose', 'not_held', 'not_seen', 'rejected', 'practice'] as const;

const timeS = z.number();

export const measuredCompensationSchema = z
  .object({
    id: z.string(),
    value: z.number().meta({ description: 'The furthest it moved from where it began.' }),
    limit: z.number(),
    unit: z.enum(['deg', 'torso_percent']),
  })
  .meta({ id: 'MeasuredCompensation' });

export const measuredRepetitionSchema = z
  .object({
    number: z.int(),
    startS: timeS,
    peakS: timeS.nullable().meta({ description: 'The middle of the window that the value is from.' }),
    endS: timeS,
    value: z.number().nullable(),
    error: z.number().nullable().meta({ description: 'The truth lies within ± this, in 9 of 10 cases.' }),
    holdS: z.number().nullable(),
    confidence: z.number(),
    counts: z.boolean(),
    flaw: z.enum(REPETITION_FLAWS).nullable(),
    compensations: z.array(measuredCompensationSchema),
  })
  .meta({ id: 'MeasuredRepetition' });
export type MeasuredRepetition = z.infer<typeof measuredRepetitionSchema>;

/**
 * What a clip shows by a protocol. `value` is the median of the repetitions that count, each the highest level that was
 * held; for timed protocols it is seconds. Null with `refused` saying why.
 */
export const measurementSchema = z
  .object({
    schemaVersion: z.literal(1),
    protocol: z.object({ id: z.string(), version: z.int() }),
    side: z.enum(MEASURED_SIDES),
    movedBy: z.enum(MOVED_BY),
    unit: z.enum(['deg', 's']),
    value: z.number().nullable(),
    error: z.number().nullable(),
    sem: z
      .number()
      .nullable()
      .meta({ description: 'Standard deviation of the repetitions within this session.' }),
    range: z.object({ least: z.number(), most: z.number() }).nullable(),
    refused: z.enum(MEASUREMENT_REFUSALS).nullable(),
    repetitions: z.array(measuredRepetitionSchema),
    view: z.object({
      view: z.enum(VIEWS),
      yawDeg: z.number().nullable(),
      share: z
        .number()
        .meta({ description: 'Share of the frames that were seen from where they should be.' }),
    }),
    quality: z.object({
      visible10: z.number().meta({ description: 'One frame in ten is less sure than this, 0…1.' }),
      interpolatedShare: z.number(),
      mostlyRefused: z.enum(NOT_ASSESSABLE).nullable(),
    }),
    bestAtS: timeS.nullable().meta({ description: 'The frame to show: in the best repetition that counts.' }),
    source: z.enum(['image']),
    angleConventionsVersion: z.int(),
  })
  .meta({ id: 'RangeOfMotionMeasurement' });
export type RangeOfMotionMeasurement = z.infer<typeof measurementSchema>;
