import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type NetworkAttempt, networkAttempts } from './network-attempts.ts';

/** Enters a user namespace as its root, and a network namespace that has nothing but its own loopback. */
const CLOSED = ['unshare', '--map-root-user', '--net'] as const;

/** What keeps us from closing and watching the network here, in one sentence; `undefined` when nothing does. */
export function missingForClosedNetwork(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces are a thing of Linux';
  for (const program of ['unshare', 'ip', 'strace', 'ps']) {
    if (!runs('sh', ['-c', `command -v ${program}`]))
      return `they need ${program}: apt-get install strace iproute2`;
  }
  if (!runs(CLOSED[0], [...CLOSED.slice(1), 'ip', 'link', 'set', 'lo', 'up'])) {
    return 'this system does not let us open a network namespace (unshare --map-root-user --net)';
  }
  return undefined;
}

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface WatchedRun {
  /** Statuses of the requests that a service was asked. */
  readonly statuses: readonly number[];
  readonly exitCode: number | null;
  readonly attempts: readonly NetworkAttempt[];
  /** Every file that the program left in its home folder. */
  readonly homeFiles: readonly string[];
}

/**
 * Runs a program with no network and an empty home folder, and notes every attempt to reach beyond this computer.
 * With a photo it is taken for a service and used first.
 */
export async function runWatched(wanted: {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly photoFile?: string;
  readonly seconds: number;
}): Promise<WatchedRun> {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-offline-'));
  const home = mkdtempSync(join(tmpdir(), 'posebox-home-'));
  const traceFile = join(folder, 'trace.txt');
  try {
    const plan = { ...wanted, traceFile, env: { HOME: home, ...wanted.env } };
    const { stdout } = await promisify(execFile)(CLOSED[0], [
      ...CLOSED.slice(1),
      process.execPath,
      join(import.meta.dirname, 'watch-program.mjs'),
      JSON.stringify(plan),
    ]);
    const { statuses, exitCode } = JSON.parse(stdout) as Pick<WatchedRun, 'statuses' | 'exitCode'>;
    return {
      statuses,
      exitCode,
      attempts: networkAttempts(readFileSync(traceFile, 'utf8')),
      homeFiles: readdirSync(home, { recursive: true }).map(String),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}
