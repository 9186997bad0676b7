import { z } from 'zod';
import { COMPARED_LIMBS } from './compared-bones.ts';

/**
 * What a comparison says, field by field; docs/comparison.md explains it with an example. Times are seconds of the
 * clip they speak of, scores 0…100, `null` where something can't be said.
 */

const score = z.number().min(0).max(100).nullable();
const share = z.number().min(0).max(1);
const limb = z.enum(COMPARED_LIMBS);

export const comparisonPhraseSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    /** Seconds of the reference. */
    fromS: z.number().min(0),
    toS: z.number().min(0),
  })
  .refine(({ fromS, toS }) => toS > fromS, { error: 'toS must be later than fromS' })
  .meta({ id: 'ComparisonPhrase' });
export type ComparisonPhrase = z.infer<typeof comparisonPhraseSchema>;

export const comparisonOptionsSchema = z
  .strictObject({
    mirror: z.enum(['recognise', 'always', 'never']).default('recognise').meta({
      description: 'Whether a mirrored attempt is looked for, taken for granted, or counts as wrong.',
    }),
    extent: z.enum(['auto', 'whole', 'part']).default('auto').meta({
      description: 'Whether the attempt is the whole reference or a part of it; auto decides by the lengths.',
    }),
    clock: z.enum(['free', 'shared']).default('free').meta({
      description: '`shared` when both clips begin with the same music: then a constant lateness counts too.',
    }),
  })
  .meta({ id: 'ComparisonOptions' });
export type ComparisonOptions = z.infer<typeof comparisonOptionsSchema>;

export const COMPARISON_REFUSALS = [
  'reference_too_short',
  'attempt_too_short',
  'reference_too_still',
  'reference_too_little_visible',
  'attempt_too_little_visible',
  'views_too_different',
] as const;
export type ComparisonRefusal = (typeof COMPARISON_REFUSALS)[number];

export const COMPARISON_CAUTIONS = ['views_differ', 'partly_visible', 'few_frames', 'no_depth'] as const;
export type ComparisonCaution = (typeof COMPARISON_CAUTIONS)[number];

/** What to do differently with a limb. */
export const LIMB_ADVICE = ['bend_more', 'straighten', 'raise', 'lower', 'other_direction'] as const;
export type LimbAdvice = (typeof LIMB_ADVICE)[number];

export const MOMENT_KINDS = ['late', 'early', 'limb', 'missed'] as const;

const clipSchema = z.object({
  personId: z.int(),
  /** What was looked at, seconds of the clip. */
  fromS: z.number(),
  toS: z.number(),
  /** How much of the body was seen, averaged over time. */
  visible: share,
  /** Where the person faces on the whole, degrees about the vertical: 0 the camera, 90 and −90 sideways. */
  facingDeg: z.number(),
  framesPerSecond: z.number(),
});

const timingSchema = z.object({
  score,
  /** Early is positive, late negative: the attempt's clip as a whole. Counts only with a shared clock. */
  offsetS: z.number().nullable(),
  /** 1.25: a quarter faster than the reference. */
  tempo: z.number().nullable(),
  /** Whether that steady difference was taken out of what follows. */
  tempoTakenOut: z.boolean(),
  /** Early (positive) or late (negative) on average, weighted by how much happens. */
  meanS: z.number().nullable(),
  /** How far off either way on average. */
  typicalS: z.number().nullable(),
});

const phraseResultSchema = z.object({
  name: z.string().nullable(),
  fromS: z.number(),
  toS: z.number(),
  score,
  shape: score,
  timing: score,
  meanS: z.number().nullable(),
  coverage: share,
  /** The limb that differs most there. */
  limb: limb.nullable(),
});

const momentSchema = z.object({
  /** Seconds of the reference. */
  fromS: z.number(),
  toS: z.number(),
  kind: z.enum(MOMENT_KINDS),
  /** The attempt's own side. */
  limb: limb.nullable(),
  advice: z.enum(LIMB_ADVICE).nullable(),
  /** Degrees of the limb, or how early (positive) or late (negative) in seconds. */
  deg: z.number().nullable(),
  earlyS: z.number().nullable(),
  phrase: z.int().nullable().meta({ description: 'Index into `phrases`.' }),
});

export const comparisonSchema = z
  .object({
    format: z.literal('posebox-comparison'),
    version: z.literal(1),
    /** Version of the scale behind the scores. Scores of different versions aren't put beside each other. */
    scale: z.int(),
    options: comparisonOptionsSchema,
    reference: clipSchema,
    attempt: clipSchema,
    /** Why there are no scores; empty when there are. */
    refusals: z.array(z.enum(COMPARISON_REFUSALS)),
    cautions: z.array(z.enum(COMPARISON_CAUTIONS)),
    score,
    /** How alike the movements are once they are laid along each other in time. */
    shape: score,
    timing: timingSchema,
    /** How much was moved, attempt / reference. */
    energy: z.object({ score, ratio: z.number().nullable() }),
    /** Share of the reference that was danced and seen; of a part, of the attempt that found its place. */
    coverage: share,
    extent: z.enum(['whole', 'part']),
    /** Where the attempt is in the reference. */
    matched: z.object({ fromS: z.number(), toS: z.number() }).nullable(),
    mirrored: z.boolean(),
    /** From how different sides the two were filmed, 0…90 degrees. */
    viewDifferenceDeg: z.number(),
    /** How much the reference differs from standing still, degrees: what scores are measured against. */
    varietyDeg: z.number().nullable(),
    /** How far the scores can be trusted, and what limits it. */
    confidence: z.object({ value: share, visible: share, view: share, variety: share, frames: share }),
    /** The attempt's own sides; the most different first. `deg` is the mean difference. */
    limbs: z.array(z.object({ limb, score, deg: z.number().nullable() })),
    phrases: z.array(phraseResultSchema),
    /** At most three, in the order of the reference. */
    moments: z.array(momentSchema),
    /** Ten times a second of the reference. Arrays are equally long. */
    series: z.object({
      referenceS: z.array(z.number()),
      attemptS: z.array(z.number().nullable()),
      deg: z.array(z.number().nullable()),
      earlyS: z.array(z.number().nullable()),
      limbDeg: z.record(limb, z.array(z.number().nullable())),
    }),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;
