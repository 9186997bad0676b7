import type { LearningClip } from '../data/action-clip.ts';
import { WINDOW_WIDTH, writeWindow } from '../features/action-features.ts';
import type { Network } from '../networks/network.ts';
import { learnNovelty, noveltyOf } from '../recognition/novelty.ts';
import type { ClipWindow } from './learning-windows.ts';

/** Answers to windows that were not learnt from. */
export interface HeldOutWindows {
  readonly windows: readonly ClipWindow[];
  /** What the network gave last, one number a class and window. */
  readonly logits: Float64Array;
  /** See `Novelty`; one a window. */
  readonly distances: Float64Array;
}

/** Embeddings of some windows as they were seen, one after the other. */
export function embeddingsOf(
  network: Network,
  parameters: Float64Array,
  clips: readonly LearningClip[],
  windows: readonly ClipWindow[],
): Float64Array {
  const pass = network.open();
  const window = new Float64Array(WINDOW_WIDTH);
  const embeddings = new Float64Array(windows.length * network.embeddingWidth);
  for (const [index, { clip, start }] of windows.entries()) {
    writeWindow(clips[clip]!.moments, start, window);
    pass.forward(parameters, window, 0, null);
    embeddings.set(pass.embedding, index * network.embeddingWidth);
  }
  return embeddings;
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
  const novelty = learnNovelty(
    embeddingsOf(network, parameters, clips, learnt),
    network.embeddingWidth,
    learnt.map(({ label }) => label),
    classes,
  );
  const pass = network.open();
  const window = new Float64Array(WINDOW_WIDTH);
  const logits = new Float64Array(heldOut.length * classes);
  const distances = new Float64Array(heldOut.length);
  for (const [index, { clip, start }] of heldOut.entries()) {
    writeWindow(clips[clip]!.moments, start, window);
    pass.forward(parameters, window, 0, null);
    logits.set(pass.logits, index * classes);
    distances[index] = noveltyOf(pass.embedding, novelty);
  }
  return { windows: heldOut, logits, distances };
}
