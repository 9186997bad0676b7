import type { Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { ActionModelTable } from '../database/actions-schema.ts';
import type { Tables } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import { isOwnedBy } from './owned-rows.ts';

export type ActionModelRow = Selectable<ActionModelTable>;
export type NewActionModel = Omit<ActionModelRow, 'version' | 'bytes' | 'created_at'> & {
  readonly bytes: number;
};

/** Models that recognise actions. Their files lie in the store before their rows name them. */
export interface ActionModelRepository {
  /** Under the next version of its name. */
  add(model: NewActionModel): Promise<ActionModelRow>;
  /** The newest first. */
  list(owners: Owners): Promise<readonly ActionModelRow[]>;
  /** @throws Problem `action_model_unknown` */
  byId(id: string): Promise<ActionModelRow>;
  bySha256(sha256: string, ownerId: string | null): Promise<ActionModelRow | undefined>;
  /** @throws Problem `action_model_unknown` */
  remove(id: string): Promise<void>;
}

/** A name is locked while it gets a version, so that two don't get the same. */
export async function addActionModel(
  trx: Transaction<Tables>,
  model: NewActionModel,
): Promise<ActionModelRow> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${model.name}, 9))`.execute(trx);
  const { last } = await trx
    .selectFrom('action_model')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('name', '=', model.name)
    .where('owner_id', 'is not distinct from', model.owner_id)
    .executeTakeFirstOrThrow();
  return trx
    .insertInto('action_model')
    .values({
      ...model,
      version: (last ?? 0) + 1,
      metadata: JSON.stringify(model.metadata),
      report: JSON.stringify(model.report),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function createActionModelRepository(database: Database): ActionModelRepository {
  const found = <Row>(row: Row | undefined, id: string): Row => {
    if (row === undefined) throw new Problem('action_model_unknown', { id: id.slice(0, 64) });
    return row;
  };
  return {
    add: (model) => database.transaction().execute((trx) => addActionModel(trx, model)),
    list: (owners) =>
      database
        .selectFrom('action_model')
        .selectAll()
        .where(isOwnedBy(owners))
        .orderBy('created_at', 'desc')
        .orderBy('id')
        .execute(),
    byId: async (id) =>
      found(
        await database.selectFrom('action_model').selectAll().where('id', '=', id).executeTakeFirst(),
        id,
      ),
    bySha256: (sha256, ownerId) =>
      database
        .selectFrom('action_model')
        .selectAll()
        .where('sha256', '=', sha256)
        .where('owner_id', 'is not distinct from', ownerId)
        .executeTakeFirst(),
    async remove(id) {
      await database.transaction().execute(async (trx) => {
        // What it recognised makes no sense without it.
        await trx.deleteFrom('action_recognition').where('recogniser', '=', id).execute();
        found(
          await trx.deleteFrom('action_model').where('id', '=', id).returning('id').executeTakeFirst(),
          id,
        );
      });
    },
  };
}
