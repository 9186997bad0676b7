import { LANDMARK_NAMES } from '@posebox/body';
import { z } from 'zod';
import { CAMERA_VIEWS, MEASURE_NAMES, MEASURE_UNITS } from '../form/measure-names.ts';

/**
 * What is said of a set: the answer of `coachTrack`, of a finished live session and of the API, the same document.
 * Times are seconds of the clip. Words that belong to an exercise come with it in both languages; everything else is a
 * code that `@posebox/texts` has words for.
 */

const textSchema = z.object({ zh: z.string(), en: z.string() });
const timeS = z.number();

export const SEVERITIES = ['note', 'look', 'stop'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `within_error` meets the goal only if its error is granted, and is granted it. */
export const VERDICTS = ['met', 'within_error', 'missed', 'not_assessable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why something isn't judged, and so what would change it. */
export const NOT_ASSESSABLE_REASONS = [
  'needs_side_view',
  'needs_front_view',
  'not_in_picture',
  'not_sure_enough',
  /** The model that made the track lacks a point that is needed, or the depth that tells how the person is turned. */
  'needs_other_model',
  'one_camera_cannot_see',
  'switched_off',
  'too_few_repetitions',
] as const;
export type NotAssessableReason = (typeof NOT_ASSESSABLE_REASONS)[number];

/** Why a repetition doesn't count. */
export const NOT_COUNTED_REASONS = [
  /** The movement was too small beside the others, or for a repetition at all. */
  'too_small',
  /** A rule that decides about counting was missed; `rule` names it. */
  'goal_missed',
  /** Movement, but not of this exercise; `rule` names the condition that failed. */
  'other_movement',
  /** The clip begins or ends in the middle of it. */
  'clip_begins_inside',
  'clip_ends_inside',
  /** The person went out of sight in the middle of it. */
  'out_of_sight',
  'too_quick',
  /** Somebody said that it was none. */
  'dismissed',
] as const;
export type NotCountedReason = (typeof NOT_COUNTED_REASONS)[number];

export const REPETITION_STATES = ['counted', 'partial', 'not_counted', 'unfinished', 'dismissed'] as const;
export type RepetitionState = (typeof REPETITION_STATES)[number];

/** One goal and what was measured. Exactly one of `atLeast` and `atMost` is a number. */
export const judgedMeasureSchema = z
  .object({
    rule: z.string().meta({ description: 'The rule that asks; unique within an exercise.' }),
    measure: z.enum(MEASURE_NAMES),
    name: textSchema,
    unit: z.enum(MEASURE_UNITS),
    value: z.number().nullable(),
    error: z.number().nullable().meta({ description: 'The truth lies within ± this, in 9 of 10 cases.' }),
    side: z.enum(['left', 'right', 'both']).nullable().meta({ description: 'The side that decided.' }),
    atLeast: z.number().nullable(),
    atMost: z.number().nullable(),
    atS: timeS.nullable().meta({ description: 'Where the value was taken.' }),
    source: z
      .enum(['image', 'world'])
      .nullable()
      .meta({ description: 'Measured in the picture, or, with its larger error, on guessed depth.' }),
    verdict: z.enum(VERDICTS),
    notAssessable: z.enum(NOT_ASSESSABLE_REASONS).nullable(),
    decidesCount: z.boolean(),
  })
  .meta({ id: 'JudgedMeasure' });
export type JudgedMeasure = z.infer<typeof judgedMeasureSchema>;

/** A rule that was missed for long enough to be said. */
export const firedRuleSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(SEVERITIES),
    fromS: timeS,
    toS: timeS,
    landmarks: z.array(z.enum(LANDMARK_NAMES)).meta({ description: 'What to colour: a chain of points.' }),
    hint: textSchema.meta({ description: 'Ready to be said, numbers filled in.' }),
    value: z.number(),
    error: z.number(),
    goal: z.number(),
  })
  .meta({ id: 'FiredRule' });
export type FiredRule = z.infer<typeof firedRuleSchema>;

export const PHASE_NAMES = ['out', 'hold', 'back'] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

export const repetitionSchema = z
  .object({
    number: z
      .int()
      .meta({ description: 'From 1, in the order of time, partial and unfinished ones as well.' }),
    counted: z.boolean(),
    state: z.enum(REPETITION_STATES),
    reason: z
      .object({ code: z.enum(NOT_COUNTED_REASONS), rule: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null for one that counts.' }),
    startS: timeS,
    turningPointS: timeS.nullable(),
    endS: timeS.nullable().meta({ description: 'Null for one that didn’t end.' }),
    added: z.boolean().meta({ description: 'A person put it here.' }),
    size: z
      .number()
      .meta({ description: 'Of the movement, as a share of the median of the set’s counted ones.' }),
    phases: z.array(z.object({ name: z.enum(PHASE_NAMES), fromS: timeS, toS: timeS })),
    tempo: z.object({
      outS: z.number().nullable(),
      holdS: z.number().nullable(),
      backS: z.number().nullable(),
      totalS: z.number().nullable(),
    }),
    measures: z.array(judgedMeasureSchema),
    fired: z.array(firedRuleSchema),
  })
  .meta({ id: 'Repetition' });
export type Repetition = z.infer<typeof repetitionSchema>;

/** A position held: plank, or the working end of a repetition that is timed. */
export const holdSchema = z
  .object({
    number: z.int(),
    startS: timeS,
    endS: timeS,
    heldS: z.number(),
    ended: z.enum(['left', 'clip_ends', 'out_of_sight']),
    measures: z.array(judgedMeasureSchema),
    fired: z.array(firedRuleSchema),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof holdSchema>;

/** A comparison of two numbers that says itself whether it means anything. */
const differenceSchema = z.object({
  value: z.number(),
  error: z.number().meta({ description: 'A difference below this can be chance.' }),
  unit: z.enum(['deg', 'torso', 'percent']),
  meansSomething: z.boolean(),
});

export const setSchema = z
  .object({
    tempo: z.object({
      outS: z.number().nullable(),
      holdS: z.number().nullable(),
      backS: z.number().nullable(),
      totalS: z.number().nullable(),
    }),
    pauses: z
      .array(z.object({ fromS: timeS, toS: timeS }))
      .meta({ description: 'Rests between repetitions longer than twice the set’s usual, and than 2 s.' }),
    symmetry: z
      .object({ measure: z.enum(MEASURE_NAMES), leftMinusRight: differenceSchema })
      .nullable()
      .meta({ description: 'At the turning points of counted repetitions; null where a side is hidden.' }),
    fatigue: z
      .object({
        size: differenceSchema.meta({ description: 'Last third against first, percent of the size.' }),
        tempo: differenceSchema.meta({ description: 'Last third against first, percent of the time.' }),
      })
      .nullable()
      .meta({ description: 'From six counted repetitions on.' }),
  })
  .meta({ id: 'SetSummary' });
export type SetSummary = z.infer<typeof setSchema>;

export const notJudgedSchema = z
  .object({
    rule: z.string(),
    name: textSchema,
    reason: z.enum(NOT_ASSESSABLE_REASONS),
  })
  .meta({ id: 'NotJudged' });
export type NotJudged = z.infer<typeof notJudgedSchema>;

export const coachingDocumentSchema = z
  .object({
    exercise: z
      .object({
        id: z.string(),
        version: z.int(),
        name: textSchema,
        kind: z.enum(['repetitions', 'hold']),
        phaseNames: z.object({ out: textSchema, hold: textSchema, back: textSchema }),
        chosenBy: z.enum(['person', 'recognised']),
        sure: z
          .boolean()
          .meta({ description: 'Recognised by two repetitions or more, or chosen by a person.' }),
      })
      .nullable()
      .meta({ description: 'Null when `auto` recognised none.' }),
    candidates: z
      .array(z.object({ exercise: z.string(), repetitions: z.int(), heldS: z.number() }))
      .meta({ description: 'What `auto` weighed, the likeliest first.' }),
    personId: z.int().nullable(),
    view: z.object({
      kind: z.enum(CAMERA_VIEWS).nullable(),
      yawDeg: z
        .number()
        .nullable()
        .meta({ description: '0 front, 90 the right side towards the camera, ±180 back.' }),
    }),
    counted: z.int(),
    repetitions: z.array(repetitionSchema),
    holds: z.array(holdSchema),
    set: setSchema,
    notJudged: z.array(notJudgedSchema),
    curve: z
      .object({
        measure: z.enum(MEASURE_NAMES),
        name: textSchema,
        unit: z.enum(MEASURE_UNITS),
        source: z.enum(['image', 'world']),
        timesS: z.array(timeS),
        values: z.array(z.number().nullable()),
        errors: z.array(z.number().nullable()),
      })
      .nullable()
      .meta({ description: 'The exercise’s principal measure, for charts; null in a gap.' }),
    thresholds: z
      .array(
        z.object({
          rule: z.string(),
          name: textSchema,
          measure: z.enum(MEASURE_NAMES),
          unit: z.enum(MEASURE_UNITS),
          on: z.boolean(),
          bound: z.enum(['atLeast', 'atMost']),
          value: z.number(),
          default: z.number(),
          least: z.number(),
          most: z.number(),
          step: z.number(),
          decidesCount: z.boolean(),
          severity: z.enum(SEVERITIES),
          source: textSchema,
        }),
      )
      .meta({ description: 'Every rule with the number used and the one it comes with.' }),
    provenance: z.object({
      engine: z.object({ name: z.literal('posebox'), version: z.string() }),
      exercise: z.string().nullable().meta({ description: '`id@version`.' }),
      overrides: z.record(z.string(), z.number()),
      switched: z.record(z.string(), z.boolean()),
      baseline: z.enum(['default', 'own']),
      dismissed: z.array(timeS),
      added: z.array(z.object({ startS: timeS, turningPointS: timeS, endS: timeS })),
      angleConventionsVersion: z.int(),
      counting: z.object({ hampelS: z.number(), cutoffHz: z.number(), reversal: z.number() }),
    }),
  })
  .meta({ id: 'CoachingDocument' });
export type CoachingDocument = z.infer<typeof coachingDocumentSchema>;
