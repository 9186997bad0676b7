/** Frames of a clip and their true times, strictly rising seconds. All pure. */

/** The frame whose time is nearest, 0 in an empty clip: `nearestFrame(Float64Array.of(0, 0.2, 0.4), 0.29)` is `1`. */
export function nearestFrame(timesS: Float64Array, timeS: number): number {
  const after = firstAfter(timesS, timeS);
  const before = Math.max(0, after - 1);
  if (after >= timesS.length) return before;
  return timeS - timesS[before]! <= timesS[after]! - timeS ? before : after;
}

/** The frame that is on screen at a time: the last one that has begun. */
export const frameAt = (timesS: Float64Array, timeS: number): number =>
  Math.max(0, firstAfter(timesS, timeS + SAME_TIME_S) - 1);

/**
 * A time within a frame, far from both its neighbours: where a player that rounds as it likes still shows this frame.
 */
export function withinFrame(timesS: Float64Array, frame: number): number {
  const timeS = timesS[frame] ?? 0;
  const stepS = (timesS[frame + 1] ?? timeS + (timeS - (timesS[frame - 1] ?? timeS))) - timeS;
  return timeS + Math.min(stepS / 2, MOST_WITHIN_S);
}

/** Whether a picture of that time is this frame and no other. */
export function belongsTo(timesS: Float64Array, frame: number, timeS: number): boolean {
  const at = timesS[frame];
  if (at === undefined) return false;
  const stepS = Math.min(at - (timesS[frame - 1] ?? at - 1), (timesS[frame + 1] ?? at + 1) - at);
  return Math.abs(timeS - at) < Math.min(stepS / 2, MOST_WITHIN_S);
}

/** Containers round times to a millisecond at worst. */
const SAME_TIME_S = 0.0011;
const MOST_WITHIN_S = 0.02;

/** The index of the first time after this one. */
function firstAfter(timesS: Float64Array, timeS: number): number {
  let from = 0;
  let to = timesS.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (timesS[middle]! <= timeS) from = middle + 1;
    else to = middle;
  }
  return from;
}
