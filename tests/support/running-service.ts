import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { childrenOf } from './children-of.ts';

/** The folder of the checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A real service in processes of its own, built from the present sources. */
export interface RunningService {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The processes that run the networks. */
  computePids(): readonly number[];
  /** Resident memory of the service and its compute processes, bytes. */
  residentBytes(): number;
  /** What it wrote to the error channel so far. */
  errors(): string;
  exitCode(): number | null;
  /** Sends SIGTERM and waits. @returns the exit code */
  stop(): Promise<number | null>;
}

export interface ServiceOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Put before the command: `['unshare', '-n']`. */
  readonly wrapper?: readonly string[];
  /** How long the service may take to be ready. */
  readonly readyWithinMs?: number;
}

/**
 * Builds what is out of date, starts the service on a free port and waits until it says that it is ready.
 *
 * @example
 * const service = await startService();
 * const answer = await fetch(`${service.url}/health/live`);
 * await service.stop();
 */
export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  await build({ only: ['models', 'server'] });
  const [command, ...args] = [
    ...(options.wrapper ?? []),
    process.execPath,
    join(ROOT, 'apps/server/dist/main.mjs'),
    '--port',
    '0',
    ...(options.args?.includes('--data') ? [] : ['--data', mkdtempSync(join(tmpdir(), 'posebox-data-'))]),
    ...(options.args ?? []),
  ] as [string, ...string[]];
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, POSEBOX_COMPUTE_PROCESSES: '2', LC_ALL: 'C', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const url = await readyUrl(child, options.readyWithinMs ?? 60_000, () => errors);
  const pid = options.wrapper ? (childrenOf(child.pid ?? 0)[0] ?? child.pid ?? 0) : (child.pid ?? 0);
  return {
    url,
    port: Number(new URL(url).port),
    pid,
    computePids: () => childrenOf(pid),
    residentBytes: () => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + residentBytesOf(one), 0),
    errors: () => errors,
    exitCode: () => child.exitCode,
    stop: () => stop(child, pid),
  };
}

function readyUrl(child: ChildProcess, withinMs: number, errors: () => string): Promise<string> {
  return new Promise((resolveUrl, reject) => {
    let output = '';
    const tooLate = setTimeout(() => reject(new Error(`Not ready in time. ${output}${errors()}`)), withinMs);
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^PoseBox is ready at (\S+)$/m.exec(output)?.[1];
      if (!url) return;
      clearTimeout(tooLate);
      resolveUrl(url);
    });
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      reject(new Error(`Ended with code ${code} before it was ready. ${output}${errors()}`));
    });
  });
}

function stop(child: ChildProcess, pid: number): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolveCode) => {
    child.once('exit', (code) => resolveCode(code));
    process.kill(pid, 'SIGTERM');
  });
}

function residentBytesOf(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
