import type { MatchedMovements } from './match-movements.ts';

/** Which moments of the reference the attempt danced along with. */
export interface Coverage {
  /** One a moment of the reference: 1 where it was matched, seen, and the attempt went on. */
  readonly covered: Uint8Array;
  /** Of the reference, or of the attempt where that is a part, 0…1. */
  readonly share: number;
  /** The matched moments of the reference, first and last; -1 when there are none. */
  readonly first: number;
  readonly last: number;
}

/** Over so much time an attempt must go on, or it stands while the reference moves. */
const WAIT_WINDOW_S = 1;
/** Slower than this share of the reference's time is standing. */
const LEAST_PACE = 0.15;
/** A reference slower than this, degrees a second, waits itself. */
const STILL_SPEED_DEG_PER_S = 12;
/** A part that runs through the reference slower than this did not find its place. */
const LEAST_PART_PACE = 0.5;

/** @param speeds of the reference, degrees a second. */
export function coverageOf(
  { reference, attempt, matched, shape, extent }: MatchedMovements,
  speeds: Float32Array,
): Coverage {
  const covered = new Uint8Array(reference.count);
  const half = Math.round((WAIT_WINDOW_S * reference.rateHz) / 2);
  let first = -1;
  let last = -1;
  for (let i = 0; i < reference.count; i++) {
    if (Number.isNaN(matched[i]!)) continue;
    if (first < 0) first = i;
    last = i;
    if (Number.isNaN(shape.deg[i]!)) continue;
    const before = reach(matched, i, -1, half);
    const after = reach(matched, i, 1, half);
    const waits = after - before > half && matched[after]! - matched[before]! < LEAST_PACE * (after - before);
    if (!(waits && speeds[i]! > STILL_SPEED_DEG_PER_S)) covered[i] = 1;
  }
  const count = covered.reduce((sum, value) => sum + value, 0);
  if (extent === 'whole') return { covered, share: count / Math.max(1, reference.count), first, last };
  // All of a part is used; what matters is that it runs on in the reference as it does itself.
  const span = first < 0 ? 0 : last - first + 1;
  const pace = span / (LEAST_PART_PACE * Math.max(1, attempt.count));
  return { covered, share: span > 0 ? (count / span) * Math.min(1, pace) : 0, first, last };
}

/** The moment up to `most` away in a direction, as far as everything between is matched. */
function reach(matched: Float64Array, from: number, direction: -1 | 1, most: number): number {
  let at = from;
  while (Math.abs(at - from) < most && matched[at + direction]! >= 0) at += direction;
  return at;
}
