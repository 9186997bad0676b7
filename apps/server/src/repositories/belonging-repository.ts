import { sql } from 'kysely';
import type { ResourceKind } from '../access/route-access.ts';
import type { Belonging } from '../access/viewer.ts';
import { isUuid } from '../database/uuid.ts';
import type { Database } from '../plugins/external/database.ts';

/** Uploads under way are no rows yet. */
export type StoredKind = Exclude<ResourceKind, 'upload'>;

/** Whose things are: the only place that knows what hangs from what. */
export interface BelongingRepository {
  /** Undefined when there is no such thing; a deleted item that can be had back still belongs to somebody. */
  of(thing: { readonly kind: StoredKind; readonly id: string }): Promise<Belonging | undefined>;
}

/** The table that a thing is in, and the way from there to the row that has an owner. */
const WAYS: Readonly<
  Record<StoredKind, { readonly table: string; readonly to?: readonly [column: string, root: string] }>
> = {
  video: { table: 'video' },
  comparison: { table: 'comparison' },
  patient: { table: 'patient' },
  session: { table: 'rehab_session', to: ['patient_id', 'patient'] },
  measurement: { table: 'measurement', to: ['patient_id', 'patient'] },
  home_link: { table: 'home_link', to: ['patient_id', 'patient'] },
  action_set: { table: 'action_set' },
  action_clip: { table: 'action_clip', to: ['set_id', 'action_set'] },
  action_training: { table: 'action_training', to: ['set_id', 'action_set'] },
  action_model: { table: 'action_model' },
  action_recognition: { table: 'action_recognition', to: ['video_id', 'video'] },
  webhook: { table: 'webhook' },
  avatar: { table: 'avatar' },
  wardrobe_piece: { table: 'wardrobe_piece' },
};

export function createBelongingRepository(database: Database): BelongingRepository {
  return {
    async of({ kind, id }) {
      if (!isUuid(id)) return undefined;
      const { table, to = ['id', table] } = WAYS[kind];
      const [column, root] = to;
      const patientId = root === 'patient' ? sql`root.id` : sql`null::uuid`;
      const { rows } = await sql<Belonging>`
        select root.owner_id as "ownerId", ${patientId} as "patientId"
        from ${sql.table(table)} thing join ${sql.table(root)} root on root.id = thing.${sql.ref(column)}
        where thing.id = ${id}`.execute(database);
      return rows[0];
    },
  };
}
