import { sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';

export const JOB_KINDS = ['video', 'comparison_film', 'action_training'] as const;
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export interface JobCount {
  readonly kind: (typeof JOB_KINDS)[number];
  readonly state: (typeof JOB_STATES)[number];
  readonly count: number;
}

/** How many jobs of each kind are in which state; kinds and states without any are left out. */
export function createJobCountRepository(database: Database): { counts(): Promise<readonly JobCount[]> } {
  return {
    async counts() {
      const { rows } = await sql<{ kind: JobCount['kind']; state: JobCount['state']; count: string }>`
        select 'video' as kind, state, count(*) as count from video
          where kind = 'video' and deleted_at is null group by state
        union all select 'comparison_film', state, count(*) from comparison_film group by state
        union all select 'action_training', state, count(*) from action_training group by state
      `.execute(database);
      return rows.map(({ kind, state, count }) => ({ kind, state, count: Number(count) }));
    },
  };
}
