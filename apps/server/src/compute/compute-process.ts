import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { createFrameReader, type Frame, frameParts } from './frames.ts';
import type { FromCompute, ToCompute } from './messages.ts';

export interface ComputeProgram {
  /** The JavaScript file that a compute process runs. */
  readonly entry: string;
  readonly modelsFolder: string;
  /** Options for Node itself, before the file. */
  readonly nodeOptions?: readonly string[];
}

export interface ComputeProcessEvents {
  onFrame(frame: Frame<FromCompute>): void;
  /** Gives the memory for the body of a frame. */
  takeBuffer(byteLength: number): Buffer;
  /** The process has ended and everything that it wrote has been read. Called once. */
  onEnd(): void;
}

/** A running compute process: photos go in, answers come out, one at a time. */
export interface ComputeProcess {
  readonly pid: number | undefined;
  send(message: ToCompute, body?: Uint8Array): void;
  /** Closes the pipe; the process ends by itself once it has finished what it has. */
  end(): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** The file descriptor of the pipe inside the compute process. */
export const COMPUTE_PIPE_FD = 3;

/**
 * Starts a compute process.
 *
 * Photos do not travel over Node's own IPC channel, which spends 2.5 ms on a megabyte, but over a pipe of their own.
 * When this process dies, however it dies, the pipe closes and the compute process ends by itself.
 */
export function startComputeProcess(program: ComputeProgram, events: ComputeProcessEvents): ComputeProcess {
  const child = spawn(process.execPath, [...(program.nodeOptions ?? []), program.entry], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: computeEnvironment(program),
    windowsHide: true,
  });
  const pipe = child.stdio[COMPUTE_PIPE_FD] as Duplex;
  const reader = createFrameReader<FromCompute>(events.onFrame, events.takeBuffer);

  pipe.on('data', (chunk: Uint8Array) => {
    try {
      reader.take(chunk);
    } catch {
      child.kill('SIGKILL');
    }
  });
  // Writing to a process that has just died fails here; its end is reported below.
  pipe.on('error', () => undefined);
  reportEndOnce(child, events);

  return {
    pid: child.pid,
    send(message, body) {
      if (pipe.destroyed) return;
      pipe.cork();
      for (const part of frameParts(message, body)) pipe.write(part);
      pipe.uncork();
    },
    end: () => pipe.end(),
    kill: () => child.kill('SIGKILL'),
  };
}

function reportEndOnce(child: ChildProcess, events: ComputeProcessEvents) {
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    events.onEnd();
  };
  child.once('close', end);
  child.once('error', end);
}

function computeEnvironment(program: ComputeProgram): NodeJS.ProcessEnv {
  return {
    ...process.env,
    POSEBOX_MODELS: program.modelsFolder,
    // The inference library reports home unless this is set before it is loaded.
    ORT_DISABLE_TELEMETRY: '1',
    // One photo at a time: a few allocation arenas and threads are enough, more only hold memory.
    MALLOC_ARENA_MAX: '2',
    UV_THREADPOOL_SIZE: '2',
  };
}
