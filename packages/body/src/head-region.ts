import { LANDMARK } from './landmarks.ts';
import type { DrawnPerson } from './skeleton-drawing.ts';
import { FACE_LANDMARKS } from './skeleton-style.ts';
import type { SizePx } from './stroke.ts';

/** An upright or tilted ellipse in pixels. */
export interface Ellipse {
  readonly xPx: number;
  readonly yPx: number;
  /** Half the length along the head, chin to crown. */
  readonly alongPx: number;
  /** Half the length across it. */
  readonly acrossPx: number;
  /** Unit vector from the crown to the chin. */
  readonly downX: number;
  readonly downY: number;
}

/**
 * Distances on an adult between landmarks (or the middles of pairs), in metres: means of common anthropometric
 * tables (ANSUR II: shoulder, torso and head breadths), rounded. A picture can only shorten them, so the largest
 * ratio of pixels to metres is the nearest to the person's scale, whichever way the person is turned.
 */
const KNOWN_DISTANCES_M = [
  ['left_ear', 'left_ear', 'right_ear', 'right_ear', 0.15],
  ['nose', 'nose', 'left_ear', 'left_ear', 0.13],
  ['nose', 'nose', 'right_ear', 'right_ear', 0.13],
  ['left_eye', 'right_eye', 'mouth_left', 'mouth_right', 0.07],
  ['left_eye_outer', 'left_eye_outer', 'right_eye_outer', 'right_eye_outer', 0.1],
  ['left_ear', 'right_ear', 'left_shoulder', 'right_shoulder', 0.24],
  ['left_shoulder', 'left_shoulder', 'right_shoulder', 'right_shoulder', 0.36],
  ['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip', 0.5],
] as const;

/** Half of a head with some hair and a margin for landmarks that are a little off, in metres. */
export const HEAD_HALF_LENGTH_M = 0.165;
const HALF_BREADTH_M = 0.135;

/** From the middle of the shoulders to the middle of the ears of somebody upright, in metres. */
const EARS_ABOVE_SHOULDERS_M = 0.21;
/** A head whose place is only guessed from the shoulders may be bowed to any side. */
const GUESSED_HEAD = 1.5;

/**
 * The region that holds a person's whole face, from any side: front, profile, back view. Errs towards too large, also where
 * a model knows few points of the face or none.
 *
 * @returns undefined only when neither the face nor the shoulders have a place.
 */
export function headRegion({ landmarks }: DrawnPerson, sizePx: SizePx): Ellipse | undefined {
  const at = (index: number) => ({
    xPx: (landmarks[index]?.x ?? Number.NaN) * sizePx.width,
    yPx: (landmarks[index]?.y ?? Number.NaN) * sizePx.height,
  });
  const middle = (a: number, b: number) => ({
    xPx: (at(a).xPx + at(b).xPx) / 2,
    yPx: (at(a).yPx + at(b).yPx) / 2,
  });
  const distances = KNOWN_DISTANCES_M.map(([a, b, c, d, metres]) => {
    const [from, to] = [middle(LANDMARK[a], LANDMARK[b]), middle(LANDMARK[c], LANDMARK[d])];
    return Math.hypot(from.xPx - to.xPx, from.yPx - to.yPx) / metres;
  });
  const pxPerMetre = Math.max(...distances.filter(Number.isFinite));
  if (!(pxPerMetre > 0) || !Number.isFinite(pxPerMetre)) return undefined;

  const known = (...points: readonly PointPx[]) => points.find(({ xPx, yPx }) => Number.isFinite(xPx + yPx));
  const face = FACE_LANDMARKS.map(at).filter(({ xPx, yPx }) => Number.isFinite(xPx + yPx));
  const shoulders = middle(LANDMARK.left_shoulder, LANDMARK.right_shoulder);
  const hips = middle(LANDMARK.left_hip, LANDMARK.right_hip);
  const anyEye = [...[LANDMARK.left_eye, LANDMARK.right_eye].map(at), ...face];
  const eyes = known(middle(LANDMARK.left_eye, LANDMARK.right_eye), ...anyEye);
  if (!eyes) return guessedHead(shoulders, hips, pxPerMetre);
  const mouth = known(middle(LANDMARK.mouth_left, LANDMARK.mouth_right), at(LANDMARK.nose)) ?? eyes;
  const oneEar = [LANDMARK.left_ear, LANDMARK.right_ear].map(at);
  const ears = known(middle(LANDMARK.left_ear, LANDMARK.right_ear), ...oneEar) ?? eyes;
  const body = known(shoulders) ?? mouth;
  const [downX, downY] = direction(
    mouth.xPx - eyes.xPx + 0.3 * (body.xPx - ears.xPx),
    mouth.yPx - eyes.yPx + 0.3 * (body.yPx - ears.yPx),
  );
  // Between the face and the ears, which lie about the middle of the head, a little towards the crown: the
  // landmarks know nothing of the forehead.
  const xPx = (eyes.xPx + mouth.xPx + 2 * ears.xPx) / 4 - downX * 0.015 * pxPerMetre;
  const yPx = (eyes.yPx + mouth.yPx + 2 * ears.yPx) / 4 - downY * 0.015 * pxPerMetre;
  const reach = (halfM: number, alongAxis: boolean) =>
    Math.max(
      halfM * pxPerMetre,
      ...face.map((point) => {
        const [dx, dy] = [point.xPx - xPx, point.yPx - yPx];
        return 1.5 * Math.abs(alongAxis ? dx * downX + dy * downY : dx * downY - dy * downX);
      }),
    );
  return {
    xPx,
    yPx,
    alongPx: reach(HEAD_HALF_LENGTH_M, true),
    acrossPx: reach(HALF_BREADTH_M, false),
    downX,
    downY,
  };
}

interface PointPx {
  readonly xPx: number;
  readonly yPx: number;
}

/** Where a head must be whose face a model doesn't know: above the shoulders, as the trunk points. */
function guessedHead(shoulders: PointPx, hips: PointPx, pxPerMetre: number): Ellipse | undefined {
  if (!Number.isFinite(shoulders.xPx + shoulders.yPx)) return undefined;
  const trunk = [hips.xPx - shoulders.xPx, hips.yPx - shoulders.yPx] as const;
  const [downX, downY] = Number.isFinite(trunk[0] + trunk[1]) ? direction(...trunk) : [0, 1];
  return {
    xPx: shoulders.xPx - downX * EARS_ABOVE_SHOULDERS_M * pxPerMetre,
    yPx: shoulders.yPx - downY * EARS_ABOVE_SHOULDERS_M * pxPerMetre,
    alongPx: GUESSED_HEAD * HEAD_HALF_LENGTH_M * pxPerMetre,
    acrossPx: GUESSED_HEAD * HALF_BREADTH_M * pxPerMetre,
    downX,
    downY,
  };
}

function direction(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length > 1e-6 ? [x / length, y / length] : [0, 1];
}
