import { type Selectable, sql, type Transaction } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { ActionEventTable } from '../database/actions-schema.ts';
import type { Tables } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import type { WebhookData, WebhookEvent } from '../webhooks/webhook-events.ts';
import { isOwnedBy } from './owned-rows.ts';
import type { WebhookRepository } from './webhook-repository.ts';

export type ActionEventRow = Selectable<ActionEventTable>;

/** Tells listeners and webhooks, in the transaction that makes it true. */
export type TellActions = (
  trx: Transaction<Tables>,
  type: WebhookEvent,
  data: WebhookData,
  ownerId: string | null,
) => Promise<void>;

/** What happened with actions: trainings that ended, what was recognised in clips and before cameras. */
export interface ActionEventRepository {
  readonly tell: TellActions;
  /** Tells of something that nothing is kept of. */
  say(type: WebhookEvent, data: WebhookData, ownerId: string | null): Promise<void>;
  /** The last that happened; '0' when nothing did. */
  last(): Promise<string>;
  /** What happened after an event, in order. */
  after(id: string, owners: Owners): Promise<readonly ActionEventRow[]>;
}

const KEPT_HOURS = 24;
const MOST_AT_ONCE = 100;
/** Of the lock under which events get their numbers: otherwise a lower one could be seen after a higher one. */
const ORDER_LOCK = 90_210;

export function createActionEventRepository(
  database: Database,
  tellWebhooks: WebhookRepository['tell'],
): ActionEventRepository {
  const tell: TellActions = async (trx, type, data, ownerId) => {
    await sql`select pg_advisory_xact_lock(${ORDER_LOCK})`.execute(trx);
    await trx
      .insertInto('action_event')
      .values({ type, data: JSON.stringify(data), owner_id: ownerId })
      .execute();
    await trx
      .deleteFrom('action_event')
      .where('happened_at', '<', sql<Date>`now() - ${KEPT_HOURS} * interval '1 hour'`)
      .execute();
    await tellWebhooks(trx, type, data, ownerId);
  };
  return {
    tell,
    say: (type, data, ownerId) => database.transaction().execute((trx) => tell(trx, type, data, ownerId)),
    async last() {
      const { last } = await database
        .selectFrom('action_event')
        .select(({ fn }) => fn.max('id').as('last'))
        .executeTakeFirstOrThrow();
      return last ?? '0';
    },
    after: (id, owners) =>
      database
        .selectFrom('action_event')
        .selectAll()
        .where('id', '>', id)
        .where(isOwnedBy(owners))
        .orderBy('id')
        .limit(MOST_AT_ONCE)
        .execute(),
  };
}
