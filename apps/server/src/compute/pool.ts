import type { PhotoAnswer } from '@posebox/photo';
import { Problem } from '../problem.ts';
import type { ComputeProgram } from './compute-process.ts';
import type { ComputeRequest } from './messages.ts';
import { countPassedBytes } from './passed-bytes.ts';
import { createReusedBuffers, type ReusedBuffers } from './reused-buffers.ts';
import { createSlot, type FinishedFrame, type RestartReason, type Slot } from './slot.ts';

export interface ComputePoolOptions {
  readonly program: ComputeProgram;
  readonly processes: number;
  /** So many photos may wait; more are refused with `queue_full`. */
  readonly queueLength: number;
  /** From acceptance to answer; then `timed_out`. */
  readonly deadlineMs: number;
  /** A process that holds more than this after an answer is replaced. */
  readonly processMemoryBytes: number;
  /** So often a photo is begun when processes die with it; 2 unless stated. */
  readonly tries?: number;
}

export interface ComputePoolStatus {
  readonly processes: number;
  readonly ready: number;
  readonly busy: number;
  readonly waiting: number;
  readonly rssBytes: number;
  readonly pids: readonly number[];
  /** How often a process was replaced since the start. */
  readonly restarts: Readonly<Record<RestartReason, number>>;
}

/** Child processes that turn photos into answers, with a bounded queue in front of them. */
export interface ComputePool {
  /** Where photos and answers are kept: receive photos into them and give back what has been sent. */
  readonly buffers: ReusedBuffers;
  /** Resolves when every process is ready. @throws Error when a process cannot start. */
  ready(): Promise<void>;
  /**
   * The answer to one photo, whose memory is free again when the answer comes. A process that dies on the way costs that photo its first try only.
   *
   * @throws Problem `queue_full`, `timed_out`, `engine_failed`, `shutting_down`, or what the photo itself gives rise
   *   to; and the signal's reason when it aborts.
   */
  answer(request: ComputeRequest, photo: Uint8Array, signal?: AbortSignal): Promise<PhotoAnswer>;
  status(): ComputePoolStatus;
  /** Takes no more photos, finishes those it has within `graceMs`, and ends the processes. */
  stop(graceMs: number): Promise<void>;
}

const MOST_TRIES = 2;

/** Room for eight photos of a telephone and their answers. */
const KEEP_BUFFERS = { keepBytes: 40e6, restAfterMs: 3_000 } as const;

/** A photo on its way. */
interface Work {
  readonly id: number;
  readonly request: ComputeRequest;
  readonly photo: Uint8Array;
  /** Runs until the photo has left the pool, also when nobody waits for it any more. */
  readonly deadline: NodeJS.Timeout;
  tries: number;
  givenAtMs: number;
  slot: Slot | undefined;
  cancelled: boolean;
  /** Settles the caller's promise; later calls do nothing. */
  finish(outcome: PhotoAnswer | Error): void;
}

export function createComputePool(options: ComputePoolOptions): ComputePool {
  const { tries: mostTries = MOST_TRIES } = options;
  const waiting: Work[] = [];
  const running = new Map<number, Work>();
  const pace = createPace();
  const passed = countPassedBytes();
  const buffers = createReusedBuffers(KEEP_BUFFERS);
  const restarts: Record<RestartReason, number> = { crash: 0, memory: 0, deadline: 0 };
  let lastId = 0;
  let stopping = false;
  let whenEmpty: (() => void) | undefined;
  let startFailed: ((error: Error) => void) | undefined;
  let allReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    allReady = resolve;
    startFailed = reject;
  });
  // A pool whose start nobody waits for must not end the program by it.
  ready.catch(() => undefined);

  const slots: readonly Slot[] = Array.from({ length: options.processes }, (_, index) => {
    const workOfSlot = () => [...running.values()].find((work) => work.slot === slots[index]);
    return createSlot(options.program, {
      takeBuffer: buffers.take,
      onIdle: () => {
        if (slots.every((slot) => slot.state !== 'starting')) allReady?.();
        dispatch();
      },
      onFinished: (frame) => settle(slots[index] as Slot, frame),
      onLost: () => tryAgain(workOfSlot()),
      onRestart: (reason) => {
        restarts[reason] += 1;
      },
      onStartFailed: (times) => startFailed?.(new Error(`A compute process ended at its start (${times}).`)),
    });
  });

  function dispatch() {
    while (waiting.length > 0) {
      // The first idle one: under light load the others stay small.
      const slot = slots.find(({ state }) => state === 'idle');
      const work = slot && waiting.shift();
      if (!slot || !work) return;
      work.slot = slot;
      work.tries += 1;
      work.givenAtMs = performance.now();
      running.set(work.id, work);
      slot.give(work.id, work.request, work.photo);
    }
  }

  function settle(slot: Slot, { head, body }: FinishedFrame) {
    if (head.rssBytes > options.processMemoryBytes) slot.renew();
    const work = running.get(head.id);
    if (!work) return;
    pace.add(performance.now() - work.givenAtMs);
    passed(work.photo.byteLength + body.byteLength);
    if (head.kind === 'answer') work.finish({ ...head.answer, body });
    else if (head.kind === 'problem') work.finish(new Problem(head.code, head.values));
    release(work);
  }

  function tryAgain(work: Work | undefined) {
    if (!work) return;
    if (work.tries < mostTries && !work.cancelled) {
      running.delete(work.id);
      work.slot = undefined;
      waiting.unshift(work);
      dispatch();
    } else {
      work.finish(new Problem('engine_failed'));
      release(work);
    }
  }

  /** The photo leaves the pool. */
  function release(work: Work) {
    clearTimeout(work.deadline);
    running.delete(work.id);
    const place = waiting.indexOf(work);
    if (place >= 0) waiting.splice(place, 1);
    if (waiting.length === 0 && running.size === 0) whenEmpty?.();
  }

  /** The caller is gone. A process that has already begun stops at its next step. */
  function cancel(work: Work, reason: unknown) {
    work.cancelled = true;
    work.finish(reason instanceof Error ? reason : new Error('Cancelled.'));
    if (running.has(work.id)) work.slot?.cancel(work.id);
    else release(work);
  }

  function expire(work: Work) {
    work.finish(new Problem('timed_out', { limitS: Math.round(options.deadlineMs / 1000) }));
    const isRunning = running.has(work.id);
    release(work);
    if (isRunning) work.slot?.abandon();
  }

  function accept(request: ComputeRequest, photo: Uint8Array, signal: AbortSignal | undefined) {
    return new Promise<PhotoAnswer>((resolve, reject) => {
      const onAbort = () => cancel(work, signal?.reason);
      lastId += 1;
      const work: Work = {
        id: lastId,
        request,
        photo,
        deadline: setTimeout(() => expire(work), options.deadlineMs),
        tries: 0,
        givenAtMs: 0,
        slot: undefined,
        cancelled: false,
        finish(outcome) {
          signal?.removeEventListener('abort', onAbort);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      waiting.push(work);
      dispatch();
    });
  }

  return {
    buffers,
    ready: () => ready,
    async answer(request, photo, signal) {
      signal?.throwIfAborted();
      if (stopping) throw new Problem('shutting_down');
      if (waiting.length >= options.queueLength) {
        const retryAfterS = pace.secondsFor(waiting.length / options.processes);
        throw new Problem('queue_full', { retryAfterS });
      }
      return accept(request, photo, signal);
    },
    status: () => ({
      processes: slots.length,
      ready: slots.filter(({ state }) => state === 'idle' || state === 'busy').length,
      busy: running.size,
      waiting: waiting.length,
      rssBytes: slots.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
      pids: slots.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
      restarts: { ...restarts },
    }),
    async stop(graceMs) {
      stopping = true;
      if (waiting.length + running.size > 0) {
        await new Promise<void>((resolve) => {
          const grace = setTimeout(resolve, graceMs);
          whenEmpty = () => {
            clearTimeout(grace);
            resolve();
          };
        });
      }
      for (const work of [...waiting, ...running.values()]) {
        work.finish(new Problem('shutting_down'));
        release(work);
      }
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}

const MOST_RETRY_AFTER_S = 30;

/** How long one photo takes here, learned from the last ones; says when a place will be free. */
function createPace() {
  let photoMs = 100;
  return {
    add(ms: number) {
      photoMs += (ms - photoMs) / 16;
    },
    /** Whole seconds, at least 1, until `photos` photos in a row are done. */
    secondsFor(photos: number): number {
      return Math.min(MOST_RETRY_AFTER_S, Math.max(1, Math.ceil((photos * photoMs) / 1000)));
    },
  };
}
