import type { Comparison, ComparisonCaution, ComparisonRefusal } from './comparison-document.ts';
import { rounded } from './stated-precision.ts';

/** What decides whether two clips can be compared, and how far to trust it. */
export interface Comparability {
  /** Seconds of the reference and of the attempt. */
  readonly durationS: readonly [number, number];
  /** How much of the body was seen in the one and in the other, 0…1. */
  readonly visible: readonly [number, number];
  readonly varietyDeg: number;
  readonly viewDeg: number;
  /** 0…1, of the one who turns more. */
  readonly facingSteadiness: number;
  readonly framesPerSecond: number;
  readonly hasDepth: boolean;
}

/** Shorter clips say nothing. */
const LEAST_S = 1;
/** A reference that differs less from standing still, degrees, can't be told from the errors of the landmarks. */
const LEAST_VARIETY_DEG = 6;
const SURE_VARIETY_DEG = 12;
/** Of the body, on average. */
const LEAST_VISIBLE = 0.35;
const SURE_VISIBLE = 0.75;
/** Degrees between the sides that two people were filmed from. */
const VIEW = { caution: 30, refused: 60 } as const;
/** Someone who turns all the time has no side; so far their view is trusted. */
const TURNING_TRUST = 0.7;
const LEAST_STEADINESS = 0.5;
const LEAST_FRAMES_HZ = 12;

/** Why there can be no score; empty when there can. */
export function refusalsOf({ durationS, visible, varietyDeg, ...view }: Comparability): ComparisonRefusal[] {
  const refusals: [boolean, ComparisonRefusal][] = [
    [durationS[0] < LEAST_S, 'reference_too_short'],
    [durationS[1] < LEAST_S, 'attempt_too_short'],
    [visible[0] < LEAST_VISIBLE, 'reference_too_little_visible'],
    [visible[1] < LEAST_VISIBLE, 'attempt_too_little_visible'],
    [varietyDeg < LEAST_VARIETY_DEG, 'reference_too_still'],
    [isFacingSteady(view) && view.viewDeg > VIEW.refused, 'views_too_different'],
  ];
  return refusals.flatMap(([applies, refusal]) => (applies ? [refusal] : []));
}

/** What makes the scores less sure. */
export function cautionsOf({
  visible,
  framesPerSecond,
  hasDepth,
  ...view
}: Comparability): ComparisonCaution[] {
  const cautions: [boolean, ComparisonCaution][] = [
    [isFacingSteady(view) && view.viewDeg > VIEW.caution, 'views_differ'],
    [Math.min(...visible) < SURE_VISIBLE, 'partly_visible'],
    [framesPerSecond < LEAST_FRAMES_HZ, 'few_frames'],
    [!hasDepth, 'no_depth'],
  ];
  return cautions.flatMap(([applies, caution]) => (applies ? [caution] : []));
}

/** How far the scores can be trusted: four shares and their product. */
export function confidenceOf({
  visible,
  varietyDeg,
  framesPerSecond,
  ...view
}: Comparability): Comparison['confidence'] {
  const parts = {
    visible: within(Math.min(...visible) / SURE_VISIBLE),
    view: isFacingSteady(view)
      ? within(1 - (view.viewDeg - VIEW.caution / 2) / (2 * VIEW.caution))
      : TURNING_TRUST,
    variety: within(varietyDeg / SURE_VARIETY_DEG),
    frames: within(framesPerSecond / LEAST_FRAMES_HZ),
  };
  const value = parts.visible * parts.view * parts.variety * parts.frames;
  return {
    value: rounded(value, 2),
    visible: rounded(parts.visible, 2),
    view: rounded(parts.view, 2),
    variety: rounded(parts.variety, 2),
    frames: rounded(parts.frames, 2),
  };
}

const isFacingSteady = ({ facingSteadiness }: Pick<Comparability, 'facingSteadiness'>): boolean =>
  facingSteadiness >= LEAST_STEADINESS;

const within = (value: number): number => Math.max(0, Math.min(1, value || 0));
