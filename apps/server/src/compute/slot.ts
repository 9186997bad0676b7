import { type ComputeProcess, type ComputeProgram, startComputeProcess } from './compute-process.ts';
import type { Frame } from './frames.ts';
import type { ComputeRequest, FromCompute } from './messages.ts';

/** Why a compute process was replaced. */
export type RestartReason = 'crash' | 'memory' | 'deadline';

export type FinishedFrame = Frame<Exclude<FromCompute, { kind: 'ready' }>>;

export interface SlotEvents {
  /** Gives the memory for an answer's body. */
  takeBuffer(byteLength: number): Buffer;
  /** The slot can take a photo: it has just become ready, or it has finished the last one. */
  onIdle(): void;
  onFinished(frame: FinishedFrame): void;
  /** The process died with a photo in hand. */
  onLost(): void;
  onRestart(reason: RestartReason): void;
  /** The process ended before it was ready, for the n-th time in a row. */
  onStartFailed(timesInARow: number): void;
}

/** A place for one compute process. Whenever the process ends, however it ends, the slot fills itself again. */
export interface Slot {
  readonly state: 'starting' | 'idle' | 'busy' | 'leaving' | 'stopped';
  readonly pid: number | undefined;
  /** Resident memory at the last answer. */
  readonly rssBytes: number;
  give(id: number, request: ComputeRequest, photo: Uint8Array): void;
  cancel(id: number): void;
  /** Gives the memory of an idle process back by starting a new one. */
  renew(): void;
  /** Ends a process that takes too long; a new one follows. */
  abandon(): void;
  /** Ends the process for good; resolves when it is gone. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const GONE_WITHIN_MS = 300;

export function createSlot(program: ComputeProgram, events: SlotEvents): Slot {
  let state: Slot['state'] = 'starting';
  let rssBytes = 0;
  let failedStarts = 0;
  let expectedEnd: RestartReason | undefined;
  let process: ComputeProcess | undefined;
  let pause: NodeJS.Timeout | undefined;
  let whenStopped: (() => void) | undefined;

  const start = () => {
    state = 'starting';
    expectedEnd = undefined;
    process = startComputeProcess(program, { onFrame, onEnd, takeBuffer: events.takeBuffer });
  };

  const onFrame = (frame: Frame<FromCompute>) => {
    rssBytes = frame.head.rssBytes;
    if (state === 'stopped') return;
    if (frame.head.kind === 'ready') failedStarts = 0;
    else events.onFinished(frame as FinishedFrame);
    // Whoever received the answer may have renewed or stopped the slot meanwhile.
    if (state === 'starting' || state === 'busy') {
      state = 'idle';
      events.onIdle();
    }
  };

  const onEnd = () => {
    const endedState = state;
    process = undefined;
    rssBytes = 0;
    if (endedState === 'stopped') {
      whenStopped?.();
      return;
    }
    state = 'starting';
    if (endedState === 'starting') {
      failedStarts += 1;
      events.onStartFailed(failedStarts);
      pause = setTimeout(start, Math.min(FIRST_PAUSE_MS * 2 ** failedStarts, LONGEST_PAUSE_MS));
      return;
    }
    events.onRestart(expectedEnd ?? 'crash');
    start();
    if (endedState === 'busy') events.onLost();
  };

  start();
  return {
    get state() {
      return state;
    },
    get pid() {
      return process?.pid;
    },
    get rssBytes() {
      return rssBytes;
    },
    give(id, request, photo) {
      state = 'busy';
      process?.send({ kind: 'photo', id, request }, photo);
    },
    cancel(id) {
      process?.send({ kind: 'cancel', id });
    },
    renew() {
      state = 'leaving';
      expectedEnd = 'memory';
      process?.end();
    },
    abandon() {
      state = 'leaving';
      expectedEnd = 'deadline';
      process?.kill();
    },
    stop() {
      state = 'stopped';
      clearTimeout(pause);
      const leaving = process;
      if (!leaving) return Promise.resolve();
      return new Promise((resolve) => {
        const force = setTimeout(() => leaving.kill(), GONE_WITHIN_MS);
        whenStopped = () => {
          clearTimeout(force);
          resolve();
        };
        leaving.end();
      });
    },
  };
}
