import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ActionRecognitionTable, RecognitionDocument } from '../database/actions-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import type { WebhookData, WebhookEvent } from '../webhooks/webhook-events.ts';
import type { TellActions } from './action-event-repository.ts';

export type ActionRecognitionRow = Selectable<ActionRecognitionTable> & { readonly video_name: string };

export interface NewRecognition {
  readonly videoId: string;
  /** Of the item. */
  readonly ownerId: string | null;
  readonly recogniser: string;
  readonly editsVersion: number;
  readonly document: RecognitionDocument;
  /** What webhooks are told of it, in the same transaction. */
  readonly events: readonly { readonly type: WebhookEvent; readonly data: WebhookData }[];
}

/** What was recognised in items: one answer for an item and recogniser, replaced when it is asked for again. */
export interface ActionRecognitionRepository {
  keep(recognition: NewRecognition): Promise<ActionRecognitionRow>;
  /** Of one item. */
  of(videoId: string): Promise<readonly ActionRecognitionRow[]>;
  /** @throws Problem `action_recognition_unknown` */
  remove(id: string): Promise<ActionRecognitionRow>;
}

export function createActionRecognitionRepository(
  database: Database,
  tell: TellActions,
): ActionRecognitionRepository {
  const rows = () =>
    database
      .selectFrom('action_recognition')
      .innerJoin('video', 'video.id', 'action_recognition.video_id')
      .where('video.deleted_at', 'is', null)
      .selectAll('action_recognition')
      .select('video.name as video_name');
  return {
    async keep({ videoId, ownerId, recogniser, editsVersion, document, events }) {
      const id = await database.transaction().execute(async (trx) => {
        const values = {
          edits_version: editsVersion,
          document: JSON.stringify(document),
          recognised_at: new Date(),
        };
        const row = await trx
          .insertInto('action_recognition')
          .values({ id: randomUUID(), video_id: videoId, recogniser, ...values })
          .onConflict((conflict) => conflict.columns(['video_id', 'recogniser']).doUpdateSet(values))
          .returning('id')
          .executeTakeFirstOrThrow();
        for (const { type, data } of events) await tell(trx, type, data, ownerId);
        return row.id;
      });
      return rows().where('action_recognition.id', '=', id).executeTakeFirstOrThrow();
    },

    of: (videoId) => rows().where('video_id', '=', videoId).orderBy('recognised_at', 'desc').execute(),

    async remove(id) {
      const row = await rows().where('action_recognition.id', '=', id).executeTakeFirst();
      if (!row) throw new Problem('action_recognition_unknown', { id: id.slice(0, 64) });
      await database.deleteFrom('action_recognition').where('id', '=', id).execute();
      return row;
    },
  };
}
