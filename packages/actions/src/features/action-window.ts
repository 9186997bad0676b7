/**
 * What a network looks at: two seconds at 15 moments a second. Long enough for a squat or a wave, short enough to
 * answer within a second of the movement.
 */
export const ACTION_WINDOW = {
  rateHz: 15,
  moments: 30,
  /** Moments from one window to the next while recognising: 0.27 s. */
  hop: 4,
  /** The same while learning: 0.53 s; augmentation fills what lies between. */
  learningHop: 8,
} as const;

/**
 * The first moments of the windows of a movement, by rising place. A movement shorter than a window has one, with the
 * movement in its middle: it then begins before 0, and what lies outside counts as not seen.
 *
 * @example windowStarts(45, 8) // 0, 8, 15
 */
export function windowStarts(count: number, hop: number): readonly number[] {
  const last = count - ACTION_WINDOW.moments;
  if (last <= 0) return count > 0 ? [Math.floor(last / 2)] : [];
  const starts = Array.from({ length: Math.floor(last / hop) + 1 }, (_, i) => i * hop);
  if (starts.at(-1)! < last) starts.push(last);
  return starts;
}
