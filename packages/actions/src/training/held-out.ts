import type { Novelty } from '../action-model.ts';
import type { LearningClip } from '../data/action-clip.ts';
import { WINDOW_WIDTH, writeWindow } from '../features/action-features.ts';
import type { Network } from '../networks/network.ts';
import { learnNovelty, noveltyOf, outlineOf } from '../recognition/novelty.ts';
import type { ClipWindow } from './learning-windows.ts';

/** Answers to windows that were not learnt from. */
export interface HeldOutWindows {
  readonly windows: readonly ClipWindow[];
  /** What the network gave last, one number a class and window. */
  readonly logits: Float64Array;
  /** See `Novelty`; one a window. */
  readonly distances: Float64Array;
}

/** What is kept of some windows to tell others from. */
export function noveltyOfWindows(
  clips: readonly LearningClip[],
  windows: readonly ClipWindow[],
  classes: number,
): Novelty {
  const window = new Float64Array(WINDOW_WIDTH);
  const outlines = windows.map(({ clip, start }) => {
    writeWindow(clips[clip]!.moments, start, window);
    return outlineOf(window);
  });
  return learnNovelty(
    outlines,
    windows.map(({ label }) => label),
    classes,
  );
}

/** What a fitted network says to held-out windows, and how far they are from those it learnt from. */
export function judgeHeldOut(
  network: Network,
  parameters: Float64Array,
  clips: readonly LearningClip[],
  learnt: readonly ClipWindow[],
  heldOut: readonly ClipWindow[],
): HeldOutWindows {
  const classes = network.shape.classes;
  const novelty = noveltyOfWindows(clips, learnt, classes);
  const pass = network.open();
  const window = new Float64Array(WINDOW_WIDTH);
  const logits = new Float64Array(heldOut.length * classes);
  const distances = new Float64Array(heldOut.length);
  for (const [index, { clip, start }] of heldOut.entries()) {
    writeWindow(clips[clip]!.moments, start, window);
    pass.forward(parameters, window, 0, null);
    logits.set(pass.logits, index * classes);
    distances[index] = noveltyOf(outlineOf(window), novelty);
  }
  return { windows: heldOut, logits, distances };
}
