import { COMPARED_LIMBS, type ComparedLimb } from './compared-bones.ts';
import type { LimbAdvice } from './comparison-document.ts';
import type { Coverage } from './coverage.ts';
import { limbAdvice } from './limb-advice.ts';
import type { MatchedMovements } from './match-movements.ts';
import type { MovementTiming } from './movement-timing.ts';
import { limbMeasureDeg, shapeScore } from './score.ts';
import { meanKnown } from './shape-difference.ts';

/** A stretch of the reference that is worth practising, and why. */
export interface PracticeMoment {
  readonly from: number;
  readonly to: number;
  readonly kind: 'late' | 'early' | 'limb' | 'missed';
  readonly limb: ComparedLimb | null;
  readonly advice: LimbAdvice | null;
  readonly deg: number | null;
  readonly earlyS: number | null;
}

const MOMENT_S = 1.6;
const MOST_MOMENTS = 3;
/** Points lost on average over the stretch before it is worth naming. */
const LEAST_LOSS = 12;
/** Points that being one second late or early is worth, and the most that lateness can lose. */
const LATE_LOSS_PER_S = 120;
const MOST_LATE_LOSS = 60;
/** Lateness that nobody sees. */
const FREE_S = 0.06;

/** The stretches of the reference where most is lost, at most three, not overlapping, in order. */
export function practiceMoments(
  movements: MatchedMovements,
  timing: MovementTiming,
  { covered, first, last }: Coverage,
): PracticeMoment[] {
  const { reference, shape } = movements;
  const length = Math.round(MOMENT_S * reference.rateHz);
  const late = timing.earlyS.map((early) =>
    Number.isNaN(early)
      ? 0
      : Math.min(MOST_LATE_LOSS, Math.max(0, Math.abs(early) - FREE_S) * LATE_LOSS_PER_S),
  );
  const wrong = shape.deg.map((deg) => (Number.isNaN(deg) ? 0 : 100 - shapeScore(deg, shape.stillDeg)));
  const missed = Float64Array.from(covered, (value, i) => (value || i < first || i > last ? 0 : 100));
  const loss = late.map((value, i) => Math.max(missed[i]!, value + wrong[i]!));
  const taken: PracticeMoment[] = [];
  while (first >= 0 && taken.length < MOST_MOMENTS) {
    const from = worstStretch(loss, length, first, last, taken);
    if (from < 0) break;
    const to = Math.min(last + 1, from + length);
    taken.push({
      from,
      to,
      ...reasonOf(movements, timing, from, to, {
        late: meanKnown(late, from, to),
        wrong: meanKnown(wrong, from, to),
        missed: meanKnown(missed, from, to),
      }),
    });
  }
  return taken.sort((a, b) => a.from - b.from);
}

function worstStretch(
  loss: Float64Array,
  length: number,
  first: number,
  last: number,
  taken: readonly PracticeMoment[],
): number {
  let best = -1;
  let most = LEAST_LOSS;
  for (let from = first; from + length <= last + 1; from++) {
    if (taken.some((moment) => from < moment.to && from + length > moment.from)) continue;
    const mean = meanKnown(loss, from, from + length);
    if (mean > most) {
      most = mean;
      best = from;
    }
  }
  return best;
}

function reasonOf(
  movements: MatchedMovements,
  timing: MovementTiming,
  from: number,
  to: number,
  lost: { readonly late: number; readonly wrong: number; readonly missed: number },
): Omit<PracticeMoment, 'from' | 'to'> {
  const nothing = { limb: null, advice: null, deg: null, earlyS: null };
  if (lost.missed > lost.late + lost.wrong) return { ...nothing, kind: 'missed' };
  if (lost.late > lost.wrong) {
    const earlyS = meanKnown(timing.earlyS, from, to);
    return { ...nothing, kind: earlyS < 0 ? 'late' : 'early', earlyS };
  }
  const limb = worstLimb(movements, from, to);
  return { ...nothing, kind: 'limb', limb, ...limbAdvice(movements, limb, from, to) };
}

/** The limb that loses most between two moments. */
export function worstLimb({ shape }: MatchedMovements, from: number, to: number): ComparedLimb {
  const lost = (limb: ComparedLimb) => {
    const deg = meanKnown(shape.limbDeg[limb], from, to);
    return Number.isNaN(deg) ? -1 : deg / limbMeasureDeg(shape, limb);
  };
  return COMPARED_LIMBS.reduce((worst, limb) => (lost(limb) > lost(worst) ? limb : worst));
}
