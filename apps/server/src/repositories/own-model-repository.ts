import { type OwnModelName, shortNameOf } from '@posebox/body';
import type { Finding, ModelCard } from '@posebox/vision/own-model';
import type { Selectable } from 'kysely';
import type { OwnModelTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';

export type OwnModelRow = Selectable<OwnModelTable>;

export interface NewOwnModel {
  readonly card: ModelCard;
  readonly version: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** Models of one's own, by the names on their cards. */
export interface OwnModelRepository {
  list(): Promise<readonly OwnModelRow[]>;
  byName(name: OwnModelName): Promise<OwnModelRow | undefined>;
  /** The model that has the name from now on; another that had it before stays, and is what comes back. */
  add(model: NewOwnModel): Promise<OwnModelRow>;
  remove(name: OwnModelName): Promise<OwnModelRow | undefined>;
  /** Which of these versions no model has. */
  withoutModel(versions: readonly string[]): Promise<readonly string[]>;
}

export function createOwnModelRepository(database: Database): OwnModelRepository {
  const byShortName = (name: string) =>
    database.selectFrom('own_model').selectAll().where('name', '=', name).executeTakeFirst();
  return {
    list: () => database.selectFrom('own_model').selectAll().orderBy('name').execute(),
    byName: (name) => byShortName(shortNameOf(name)),
    async add({ card, version, bytes, findings }) {
      await database
        .insertInto('own_model')
        .values({
          ...{ name: card.name, version, bytes },
          card: JSON.stringify(card),
          findings: JSON.stringify(findings),
        })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await byShortName(card.name);
      if (!row) throw new Error('A model that was just added is gone.');
      return row;
    },
    remove: (name) =>
      database
        .deleteFrom('own_model')
        .where('name', '=', shortNameOf(name))
        .returningAll()
        .executeTakeFirst(),
    async withoutModel(versions) {
      if (versions.length === 0) return [];
      const rows = await database
        .selectFrom('own_model')
        .select('version')
        .where('version', 'in', versions)
        .execute();
      const known = new Set(rows.map(({ version }) => version));
      return versions.filter((version) => !known.has(version));
    },
  };
}
