import { GARMENT_KINDS } from '@posebox/figure/garment';
import { z } from 'zod';
import { PIECE_KINDS } from '../database/schema.ts';
import type { WardrobePieceRow } from '../repositories/wardrobe-repository.ts';
import { garmentPointsSchema } from './try-on.ts';

export const MOST_PIECE_NAME_LENGTH = 120;

const nameSchema = z.string().trim().min(1).max(MOST_PIECE_NAME_LENGTH);
const garmentSchema = z.enum(GARMENT_KINDS);
const pointsSchema = garmentPointsSchema
  .nullable()
  .meta({ description: 'Control points placed by hand; null places them by the outline.' });

export const wardrobePieceSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(PIECE_KINDS).meta({ description: '`picture`: flat. `model`: in three dimensions.' }),
    garment: garmentSchema,
    points: pointsSchema,
    bytes: z.int().min(0),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'WardrobePiece' });

/** What may be changed; what is left out stays. Another kind of garment begins with points by its outline. */
export const wardrobeChangeSchema = z.strictObject({
  name: nameSchema.optional(),
  garment: garmentSchema.optional(),
  points: pointsSchema.optional(),
});

export function wardrobePiece(row: WardrobePieceRow): z.infer<typeof wardrobePieceSchema> {
  const { id, name, kind, garment, points, bytes, created_at } = row;
  return {
    ...{ id, name, kind, garment },
    points: points as z.infer<typeof pointsSchema>,
    bytes: Number(bytes),
    createdAt: created_at.toISOString(),
  };
}
