import { z } from 'zod';

/**
 * What is known of a model's answers, field by field. Everything is counted on clips that the judged network had not
 * learnt from; shares are 0…1, intervals 95 %.
 */

const share = z.number().min(0).max(1);

const rateSchema = z
  .object({ value: share.nullable(), low: share.nullable(), high: share.nullable(), of: z.int() })
  .meta({ id: 'ActionRate', description: 'A share with its interval, and of how many it is the share.' });
export type Rate = z.infer<typeof rateSchema>;

const classSchema = z
  .object({
    label: z.string(),
    clips: z.int(),
    /** Of the clips of this class, how many were named so; interval of Wilson (1927). */
    recall: rateSchema,
    /** Of the clips named so, how many are of this class. */
    precision: rateSchema,
    f1: share,
  })
  .meta({ id: 'ActionClassReport' });
export type ClassReport = z.infer<typeof classSchema>;

const scoresSchema = z
  .object({
    of: z.int().meta({ description: 'How many clips, or windows, were judged.' }),
    accuracy: rateSchema,
    /** Mean F1 of the classes; interval by drawing people (or clips) again. */
    macroF1: rateSchema,
    classes: z.array(classSchema),
    /** Rows: what it is; columns: what it was taken for, the labels in order and `unknown` last. */
    confusion: z.array(z.array(z.int())),
  })
  .meta({ id: 'ActionScores' });
export type Scores = z.infer<typeof scoresSchema>;

const wrongClipSchema = z
  .object({
    clipId: z.string(),
    label: z.string(),
    person: z.string().nullable(),
    /** A label, or `unknown`. */
    takenFor: z.string(),
    confidence: share,
    /** Of the class that it is. */
    confidenceOfLabel: share,
  })
  .meta({ id: 'WrongActionClip' });
export type WrongClip = z.infer<typeof wrongClipSchema>;

const calibrationSchema = z
  .object({
    /** What logits are divided by (Guo et al., 2017). */
    temperature: z.number().positive(),
    /** Expected calibration error over ten bins, of windows, before and after. */
    errorBefore: share,
    errorAfter: share,
    bins: z.array(z.object({ from: share, to: share, windows: z.int(), confidence: share, accuracy: share })),
  })
  .meta({ id: 'ActionCalibration' });
export type Calibration = z.infer<typeof calibrationSchema>;

const unknownSchema = z
  .object({
    /** Less sure than this is unknown. */
    confidence: share,
    /** Further from everything learnt than this is unknown. */
    distance: z.number().min(0),
    /** Known clips that are called unknown all the same. */
    knownRejected: rateSchema,
  })
  .meta({ id: 'ActionUnknown' });
export type Unknown = z.infer<typeof unknownSchema>;

const baselineSchema = z
  .object({
    kind: z.enum(['dtw_neighbour', 'pooled_softmax']),
    /** By clip. */
    accuracy: rateSchema,
    macroF1: rateSchema,
  })
  .meta({ id: 'ActionBaseline' });
export type BaselineReport = z.infer<typeof baselineSchema>;

export const evaluationReportSchema = z
  .object({
    split: z.object({
      /** `person`: people held out; `clip`: clips held out, fewer than three people are named; `given`: other clips. */
      by: z.enum(['person', 'clip', 'given']),
      folds: z.int(),
      people: z.int(),
    }),
    labels: z.array(z.string()),
    /** By clip: the mean of its windows' probabilities decides. */
    clips: scoresSchema,
    /** By window of two seconds; neighbours overlap, so that their intervals are too narrow. */
    windows: scoresSchema,
    calibration: calibrationSchema,
    unknown: unknownSchema,
    wrongClips: z.array(wrongClipSchema),
    baselines: z.array(baselineSchema),
    warnings: z.array(
      z.object({ code: z.string(), label: z.string().nullable(), clipId: z.string().nullable() }),
    ),
  })
  .meta({ id: 'ActionReport' });
/** How well a model does, and on what that is known. */
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;
