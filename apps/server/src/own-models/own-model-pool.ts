import type { PhotoAnswer } from '@posebox/photo';
import { OWN_MODEL_LIMITS } from '@posebox/vision/own-model';
import type { ComputeProgram } from '../compute/compute-process.ts';
import type { ComputeRequest } from '../compute/messages.ts';
import { type ComputePool, createComputePool } from '../compute/pool.ts';
import { Problem } from '../problem.ts';

/** The process that runs models of one's own: apart from those of photos, so that a bad one holds up nobody. */
export interface OwnModelPool {
  /** @throws Problem `own_model_stopped`, and what `ComputePool.answer` throws */
  answer(request: ComputeRequest, photo: Uint8Array, signal?: AbortSignal): Promise<PhotoAnswer>;
  stop(graceMs: number): Promise<void>;
}

/** From acceptance to answer, waiting for others included. */
const DEADLINE_MS = 120_000;
const QUEUE_LENGTH = 32;
/** When nobody has asked for so long, its memory is given back. */
const REST_AFTER_MS = 120_000;

/** Its process is started when somebody asks, and ended when nobody does any more. */
export function createOwnModelPool(program: ComputeProgram): OwnModelPool {
  let pool: ComputePool | undefined;
  let asked = 0;
  const end = () => {
    if (asked > 0) return rest.refresh();
    const idle = pool;
    pool = undefined;
    return void idle?.stop(0);
  };
  const rest = setTimeout(end, REST_AFTER_MS).unref();
  return {
    async answer(request, photo, signal) {
      pool ??= createComputePool({
        ...{ program, processes: 1, queueLength: QUEUE_LENGTH, deadlineMs: DEADLINE_MS },
        processMemoryBytes: OWN_MODEL_LIMITS.memoryBytes,
        // What ended it once ends it again.
        tries: 1,
      });
      asked += 1;
      try {
        return await pool.answer(request, photo, signal);
      } catch (error) {
        const isStopped = error instanceof Problem && ['engine_failed', 'timed_out'].includes(error.code);
        throw isStopped ? ownModelStopped() : error;
      } finally {
        asked -= 1;
        rest.refresh();
      }
    },
    async stop(graceMs) {
      clearTimeout(rest);
      await pool?.stop(graceMs);
    },
  };
}

export function ownModelStopped(): Problem {
  const { runS, memoryBytes } = OWN_MODEL_LIMITS;
  return new Problem('own_model_stopped', { limitS: runS, limitMb: memoryBytes / 1e6 });
}
