import type { PoseTrack, SizePx } from '@posebox/body';
import type { FigureMotion, HumanoidSkeleton } from '@posebox/figure';
import type { FromSolver, ToSolver } from './solve-worker.ts';

/** Turns a person's track into motions of figures, beside the page: long clips take seconds. */
export interface ClipSolver {
  /** Whom figures are to follow from now on; of somebody before nothing is answered any more. */
  follow(track: PoseTrack, picture: SizePx): void;
  /** The motion for a figure, once there is somebody to follow; rejects when it can't be solved. */
  motionFor(skeleton: HumanoidSkeleton): Promise<FigureMotion>;
  close(): void;
}

/**
 * Begins to load what solves, so that it is there when the track comes.
 *
 * @example
 * const solver = openSolver();
 * solver.follow(track, document.image);
 * const motion = await solver.motionFor(figure.skeleton);
 */
export function openSolver(): ClipSolver {
  let worker = startWorker();
  let isFollowing = false;
  return {
    follow(track, picture) {
      // What is being solved can't be stopped but with its worker.
      if (isFollowing) {
        worker.end();
        worker = startWorker();
      }
      isFollowing = true;
      worker.send({ kind: 'track', track, picture });
    },
    motionFor: (skeleton) => worker.ask(skeleton),
    close: () => worker.end(),
  };
}

function startWorker() {
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<FigureMotion>>();
  let lastId = 0;
  let failure: Error | null = null;
  const send = (message: ToSolver) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
    waiting.get(data.id)?.resolve(data.motion);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    failure = new Error(message);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  return {
    send,
    ask(skeleton: HumanoidSkeleton): Promise<FigureMotion> {
      if (failure) return Promise.reject(failure);
      const answer = withResolvers<FigureMotion>();
      waiting.set(++lastId, answer);
      send({ kind: 'figure', id: lastId, skeleton });
      return answer.promise;
    },
    end: () => worker.terminate(),
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: Error) => void;
}

/** As `Promise.withResolvers`, which not every browser of ours has. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}
