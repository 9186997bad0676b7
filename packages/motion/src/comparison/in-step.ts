import type { ColoredLimb, DrawnLandmark, LandmarkName, PoseTrack } from '@posebox/body';
import { LANDMARK, LANDMARK_NAMES } from '@posebox/body';
import { torsoLengthPx } from '../angles/torso-length.ts';
import { median } from '../filters/hampel.ts';
import { isPresent, type PictureSize, trackRow } from '../landmark-row.ts';
import { COMPARED_LIMBS, type ComparedLimb } from './compared-bones.ts';
import type { Comparison } from './comparison-document.ts';

/** What is needed to show two clips together, live or in a film: times, limbs that differ, the reference over the attempt. */

/** `matched`: every movement beside its counterpart; `real`: both as they were danced, begun together. */
export const COMPARISON_PACES = ['matched', 'real'] as const;
export type ComparisonPace = (typeof COMPARISON_PACES)[number];

/** From this difference on a limb is coloured, and from this on strongly, degrees. */
export const LIMB_HEAT_DEG = { look: 20, stop: 38 } as const;

/** All of the reference's skeleton, in the colour of what is laid over. */
export const GHOST: readonly ColoredLimb[] = [{ landmarks: LANDMARK_NAMES, color: 'ghost' }];

/** Times of containers are rounded. */
const SAME_TIME_S = 1e-3;

const LIMB_LANDMARKS: Readonly<Record<ComparedLimb, readonly LandmarkName[]>> = {
  left_arm: ['left_shoulder', 'left_elbow', 'left_wrist'],
  right_arm: ['right_shoulder', 'right_elbow', 'right_wrist'],
  trunk: ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'],
  left_leg: ['left_hip', 'left_knee', 'left_ankle'],
  right_leg: ['right_hip', 'right_knee', 'right_ankle'],
};

/** The last of rising times that has begun at a time, 0 before all of them: `lastBegun([0, 0.2, 0.4], 0.3)` is `1`. */
export function lastBegun(timesS: ArrayLike<number>, timeS: number): number {
  let low = 0;
  let high = timesS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesS[middle]! <= timeS + SAME_TIME_S) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index into the series that a time of the reference belongs to. */
export const seriesIndexAt = ({ series }: Pick<Comparison, 'series'>, timeS: number): number =>
  lastBegun(series.referenceS, timeS);

/**
 * The attempt's time that belongs beside a time of the reference, rising with it. Where nothing is matched it runs on
 * from where something is.
 */
export function attemptTimeAt(
  comparison: Pick<Comparison, 'series' | 'timing'>,
  referenceS: number,
  pace: ComparisonPace,
): number {
  const { series, timing } = comparison;
  if (pace === 'real') return referenceS - (timing.offsetS ?? 0);
  const at = seriesIndexAt(comparison, referenceS);
  const here = series.attemptS[at];
  const next = series.attemptS[at + 1];
  if (here != null && next != null) {
    const share =
      (referenceS - series.referenceS[at]!) / (series.referenceS[at + 1]! - series.referenceS[at]!);
    return here + Math.max(0, Math.min(1, share)) * (next - here);
  }
  const nearest = nearestMatched(series.attemptS, at);
  if (nearest < 0) return referenceS - (timing.offsetS ?? 0);
  return series.attemptS[nearest]! + referenceS - series.referenceS[nearest]!;
}

/** The limbs that differ at a moment of the series, as the skeleton's drawing takes them. */
export function limbHeat({ series }: Pick<Comparison, 'series'>, index: number): ColoredLimb[] {
  return heatOf((limb) => series.limbDeg[limb]?.[index] ?? 0);
}

/** The same from how many degrees each limb is off; NaN is nothing. */
export function heatOf(degOf: (limb: ComparedLimb) => number): ColoredLimb[] {
  return COMPARED_LIMBS.flatMap((limb) => {
    const deg = degOf(limb);
    if (!(deg >= LIMB_HEAT_DEG.look)) return [];
    return [{ landmarks: LIMB_LANDMARKS[limb], color: deg < LIMB_HEAT_DEG.stop ? 'limb-look' : 'limb-stop' }];
  });
}

/** A person's usual size in the picture: the median length of the torso, pixels; NaN when never seen. */
export function usualTorsoPx(track: PoseTrack, image: PictureSize): number {
  const moment = trackRow(track, image);
  const lengths: number[] = [];
  for (let row = 0; row < track.frameCount; row++) {
    moment.row = row;
    const length = isPresent(track, row) ? torsoLengthPx(moment) : Number.NaN;
    if (length > 0) lengths.push(length);
  }
  return lengths.length > 0 ? median(lengths) : Number.NaN;
}

/** How a reference's skeleton is laid over an attempt. */
export interface GhostPlacement {
  readonly referenceImage: PictureSize;
  readonly attemptImage: PictureSize;
  /** The attempt's size in its picture / the reference's in its own: `usualTorsoPx` of both. */
  readonly scale: number;
  readonly mirrored: boolean;
}

/** The reference's landmarks in the attempt's picture: same hips, same size, mirrored if the attempt is. */
export function ghostLandmarks(
  reference: readonly DrawnLandmark[],
  attempt: readonly DrawnLandmark[],
  { referenceImage, attemptImage, scale, mirrored }: GhostPlacement,
): DrawnLandmark[] {
  const from = hipsOf(reference);
  const to = hipsOf(attempt);
  const sign = mirrored ? -1 : 1;
  return reference.map(({ x, y, confidence }) => ({
    x: to.x + (sign * scale * (x - from.x) * referenceImage.width) / attemptImage.width,
    y: to.y + (scale * (y - from.y) * referenceImage.height) / attemptImage.height,
    confidence,
  }));
}

function hipsOf(landmarks: readonly DrawnLandmark[]) {
  const left = landmarks[LANDMARK.left_hip]!;
  const right = landmarks[LANDMARK.right_hip]!;
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
}

function nearestMatched(values: readonly (number | null)[], at: number): number {
  for (let away = 0; away < values.length; away++) {
    if (values[at - away] != null) return at - away;
    if (values[at + away] != null) return at + away;
  }
  return -1;
}
