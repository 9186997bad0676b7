import type { ComparisonPhrase } from './comparison-document.ts';

/** A stretch of the reference: its own when nobody named any. */
export interface Phrase {
  readonly name: string | null;
  readonly fromS: number;
  readonly toS: number;
}

const PHRASE_S = 4;
const MOST_PHRASES = 12;
/** A cut is moved to the calmest moment within this share of a phrase. */
const CUT_REACH = 0.25;

/**
 * The phrases of a reference: the named ones as far as they lie in it, or even ones of about four seconds, cut where
 * the movement is calmest.
 *
 * @param speeds of the reference at even times from `startS` on.
 */
export function phrasesOf(
  named: readonly ComparisonPhrase[],
  startS: number,
  rateHz: number,
  speeds: Float32Array,
): Phrase[] {
  const endS = startS + (speeds.length - 1) / rateHz;
  const inside = named.flatMap(({ name, fromS, toS }) => {
    const cut = { name, fromS: Math.max(fromS, startS), toS: Math.min(toS, endS) };
    return cut.toS > cut.fromS ? [cut] : [];
  });
  if (inside.length > 0) return inside.sort((a, b) => a.fromS - b.fromS);
  const count = Math.max(1, Math.min(MOST_PHRASES, Math.round((endS - startS) / PHRASE_S)));
  const even = (endS - startS) / count;
  const cuts = [startS];
  for (let k = 1; k < count; k++) {
    const at = k * even * rateHz;
    const reach = CUT_REACH * even * rateHz;
    cuts.push(startS + calmest(speeds, Math.round(at - reach), Math.round(at + reach)) / rateHz);
  }
  cuts.push(endS);
  return cuts.slice(1).map((toS, k) => ({ name: null, fromS: cuts[k]!, toS }));
}

function calmest(speeds: Float32Array, from: number, to: number): number {
  let best = from;
  for (let i = from; i <= to; i++) if (speeds[i]! < speeds[best]!) best = i;
  return best;
}
