import type { PhotoAnswer } from '@posebox/photo';
import type { Frame } from './frames.ts';
import type { ComputeRequest, FromCompute, ToCompute } from './messages.ts';
import { problemOf } from './photo-problem.ts';

export interface WorkLoopParts {
  answer(photo: Uint8Array, request: ComputeRequest, signal: AbortSignal): Promise<PhotoAnswer>;
  send(message: FromCompute, body?: Uint8Array): void;
  /** Called after every photo, when its answer is on its way. */
  tidy(photo: { readonly bytes: number }): void;
}

/** What a compute process does with the frames that it is sent. */
export interface WorkLoop {
  take(frame: Frame<ToCompute>): void;
}

/** Answers photos one after the other in the order they came. A failed photo is a message, never an exit. */
export function createWorkLoop(parts: WorkLoopParts): WorkLoop {
  const rssBytes = residentMemory();
  const photos: { readonly id: number; readonly request: ComputeRequest; readonly bytes: Uint8Array }[] = [];
  let current: { readonly id: number; readonly abort: AbortController } | undefined;

  async function work() {
    for (let next = photos.shift(); next; next = photos.shift()) {
      const abort = new AbortController();
      current = { id: next.id, abort };
      await answerOne(next.id, next.request, next.bytes, abort.signal);
      current = undefined;
      parts.tidy({ bytes: next.bytes.byteLength });
    }
  }

  async function answerOne(id: number, request: ComputeRequest, bytes: Uint8Array, signal: AbortSignal) {
    try {
      const { body, ...answer } = await parts.answer(bytes, request, signal);
      parts.send({ kind: 'answer', id, answer, rssBytes: rssBytes() }, body);
    } catch (error) {
      if (signal.aborted) {
        parts.send({ kind: 'cancelled', id, rssBytes: rssBytes() });
      } else {
        parts.send({ kind: 'problem', id, ...problemOf(error), rssBytes: rssBytes() });
      }
    }
  }

  return {
    take({ head, body }) {
      if (head.kind === 'photo') {
        photos.push({ id: head.id, request: head.request, bytes: body });
        if (!current) void work();
      } else if (head.id === current?.id) {
        current.abort.abort();
      }
    },
  };
}

/** Asking the system takes up to 0.15 ms, as long as some stages of a photo. */
const RSS_FRESH_MS = 100;

/** This process's resident memory, at most a tenth of a second old. */
function residentMemory(): () => number {
  let readMs = Number.NEGATIVE_INFINITY;
  let bytes = 0;
  return () => {
    const nowMs = performance.now();
    if (nowMs - readMs > RSS_FRESH_MS) {
      bytes = process.memoryUsage.rss();
      readMs = nowMs;
    }
    return bytes;
  };
}
