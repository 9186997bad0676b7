import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../../apps/server/src/database/schema.ts';
import { createMeasurementRepository } from '../../apps/server/src/repositories/measurement-repository.ts';
import { createPatientRepository } from '../../apps/server/src/repositories/patient-repository.ts';

/** What the database does for one query. */
export interface QueryPlan {
  readonly asked: string;
  /** From the outside in: `Limit ← Index Scan patient_overview`. */
  readonly plan: string;
  readonly rowCount: number;
  readonly ms: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** The plans of what the pages ask, taken from the repositories' own queries. */
export async function plansOfPages(url: string, patientId: string): Promise<readonly QueryPlan[]> {
  const asked: CompiledQuery[] = [];
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    log: ({ query }) => void asked.push(query as CompiledQuery),
  });
  try {
    const patients = createPatientRepository(database);
    const measurements = createMeasurementRepository(database);
    const page = { owners: null, archived: false, limit: 50 };
    const questions: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['overview, first page', () => patients.list({ ...page, offset: 0 })],
      ['overview, last page', () => patients.list({ ...page, offset: 4_950 })],
      ['search', () => patients.list({ ...page, offset: 0, search: '123' })],
      ['what goes with a patient', () => patients.contents(patientId)],
      ['plan', () => patients.plan(patientId)],
      ['sessions', () => measurements.sessions(patientId, 200)],
      ['lines of trends', () => measurements.lines(patientId)],
    ];
    const plans: QueryPlan[] = [];
    for (const [what, ask] of questions) {
      asked.length = 0;
      await ask();
      for (const { sql, parameters } of [...asked]) {
        const explain = CompiledQuery.raw(`explain (analyze, format json) ${sql}`, [...parameters]);
        const { rows } = await database.executeQuery<{
          'QUERY PLAN': readonly [{ readonly Plan: PlanNode; readonly 'Execution Time': number }];
        }>(explain);
        const [{ Plan: root, 'Execution Time': ms }] = rows[0]!['QUERY PLAN'];
        plans.push({ asked: what, plan: nodesOf(root).join(' ← '), rowCount: root['Actual Rows'], ms });
      }
    }
    return plans;
  } finally {
    await database.destroy();
  }
}

const nodesOf = (node: PlanNode): readonly string[] => [
  [node['Node Type'], node['Index Name']].filter(Boolean).join(' '),
  ...(node.Plans ?? []).flatMap(nodesOf),
];
