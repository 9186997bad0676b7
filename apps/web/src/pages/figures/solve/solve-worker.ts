import type { PoseTrack, SizePx } from '@posebox/body';
import { type FigureMotion, type HumanoidSkeleton, retarget, solveTrack } from '@posebox/figure';

/** First the track, once; then each figure that is to be moved by it. */
export type ToSolver =
  | { readonly kind: 'track'; readonly track: PoseTrack; readonly picture: SizePx }
  | { readonly kind: 'figure'; readonly id: number; readonly skeleton: HumanoidSkeleton };

export interface FromSolver {
  readonly id: number;
  readonly motion: FigureMotion;
  readonly tookMs: number;
}

let solved: FigureMotion | null = null;

addEventListener('message', ({ data }: MessageEvent<ToSolver>) => {
  const beganMs = performance.now();
  if (data.kind === 'track') {
    solved = solveTrack(data.track, data.picture);
    return;
  }
  if (!solved) return;
  const motion = retarget(solved, data.skeleton);
  const answer: FromSolver = { id: data.id, motion, tookMs: performance.now() - beganMs };
  postMessage(answer);
});
