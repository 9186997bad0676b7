import { LANDMARK_NAMES, OWN_MODEL_SHORT_NAME, SKELETON_NAMES } from '@posebox/body';
import { parse } from 'yaml';
import { z } from 'zod';
import { OwnModelProblem } from './own-model-problem.ts';

/** A card is a page of text; more is something else. */
const MOST_CARD_CHARACTERS = 64 * 1024;

const fileName = z.string().regex(/^[^/\\]{1,200}\.onnx$/i);
const outputName = z.string().min(1).max(200).optional();
const share = z.number().min(0).max(1);
const perColour = z.tuple([z.number(), z.number(), z.number()]);

/** How a network wants its picture. A level 0…255 becomes `(level - mean) / std`. */
const inputSchema = z.strictObject({
  /** Pixels. Divisible by nothing in particular; what the file says itself must agree. */
  width: z.int().min(16).max(2048),
  height: z.int().min(16).max(2048),
  layout: z.enum(['nchw', 'nhwc']).default('nchw'),
  colours: z.enum(['rgb', 'bgr']).default('rgb'),
  mean: perColour.default([0, 0, 0]),
  std: perColour.refine((std) => std.every((value) => value !== 0)).default([1, 1, 1]),
  /**
   * How a whole picture gets into it: with bars around it, with bars right and below only, or stretched. Crops of people
   * never need it.
   */
  fit: z.enum(['letterbox', 'corner', 'stretch']).default('letterbox'),
  /** Level of the bars and of what lies beyond a picture's edge. */
  border: z.int().min(0).max(255).default(114),
});

const heatmap = z.strictObject({
  kind: z.literal('heatmap'),
  output: outputName,
  layout: z.enum(['nchw', 'nhwc']).default('nchw'),
  /** `sigmoid` where the maps are logits. */
  activation: z.enum(['none', 'sigmoid']).default('none'),
});
const simcc = z.strictObject({
  kind: z.literal('simcc'),
  outputs: z
    .strictObject({ x: z.string().min(1), y: z.string().min(1) })
    .default({ x: 'simcc_x', y: 'simcc_y' }),
  /** Bins for each pixel of the input. */
  split: z.number().min(1).max(16).default(2),
});
const yoloPose = z.strictObject({
  kind: z.literal('yolo-pose'),
  output: outputName,
});
const endToEnd = z.strictObject({
  kind: z.literal('end-to-end'),
  /** Of the people: a score each, or left, top, right, bottom, score. Of the key points: three numbers each. */
  outputs: z.strictObject({ people: z.string().min(1), keypoints: z.string().min(1) }),
  /** Order of the three numbers: score first as in E2Pose, or last as in RTMO. */
  order: z.enum(['score-x-y', 'x-y-score']).default('x-y-score'),
  /** Whether coordinates are 0…1 of the input or its pixels. */
  coordinates: z.enum(['share', 'pixels']).default('pixels'),
  /** Key-point scores are multiplied by this; E2Pose's end at a half. */
  scoreScale: z.number().positive().max(100).default(1),
});

const detectorSchema = z.strictObject({
  file: fileName,
  input: inputSchema,
  decoder: z.discriminatedUnion('kind', [
    /** RTMDet and others with suppression inside: N × (left, top, right, bottom, score), in pixels of the input. */
    z.strictObject({ kind: z.literal('boxes'), output: outputName, labels: outputName }),
    /** YOLO without suppression inside: centre, size and a score for each class. */
    z.strictObject({ kind: z.literal('yolo'), output: outputName }),
  ]),
  /** Which class is a person. */
  person: z.int().min(0).default(0),
});

const keypoints = z
  .array(z.union([z.enum(LANDMARK_NAMES), z.literal('none')]))
  .min(1)
  .max(400)
  .refine((names) => names.some((name) => name !== 'none'))
  .refine(
    (names) =>
      new Set(names.filter((name) => name !== 'none')).size === names.filter((n) => n !== 'none').length,
  );

const sharedShape = {
  /** Of the card's shape. */
  card: z.literal(1),
  name: z.string().regex(OWN_MODEL_SHORT_NAME),
  /** For people to read. */
  title: z.string().max(120).optional(),
  licence: z.string().max(200).optional(),
  file: fileName,
  input: inputSchema,
  /** A known skeleton, or what each point is in PoseBox's words: `none` for what has no counterpart. */
  skeleton: z.union([z.enum(SKELETON_NAMES), keypoints]),
  thresholds: z
    .strictObject({
      /** Least score of a person. */
      person: share.default(0.4),
      /** Key points below this are missing. */
      keypoint: share.default(0.2),
      /** People whose boxes overlap more, as intersection over union, are one. */
      overlap: share.default(0.65),
    })
    .default({ person: 0.4, keypoint: 0.2, overlap: 0.65 }),
  runtime: z.enum(['onnxruntime', 'openvino']).default('onnxruntime'),
};

export const modelCardSchema = z
  .discriminatedUnion('task', [
    z.strictObject({
      ...sharedShape,
      /** Looks at one person after the other, whom a detector has found. */
      task: z.literal('top-down'),
      decoder: z.discriminatedUnion('kind', [heatmap, simcc]),
      /** `posebox` is the detector that PoseBox brings along. */
      detector: z.union([z.literal('posebox'), detectorSchema]).default('posebox'),
      /** How much larger than the person a crop is. */
      padding: z.number().min(1).max(3).default(1.25),
    }),
    z.strictObject({
      ...sharedShape,
      /** Finds everybody in one look at the whole picture. */
      task: z.literal('one-shot'),
      decoder: z.discriminatedUnion('kind', [yoloPose, endToEnd]),
    }),
  ])
  .meta({ id: 'ModelCard' });

/**
 * What PoseBox must know to run somebody's network: how it wants its picture, what its numbers mean and which point is
 * which. docs/own-models.md explains every line by example.
 */
export type ModelCard = z.infer<typeof modelCardSchema>;
export type TopDownCard = Extract<ModelCard, { task: 'top-down' }>;
export type OneShotCard = Extract<ModelCard, { task: 'one-shot' }>;
export type NetworkInput = z.infer<typeof inputSchema>;
export type Decoder<Kind extends ModelCard['decoder']['kind']> = Extract<
  ModelCard['decoder'],
  { kind: Kind }
>;
export type DetectorCard = z.infer<typeof detectorSchema>;

/**
 * Reads a card.
 *
 * @throws OwnModelProblem `own_model_card_malformed` with the place and what stands there wrongly
 * @example readModelCard('card: 1\nname: rtmpose-m\ntask: top-down\n…').decoder.kind // 'simcc'
 */
export function readModelCard(text: string): ModelCard {
  if (text.length > MOST_CARD_CHARACTERS) throw malformed('/', `> ${MOST_CARD_CHARACTERS}`);
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw malformed('YAML', error instanceof Error ? error.message.split('\n')[0]! : '');
  }
  return modelCardOf(value);
}

/** The same for a card that is a value already. */
export function modelCardOf(value: unknown): ModelCard {
  const parsed = modelCardSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  // Of a union that fits nowhere only the branch that got furthest says anything.
  const inner = issue.code === 'invalid_union' ? issue.errors.flat()[0] : undefined;
  const path = [...issue.path, ...(inner?.path ?? [])];
  throw malformed(path.map(String).join('.') || '/', (inner ?? issue).message);
}

const malformed = (place: string, reason: string) =>
  new OwnModelProblem('own_model_card_malformed', { place, reason: reason.slice(0, 200) });

/** The files that a card names, the pose network first. */
export function filesOfCard(card: ModelCard): readonly string[] {
  return card.task === 'top-down' && card.detector !== 'posebox'
    ? [card.file, card.detector.file]
    : [card.file];
}
