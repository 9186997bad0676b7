import { MODEL_NAMES } from '@posebox/body';
import { FITTING_NOTES, GARMENT_KINDS, type GarmentShape } from '@posebox/figure/garment';
import { SIZE_LETTERS, SIZE_TROUBLES } from '@posebox/figure/sizing';
import {
  FABRIC_COLOR_NAMES,
  FABRIC_PATTERNS,
  type FabricColor,
  type FabricPattern,
  TAILORED_GARMENTS,
  type TailoredChoice,
  type TailoredGarment,
} from '@posebox/figure/tailored';
import { MOST_TRY_ON_EDGE_PX, TRY_ON_FORMATS, type TryOnRequest } from '@posebox/photo';
import { z } from 'zod';
import { MOST_PEOPLE } from '../limits.ts';
import { Problem } from '../problem.ts';
import { searchQueryShape } from './search-query.ts';

/** One of PoseBox's own garments and its fabric, in a query. */
export const tailoredQueryShape = {
  tailored: z.enum(TAILORED_GARMENTS).optional().meta({
    description:
      "One of PoseBox's own garments of three dimensions instead of a picture: the form then carries no `garment`, and `garment` in the query says nothing.",
  }),
  color: z.enum(FABRIC_COLOR_NAMES).default('blue').meta({ description: 'The colour of `tailored`.' }),
  pattern: z.enum(FABRIC_PATTERNS).default('plain').meta({ description: 'The pattern of `tailored`.' }),
};

/** What a query says of one of our own garments; null where a picture is worn. */
export const tailoredOf = (query: {
  readonly tailored?: TailoredGarment | undefined;
  readonly color: FabricColor;
  readonly pattern: FabricPattern;
}): TailoredChoice | null =>
  query.tailored ? { name: query.tailored, color: query.color, pattern: query.pattern } : null;

/** The query of `POST /api/tryon`. */
export const tryOnQuerySchema = z.strictObject({
  ...searchQueryShape({ people: 10, mode: 'standard' }),
  // A model of one's own makes no masks, which clothes need.
  model: z.enum(MODEL_NAMES).default('full').meta({
    description: 'Network: `lite` is fastest, `heavy` most exact.',
  }),
  garment: z.enum(GARMENT_KINDS).default('top').meta({
    description: 'What the garment is: `top` (shirt, jacket), `bottom` (trousers, shorts, skirt) or `dress`.',
  }),
  ...tailoredQueryShape,
  person: z.coerce.number().int().min(1).max(MOST_PEOPLE).optional().meta({
    description: 'Dress only this person, numbered as in `POST /api/pose`; without it everybody found.',
  }),
  heightCm: z.coerce.number().min(80).max(230).optional().meta({
    description:
      'How tall `person`, or the only one in the photo, is: the report of `format=json` then holds estimated girths and sizes.',
  }),
  format: z.enum(TRY_ON_FORMATS).default('jpeg').meta({
    description: 'Kind of picture; `json` answers with control points and what was covered instead.',
  }),
  maxEdge: z.coerce
    .number()
    .int()
    .min(16)
    .max(MOST_TRY_ON_EDGE_PX)
    .optional()
    .meta({
      description: `Longest edge of the answer in pixels; photos larger than ${MOST_TRY_ON_EDGE_PX} are always made smaller.`,
    }),
});

export type TryOnQuery = z.infer<typeof tryOnQuerySchema>;

const pointSchema = z.strictObject({ x: z.number().min(-1).max(2), y: z.number().min(-1).max(2) });
const cutSchema = z.strictObject({ a: pointSchema, b: pointSchema });
const partSchema = (least: number) => z.strictObject({ sections: z.array(cutSchema).min(least).max(24) });

/** Control points in shares of the garment's picture. */
export const garmentPointsSchema = z
  .strictObject({
    kind: z.enum(GARMENT_KINDS),
    body: partSchema(3),
    neck: cutSchema.nullable(),
    left: partSchema(2).nullable(),
    right: partSchema(2).nullable(),
  })
  .meta({ id: 'GarmentPoints' });

const sizedLength = z.object({ cm: z.number(), plusMinusCm: z.number() });
const letterSize = z.object({
  likely: z.enum(SIZE_LETTERS).nullable(),
  possible: z.array(z.enum(SIZE_LETTERS)),
});

/** Girths and sizes as one photo tells them. */
const sizeHintSchema = z
  .object({
    ...{
      shoulders: sizedLength,
      chest: sizedLength,
      waist: sizedLength,
      hips: sizedLength,
      leg: sizedLength,
    },
    ...{ men: letterSize, women: letterSize },
    numbers: z.object({ men: z.string().nullable(), women: z.string().nullable() }),
  })
  .meta({ id: 'SizeHint' });

/** One of our own garments as it is worn. */
export const tailoredChoiceSchema = z
  .object({
    name: z.enum(TAILORED_GARMENTS),
    color: z.enum(FABRIC_COLOR_NAMES),
    pattern: z.enum(FABRIC_PATTERNS),
  })
  .meta({ id: 'TailoredChoice' });

/** What `POST /api/tryon?format=json` answers with. */
export const tryOnReportSchema = z
  .object({
    image: z.object({ width: z.number().int(), height: z.number().int() }),
    garment: z.union([
      z.object({
        cutBy: z.enum(['alpha', 'colors']),
        clarity: z.number().min(0).max(1),
        points: garmentPointsSchema,
      }),
      z.object({ tailored: tailoredChoiceSchema }),
      z.object({ model: z.object({ triangles: z.number().int() }) }),
    ]),
    people: z.array(
      z.object({
        id: z.number().int(),
        covered: z.number().min(0).max(1),
        notes: z.array(z.enum(FITTING_NOTES)),
        size: z.union([sizeHintSchema, z.object({ trouble: z.enum(SIZE_TROUBLES) })]).optional(),
      }),
    ),
  })
  .meta({ id: 'TryOnReport' });

/**
 * Reads the control points that a form carries.
 *
 * @throws Problem `garment_points_malformed`, also where they are of another kind of garment
 */
export function garmentPointsOf(text: string, kind: TryOnRequest['garment']): GarmentShape {
  const json = (): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new Problem('garment_points_malformed', { place: 'JSON' });
    }
  };
  const read = garmentPointsSchema.safeParse(json());
  if (!read.success) {
    const place = read.error.issues[0]?.path.join('.') || 'JSON';
    throw new Problem('garment_points_malformed', { place });
  }
  if (read.data.kind !== kind) throw new Problem('garment_points_malformed', { place: 'kind' });
  return read.data;
}
