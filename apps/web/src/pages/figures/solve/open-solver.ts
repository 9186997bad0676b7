import type { PoseTrack, SizePx } from '@posebox/body';
import type { FigureMotion, HumanoidSkeleton } from '@posebox/figure';
import type { FromSolver, ToSolver } from './solve-worker.ts';

/** Turns a person's track into motions of figures, beside the page: long clips take seconds. */
export interface ClipSolver {
  /** The motion for a figure; rejects when it can't be solved. */
  motionFor(skeleton: HumanoidSkeleton): Promise<FigureMotion>;
  close(): void;
}

/** `const motion = await openSolver(track, document.image).motionFor(figure.skeleton)` */
export function openSolver(track: PoseTrack, picture: SizePx): ClipSolver {
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<FigureMotion>>();
  let lastId = 0;
  const send = (message: ToSolver) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
    waiting.get(data.id)?.resolve(data.motion);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  send({ kind: 'track', track, picture });
  return {
    motionFor(skeleton) {
      const answer = withResolvers<FigureMotion>();
      waiting.set(++lastId, answer);
      send({ kind: 'figure', id: lastId, skeleton });
      return answer.promise;
    },
    close: () => worker.terminate(),
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
