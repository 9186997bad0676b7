import type { AvatarKind, AvatarTerms } from '@posebox/figure/avatar';
import type { Selectable } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { AvatarTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { isOwnedBy, withoutRow } from './owned-rows.ts';

export type AvatarRow = Selectable<AvatarTable>;

export interface NewAvatar {
  readonly id: string;
  readonly owner_id: string | null;
  readonly name: string;
  readonly kind: AvatarKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly terms: AvatarTerms | null;
}

/** Figures kept in the library. */
export interface AvatarRepository {
  /** The newest first. */
  list(owners: Owners): Promise<readonly AvatarRow[]>;
  byId(id: string): Promise<AvatarRow | undefined>;
  /** Somebody's own figure with that file. */
  bySha256(ownerId: string | null, sha256: string): Promise<AvatarRow | undefined>;
  add(avatar: NewAvatar): Promise<AvatarRow>;
  remove(id: string): Promise<AvatarRow | undefined>;
  /** Which of these ids no figure has. */
  withoutAvatar(ids: readonly string[]): Promise<readonly string[]>;
}

export function createAvatarRepository(database: Database): AvatarRepository {
  const all = database.selectFrom('avatar').selectAll();
  return {
    list: (owners) => all.where(isOwnedBy(owners)).orderBy('created_at', 'desc').orderBy('id').execute(),
    byId: (id) => all.where('id', '=', id).executeTakeFirst(),
    bySha256: (ownerId, sha256) =>
      all.where('owner_id', 'is not distinct from', ownerId).where('sha256', '=', sha256).executeTakeFirst(),
    add: (avatar) =>
      database
        .insertInto('avatar')
        .values({ ...avatar, terms: JSON.stringify(avatar.terms) })
        .returningAll()
        .executeTakeFirstOrThrow(),
    remove: (id) => database.deleteFrom('avatar').where('id', '=', id).returningAll().executeTakeFirst(),
    withoutAvatar: (ids) => withoutRow(database, 'avatar', ids),
  };
}
