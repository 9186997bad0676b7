import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';

/** How much of a program's error output is kept: its end says why it stopped. */
const ERROR_TAIL_BYTES = 8192;

export interface ProgramExit {
  /** `null` when a signal ended it or it never started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started, if so. */
  readonly startError: NodeJS.ErrnoException | null;
}

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Settles when the program is gone and its pipes are closed; never rejects. */
  readonly exited: Promise<ProgramExit>;
  /** The last 8 KB of its error output. */
  errorTail(): string;
  /** Ends it at once and waits until it is gone. */
  kill(): Promise<void>;
}

export interface ProgramOptions {
  /** Pipes to the program's descriptor 0 and from its descriptors 1 and 3; those not asked for are closed. */
  readonly input?: boolean;
  /** A socket is handed over to the program. */
  readonly output?: boolean | Socket;
  readonly sideOutput?: boolean;
  /** Let everything else on this machine go first. */
  readonly lowPriority?: boolean;
}

/** Starts a program. Its error output is always drained: an undrained pipe stops ffmpeg for ever. */
export function startProgram(path: string, args: readonly string[], options: ProgramOptions): RunningProgram {
  const stdio: StdioOptions = [
    options.input ? 'pipe' : 'ignore',
    options.output === true ? 'pipe' : options.output || 'ignore',
    'pipe',
    ...(options.sideOutput ? (['pipe'] as const) : []),
  ];
  const { FFREPORT: _, ...environment } = process.env;
  const child = spawn(path, args, {
    stdio,
    windowsHide: true,
    env: { ...environment, AV_LOG_FORCE_NOCOLOR: '1' },
  });

  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-ERROR_TAIL_BYTES);
  });
  const exited = new Promise<ProgramExit>((resolve) => {
    child.on('error', (startError) => {
      // `error` also reports a failed kill; only without a process id did the program never start.
      if (child.pid === undefined) resolve({ code: null, signal: null, startError });
    });
    child.on('close', (code, signal) => resolve({ code, signal, startError: null }));
  });
  if (typeof options.output === 'object') options.output.destroy();
  if (options.lowPriority && child.pid !== undefined) lowerPriority(child.pid);

  return {
    child,
    exited,
    errorTail: () => tail,
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      // `close` waits for the pipes, which nobody reads any more.
      for (const stream of child.stdio) stream?.destroy();
      await exited;
    },
  };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The program may already be gone, or the system may not allow it: it then runs as it is.
  }
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly lowPriority?: boolean;
  /** Ends the program when it takes longer. */
  readonly limitS?: number;
  /** Called with its output as it comes, as text. */
  readonly onOutput?: (text: string) => void;
}

export interface ProgramResult extends ProgramExit {
  readonly errorTail: string;
  readonly timedOut: boolean;
}

/**
 * Runs a program to its end; the output goes to `onOutput`. Rejects only when aborted, with the signal's reason,
 * after the program is gone.
 */
export async function runProgram(
  path: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProgramResult> {
  const { signal, lowPriority = false, limitS, onOutput } = options;
  signal?.throwIfAborted();
  const program = startProgram(path, args, { output: onOutput !== undefined, lowPriority });
  if (onOutput) program.child.stdout?.setEncoding('utf8').on('data', onOutput);
  let timedOut = false;
  const timer =
    limitS === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          void program.kill();
        }, limitS * 1000);
  const onAbort = () => void program.kill();
  signal?.addEventListener('abort', onAbort, { once: true });
  const exit = await program.exited;
  clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  signal?.throwIfAborted();
  return { ...exit, errorTail: program.errorTail(), timedOut };
}

/** What a program wrote, with how it ended. */
export interface ProgramOutput extends ProgramResult {
  readonly output: string;
}

/**
 * Runs a program for what it writes. One that somebody else ended (an operator, a system short of memory) says nothing
 * about what it was asked, so it is asked once more.
 */
export async function programOutput(
  path: string,
  args: readonly string[],
  options: Omit<RunOptions, 'onOutput'>,
): Promise<ProgramOutput> {
  const run = async () => {
    let output = '';
    const result = await runProgram(path, args, {
      ...options,
      onOutput: (text) => {
        output += text;
      },
    });
    return { ...result, output };
  };
  const first = await run();
  return first.signal !== null && !first.timedOut ? run() : first;
}
