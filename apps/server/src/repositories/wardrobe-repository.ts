import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { Selectable } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { PieceKind, WardrobePieceTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { isOwnedBy, withoutRow } from './owned-rows.ts';

export type WardrobePieceRow = Selectable<WardrobePieceTable>;

export interface NewWardrobePiece {
  readonly id: string;
  readonly owner_id: string | null;
  readonly name: string;
  readonly kind: PieceKind;
  readonly garment: GarmentKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly points: GarmentShape | null;
}

/** What changes of a garment; what is undefined stays. */
export interface WardrobeChange {
  readonly name: string | undefined;
  readonly garment: GarmentKind;
  readonly points: GarmentShape | null | undefined;
}

/** Garments kept in the library. */
export interface WardrobeRepository {
  /** The oldest first, as they hang. */
  list(owners: Owners): Promise<readonly WardrobePieceRow[]>;
  byId(id: string): Promise<WardrobePieceRow | undefined>;
  /** Somebody's own garment with that file. */
  bySha256(ownerId: string | null, sha256: string): Promise<WardrobePieceRow | undefined>;
  add(piece: NewWardrobePiece): Promise<WardrobePieceRow>;
  change(id: string, change: WardrobeChange): Promise<WardrobePieceRow | undefined>;
  remove(id: string): Promise<WardrobePieceRow | undefined>;
  /** Which of these ids no garment has. */
  withoutPiece(ids: readonly string[]): Promise<readonly string[]>;
}

export function createWardrobeRepository(database: Database): WardrobeRepository {
  const all = database.selectFrom('wardrobe_piece').selectAll();
  return {
    list: (owners) => all.where(isOwnedBy(owners)).orderBy('created_at').orderBy('id').execute(),
    byId: (id) => all.where('id', '=', id).executeTakeFirst(),
    bySha256: (ownerId, sha256) =>
      all.where('owner_id', 'is not distinct from', ownerId).where('sha256', '=', sha256).executeTakeFirst(),
    add: (piece) =>
      database
        .insertInto('wardrobe_piece')
        .values({ ...piece, points: JSON.stringify(piece.points) })
        .returningAll()
        .executeTakeFirstOrThrow(),
    change: (id, { name, garment, points }) =>
      database
        .updateTable('wardrobe_piece')
        .set({ name, garment, points: points === undefined ? undefined : JSON.stringify(points) })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst(),
    remove: (id) =>
      database.deleteFrom('wardrobe_piece').where('id', '=', id).returningAll().executeTakeFirst(),
    withoutPiece: (ids) => withoutRow(database, 'wardrobe_piece', ids),
  };
}
