import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { createApp } from '../../apps/server/src/app.ts';
import type { ComputePool } from '../../apps/server/src/compute/pool.ts';
import { createReusedBuffers } from '../../apps/server/src/compute/reused-buffers.ts';
import { Problem } from '../../apps/server/src/problem.ts';
import { readSettings } from '../../apps/server/src/settings.ts';
import { openVideos } from '../../apps/server/src/videos/open-videos.ts';
import { ROOT } from '../support/running-service.ts';

/** What was answered. */
export interface Told {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly cookie?: string | undefined;
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that it comes from. */
  readonly from?: string;
}

/** The whole HTTP side with a real database, in this process; photos are refused, as nothing here is about them. */
export interface TestPlace {
  readonly app: FastifyInstance;
  /** Codes that were shown on the terminal, the last one last. */
  readonly codes: readonly string[];
  readonly dataFolder: string;
  ask(method: string, path: string, asking?: Asking): Promise<Told>;
  /** Signs up by invitation of the owner. @returns the cookie */
  join(invitation: Readonly<Record<string, unknown>>, name: string, by?: string): Promise<string>;
  query(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Ends it and opens it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const PASSWORD = 'seven blue chairs';

const MOST_WAITS = 8;

const refused = () => Promise.reject(new Problem('queue_full', { retryAfterS: 1 }));
const fullPool: ComputePool = {
  buffers: createReusedBuffers({ keepBytes: 0, restAfterMs: 1 }),
  ready: async () => undefined,
  answer: refused,
  status: () => ({
    processes: 0,
    ready: 0,
    busy: 0,
    waiting: 0,
    rssBytes: 0,
    pids: [],
    restarts: {} as never,
  }),
  stop: async () => undefined,
};

/** The cookie that an answer sets. */
export const cookieOf = ({ headers }: Told): string =>
  String([headers['set-cookie']].flat()[0] ?? '').split(';')[0] ?? '';

export async function openPlace(host = '0.0.0.0'): Promise<TestPlace> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'posebox-accounts-'));
  const folders = { root: ROOT, computeEntry: '', clipEntry: '' };
  const settings = readSettings(['--host', host, '--data', dataFolder, '--no-worker'], {}, folders);
  const codes: string[] = [];
  let app: FastifyInstance;
  const open = async () => {
    const videos = openVideos(settings.videos, (error) => console.error(error));
    app = await createApp(settings, fullPool, videos, undefined, (_, code) => codes.push(code));
    // What injects requests has no real connection: nothing of them is still on its way.
    app.addHook('onSend', async (request) => {
      Object.assign(request.raw, { complete: true });
    });
    app.log.level = 'silent';
    await app.ready();
    // On a busy machine a database takes longer to start than a request waits for it.
    for (let tries = 1; ; tries += 1) {
      const parts = await videos.parts().catch((error: unknown) => {
        if (tries >= MOST_WAITS) throw error;
      });
      if (parts) break;
    }
  };
  await open();

  const ask: TestPlace['ask'] = async (method, path, { cookie, key, body, headers, from } = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: path,
      remoteAddress: from ?? '203.0.113.7',
      headers: {
        ...(cookie !== undefined && { cookie, 'sec-fetch-site': 'same-origin' }),
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    let told: unknown = null;
    try {
      told = JSON.parse(answer.payload);
    } catch {}
    return { status: answer.statusCode, body: told, text: answer.payload, headers: answer.headers };
  };

  return {
    get app() {
      return app;
    },
    codes,
    dataFolder,
    ask,
    async join(invitation, name, by) {
      const invited = await ask('POST', '/api/invitations', { cookie: by, body: invitation });
      const body = { code: invited.body.code, name, password: PASSWORD };
      return cookieOf(await ask('POST', '/api/account/join', { body }));
    },
    async query(sql, values = []) {
      const client = new pg.Client({
        connectionString: readFileSync(join(dataFolder, 'database/url'), 'utf8'),
      });
      await client.connect();
      const { rows } = await client.query(sql, [...values]).finally(() => client.end());
      return rows;
    },
    async restart() {
      await app.close();
      await open();
    },
    async close() {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Makes the owner with the code of the terminal. @returns the owner's cookie */
export async function setUp(place: TestPlace, name = 'Olga'): Promise<string> {
  await place.app.ownerCodes.show('set_up');
  const body = { code: place.codes.at(-1), name, password: PASSWORD };
  const answer = await place.ask('POST', '/api/account/set-up', { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return cookieOf(answer);
}
