import { randomUUID } from 'node:crypto';
import type { TrainingOptions } from '@posebox/actions';
import { type Selectable, sql, type Transaction } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Owners } from '../access/viewer.ts';
import type { ActionTrainingTable, TrainedEpoch } from '../database/actions-schema.ts';
import type { Tables } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { type Queue, TRAINING_QUEUE, type TrainingJob } from '../plugins/external/queue.ts';
import { Problem } from '../problem.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';
import type { WebhookEvent } from '../webhooks/webhook-events.ts';
import type { TellActions } from './action-event-repository.ts';
import { addActionModel, type NewActionModel } from './action-model-repository.ts';
import { isOwnedBy } from './owned-rows.ts';
import { isUnsettled } from './video-rows.ts';

export type ActionTrainingRow = Selectable<ActionTrainingTable> & {
  readonly set_name: string;
  readonly owner_id: string | null;
};

/** Trainings, as one try at a time works on them. What belongs together is one transaction. */
export interface ActionTrainingRepository {
  /** Queues a training. @throws Problem `action_training_under_way` */
  add(setId: string, request: TrainingOptions): Promise<ActionTrainingRow>;
  /** The newest first. */
  list(owners: Owners, setId?: string): Promise<readonly ActionTrainingRow[]>;
  find(id: string): Promise<ActionTrainingRow | undefined>;
  /** @throws Problem `action_training_unknown` */
  byId(id: string): Promise<ActionTrainingRow>;
  unsettled(): Promise<readonly ActionTrainingRow[]>;
  /** Ends what waits or runs; a worker notices at its next step. @throws Problem `action_training_over` */
  cancel(id: string): Promise<ActionTrainingRow>;
  /** Whether a video waits, is being looked at or is drawn anew: training comes after. */
  hasVideosToDo(): Promise<boolean>;
  /** Leaves it for later without beginning it. */
  postpone(id: string, afterS: number): Promise<void>;
  /** Takes a training for a try; what an earlier try still writes is void from now on. */
  begin(id: string, attempt: string): Promise<ActionTrainingRow | undefined>;
  /** False when it is no longer this try's: cancelled, deleted, or taken by another. */
  progress(id: string, attempt: string, progress: number, history: readonly TrainedEpoch[]): Promise<boolean>;
  /** Adds the model and ends the training. Bears being said twice. */
  finish(id: string, attempt: string, model: Omit<NewActionModel, 'owner_id'>): Promise<boolean>;
  /** Puts it back into the queue, to be taken after so many seconds. */
  giveBack(id: string, attempt: string, afterS: number): Promise<void>;
  /** @returns how often the work ended without an outcome */
  crashed(id: string, attempt: string): Promise<number>;
  fail(id: string, attempt: string | null, problem: ProblemFacts): Promise<void>;
}

export function createActionTrainingRepository(
  database: Database,
  queue: Queue,
  tell: TellActions,
): ActionTrainingRepository {
  const rows = (db: Database | Transaction<Tables> = database) =>
    db
      .selectFrom('action_training')
      .innerJoin('action_set', 'action_set.id', 'action_training.set_id')
      .selectAll('action_training')
      .select(['action_set.name as set_name', 'action_set.owner_id as owner_id']);
  const own = (id: string, attempt: string, db: Database | Transaction<Tables> = database) =>
    db
      .updateTable('action_training')
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('state', '=', 'running');
  const enqueue = (trx: Transaction<Tables>, id: string, afterS = 0) =>
    queue.send(TRAINING_QUEUE, { trainingId: id } satisfies TrainingJob, {
      db: fromKysely(trx),
      ...(afterS > 0 && { startAfter: afterS }),
    });
  const announce = async (trx: Transaction<Tables>, id: string) => {
    const row = await rows(trx).where('action_training.id', '=', id).executeTakeFirstOrThrow();
    const told = {
      ...{ id, set: row.set_id, name: row.set_name, state: row.state, model: row.model_id },
      problem: row.problem?.code ?? null,
    };
    await tell(trx, `training.${row.state}` as WebhookEvent, told, row.owner_id);
    return row;
  };

  const repository: ActionTrainingRepository = {
    add: (setId, request) =>
      database.transaction().execute(async (trx) => {
        await trx.selectFrom('action_set').select('id').where('id', '=', setId).forUpdate().execute();
        const open = await trx
          .selectFrom('action_training')
          .select('id')
          .where('set_id', '=', setId)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst();
        if (open) throw new Problem('action_training_under_way');
        const id = randomUUID();
        await trx
          .insertInto('action_training')
          .values({
            ...{ id, set_id: setId, request: JSON.stringify(request), state: 'queued' },
            ...{ attempt: null, problem: 'null', model_id: null },
          })
          .execute();
        await enqueue(trx, id);
        return rows(trx).where('action_training.id', '=', id).executeTakeFirstOrThrow();
      }),

    list(owners, setId) {
      const all = rows()
        .where(isOwnedBy(owners, 'action_set'))
        .orderBy('action_training.created_at', 'desc')
        .limit(MOST_LISTED);
      return (setId === undefined ? all : all.where('set_id', '=', setId)).execute();
    },

    find: (id) => rows().where('action_training.id', '=', id).executeTakeFirst(),

    async byId(id) {
      const row = await repository.find(id);
      if (!row) throw new Problem('action_training_unknown', { id: id.slice(0, 64) });
      return row;
    },

    unsettled: () => rows().where('state', 'in', ['queued', 'running']).execute(),

    async cancel(id) {
      const { state } = await repository.byId(id);
      return database.transaction().execute(async (trx) => {
        const ended = await trx
          .updateTable('action_training')
          .set({ state: 'cancelled', attempt: null, finished_at: new Date() })
          .where('id', '=', id)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst();
        if (ended.numUpdatedRows === 0n) throw new Problem('action_training_over', { state });
        return announce(trx, id);
      });
    },

    async hasVideosToDo() {
      const row = await database
        .selectFrom('video')
        .select('id')
        .where('deleted_at', 'is', null)
        .where(isUnsettled)
        .executeTakeFirst();
      return row !== undefined;
    },

    postpone: (id, afterS) =>
      database.transaction().execute(async (trx) => {
        const waits = await trx
          .updateTable('action_training')
          .set({ state: 'queued', attempt: null })
          .where('id', '=', id)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst();
        if (waits.numUpdatedRows > 0n) await enqueue(trx, id, afterS);
      }),

    async begin(id, attempt) {
      const taken = await database
        .updateTable('action_training')
        .set({ state: 'running', attempt, started_at: sql`coalesce(started_at, now())` })
        .where('id', '=', id)
        .where('state', 'in', ['queued', 'running'])
        .executeTakeFirst();
      return taken.numUpdatedRows > 0n
        ? rows().where('action_training.id', '=', id).executeTakeFirst()
        : undefined;
    },

    async progress(id, attempt, progress, history) {
      const told = await own(id, attempt)
        .set({ progress: sql`greatest(progress, ${progress}::real)`, history: JSON.stringify(history) })
        .executeTakeFirst();
      return told.numUpdatedRows > 0n;
    },

    finish: (id, attempt, model) =>
      database.transaction().execute(async (trx) => {
        const row = await rows(trx)
          .where('action_training.id', '=', id)
          .forUpdate('action_training')
          .executeTakeFirst();
        if (row?.model_id === model.id) return true;
        if (row?.attempt !== attempt || row.state !== 'running') return false;
        await addActionModel(trx, { ...model, owner_id: row.owner_id });
        await own(id, attempt, trx)
          .set({ state: 'done', progress: 1, attempt: null, model_id: model.id, finished_at: new Date() })
          .execute();
        await announce(trx, id);
        return true;
      }),

    giveBack: (id, attempt, afterS) =>
      database.transaction().execute(async (trx) => {
        const given = await own(id, attempt, trx).set({ state: 'queued', attempt: null }).executeTakeFirst();
        if (given.numUpdatedRows > 0n) await enqueue(trx, id, afterS);
      }),

    async crashed(id, attempt) {
      const row = await own(id, attempt)
        .set((column) => ({ crashes: column('crashes', '+', 1) }))
        .returning('crashes')
        .executeTakeFirst();
      return row?.crashes ?? 0;
    },

    fail: (id, attempt, { code, values }) =>
      database.transaction().execute(async (trx) => {
        let ending = trx
          .updateTable('action_training')
          .set({
            ...{ state: 'failed', attempt: null, problem: JSON.stringify({ code, values }) },
            finished_at: new Date(),
          })
          .where('id', '=', id)
          .where('state', 'in', ['queued', 'running']);
        if (attempt !== null) ending = ending.where('attempt', '=', attempt);
        if ((await ending.executeTakeFirst()).numUpdatedRows > 0n) await announce(trx, id);
      }),
  };
  return repository;
}

const MOST_LISTED = 100;
