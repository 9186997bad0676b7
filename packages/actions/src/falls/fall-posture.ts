import { LANDMARK } from '@posebox/body';
import { type LandmarkRow, type PictureSize, torsoLengthPx, xPx, yPx } from '@posebox/motion';
import type { ActionFrame } from '../recognition/action-frame.ts';

/** What a fall is judged by, at one moment, from the picture alone: metres from a single picture don't know travel. */
export interface FallPosture {
  readonly timeS: number;
  readonly hipYPx: number;
  /** Of mid-hip above the lower ankle, pixels; NaN when no ankle is seen. */
  readonly hipsAboveFeetPx: number;
  /** Of the torso, degrees: 0 upright, 90 lying. */
  readonly inclinationDeg: number;
  /** From the highest to the lowest point that is seen. */
  readonly heightPx: number;
  readonly torsoPx: number;
  /** Whether a point of the trunk is near the picture's left or right edge. */
  readonly isAtEdge: boolean;
}

/** Points less sure than this are not looked at. */
const LEAST_CONFIDENCE = 0.3;

/** Share of the picture's width that counts as its edge. */
const EDGE = 0.06;

const { left_shoulder, right_shoulder, left_hip, right_hip, left_ankle, right_ankle } = LANDMARK;
const TRUNK = [left_shoulder, right_shoulder, left_hip, right_hip];

/** The posture in a frame; null when the trunk isn't seen. */
export function fallPosture({ timeS, person }: ActionFrame, image: PictureSize): FallPosture | null {
  if (!person) return null;
  const moment: LandmarkRow = {
    widthPx: image.width,
    heightPx: image.height,
    image: person.image,
    world: person.world,
    confidence: person.confidence,
    marks: null,
    row: 0,
  };
  const seen = (landmark: number) => person.confidence[landmark]! >= LEAST_CONFIDENCE;
  if (!TRUNK.every((landmark) => seen(landmark) && Number.isFinite(xPx(moment, landmark)))) return null;
  const middle = (of: typeof xPx, a: number, b: number) => (of(moment, a) + of(moment, b)) / 2;
  const hipYPx = middle(yPx, left_hip, right_hip);
  const acrossPx = middle(xPx, left_shoulder, right_shoulder) - middle(xPx, left_hip, right_hip);
  const upPx = hipYPx - middle(yPx, left_shoulder, right_shoulder);
  const ankles = [left_ankle, right_ankle].filter(seen).map((landmark) => yPx(moment, landmark));
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let landmark = 0; landmark < person.confidence.length; landmark++) {
    const y = yPx(moment, landmark);
    if (!seen(landmark) || !Number.isFinite(y)) continue;
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const xs = TRUNK.map((landmark) => xPx(moment, landmark) / image.width);
  return {
    timeS,
    hipYPx,
    hipsAboveFeetPx: ankles.length > 0 ? Math.max(...ankles) - hipYPx : Number.NaN,
    inclinationDeg: (Math.atan2(Math.abs(acrossPx), upPx) * 180) / Math.PI,
    heightPx: bottom - top,
    torsoPx: torsoLengthPx(moment),
    isAtEdge: Math.min(...xs) < EDGE || Math.max(...xs) > 1 - EDGE,
  };
}
