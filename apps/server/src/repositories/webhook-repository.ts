import { randomBytes, randomUUID } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Owners } from '../access/viewer.ts';
import type { Tables, WebhookTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { type Queue, WEBHOOK_QUEUE } from '../plugins/external/queue.ts';
import {
  eventBody,
  videoEventData,
  type WebhookData,
  type WebhookEvent,
  type WebhookJob,
} from '../webhooks/webhook-events.ts';
import { isOwnedBy } from './owned-rows.ts';
import type { VideoRow } from './video-rows.ts';

export type WebhookRow = Selectable<WebhookTable>;

/** How the last delivery went: the status of the answer, or why there was none. */
export type DeliveryOutcome = { readonly status: number } | { readonly error: string };

export interface WebhookRepository {
  /** @returns undefined when there are as many as may be */
  add(ownerId: string | null, url: string, events: readonly WebhookEvent[]): Promise<WebhookRow | undefined>;
  list(owners: Owners): Promise<readonly WebhookRow[]>;
  byId(id: string): Promise<WebhookRow | undefined>;
  remove(id: string): Promise<boolean>;
  noteOutcome(id: string, outcome: DeliveryOutcome): Promise<void>;
  /** Sends a message that means nothing. */
  test(id: string): Promise<void>;
  /** Queues what is to be told, in the transaction that makes it true. */
  tell(
    trx: Transaction<Tables>,
    type: WebhookEvent,
    data: WebhookData,
    ownerId: string | null,
  ): Promise<void>;
  /** Tells that an item has come to its end. */
  announce(trx: Transaction<Tables>, row: VideoRow): Promise<void>;
}

const MOST_WEBHOOKS = 100;
const SECRET_BYTES = 32;

export function createWebhookRepository(database: Database, queue: Queue): WebhookRepository {
  const send = (job: WebhookJob, trx?: Transaction<Tables>) =>
    queue.send(WEBHOOK_QUEUE, job, trx ? { db: fromKysely(trx) } : {});
  const tell: WebhookRepository['tell'] = async (trx, type, data, ownerId) => {
    const hooks = await trx
      .selectFrom('webhook')
      .select('id')
      .where(sql<boolean>`events ? ${type}`)
      // Owners of the place hear of everything, others of what is theirs.
      .where(
        sql<boolean>`(owner_id is not distinct from ${ownerId}::uuid or owner_id in (select id from account where role = 'owner'))`,
      )
      .execute();
    if (hooks.length === 0) return;
    const body = eventBody(type, data);
    for (const { id } of hooks) await send({ webhookId: id, body }, trx);
  };

  return {
    async add(ownerId, url, events) {
      const { count } = await database
        .selectFrom('webhook')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow();
      if (Number(count) >= MOST_WEBHOOKS) return undefined;
      const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
      return database
        .insertInto('webhook')
        .values({
          ...{ id: randomUUID(), owner_id: ownerId, url, secret },
          ...{ events: JSON.stringify(events), last_outcome: 'null' },
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    },
    list: (owners) =>
      database.selectFrom('webhook').selectAll().where(isOwnedBy(owners)).orderBy('created_at').execute(),
    byId: (id) => database.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst(),
    async remove(id) {
      const { numDeletedRows } = await database.deleteFrom('webhook').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async noteOutcome(id, outcome) {
      await database
        .updateTable('webhook')
        .set({ last_at: new Date(), last_outcome: JSON.stringify(outcome) })
        .where('id', '=', id)
        .execute();
    },
    async test(id) {
      await send({ webhookId: id, body: eventBody('webhook.test') });
    },
    tell,
    announce: (trx, row) =>
      tell(trx, `video.${row.state}` as WebhookEvent, videoEventData(row), row.owner_id),
  };
}
