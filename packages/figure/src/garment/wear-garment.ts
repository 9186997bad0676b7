import { bareArm, capsuleCoverage, inHead, isArmInFront } from './body-in-front.ts';
import { coveredShare } from './covered-share.ts';
import { type FittedPart, fitGarment } from './fit-garment.ts';
import { type FittingNote, fittingNotes } from './fitting-notes.ts';
import type { GarmentShape } from './garment-shape.ts';
import { type ClothLayer, emptyLayer, paintMesh } from './paint-mesh.ts';
import { partMesh } from './part-mesh.ts';
import type { Coverage, RgbaPicture } from './picture.ts';
import { exposureOf, sceneLight } from './scene-light.ts';
import { asSeen, type Steady } from './steady-edges.ts';
import { distance, middle, type WornBody } from './worn-body.ts';

/** A garment ready to be worn: its picture, what of it is cloth, and its control points, all of one size. */
export interface Garment {
  readonly picture: RgbaPicture;
  readonly coverage: Coverage;
  readonly shape: GarmentShape;
}

export interface Fitting {
  /** The photo with the garment on, of the photo's size, opaque. */
  readonly picture: RgbaPicture;
  /** Share of the torso (or, for a bottom, of hips and thighs) in the mask that cloth or an arm before it covers, 0…1. */
  readonly covered: number;
  readonly notes: readonly FittingNote[];
}

/** How far own clothes at the cloth's edge are covered with its colour, in torso lengths. */
const HIDE_REACH = 0.09;

/**
 * Puts a flat garment on a person in a photo: warps it to the body, lights it as the person is lit, leaves head, hands and
 * bare arms before it, and spreads its colour over what else would show at its edges. Nothing is invented: what the own
 * clothes show elsewhere stays.
 *
 * @param steady Of a film: keeps from frame to frame what the mask's edges say.
 * @example
 * const body = wornBody(pose.landmarks, mask);
 * const { picture } = body && wearGarment(photo, body, { picture: shirt, coverage, shape });
 */
export function wearGarment(
  photo: RgbaPicture,
  body: WornBody,
  garment: Garment,
  steady: Steady = asSeen,
): Fitting {
  const parts = fitGarment(garment.shape, body, steady);
  const cloth = emptyLayer(photo.width, photo.height);
  const paint = (part: FittedPart) => paintMesh(cloth, garment.picture, garment.coverage, partMesh(part));
  for (const part of parts.filter(({ isBehind }) => isBehind)) paint(part);
  const trunk = parts.find(({ name }) => name === 'body')!;
  paint(trunk);
  hideOwnEdges(cloth, body, trunk, Math.round(HIDE_REACH * body.torsoPx));
  const limbs = parts.filter(({ name, isBehind }) => name !== 'body' && !isBehind);
  // Arms lie before a bottom whole; of a top's, what its sleeves leave free.
  const isBottom = garment.shape.kind === 'bottom';
  const front = emptyLayer(photo.width, photo.height);
  for (const part of limbs)
    paintMesh(isBottom ? cloth : front, garment.picture, garment.coverage, partMesh(part));
  const bare = (['left', 'right'] as const).flatMap((side) => {
    const arm = body.arms[side];
    const sleeve = isBottom ? undefined : parts.find(({ name }) => name === side);
    return isArmInFront(arm) ? bareArm(arm, sleeve ? lengthOf(sleeve) : 0, body.torsoPx) : [];
  });
  const before = capsuleCoverage(bare, photo.width, photo.height);
  const light = sceneLight(photo, body.mask, 0.14 * body.torsoPx);
  const exposure = Math.max(0.65, Math.min(1.2, exposureOf(photo) / exposureOf(garment.picture)));
  const data = new Uint8ClampedArray(photo.data);
  const box = boxAround(parts, photo);
  for (let y = box.top; y <= box.bottom; y++) {
    for (let x = box.left; x <= box.right; x++) {
      const i = y * photo.width + x;
      if (cloth.data[4 * i + 3] === 0 && front.data[4 * i + 3] === 0) continue;
      const person = body.mask.data[i]! / 255;
      const head = person * inHead(body, x, y);
      const under = (1 - head) * (1 - (person * before.data[i]!) / 255) * (cloth.data[4 * i + 3]! / 255);
      const factor = light(x, y) * exposure;
      lay(data, cloth, i, under, factor);
      lay(data, front, i, (1 - head) * (front.data[4 * i + 3]! / 255), factor);
      data[4 * i + 3] = 255;
    }
  }
  const { kind, left, right } = garment.shape;
  const covered = coveredShare(body, kind, [cloth, front]);
  return {
    picture: { width: photo.width, height: photo.height, data },
    covered: covered.share,
    notes: fittingNotes(body, { kind, hasLimbs: Boolean(left || right), isFlat: true }, covered.inPicture),
  };
}

function lay(data: Uint8ClampedArray, layer: ClothLayer, i: number, share: number, factor: number): void {
  if (share <= 0) return;
  for (let channel = 4 * i; channel < 4 * i + 3; channel++) {
    data[channel] = (1 - share) * data[channel]! + share * Math.min(255, factor * layer.data[channel]!);
  }
}

/** Pixels that cloth may lie on: the outline bulges between the cuts, but by less than they are wide. */
function boxAround(parts: readonly FittedPart[], photo: RgbaPicture) {
  const corners = parts.flatMap(({ to }) => to.flatMap(({ a, b }) => [a, b]));
  const widest = Math.max(...parts.flatMap(({ to }) => to.map(({ a, b }) => distance(a, b))));
  const span = (values: readonly number[], end: number) =>
    [
      Math.max(0, Math.floor(Math.min(...values) - 0.5 * widest)),
      Math.min(end - 1, Math.ceil(Math.max(...values) + 0.5 * widest)),
    ] as const;
  const [left, right] = span(
    corners.map(({ x }) => x),
    photo.width,
  );
  const [top, bottom] = span(
    corners.map(({ y }) => y),
    photo.height,
  );
  return { left, right, top, bottom };
}

const lengthOf = ({ to }: FittedPart): number => {
  const middles = to.map(({ a, b }) => middle(a, b));
  return middles.slice(1).reduce((sum, place, i) => sum + distance(middles[i]!, place), 0);
};

/**
 * Own clothes that look out beside the cloth take on its colour, a little darker, as far as `reach` pixels from its edge;
 * only between the trunk's first and last cut, and not on arms.
 */
function hideOwnEdges(cloth: ClothLayer, body: WornBody, trunk: FittedPart, reach: number): void {
  const { width, height, data } = cloth;
  const corners = trunk.to.flatMap(({ a, b }) => [a, b]);
  const top = Math.max(0, Math.floor(Math.min(body.shoulders.left.y, body.shoulders.right.y)));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...corners.map(({ y }) => y)) - 2));
  const left = Math.max(0, Math.floor(Math.min(...corners.map(({ x }) => x)) - 1));
  const right = Math.min(width - 1, Math.ceil(Math.max(...corners.map(({ x }) => x)) + 1));
  const arms = capsuleCoverage(
    (['left', 'right'] as const).flatMap((side) => bareArm(body.arms[side], 0, 0.8 * body.torsoPx)),
    width,
    height,
  );
  const isFree = (i: number) => data[4 * i + 3]! < 128 && body.mask.data[i]! >= 128 && arms.data[i] === 0;
  let edge: number[] = [];
  for (let y = top + 1; y < bottom; y++) {
    for (let x = left + 1; x < right; x++) {
      const i = y * width + x;
      const isEdge = isFree(i - 1) || isFree(i + 1) || isFree(i - width) || isFree(i + width);
      if (data[4 * i + 3]! >= 128 && isEdge) edge.push(i);
    }
  }
  for (let step = 0; step < reach && edge.length > 0; step++) {
    const next: number[] = [];
    for (const from of edge) {
      for (const i of [from - 1, from + 1, from - width, from + width]) {
        if (!isFree(i)) continue;
        const x = i % width;
        const y = Math.floor(i / width);
        if (x <= left || x >= right || y <= top || y >= bottom) continue;
        for (let channel = 0; channel < 3; channel++)
          data[4 * i + channel] = 0.985 * data[4 * from + channel]!;
        data[4 * i + 3] = 255;
        next.push(i);
      }
    }
    edge = next;
  }
}
