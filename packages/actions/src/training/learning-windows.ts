import type { LearningClip } from '../data/action-clip.ts';
import { WINDOW_WIDTH, writeWindow } from '../features/action-features.ts';
import { ACTION_WINDOW, windowStarts } from '../features/action-window.ts';
import { AUGMENTATION, mirroredLabels, randomVariation } from '../features/augmentation.ts';

/** A window of a clip that is learnt from or judged. */
export interface ClipWindow {
  /** Place of the clip in the data set. */
  readonly clip: number;
  /** First moment. */
  readonly start: number;
  /** Place of the label among the model's. */
  readonly label: number;
}

/** The windows of some clips; labels that the model lacks are left out. */
export function clipWindows(
  clips: readonly LearningClip[],
  places: readonly number[],
  labels: readonly string[],
): readonly ClipWindow[] {
  return places.flatMap((clip) => {
    const { moments, label } = clips[clip]!;
    const place = labels.indexOf(label);
    if (place < 0) return [];
    return windowStarts(moments.count, ACTION_WINDOW.learningHop).map((start) => ({
      clip,
      start,
      label: place,
    }));
  });
}

/** Windows of one epoch with their classes, written one after the other. */
export interface EpochWindows {
  readonly windows: Float64Array;
  readonly labels: Int32Array;
}

/** How many windows an epoch shows, however small or large the data set is. */
const WINDOWS_PER_EPOCH = { least: 96, most: 384 } as const;

export const windowsPerEpoch = (all: number): number =>
  Math.max(WINDOWS_PER_EPOCH.least, Math.min(WINDOWS_PER_EPOCH.most, all));

/**
 * Draws the windows of an epoch: each class as often as any other, each window varied at random, every second one
 * mirrored where its label has a mirror image.
 */
export function drawEpoch(
  clips: readonly LearningClip[],
  windows: readonly ClipWindow[],
  labels: readonly string[],
  chance: () => number,
): EpochWindows {
  const byLabel = labels.map((_, label) => windows.filter((one) => one.label === label));
  const present = byLabel.filter((some) => some.length > 0);
  const mirrored = mirroredLabels(labels).map((label) => (label === null ? -1 : labels.indexOf(label)));
  const count = windowsPerEpoch(windows.length);
  const drawn = { windows: new Float64Array(count * WINDOW_WIDTH), labels: new Int32Array(count) };
  for (let i = 0; i < count; i++) {
    const some = present[i % present.length]!;
    const one = some[Math.floor(chance() * some.length)]!;
    const isMirrored = chance() < 0.5 && mirrored[one.label]! >= 0;
    const shift = (2 * chance() - 1) * AUGMENTATION.shiftMoments;
    const variation = randomVariation(chance, isMirrored);
    writeWindow(clips[one.clip]!.moments, one.start + shift, drawn.windows, i * WINDOW_WIDTH, variation);
    drawn.labels[i] = isMirrored ? mirrored[one.label]! : one.label;
  }
  return drawn;
}
