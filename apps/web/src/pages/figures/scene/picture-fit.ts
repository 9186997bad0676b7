import { LANDMARK } from '@posebox/body';
import { BONE, JOINT_LANDMARKS, type PosedJoints } from '@posebox/figure';

/** Where a figure lies on a picture: `xPx + pxPerM * x`, `yPx - pxPerM * y` of the picture's pixels, y up. */
export interface PictureFit {
  readonly pxPerM: number;
  readonly xPx: number;
  readonly yPx: number;
}

/** Points that the picture doesn't show count for nothing. */
const LEAST_CONFIDENCE = 0.3;
const LEAST_POINTS = 4;

/**
 * Lays a posed figure on the person of the picture: the place and the size at which its joints, seen straight from the
 * front, come nearest to the landmarks (least squares, weighted by confidence). Null where too little is seen.
 *
 * @param image three numbers a landmark, normalised to the picture; @param confidence one a landmark.
 */
export function fitToPicture(
  { placesM }: Pick<PosedJoints, 'placesM'>,
  image: ArrayLike<number>,
  confidence: ArrayLike<number>,
  picture: { readonly width: number; readonly height: number },
): PictureFit | null {
  const points = JOINT_LANDMARKS.flatMap(([bone, name]) => {
    const landmark = LANDMARK[name];
    const weight = confidence[landmark]!;
    const [x, y] = [image[3 * landmark]! * picture.width, image[3 * landmark + 1]! * picture.height];
    const isSeen = weight >= LEAST_CONFIDENCE && Number.isFinite(x + y);
    return isSeen ? [{ weight, x, y, at: placesM[BONE[bone]]! }] : [];
  });
  if (points.length < LEAST_POINTS) return null;
  const mean = (value: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + point.weight * value(point), 0) /
    points.reduce((sum, { weight }) => sum + weight, 0);
  const [xPx, yPx, xM, yM] = [
    mean(({ x }) => x),
    mean(({ y }) => y),
    mean(({ at }) => at[0]),
    mean(({ at }) => at[1]),
  ];
  const alike = mean(({ x, y, at }) => (at[0] - xM) * (x - xPx) - (at[1] - yM) * (y - yPx));
  const spread = mean(({ at }) => (at[0] - xM) ** 2 + (at[1] - yM) ** 2);
  const pxPerM = alike / spread;
  // Turned the other way round it would be a figure upside down.
  if (!(pxPerM > 0) || !Number.isFinite(pxPerM)) return null;
  return { pxPerM, xPx: xPx - pxPerM * xM, yPx: yPx + pxPerM * yM };
}
