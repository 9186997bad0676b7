import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server that was started for a measurement and is to be stopped after it. */
export interface RunningServer {
  readonly name: string;
  readonly port: number;
  /** Root of its process tree. */
  readonly pid: number;
  /** How it ended, null while it runs: `exit 1`, `SIGSEGV`. */
  ended(): string | null;
  /** Asks it to end, insists after ten seconds. */
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Finds the port in what the server prints, or says it beforehand. */
  readonly port: number | ((printed: string) => number | null);
}

const START_LIMIT_MS = 180_000;

/** Starts a server and waits until it takes connections. Throws with the end of its output when it doesn't. */
export async function startServer(wanted: ServerCommand): Promise<RunningServer> {
  const child = spawn(wanted.command, [...wanted.args], {
    cwd: wanted.cwd,
    env: { ...process.env, ...wanted.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (part: Buffer) => {
    printed = (printed + part.toString()).slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () =>
      reject(new Error(`${wanted.name} ended (${endOf(child)}):\n${printed.slice(-2000)}`)),
    );
  });
  failed.catch(() => {});
  const port = await Promise.race([failed, untilListening(wanted, () => printed)]);
  return {
    name: wanted.name,
    port,
    pid: child.pid!,
    ended: () => endOf(child),
    stop: async () => {
      if (endOf(child) !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exit;
      clearTimeout(insist);
    },
  };
}

function endOf(child: ChildProcess): string | null {
  if (child.signalCode !== null) return child.signalCode;
  if (child.exitCode === null) return null;
  // A shell or gunicorn reports a child's signal as 128 + its number.
  return child.exitCode === 139 ? 'SIGSEGV (exit 139)' : `exit ${child.exitCode}`;
}

async function untilListening(wanted: ServerCommand, printed: () => string): Promise<number> {
  for (const began = Date.now(); Date.now() - began < START_LIMIT_MS; ) {
    const port = typeof wanted.port === 'number' ? wanted.port : wanted.port(printed());
    if (port !== null && (await answers(port))) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `${wanted.name} took no connection within ${START_LIMIT_MS / 1000} s:\n${printed().slice(-2000)}`,
  );
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  }
}
