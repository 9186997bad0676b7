import type { RgbaPicture } from '../garment/picture.ts';
import { aboutAxis } from '../geometry/quaternion.ts';
import { FORWARDS, scaled } from '../geometry/vector.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { posedJoints, ROTATION_WIDTH, tPose } from '../skeleton/humanoid-pose.ts';
import { drawCloth } from './draw-cloth.ts';
import { boneMaps, posedCloth } from './pose-cloth.ts';
import type { SewnGarment } from './sewn-garment.ts';

/** How far arms hang down, and legs stand apart, radians. */
const ARMS_DOWN_RAD = 0.95;
/** Of the picture, what the garment fills. */
const FILLED = 0.86;
const FINER = 2;

/** A garment alone, from the front, on a clear ground. A square of so many pixels. */
export function tailoredLook({ mesh, color, skeleton }: SewnGarment, edgePx: number): RgbaPicture {
  const pose = tPose(skeleton);
  const turn = (bone: HumanoidBone, rad: number) =>
    pose.rotations.set(aboutAxis(FORWARDS, rad), ROTATION_WIDTH * BONE[bone]);
  turn('leftUpperArm', -ARMS_DOWN_RAD);
  turn('rightUpperArm', ARMS_DOWN_RAD);
  const { placesM, rotations } = posedJoints(skeleton, pose);
  const placed = (scalePx: number) => {
    const one = new Array<number>(HUMANOID_BONES.length).fill(1);
    const bones = {
      ...{ placesPx: placesM.map((place) => scaled(place, scalePx)), rotations, scalePx },
      stretchPx: one.map(() => scalePx),
    };
    const girths = { thickness: one, depth: one, asidePx: one.map(() => [0, 0, 0] as const) };
    return posedCloth(mesh, boneMaps(bones, girths, skeleton));
  };
  const span = (places: Float32Array, axis: 0 | 1) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = axis; at < places.length; at += 3) {
      least = Math.min(least, places[at]!);
      most = Math.max(most, places[at]!);
    }
    return { middle: (least + most) / 2, size: most - least };
  };
  const { places: oneM } = placed(1);
  const posed = placed((FILLED * edgePx) / Math.max(span(oneM, 0).size, span(oneM, 1).size));
  const [x, y] = [span(posed.places, 0).middle, span(posed.places, 1).middle];
  for (let at = 0; at < posed.places.length; at += 3) {
    posed.places[at]! += edgePx / 2 - x;
    posed.places[at + 1]! += edgePx / 2 - y;
  }
  const data = new Uint8ClampedArray(4 * edgePx * edgePx);
  const drawn = drawCloth(mesh, posed, color, { width: edgePx, height: edgePx }, FINER);
  if (!drawn) return { width: edgePx, height: edgePx, data };
  for (let at = 0; at < drawn.depths.length; at++) {
    if (drawn.depths[at] === Number.NEGATIVE_INFINITY) continue;
    const columns = drawn.width * FINER;
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const i = 4 * ((drawn.top + Math.floor(row / FINER)) * edgePx + drawn.left + Math.floor(column / FINER));
    const filled = data[i + 3]! / 255;
    for (let channel = 0; channel < 3; channel++)
      data[i + channel] =
        (filled * data[i + channel]! + drawn.colors[3 * at + channel]! / FINER ** 2) /
        (filled + 1 / FINER ** 2);
    data[i + 3] = 255 * (filled + 1 / FINER ** 2);
  }
  return { width: edgePx, height: edgePx, data };
}
