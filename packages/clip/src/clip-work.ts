import type { VideoFacts } from '@posebox/media/video';

/** How far a piece of work is. `progress` 0…1 never goes back. */
export interface ClipProgress {
  readonly progress: number;
  readonly frames: number;
}

export interface ClipWorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ClipProgress) => void;
  /** Let everything else on this machine go first. */
  readonly lowPriority?: boolean;
  /** Of a film: its frames keep the times that a track has, even where the sound begins before 0 and is cut there. */
  readonly clock?: 'picture';
}

/** How far through the video a frame is; stays below 1 where the container doesn't know its length. */
export function shareOf({ startTimeS, durationS }: VideoFacts, timeS: number): number {
  const passedS = Math.max(0, timeS - startTimeS);
  if (durationS === null || durationS <= 0) return passedS / (passedS + 60);
  return Math.min(1, passedS / durationS);
}
