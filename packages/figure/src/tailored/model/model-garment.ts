import type { GarmentKind } from '../../garment/garment-shape.ts';
import type { RgbaPicture } from '../../garment/picture.ts';
import { BONE } from '../../skeleton/humanoid-bones.ts';
import { isInside, materialIndex } from '../cloth-mesh.ts';
import type { ClothColor } from '../draw-cloth.ts';
import type { SewnGarment } from '../sewn-garment.ts';
import type { GarmentModel } from './read-garment-model.ts';

/** The inside of cloth lies in its own shade. */
const INSIDE_SHADE = 0.45;
/** Who wears something whose legs end lower than this has them inside it, metres above the floor. */
const LEGS_END_M = 0.3;

/**
 * A model as something to be worn.
 *
 * @param pictures The model's, decoded, in its order; null where one can't be, which leaves the colour.
 * @example
 * const jacket = modelGarment(model, 'top', await Promise.all(model.pictures.map(decode)));
 */
export function modelGarment(
  { mesh, skeleton, materials }: GarmentModel,
  kind: GarmentKind,
  pictures: readonly (RgbaPicture | null)[],
): SewnGarment {
  const colors = materials.map(({ rgb, picture }): Color => {
    const [red, green, blue] = [255 * encoded(rgb[0]), 255 * encoded(rgb[1]), 255 * encoded(rgb[2])];
    const texture = picture === null ? null : (pictures[picture] ?? null);
    return texture
      ? pictureColor(texture, [red / 255, green / 255, blue / 255])
      : plainColor([red, green, blue]);
  });
  const color: ClothColor = (material, u, v, into) => {
    colors[materialIndex(material)]!(u, v, into);
    if (isInside(material)) for (let channel = 0; channel < 3; channel++) into[channel]! *= INSIDE_SHADE;
  };
  return { kind, mesh, skeleton, color, coversLegs: kind !== 'top' && reachesAnkles({ mesh }) };
}

type Color = (u: number, v: number, into: Float32Array) => void;
type Rgb = readonly [red: number, green: number, blue: number];

const plainColor =
  (rgb: Rgb): Color =>
  (_u, _v, into) =>
    into.set(rgb);

/** Bilinear; a picture goes on beyond its edges by beginning again, as glTF has it. */
function pictureColor({ width, height, data }: RgbaPicture, [red, green, blue]: Rgb): Color {
  const tint = [red, green, blue];
  return (u, v, into) => {
    const x = (u - Math.floor(u)) * width - 0.5;
    const y = (v - Math.floor(v)) * height - 0.5;
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [toRight, down] = [x - left, y - top];
    const at = (column: number, row: number) =>
      4 * (((row + height) % height) * width + ((column + width) % width));
    const [a, b, c, d] = [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)];
    for (let channel = 0; channel < 3; channel++) {
      const upper = data[a + channel]! + toRight * (data[b + channel]! - data[a + channel]!);
      const lower = data[c + channel]! + toRight * (data[d + channel]! - data[c + channel]!);
      into[channel] = tint[channel]! * (upper + down * (lower - upper));
    }
  };
}

/** Linear light as sRGB writes it, 0…1. */
const encoded = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;

function reachesAnkles({ mesh: { positions, bones, weights } }: Pick<GarmentModel, 'mesh'>): boolean {
  const isShank = (bone: number) => bone === BONE.leftLowerLeg || bone === BONE.rightLowerLeg;
  return weights.some(
    (weight, k) => weight > 0.5 && isShank(bones[k]!) && positions[3 * Math.floor(k / 4) + 1]! < LEGS_END_M,
  );
}
