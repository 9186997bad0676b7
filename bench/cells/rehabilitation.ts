import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/server/src/database/embedded-postgres.ts';
import { openDatabase } from '../../apps/server/src/plugins/external/database.ts';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import type { Report } from '../report/report.ts';
import { startPoseBox } from '../servers/posebox.ts';
import { plansOfPages, type QueryPlan } from './rehabilitation-plans.ts';

const LIMIT_MS = 100;
const PDF_LIMIT_MS = 2_000;
/** A report is no page's query; fewer are asked for. */
const PDFS = 20;

export interface RehabilitationOptions {
  readonly patients: number;
  readonly sessionsEach: number;
  /** Requests of each kind. */
  readonly requests: number;
}

/**
 * How quickly records are answered when there are many of them: every address that a page asks, over HTTP, on the embedded
 * database, for random patients. One session holds one measurement; half of the patients do two protocols by turns.
 */
export async function measureRehabilitation(options: RehabilitationOptions): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'posebox-records-'));
  const postgres = await startEmbeddedPostgres(folder);
  try {
    const database = await openDatabase(postgres.url);
    await database.destroy();
    const patients = await fill(postgres.url, options);
    const service = await startPoseBox([], { DATABASE_URL: postgres.url });
    try {
      const rows = await timeRequests(`http://127.0.0.1:${service.port}`, patients, options.requests);
      return reportOf(options, rows, await plansOfPages(postgres.url, patients[0]!));
    } finally {
      await service.stop();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Made by the database itself. @returns the patients' identities */
async function fill(
  url: string,
  { patients, sessionsEach }: RehabilitationOptions,
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into patient (id, pseudonym, last_session_at, attention, attention_reasons)
       select gen_random_uuid(), 'P-' || lpad(n::text, 5, '0'), now() - random() * interval '60 days',
              (random() < 0.1)::int, '[]'::jsonb
       from generate_series(1, $1) n`,
      [patients],
    );
    await client.query(
      `insert into episode (id, patient_id, title, started_at)
       select gen_random_uuid(), id, 'Episode', now() - interval '2 years' from patient`,
    );
    await client.query(
      `insert into plan_item (id, episode_id, protocol_id, side, times_per_week, started_at)
       select gen_random_uuid(), id, 'knee_flexion', 'left', 5, started_at from episode`,
    );
    await client.query(
      `insert into rehab_session (id, patient_id, episode_id, done_at, place, pain, note)
       select gen_random_uuid(), e.patient_id, e.id, now() - n * interval '3.5 days', 'home', (random() * 6)::int, ''
       from episode e, generate_series(1, $1) n`,
      [sessionsEach],
    );
    await client.query(
      `insert into measurement (id, session_id, patient_id, protocol_id, protocol_version, side, moved_by, unit, value,
                                error, sem, instrument, view, conventions, measured_at, document)
       select gen_random_uuid(), s.id, s.patient_id,
              (array['knee_flexion', 'squat_depth'])[1 + (extract(day from s.done_at)::int % 2)], 1, 'left', 'active',
              'deg', 90 + random() * 20, 6, 2, 'full e9a5c5cb17f7', 'side', 1, s.done_at,
              jsonb_build_object('schemaVersion', 1, 'repetitions', repeat('x', 400))
       from rehab_session s`,
    );
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ id: string }>('select id from patient order by id');
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

interface Timed {
  readonly what: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly mostMs: number;
}

const PDF = 'report as PDF, no best frames';

async function timeRequests(
  url: string,
  patients: readonly string[],
  requests: number,
): Promise<readonly Timed[]> {
  const random = seededRandom(7);
  const one = () => patients[Math.floor(random() * patients.length)]!;
  const path = '/api/rehabilitation/patients';
  const kinds: readonly (readonly [string, () => string])[] = [
    ['overview, first page', () => path],
    ['overview, any page', () => `${path}?offset=${Math.floor((random() * patients.length) / 50) * 50}`],
    ['search by part of the name', () => `${path}?search=${Math.floor(random() * 1000)}`],
    ['a patient', () => `${path}/${one()}`],
    ['sessions of a patient', () => `${path}/${one()}/sessions?limit=200`],
    ['trends of a patient', () => `${path}/${one()}/trends`],
    ['table of a patient', () => `${path}/${one()}/export`],
    [PDF, () => `${path}/${one()}/report.pdf?lang=zh`],
  ];
  const rows: Timed[] = [];
  for (const [what, next] of kinds) {
    const times: number[] = [];
    // The first report loads the fonts and counts.
    const [from, to] = what === PDF ? [0, PDFS] : [-10, requests];
    for (let i = from; i < to; i++) {
      const asked = next();
      const began = performance.now();
      const answer = await fetch(url + asked);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${asked}: ${answer.status}`);
      if (i >= 0) times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
    rows.push({ what, p50Ms: at(0.5), p95Ms: at(0.95), mostMs: times.at(-1)! });
  }
  return rows;
}

function reportOf(
  { patients, sessionsEach, requests }: RehabilitationOptions,
  rows: readonly Timed[],
  plans: readonly QueryPlan[],
): Report {
  const worst = rows.filter(({ what }) => what !== PDF).reduce((a, b) => (b.p95Ms > a.p95Ms ? b : a));
  const pdf = rows.find(({ what }) => what === PDF)!;
  return {
    name: 'Rehabilitation',
    tables: [
      {
        title: `Answers from ${patients} patients with ${sessionsEach} sessions each, ms`,
        columns: ['', 'p50', 'p95', 'most'],
        rows: rows.map(({ what, p50Ms, p95Ms, mostMs }) => [
          what,
          ...[p50Ms, p95Ms, mostMs].map((ms) => ms.toFixed(1)),
        ]),
        notes: [
          `${requests} requests of each kind (${PDFS} reports), one after another, over HTTP on the embedded database.`,
        ],
      },
      {
        title: 'How the database answers one of each, as EXPLAIN ANALYZE says',
        columns: ['query', 'plan', 'rows', 'ms'],
        rows: plans.map(({ asked, plan, rowCount, ms }) => [asked, plan, String(rowCount), ms.toFixed(2)]),
      },
    ],
    verdicts: [
      {
        what: 'Every page’s query at p95',
        demanded: `≤ ${LIMIT_MS} ms`,
        measured: `${worst.p95Ms.toFixed(0)} ms (${worst.what})`,
        met: worst.p95Ms <= LIMIT_MS,
      },
      {
        what: 'A report as PDF, the first one with its fonts included',
        demanded: `≤ ${PDF_LIMIT_MS} ms`,
        measured: `${pdf.mostMs.toFixed(0)} ms at most`,
        met: pdf.mostMs <= PDF_LIMIT_MS,
      },
    ],
    data: rows,
  };
}
