import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/server/src/database/embedded-postgres.ts';
import { MIGRATIONS } from '../../apps/server/src/database/migrations.ts';
import { migrateDatabase, openDatabase } from '../../apps/server/src/plugins/external/database.ts';
import { createJobCountRepository } from '../../apps/server/src/repositories/job-count-repository.ts';
import { createPatientRepository } from '../../apps/server/src/repositories/patient-repository.ts';
import { createReferenceRepository } from '../../apps/server/src/repositories/reference-repository.ts';
import { createStorageRepository } from '../../apps/server/src/repositories/storage-repository.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const AT = '2026-09-01T10:00:00.000Z';
const VIDEO = { kind: 'video', name: '深蹲 "one"', bytes: 5_000_000_000, sha256: 'a'.repeat(64) };
const JOB = { request: {}, drawing: {}, problem: null, facts: null, warnings: [], edits: [] };

/** A row of each table with the columns it had from its first step on; in the order in which they name each other. */
const ROWS: readonly (readonly [table: string, row: Readonly<Record<string, unknown>>])[] = [
  ['video', { id: id(1), ...VIDEO, ...JOB, identity: 'one', state: 'done' }],
  ['video', { id: id(2), ...VIDEO, ...JOB, identity: 'two', state: 'queued' }],
  ['coaching', { video_id: id(1), exercise: 'squat', layer: { dismissed: [1.5] }, summary: { counted: 3 } }],
  [
    'comparison',
    {
      ...{ id: id(3), reference_id: id(1), attempt_id: id(2), identity: 'three', phrases: [] },
      ...{ result: { score: 91 }, beats: {}, provenance: {} },
    },
  ],
  ['comparison_film', { comparison_id: id(3), pace: 'matched', state: 'queued', problem: null }],
  ['reference', { id: id(4), video_id: id(1), name: '热身', phrases: [{ name: 'a', fromS: 0, toS: 4 }] }],
  [
    'webhook',
    { id: id(5), url: 'https://a.example/', events: ['video.done'], secret: 's', last_outcome: null },
  ],
  ['patient', { id: id(6), pseudonym: 'P-0142' }],
  ['episode', { id: id(7), patient_id: id(6), title: 'Left knee', started_at: AT }],
  [
    'plan_item',
    {
      id: id(8),
      episode_id: id(7),
      protocol_id: 'squat_depth',
      side: 'right',
      times_per_week: 5,
      started_at: AT,
    },
  ],
  ['rehab_session', { id: id(9), patient_id: id(6), done_at: AT, place: 'home' }],
  [
    'measurement',
    {
      ...{
        id: id(10),
        session_id: id(9),
        patient_id: id(6),
        protocol_id: 'squat_depth',
        protocol_version: 1,
      },
      ...{ side: 'right', moved_by: 'active', unit: 'deg', instrument: 'posebox', view: 'side' },
      ...{ conventions: 1, measured_at: AT, document: { value: 101.5 } },
    },
  ],
  ['own_sem', { protocol_id: 'squat_depth', sem: 2.5, pairs: [[1, 2]], measured_at: AT }],
  ['action_set', { id: id(11), name: 'moves' }],
  ['action_clip', { id: id(12), set_id: id(11), video_id: id(1), label: 'squat' }],
  ['action_event', { type: 'fall', data: {} }],
  [
    'action_model',
    {
      ...{ id: id(13), name: 'moves', version: 1, origin: 'trained', sha256: 'b'.repeat(64), bytes: 900 },
      ...{ metadata: {}, report: null },
    },
  ],
  [
    'action_recognition',
    { id: id(14), video_id: id(1), recogniser: 'falls', edits_version: 0, document: {} },
  ],
  ['action_training', { id: id(15), set_id: id(11), request: {}, state: 'running', problem: null }],
  ['avatar', { id: id(90), name: 'Fox', kind: 'vrm1', bytes: 7, sha256: 'd'.repeat(64), terms: null }],
  [
    'wardrobe_piece',
    {
      ...{ id: id(91), name: 'Shirt', kind: 'picture', garment: 'top', bytes: 7, sha256: 'e'.repeat(64) },
      points: null,
    },
  ],
  ['own_model', { name: 'own:mine', version: 'c'.repeat(64), card: {}, bytes: 7, findings: [] }],
  [
    'consent',
    {
      ...{ patient_id: id(6), version: 1, purpose: 'The knee', keep: 'skeleton', until: '2027-01-31' },
      ...{ given_by: 'guardian', guardian: '王芳', separate: true, given_on: '2026-09-01' },
    },
  ],
  ['place_privacy', { single: true, keep: 'skeleton', consent_required: true, keep_record_days: 3650 }],
  ['audit_subject', { id: id(6), pseudonym: id(20) }],
  [
    'audit_entry',
    {
      ...{ seq: 1, at: AT, actor: 'this computer', action: 'patient.added', subject: id(20) },
      ...{ previous: '0'.repeat(64), hash: 'f'.repeat(64) },
    },
  ],
  ['account', { id: id(21), name: 'Olga', role: 'owner', password_hash: '$argon2id$…', totp_secret: 'S' }],
  ['account', { id: id(22), name: '小林', role: 'assistant', password_hash: '$argon2id$…' }],
  ['works_for', { assistant_id: id(22), clinician_id: id(21) }],
  ['home_link', { id: id(23), patient_id: id(6), code_hash: 'g', code_expires_at: AT, created_by: id(21) }],
  ['signed_in', { id: id(24), token_hash: 'h', account_id: id(21), is_complete: true, device: 'Firefox' }],
  [
    'api_key',
    {
      ...{ id: id(25), account_id: id(21), name: 'gait lab', prefix: 'pbx_abcd', key_hash: 'i' },
      ...{ scopes: ['videos'], read_only: true },
    },
  ],
  [
    'invitation',
    {
      ...{ id: id(26), code_hash: 'j', role: 'assistant', note: '', works_for: id(21) },
      ...{ created_by: id(21), expires_at: AT },
    },
  ],
  ['owner_code', { purpose: 'reset', code_hash: 'k', tries_left: 5, expires_at: AT }],
  ['failed_try', { subject: 'l', failures: 3, last_at: AT, wait_until: AT }],
];

const folder = mkdtempSync(join(tmpdir(), 'posebox-upgrades-'));
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  postgres = await startEmbeddedPostgres(folder);
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const tablesOf = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely%'",
  );
  return rows.map(({ name }) => name);
};

/** Stores the rows whose tables are there; gives them as the database then tells them. */
async function fill(client: pg.Client): Promise<readonly { readonly sql: string; readonly told: string }[]> {
  const tables = await tablesOf(client);
  const kept: { sql: string; told: string }[] = [];
  for (const [table, row] of ROWS.filter(([name]) => tables.includes(name))) {
    const columns = Object.keys(row);
    const values = Object.values(row).map((value) =>
      value === null || typeof value === 'object' ? JSON.stringify(value) : value,
    );
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    await client.query(`insert into ${table} (${columns.join(', ')}) values (${places})`, values);
    const sql = `select ${columns.join(', ')} from ${table} order by ${columns[0]}`;
    kept.push({ sql, told: '' });
  }
  for (const one of kept) one.told = JSON.stringify((await client.query(one.sql)).rows);
  return kept;
}

it.each(Object.keys(MIGRATIONS))(
  'a database as it was after %s is taken along with all that is in it',
  async (step) => {
    const name = `after_${step}`;
    await asked(postgres.url, (client) => client.query(`create database ${name}`));
    const url = postgres.url.replace(/\/postgres$/, `/${name}`);
    await migrateDatabase(url, step);
    const before = await asked(url, fill);
    expect(before.length).toBeGreaterThan(1);
    const database = await openDatabase(url);
    try {
      await asked(url, async (client) => {
        for (const { sql, told } of before)
          expect(JSON.stringify((await client.query(sql)).rows), sql).toBe(told);
      });
      // What the program asks, it asks of the newest tables.
      expect(await createJobCountRepository(database).counts()).toContainEqual({
        kind: 'video',
        state: 'done',
        count: 1,
      });
      expect(await createStorageRepository(database).kept()).toMatchObject({ items: 2 });
      const has = (table: string) => before.some(({ sql }) => sql.includes(` from ${table} `));
      if (has('reference'))
        expect(await createReferenceRepository(database).byVideo(id(1))).toMatchObject({ name: '热身' });
      if (has('patient'))
        expect(await createPatientRepository(database).byId(id(6))).toMatchObject({ pseudonym: 'P-0142' });
    } finally {
      await database.destroy();
    }
  },
);

it('fills every table', async () => {
  const tables = await asked(
    postgres.url.replace(/\/postgres$/, `/after_${Object.keys(MIGRATIONS).at(-1)}`),
    tablesOf,
  );
  const filled = new Set(ROWS.map(([table]) => table));
  expect(tables.filter((table) => !filled.has(table))).toEqual([]);
});
