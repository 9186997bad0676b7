import { z } from 'zod';
import { SEVERITIES } from '../coaching/coaching-document.ts';
import { SIDE_CHOICES, SIGNAL_NAMES, TRAVEL_POINTS } from '../repetitions/signal-names.ts';
import { CAMERA_VIEWS, MEASURE_NAMES, REPETITION_PARTS } from './measure-names.ts';

/**
 * An exercise as data: how it is followed, what makes a movement one of its repetitions, and what is asked of one.
 * The files are in `exercises/`; guides for their authors lie beside them.
 */

const textSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const nameSchema = z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and _');
const bounds = {
  at_least: z.number().optional().meta({ description: 'The number must be at least this.' }),
  at_most: z.number().optional().meta({ description: 'The number must be at most this.' }),
};

export const followedSignalSchema = z.strictObject({
  signal: z.enum(SIGNAL_NAMES),
  sides: z.enum(SIDE_CHOICES).default('mean'),
  works: z
    .enum(['high', 'low'])
    .meta({ description: 'Whether the number is high or low at the working end of a repetition.' }),
});
export type FollowedSignal = z.infer<typeof followedSignalSchema>;

/** What must be true of a movement for it to be this exercise at all. */
export const conditionSchema = z.union([
  z.strictObject({
    name: nameSchema,
    still: z.enum(TRAVEL_POINTS).meta({ description: 'A point that must not travel, torso lengths.' }),
    sides: z.enum(['either', 'each']).default('either'),
    at_most: z.number().positive(),
  }),
  z.strictObject({
    name: nameSchema,
    signal: z.enum(SIGNAL_NAMES),
    sides: z.enum(SIDE_CHOICES).default('mean'),
    at: z.enum(['rest', 'turn', 'whole', 'change']).meta({
      description:
        '`rest`: both ends; `turn`: the turning point; `whole`: the median; `change`: between the ends and the turning point.',
    }),
    size: z
      .boolean()
      .default(false)
      .meta({ description: 'A movement that fails only this is one of the exercise, but too small.' }),
    ...bounds,
  }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const ruleSchema = z.strictObject({
  id: nameSchema,
  name: textSchema,
  measure: z.enum(MEASURE_NAMES),
  during: z.enum(REPETITION_PARTS).default('whole'),
  take: z
    .enum(['most', 'least', 'median'])
    .meta({ description: 'Which of the values in that part is judged.' }),
  ...bounds,
  range: z
    .strictObject({ least: z.number(), most: z.number(), step: z.number().positive() })
    .meta({ description: 'Between which numbers a person may move the goal.' }),
  views: z.array(z.enum(CAMERA_VIEWS)).min(1),
  margin: z
    .number()
    .min(0)
    .default(0)
    .meta({ description: 'Granted on top of the error of measuring, in the unit of the measure.' }),
  hold_s: z.number().min(0).default(0.25).meta({ description: 'Missed for so long before it is said.' }),
  severity: z.enum(SEVERITIES),
  counts: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether a repetition that misses it is not counted.' }),
  on: z.boolean().default(true),
  baseline: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'With a baseline of one’s own: so far from it is allowed instead of the goal.' }),
  hint: textSchema.meta({ description: '{value}, {goal} and {difference} are filled in, with their unit.' }),
  source: textSchema.meta({ description: 'Where the number comes from.' }),
});
export type Rule = z.infer<typeof ruleSchema>;

export const exerciseSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    name: textSchema,
    kind: z.enum(['repetitions', 'hold']),
    camera: z.strictObject({ view: z.enum(['side', 'front', 'any']), say: textSchema }),
    phases: z.strictObject({ out: textSchema, hold: textSchema, back: textSchema }),
    principal: z.strictObject({ measure: z.enum(MEASURE_NAMES), name: textSchema }),
    follow: z
      .array(followedSignalSchema)
      .min(1)
      .meta({ description: 'Signals whose mean is the movement; each alone fails somewhere.' }),
    conditions: z.array(conditionSchema),
    least_hold_s: z.number().positive().default(3),
    not_judged: z
      .array(z.strictObject({ id: nameSchema, name: textSchema }))
      .default([])
      .meta({ description: 'What is often asked for but one camera can’t see; listed, never guessed.' }),
    rules: z.array(ruleSchema),
  })
  .check((context) => {
    const { rules, conditions } = context.value;
    const problem = (path: (string | number)[], message: string) =>
      context.issues.push({ code: 'custom', path, message, input: context.value });
    rules.forEach((rule, index) => {
      if ((rule.at_least === undefined) === (rule.at_most === undefined))
        problem(['rules', index], 'a rule has either at_least or at_most');
      if (rules.findIndex(({ id }) => id === rule.id) !== index)
        problem(['rules', index, 'id'], `two rules are named ${rule.id}`);
      const goal = rule.at_least ?? rule.at_most ?? 0;
      if (goal < rule.range.least || goal > rule.range.most)
        problem(['rules', index, 'range'], 'the goal lies outside its range');
    });
    conditions.forEach((condition, index) => {
      if (!('still' in condition) && condition.at_least === undefined && condition.at_most === undefined)
        problem(['conditions', index], 'a condition needs at_least or at_most');
    });
  })
  .meta({ id: 'Exercise', title: 'PoseBox exercise' });
export type Exercise = z.infer<typeof exerciseSchema>;
