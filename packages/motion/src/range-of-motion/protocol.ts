import { z } from 'zod';
import { MIDDLE_ANGLES, PAIRED_ANGLES } from '../angles/clinical-angles.ts';
import { type Posture, STANDING } from '../simulation/body-model.ts';

/** Words of a protocol, in both languages. */
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export const MEASURED_SIDES = ['left', 'right', 'none'] as const;
/** The side that is measured; `none` where the trunk or the whole body is. */
export type MeasuredSide = (typeof MEASURED_SIDES)[number];

/** Who moves the limb: the person alone, or somebody else. */
export const MOVED_BY = ['active', 'passive'] as const;
export type MovedBy = (typeof MOVED_BY)[number];

/** Which of the clinical angles; a paired one is taken on the measured side. */
const angleName = z.enum([...PAIRED_ANGLES, ...MIDDLE_ANGLES]);

/**
 * What may move instead of the joint. An angle is compared with its value at the start of the repetition;
 * `shoulder_rise` is how much nearer the shoulder comes to the ear, in hundredths of the torso's length.
 */
const compensationSchema = z.strictObject({
  id: z.enum(['trunk_lean', 'trunk_side_lean', 'pelvis_tilt', 'shrug', 'knee_bend', 'elbow_bend']),
  measure: z.enum([...PAIRED_ANGLES, ...MIDDLE_ANGLES, 'shoulder_rise']),
  limit: z.number().positive().meta({ description: 'Degrees, or hundredths of the torso’s length.' }),
});

/** A published range of healthy people: shown as a reference, never as normal. */
const referenceSchema = z.strictObject({
  valueDeg: z.number(),
  movedBy: z.enum(MOVED_BY),
  population: words,
  ages: z
    .tuple([z.int().min(0), z.int().max(120)])
    .meta({ description: 'Years of the youngest and the oldest.' }),
  source: z.string().min(1),
});

/** Angles of a posture that differ from standing, degrees: `packages/motion/src/simulation/body-model.ts` says which is which. */
const postureSchema = z.partialRecord(z.enum(Object.keys(STANDING) as (keyof Posture)[]), z.number());

/** Where the movement begins and how far it goes, drawn as a figure whose left side is measured. */
const pictureSchema = z.strictObject({
  start: postureSchema,
  end: postureSchema,
  /** How far the trunk bends to the measured side at the end, degrees. */
  sideBendDeg: z.number().default(0),
  /** Whether it begins on a chair. */
  seat: z.boolean().default(false),
});

const shared = {
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  version: z.int().positive(),
  name: words,
  better: z.enum(['more', 'less']).meta({
    description: 'Which way a change is one for the better; less of what is missing, and of time for a task.',
  }),
  sides: z.array(z.enum(MEASURED_SIDES)).min(1),
  view: z.enum(['front', 'side']),
  movedBy: z.array(z.enum(MOVED_BY)).min(1),
  steps: z.array(words).min(2).meta({ description: 'What the person does, one sentence a step.' }),
  camera: words,
  picture: pictureSchema,
  compensations: z.array(compensationSchema),
  references: z.array(referenceSchema),
  /** Set where studies find one camera weak; shown beside every value. */
  lowConfidence: words.optional(),
};

/** A joint goes as far as it can, several times. */
const rangeProtocol = z.strictObject({
  ...shared,
  kind: z.literal('range'),
  angle: angleName,
  /** −1 measures the other way: extension as negative flexion. */
  direction: z.union([z.literal(1), z.literal(-1)]),
  /** Whether the right side counts the other way: leaning to the right is negative `trunk_lateral`. */
  mirroredOnRight: z.boolean().default(false),
  /** `furthest`: how far it goes; `nearest_zero`: what is missing to straight. */
  value: z.enum(['furthest', 'nearest_zero']).default('furthest'),
  start: z.strictObject({ atMostDeg: z.number() }),
  leastMovementDeg: z.number().positive(),
  repetitions: z.strictObject({ practice: z.int().min(0), least: z.int().min(1), most: z.int().min(1) }),
});

/** A movement done so many times, against the clock. */
const cyclesProtocol = z.strictObject({
  ...shared,
  kind: z.literal('cycles'),
  angle: angleName,
  /** Bent beyond this is down, straighter than `upAtMostDeg` is up. */
  downAtLeastDeg: z.number(),
  upAtMostDeg: z.number(),
  cycles: z.int().positive(),
});

/** A position held as long as possible: the measured side stands, the other foot is off the ground. */
const holdProtocol = z.strictObject({
  ...shared,
  kind: z.literal('hold'),
  /** How much higher the lifted ankle is, in torso lengths. */
  liftTorsos: z.number().positive(),
  mostS: z.number().positive(),
});

/**
 * A measurable movement, as data (`protocols/*.yaml`). Axial rotations, pronation and everything else that 33 points
 * don't show can't be written: there is no angle for it.
 */
export const protocolSchema = z.discriminatedUnion('kind', [rangeProtocol, cyclesProtocol, holdProtocol]);
export type Protocol = z.infer<typeof protocolSchema>;
export type RangeProtocol = z.infer<typeof rangeProtocol>;
export type CyclesProtocol = z.infer<typeof cyclesProtocol>;
export type HoldProtocol = z.infer<typeof holdProtocol>;
export type CompensationId = z.infer<typeof compensationSchema>['id'];
