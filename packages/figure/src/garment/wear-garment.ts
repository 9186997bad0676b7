import type { Vector3 } from '../geometry/vector.ts';
import { skinOfLimb } from '../tailored/skin-of-limb.ts';
import { armCoverage, type BareArm, bareArm, type IsLimb, inHead, isArmInFront } from './body-in-front.ts';
import { type Box, type ClothLayer, freshLayers, type GiveLayers } from './cloth-layer.ts';
import { coveredShare } from './covered-share.ts';
import { type FittedPart, fitGarment } from './fit-garment.ts';
import { type FittingNote, fittingNotes } from './fitting-notes.ts';
import type { CrossSection, GarmentShape } from './garment-shape.ts';
import { hideOwnEdges } from './hide-own-edges.ts';
import { type Cloth, paintMesh } from './paint-mesh.ts';
import { type PartMesh, partMesh } from './part-mesh.ts';
import type { Point, RgbaPicture } from './picture.ts';
import { exposureOf, sceneLight } from './scene-light.ts';
import { asSeen, type Steady } from './steady-edges.ts';
import { distance, type Limb, middle, type WornBody } from './worn-body.ts';

/** A garment ready to be worn: its picture, what of it is cloth, and its control points, all of one size. */
export interface Garment extends Cloth {
  readonly shape: GarmentShape;
  /** The same at half its size, a quarter, and so on; without them small bodies wear it coarsely. */
  readonly smaller?: readonly Cloth[];
}

/** What a film keeps from frame to frame. */
export interface FilmMemory {
  /** What the mask's edges said before. */
  readonly steady?: Steady;
  readonly layers?: GiveLayers;
  /** The photo isn't needed any more: the garment is painted into its own memory. */
  readonly overPhoto?: boolean;
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
 * @param film Of a film: what is kept from frame to frame.
 * @example
 * const body = wornBody(pose.landmarks, mask);
 * const { picture } = body && wearGarment(photo, body, { picture: shirt, coverage, shape });
 */
export function wearGarment(
  photo: RgbaPicture,
  body: WornBody,
  garment: Garment,
  { steady = asSeen, layers = freshLayers, overPhoto = false }: FilmMemory = {},
): Fitting {
  const parts = fitGarment(garment.shape, body, steady);
  const meshes = new Map(parts.map((part) => [part, partMesh(part)]));
  const box = boxAround([...meshes.values()], photo);
  const [cloth, front] = layers(box, 2) as [ClothLayer, ClothLayer];
  const trunk = parts.find(({ name }) => name === 'body')!;
  const fine = finenessFor(garment, trunk);
  const paint = (layer: ClothLayer, part: FittedPart) =>
    paintMesh(layer, fine.cloth, meshes.get(part)!, fine.scale);
  for (const part of parts.filter(({ isBehind }) => isBehind)) paint(cloth, part);
  paint(cloth, trunk);
  // Arms lie before a bottom whole; of a top's, what its sleeves leave free.
  const isBottom = garment.shape.kind === 'bottom';
  for (const part of parts) {
    if (part !== trunk && !part.isBehind) paint(isBottom ? cloth : front, part);
  }
  const covered = coveredShare(body, garment.shape.kind, [cloth, front]);
  hideOwnEdges(cloth, body, trunk, Math.round(HIDE_REACH * body.torsoPx));
  const bare = (['left', 'right'] as const).flatMap((side) => {
    const arm = body.arms[side];
    const sleeve = isBottom ? undefined : parts.find(({ name }) => name === side);
    if (!isArmInFront(arm)) return [];
    const capsules = bareArm(arm, sleeve ? lengthOf(sleeve) : 0, body.torsoPx);
    return capsules.length > 0 ? [{ capsules, isLimb: skinOf(photo, body, arm) }] : [];
  });
  const picture = laidOn(photo, body, { cloth, front, bare }, garment, overPhoto);
  const { kind, left, right } = garment.shape;
  const notes = fittingNotes(
    body,
    { kind, hasLimbs: Boolean(left || right), isFlat: true },
    covered.inPicture,
  );
  return { picture, covered: covered.share, notes };
}

interface Layers {
  readonly cloth: ClothLayer;
  /** What lies before the arms: their own sleeves. */
  readonly front: ClothLayer;
  /** Arms before the cloth. */
  readonly bare: readonly BareArm[];
}

/** By colour: what around an arm belongs to it, and not to the own clothes behind it. */
function skinOf(photo: RgbaPicture, { mask, shoulders, hips }: WornBody, { joints }: Limb): IsLimb | null {
  const [, from, to] = joints.map(({ x, y }) => [x, -y, 0] as const) as [Vector3, Vector3, Vector3];
  const neck = middle(shoulders.left, shoulders.right);
  const bottom = middle(hips.left, hips.right);
  const trunk = [bottom, middle(bottom, neck), neck].map(({ x, y }) => [x, -y, 0] as const);
  return skinOfLimb(photo, mask, { from, to }, trunk);
}

/** The cloth in the light of the photo, behind head and bare arms. Written out for speed: it runs for every pixel of every frame. */
function laidOn(
  photo: RgbaPicture,
  body: WornBody,
  { cloth, front, bare }: Layers,
  garment: Garment,
  overPhoto: boolean,
): RgbaPicture {
  const light = sceneLight(photo, body.mask, 0.14 * body.torsoPx);
  const exposure = Math.max(0.65, Math.min(1.2, exposureOf(photo) / exposureOf(garment.picture)));
  const before = bare.length > 0 ? armCoverage(bare, cloth, photo.width).data : null;
  const data = overPhoto ? photo.data : new Uint8ClampedArray(photo.data);
  const factors = new Float32Array(cloth.width);
  const headEnds = body.head.center.y + body.head.radiusPx;
  for (let row = 0; row < cloth.height; row++) {
    const y = cloth.top + row;
    // It changes so little from row to row that every other one tells.
    if (row % 2 === 0) light(y, cloth.left, factors);
    for (let column = 0; column < cloth.width; column++) {
      const from = row * cloth.width + column;
      const [alpha, frontAlpha] = [cloth.data[4 * from + 3]!, front.data[4 * from + 3]!];
      if (alpha === 0 && frontAlpha === 0) continue;
      const i = y * photo.width + cloth.left + column;
      const person = body.mask.data[i]! / 255;
      const open = y < headEnds ? 1 - person * inHead(body, cloth.left + column, y) : 1;
      const under = before ? open * (1 - (person * before[from]!) / 255) : open;
      const factor = factors[column]! * exposure;
      if (frontAlpha < 255) lay(data, 4 * i, cloth.data, 4 * from, (under * alpha) / 255, factor);
      if (frontAlpha > 0) lay(data, 4 * i, front.data, 4 * from, (open * frontAlpha) / 255, factor);
      data[4 * i + 3] = 255;
    }
  }
  return { width: photo.width, height: photo.height, data };
}

function lay(
  data: RgbaPicture['data'],
  to: number,
  layer: Uint8ClampedArray,
  from: number,
  share: number,
  factor: number,
): void {
  const [stays, comes] = [1 - share, share * factor];
  // Bright cloth in bright light is white and no more.
  const most = 255 * share;
  data[to] = stays * data[to]! + Math.min(most, comes * layer[from]!);
  data[to + 1] = stays * data[to + 1]! + Math.min(most, comes * layer[from + 1]!);
  data[to + 2] = stays * data[to + 2]! + Math.min(most, comes * layer[from + 2]!);
}

/** The pixels that cloth may lie on. */
function boxAround(meshes: readonly PartMesh[], photo: RgbaPicture): Box {
  const corners = meshes.flatMap(({ to }) => to);
  const span = (of: (corner: Point) => number, end: number) => {
    let [least, most] = [end, 0];
    for (const corner of corners) {
      least = Math.min(least, of(corner));
      most = Math.max(most, of(corner));
    }
    const from = Math.max(0, Math.floor(least) - 2);
    return { from, size: Math.max(0, Math.min(end, Math.ceil(most) + 3) - from) };
  };
  const across = span(({ x }) => x, photo.width);
  const down = span(({ y }) => y, photo.height);
  return { left: across.from, top: down.from, width: across.size, height: down.size };
}

/** The picture of the garment that is about as fine as the photo. */
function finenessFor(
  garment: Garment,
  { from, to }: FittedPart,
): { readonly cloth: Cloth; readonly scale: number } {
  const widthOf = (cuts: readonly CrossSection[]) => cuts.reduce((sum, { a, b }) => sum + distance(a, b), 0);
  const times = Math.floor(Math.log2(widthOf(from) / Math.max(1, widthOf(to))));
  const smaller = garment.smaller ?? [];
  const level = Math.min(times, smaller.length);
  return level > 0 ? { cloth: smaller[level - 1]!, scale: 0.5 ** level } : { cloth: garment, scale: 1 };
}

const lengthOf = ({ to }: FittedPart): number => {
  const middles = to.map(({ a, b }) => middle(a, b));
  return middles.slice(1).reduce((sum, place, i) => sum + distance(middles[i]!, place), 0);
};
