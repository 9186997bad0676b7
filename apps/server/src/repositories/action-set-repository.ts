import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { ActionClipTable, ActionSetTable, ClipQuality } from '../database/actions-schema.ts';
import type { VideoState } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import { isOwnedBy } from './owned-rows.ts';
import type { VideoRow } from './video-rows.ts';

export type ActionSetRow = Selectable<ActionSetTable>;

/** A set in a list. */
export type ActionSetLine = ActionSetRow & {
  readonly clips: number;
  /** How many classes and named people its clips have. */
  readonly labels: number;
  readonly performers: number;
};

/** A clip with what a list shows of its item. */
export type ActionClipRow = Selectable<ActionClipTable> & {
  readonly video_name: string;
  readonly video_kind: VideoRow['kind'];
  readonly video_state: VideoState;
  readonly video_edits_version: number;
  readonly facts: VideoRow['facts'];
};

export type NewActionClip = Omit<Selectable<ActionClipTable>, 'id' | 'set_id' | 'created_at' | 'quality'>;
export type ActionClipChange = {
  readonly [Key in Exclude<keyof NewActionClip, 'video_id'>]?: NewActionClip[Key] | undefined;
};

/** Sets of clips. Clips of deleted items aren't there, and come back with them. */
export interface ActionSetRepository {
  list(owners: Owners): Promise<readonly ActionSetLine[]>;
  add(name: string, ownerId: string | null): Promise<ActionSetRow>;
  /** @throws Problem `action_set_unknown` */
  byId(id: string): Promise<ActionSetRow>;
  /** @throws Problem `action_set_unknown` */
  rename(id: string, name: string): Promise<ActionSetRow>;
  /** @throws Problem `action_set_unknown` */
  remove(id: string): Promise<void>;
  /** By class, then in the order in which they came. */
  clips(setId: string): Promise<readonly ActionClipRow[]>;
  /** @throws Problem `action_clips_too_many` */
  addClips(setId: string, clips: readonly NewActionClip[]): Promise<readonly ActionClipRow[]>;
  /** @throws Problem `action_clip_unknown` */
  clip(id: string): Promise<ActionClipRow>;
  /** @throws Problem `action_clip_unknown` */
  changeClip(id: string, change: ActionClipChange): Promise<ActionClipRow>;
  /** @throws Problem `action_clip_unknown` */
  removeClip(id: string): Promise<void>;
  noteQuality(id: string, quality: ClipQuality): Promise<void>;
  /** Gives a class another name. @returns how many clips it concerned */
  renameLabel(setId: string, from: string, to: string): Promise<number>;
}

/** More than this no recogniser of ours gains from, and no page shows well. */
export const MOST_ACTION_CLIPS = 5_000;

export function createActionSetRepository(database: Database): ActionSetRepository {
  const found = <Row>(row: Row | undefined, id: string): Row => {
    if (row === undefined) throw new Problem('action_set_unknown', { id: id.slice(0, 64) });
    return row;
  };
  const foundClip = <Row>(row: Row | undefined, id: string): Row => {
    if (row === undefined) throw new Problem('action_clip_unknown', { id: id.slice(0, 64) });
    return row;
  };
  const clipRows = () =>
    database
      .selectFrom('action_clip')
      .innerJoin('video', 'video.id', 'action_clip.video_id')
      .where('video.deleted_at', 'is', null)
      .selectAll('action_clip')
      .select([
        'video.name as video_name',
        'video.kind as video_kind',
        'video.state as video_state',
        'video.edits_version as video_edits_version',
        'video.facts as facts',
      ])
      .orderBy('action_clip.label')
      .orderBy('action_clip.created_at')
      .orderBy('video.name')
      .orderBy('action_clip.from_s', (order) => order.asc().nullsFirst())
      .orderBy('action_clip.id');

  const repository: ActionSetRepository = {
    async list(owners) {
      const rows = await database
        .selectFrom('action_set')
        .leftJoin(
          (join) =>
            join
              .selectFrom('action_clip')
              .innerJoin('video', 'video.id', 'action_clip.video_id')
              .where('video.deleted_at', 'is', null)
              .select(['action_clip.id', 'set_id', 'label', 'performer'])
              .as('clip'),
          (on) => on.onRef('clip.set_id', '=', 'action_set.id'),
        )
        .where(isOwnedBy(owners, 'action_set'))
        .selectAll('action_set')
        .select([
          sql<string>`count(clip.id)`.as('clips'),
          sql<string>`count(distinct clip.label)`.as('labels'),
          sql<string>`count(distinct nullif(clip.performer, ''))`.as('performers'),
        ])
        .groupBy('action_set.id')
        .orderBy('action_set.created_at', 'desc')
        .execute();
      return rows.map(({ clips, labels, performers, ...row }) => ({
        ...row,
        clips: Number(clips),
        labels: Number(labels),
        performers: Number(performers),
      }));
    },

    add: (name, ownerId) =>
      database
        .insertInto('action_set')
        .values({ id: randomUUID(), owner_id: ownerId, name })
        .returningAll()
        .executeTakeFirstOrThrow(),

    byId: async (id) =>
      found(await database.selectFrom('action_set').selectAll().where('id', '=', id).executeTakeFirst(), id),

    rename: async (id, name) =>
      found(
        await database
          .updateTable('action_set')
          .set({ name })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst(),
        id,
      ),

    async remove(id) {
      found(
        await database.deleteFrom('action_set').where('id', '=', id).returning('id').executeTakeFirst(),
        id,
      );
    },

    clips: (setId) => clipRows().where('action_clip.set_id', '=', setId).execute(),

    async addClips(setId, clips) {
      const ids = clips.map(() => randomUUID());
      await database.transaction().execute(async (trx) => {
        // Two who add at once must not come past the limit together.
        const set = await trx
          .selectFrom('action_set')
          .select('id')
          .where('id', '=', setId)
          .forUpdate()
          .executeTakeFirst();
        found(set, setId);
        const { count } = await trx
          .selectFrom('action_clip')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .where('set_id', '=', setId)
          .executeTakeFirstOrThrow();
        if (Number(count) + clips.length > MOST_ACTION_CLIPS) {
          throw new Problem('action_clips_too_many', { limit: MOST_ACTION_CLIPS });
        }
        await trx
          .insertInto('action_clip')
          .values(clips.map((clip, index) => ({ ...clip, id: ids[index]!, set_id: setId })))
          .execute();
      });
      return clipRows().where('action_clip.id', 'in', ids).execute();
    },

    clip: async (id) => foundClip(await clipRows().where('action_clip.id', '=', id).executeTakeFirst(), id),

    async changeClip(id, change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      if (Object.keys(given).length > 0) {
        const looksElsewhere = ['person_id', 'from_s', 'to_s'].some((key) => key in given);
        await database
          .updateTable('action_clip')
          .set({ ...given, ...(looksElsewhere && { quality: null }) })
          .where('id', '=', id)
          .execute();
      }
      return repository.clip(id);
    },

    async removeClip(id) {
      foundClip(
        await database.deleteFrom('action_clip').where('id', '=', id).returning('id').executeTakeFirst(),
        id,
      );
    },

    async noteQuality(id, quality) {
      await database
        .updateTable('action_clip')
        .set({ quality: JSON.stringify(quality) })
        .where('id', '=', id)
        .execute();
    },

    async renameLabel(setId, from, to) {
      const { numUpdatedRows } = await database
        .updateTable('action_clip')
        .set({ label: to })
        .where('set_id', '=', setId)
        .where('label', '=', from)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
  return repository;
}
