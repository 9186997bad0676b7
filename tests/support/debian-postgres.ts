import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.ts';

const INSTALLED = '/usr/lib/postgresql';

/** The programs of the system's own PostgreSQL, or `undefined`, said once. */
export const systemPostgres = findPrograms();

/** A PostgreSQL of the system, in a folder of its own. */
export interface SystemPostgres {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

function findPrograms(): string | undefined {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort() : [];
  const folder = versions
    .map((version) => join(INSTALLED, version, 'bin'))
    .findLast((path) => existsSync(join(path, 'initdb')));
  if (!folder) console.warn('Left out: tests on the PostgreSQL of the system (none is installed)');
  return folder;
}

/** PostgreSQL refuses to run as root; in a user namespace of its own it doesn't. */
const asNobody = (file: string, args: readonly string[]) =>
  process.getuid?.() === 0 ? (['unshare', ['-U', file, ...args]] as const) : ([file, [...args]] as const);

export async function startSystemPostgres(): Promise<SystemPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-postgres-'));
  const programs = systemPostgres as string;
  const cluster = join(folder, 'cluster');
  const [initdb, initdbArgs] = asNobody(join(programs, 'initdb'), [
    ...['-D', cluster, '-U', 'posebox', '--auth=trust', '--encoding=UTF8', '--locale=C'],
  ]);
  execFileSync(initdb, initdbArgs, { stdio: 'ignore' });
  const port = await freePort();
  const [postgres, postgresArgs] = asNobody(join(programs, 'postgres'), [
    ...[
      '-D',
      cluster,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
  ]);
  const child = spawn(postgres, postgresArgs, { stdio: 'ignore' });
  const url = `postgres://posebox@127.0.0.1:${port}/postgres`;
  const version = await answeringVersion(url);
  return {
    url,
    version,
    async stop() {
      await endOf(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answeringVersion(connectionString: string): Promise<string> {
  for (;;) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      return rows[0]?.server_version ?? '';
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
