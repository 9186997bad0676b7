import { LANDMARK, type Landmark, type LandmarkName } from '@posebox/body';
import type { Coverage, Point } from '../garment/picture.ts';
import { between, distance, middle } from '../garment/worn-body.ts';
import { type LetterSize, letterSizes, numberSize } from './size-tables.ts';

/** Why no size can be told: the photo must show somebody whole, upright, from the front, with the arms off the body. */
export const SIZE_TROUBLES = ['not_whole', 'not_upright', 'not_from_front', 'arms_on_body'] as const;
export type SizeTrouble = (typeof SIZE_TROUBLES)[number];

/** A measure of the body and how far it may be off, centimetres. */
export interface SizedLength {
  readonly cm: number;
  readonly plusMinusCm: number;
}

/** What a photo tells of somebody's size. */
export interface SizeHint {
  readonly shoulders: SizedLength;
  readonly chest: SizedLength;
  readonly waist: SizedLength;
  readonly hips: SizedLength;
  /** From the middle of the hips to the sole. */
  readonly leg: SizedLength;
  /** The likely letter and the neighbours that the error allows, in the order of sizes. */
  readonly men: LetterSize;
  readonly women: LetterSize;
  /** Chinese size designation for men and women, as `170/88A`; null outside its body types. */
  readonly numbers: { readonly men: string | null; readonly women: string | null };
}

/** Depth of the trunk over its breadth, which one photo from the front doesn't show: round figures, most of the error. */
const DEPTH_OVER_BREADTH = { chest: 0.76, waist: 0.72, hips: 0.71 } as const;
/** How far that share may be off. */
const DEPTH_SPREAD = 0.1;
/** A trunk is boxier than an ellipse: around it is longer by this. */
const BOXY = 1.05;
/** A mask's edge, cloth included, may lie so far from the body on each side, centimetres. */
const EDGE_CM = 1.5;
/** Height as told and hair, shoes and posture in the photo: share of all lengths. */
const SCALE_ERROR = 0.025;
const LEAST_CONFIDENCE = 0.5;

/**
 * Estimates girths and sizes from one photo and a person's height. Girths are those of ellipses as broad as the mask; tight
 * clothes and arms a little off the body make them better, wide clothes make them too large.
 *
 * @param heightCm As the person tells it, 80…230.
 * @example
 * const hint = sizeHint(person.landmarks, person.mask, 172);
 * if (typeof hint !== 'string') hint.men.likely; // 'M'
 */
export function sizeHint(
  landmarks: readonly Landmark[],
  mask: Coverage,
  heightCm: number,
): SizeHint | SizeTrouble {
  const at = (name: LandmarkName): Point => {
    const { x, y } = landmarks[LANDMARK[name]]!;
    return { x: x * mask.width, y: y * mask.height };
  };
  const needed = ['shoulder', 'hip', 'knee', 'ankle'].flatMap((joint) =>
    ['left', 'right'].map((side) => `${side}_${joint}` as LandmarkName),
  );
  const sure = [...needed, 'nose' as const].every(
    (name) => landmarks[LANDMARK[name]]!.confidence >= LEAST_CONFIDENCE,
  );
  const rows = rowsOf(mask);
  if (!sure || !rows || rows.top <= 1 || rows.bottom >= mask.height - 2) return 'not_whole';

  const [shoulders, hips, ankles] = (['shoulder', 'hip', 'ankle'] as const).map((joint) =>
    middle(at(`left_${joint}`), at(`right_${joint}`)),
  ) as [Point, Point, Point];
  const heightPx = rows.bottom - rows.top + 1;
  const straightPx = distance(shoulders, hips) + distance(hips, ankles);
  const legs = (['left', 'right'] as const).map(
    (side) =>
      distance(at(`${side}_hip`), at(`${side}_ankle`)) /
      (distance(at(`${side}_hip`), at(`${side}_knee`)) + distance(at(`${side}_knee`), at(`${side}_ankle`))),
  );
  const isUpright =
    Math.abs(ankles.y - shoulders.y) > 0.97 * straightPx &&
    straightPx > 0.62 * heightPx &&
    Math.min(...legs) > 0.97;
  if (!isUpright) return 'not_upright';
  const torsoPx = distance(shoulders, hips);
  if (distance(at('left_shoulder'), at('right_shoulder')) < 0.55 * torsoPx) return 'not_from_front';

  const cmPerPx = heightCm / heightPx;
  const arms = (['left', 'right'] as const).map(
    (side) => [at(`${side}_elbow`), at(`${side}_wrist`)] as const,
  );
  const widthCm = (share: number) => {
    const row = Math.round(shoulders.y + share * (hips.y - shoulders.y));
    const run = runAround(mask, row, Math.round(between(shoulders, hips, share).x));
    const touches = arms.some((limb) =>
      limb.some(({ x, y }) => run && x > run.from - 1 && x < run.to + 1 && Math.abs(y - row) < 0.5 * torsoPx),
    );
    return run && !touches ? (run.to - run.from + 1) * cmPerPx : null;
  };
  const widest = (shares: readonly number[]) => shares.map(widthCm);
  const [chestW, waistW, hipsW] = [
    median(widest([0.3, 0.33, 0.36])),
    least(widest([0.6, 0.65, 0.7, 0.75])),
    most(widest([1, 1.06, 1.12])),
  ];
  if (chestW === null || waistW === null || hipsW === null) return 'arms_on_body';
  const chest = girthOf(chestW, DEPTH_OVER_BREADTH.chest);
  const waist = girthOf(waistW, DEPTH_OVER_BREADTH.waist);
  // Between the shoulder joints; the shoulders themselves reach some four centimetres further on each side.
  const shoulderCm = distance(at('left_shoulder'), at('right_shoulder')) * cmPerPx + 8;
  return {
    shoulders: rounded(shoulderCm, 3),
    chest,
    waist,
    hips: girthOf(hipsW, DEPTH_OVER_BREADTH.hips),
    leg: rounded((rows.bottom - hips.y) * cmPerPx, 3),
    men: letterSizes('men', chest),
    women: letterSizes('women', chest),
    numbers: {
      men: numberSize('men', heightCm, chest.cm, waist.cm),
      women: numberSize('women', heightCm, chest.cm, waist.cm),
    },
  };
}

const rounded = (cm: number, plusMinusCm: number): SizedLength => ({ cm: Math.round(cm), plusMinusCm });

/** Around an ellipse (Ramanujan), with the errors of edge, scale and unseen depth added in squares. */
function girthOf(breadthCm: number, depthShare: number): SizedLength {
  const around = (breadth: number, share: number) => {
    const [a, b] = [breadth / 2, (share * breadth) / 2];
    return BOXY * Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)));
  };
  const cm = around(breadthCm, depthShare);
  const errors = [
    around(breadthCm + 2 * EDGE_CM, depthShare) - cm,
    around(breadthCm, depthShare + DEPTH_SPREAD) - cm,
    SCALE_ERROR * cm,
  ];
  return rounded(cm, Math.ceil(Math.hypot(...errors)));
}

function rowsOf({ width, height, data }: Coverage) {
  const isFilled = (row: number) =>
    data.subarray(row * width, (row + 1) * width).some((value) => value >= 128);
  let [top, bottom] = [0, height - 1];
  while (top < height && !isFilled(top)) top++;
  while (bottom > top && !isFilled(bottom)) bottom--;
  return bottom > top ? { top, bottom } : null;
}

function runAround({ width, height, data }: Coverage, row: number, column: number) {
  if (row < 0 || row >= height || !(data[row * width + column]! >= 128)) return null;
  let [from, to] = [column, column];
  while (from > 0 && data[row * width + from - 1]! >= 128) from--;
  while (to + 1 < width && data[row * width + to + 1]! >= 128) to++;
  return { from, to };
}

const known = (values: readonly (number | null)[]) =>
  values.filter((value) => value !== null).toSorted((a, b) => a - b);
const least = (values: readonly (number | null)[]) => known(values)[0] ?? null;
const most = (values: readonly (number | null)[]) => known(values).at(-1) ?? null;
const median = (values: readonly (number | null)[]) => known(values)[known(values).length >> 1] ?? null;
