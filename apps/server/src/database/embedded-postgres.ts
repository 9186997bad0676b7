import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgresPrograms, makeClusterFolder, type PostgresPrograms } from './postgres-programs.ts';

/** A PostgreSQL of our own that is running. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly pid: number | undefined;
  /** Ends it with everything written; resolves when it is gone. */
  stop(): Promise<void>;
}

const USER = 'posebox';
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const LOOK_EVERY_MS = 50;
const RESTART_AFTER_MS = 200;

/** Small: a few connections, little memory; durable: fsync and synchronous_commit stay on. */
const CONFIGURATION: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

/**
 * Starts the PostgreSQL of a data folder, made when it isn't there yet. One that a killed PoseBox left running is
 * taken over; one that doesn't answer is ended first. When the database ends by itself it is started again, on the
 * same port. Whoever calls holds the data folder, so that there is one caller.
 *
 * The password lies beside the cluster, readable by its owner only; it listens on this computer only.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const programs = await findPostgresPrograms();
  const cluster = join(folder, 'cluster');
  await makeClusterFolder(folder, programs);
  const password = await keptPassword(join(folder, 'password'));
  if (!(await isCluster(cluster))) await initialise(programs, folder, cluster, password);

  const orphan = await readPostmaster(cluster);
  if (orphan && (await answers(urlOf(password, orphan.port), cluster))) {
    return kept(programs, cluster, urlOf(password, orphan.port), adopted(orphan.pid));
  }
  if (orphan) await endOrphan(orphan.pid, cluster);
  const url = urlOf(password, await portFor(cluster));
  const postgres = kept(programs, cluster, url, spawnPostgres(programs, cluster, url));
  const deadlineMs = performance.now() + START_WITHIN_MS;
  while (!(await answers(url, cluster))) {
    if (performance.now() > deadlineMs) {
      await postgres.kill();
      throw new Error(`The database in ${cluster} does not start.`);
    }
    await pause(LOOK_EVERY_MS);
  }
  return postgres;
}

/** A postmaster, whoever started it. */
interface Postmaster {
  readonly pid: number | undefined;
  readonly ended: Promise<void>;
}

/** Starts the postmaster again, on the same port, whenever it ends by itself. */
function kept(
  programs: PostgresPrograms,
  cluster: string,
  url: string,
  first: Postmaster,
): EmbeddedPostgres & { kill(): Promise<void> } {
  let stopping = false;
  let postmaster = first;
  const watch = () => {
    postmaster.ended.then(() => {
      if (stopping) return;
      setTimeout(() => {
        if (stopping) return;
        postmaster = spawnPostgres(programs, cluster, url);
        watch();
      }, RESTART_AFTER_MS);
    });
  };
  watch();
  const end = async (signal: NodeJS.Signals) => {
    stopping = true;
    signalTo(postmaster.pid, signal);
    const force = setTimeout(() => signalTo(postmaster.pid, 'SIGQUIT'), STOP_WITHIN_MS);
    await postmaster.ended;
    clearTimeout(force);
  };
  return {
    url,
    get pid() {
      return postmaster.pid;
    },
    // Fast shutdown: running statements end, everything committed is written.
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

function spawnPostgres(programs: PostgresPrograms, cluster: string, url: string): Postmaster {
  const settings = Object.entries({ ...CONFIGURATION, port: new URL(url).port });
  const { file, args } = programs.command(programs.postgres, [
    ...['-D', cluster],
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = spawn(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    // A terminal's Ctrl-C is for us; we end the database when nobody needs it any more.
    detached: process.platform !== 'win32',
    ...programs.account,
  });
  child.stderr?.resume();
  return { pid: child.pid, ended: endOf(child) };
}

/** A postmaster that a killed PoseBox left running: it is ours from now on. */
function adopted(pid: number): Postmaster {
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, RESTART_AFTER_MS);
    timer.unref();
  });
  return { pid, ended };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

async function initialise(
  programs: PostgresPrograms,
  folder: string,
  cluster: string,
  password: string,
): Promise<void> {
  // Left over from a start that was broken off: it never held anything.
  await rm(cluster, { recursive: true, force: true });
  await makeClusterFolder(cluster, programs);
  const passwordFile = join(folder, 'initial-password');
  await writeFile(passwordFile, password, { mode: programs.account ? 0o644 : 0o600 });
  const { file, args } = programs.command(programs.initdb, [
    ...['-D', cluster, '-U', USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--no-instructions'],
  ]);
  const child = spawn(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    ...programs.account,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new Error(`The database could not be made: ${said.trim()}`);
}

/** Written last by initdb's caller: a folder without it is one whose making was broken off. */
async function isCluster(cluster: string): Promise<boolean> {
  return Promise.all([stat(join(cluster, 'PG_VERSION')), stat(join(cluster, 'global/pg_control'))]).then(
    () => true,
    () => false,
  );
}

async function keptPassword(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept !== '') return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(path, password, { mode: 0o600 });
  return password;
}

/** The first lines of postmaster.pid: process, folder, start, port. */
async function readPostmaster(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** Whether a PostgreSQL of that very folder answers under our password. */
async function answers(connectionString: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends a database process that holds the folder and doesn't answer; another program of that number is left alone. */
async function endOrphan(pid: number, cluster: string): Promise<void> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (command.includes(cluster)) await endProcess(pid, 'SIGQUIT');
}

async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  const deadlineMs = performance.now() + STOP_WITHIN_MS;
  try {
    process.kill(pid, signal);
    while (isAlive(pid)) {
      if (performance.now() > deadlineMs) process.kill(pid, 'SIGKILL');
      await pause(LOOK_EVERY_MS);
    }
  } catch {
    // It is gone.
  }
}

function signalTo(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // It is gone.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function urlOf(password: string, port: number): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

/** The port that the cluster had before, if nobody took it meanwhile: workers of the folder know it; otherwise any. */
async function portFor(cluster: string): Promise<number> {
  const url = await readFile(join(cluster, '../url'), 'utf8').catch(() => '');
  const before = URL.canParse(url) ? Number(new URL(url).port) : 0;
  return freePort(before).catch(() => freePort(0));
}

function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(wished, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
