import { LANDMARK, LANDMARK_COUNT, POSITION_WIDTH, type SizePx } from '@posebox/body';
import { middle, subtract, type Vector3 } from '../geometry/vector.ts';

/** One moment of one person inside arrays that may hold many rows of 33 landmarks. */
export interface LandmarkMoment {
  /** 99 numbers a row: x, y normalised to the upright picture, y down; z isn't read. */
  readonly image: ArrayLike<number>;
  /** 99 numbers a row: metres from the mid-hip, y down, z away from the camera. */
  readonly world: ArrayLike<number>;
  /** 33 numbers a row, calibrated, 0…1. */
  readonly confidence: ArrayLike<number>;
  readonly row: number;
}

/** A person's landmarks in the figure's axes as the camera sees them. */
export interface SeenBody {
  /** From the middle of the hips, metres; null where missing. */
  readonly placesM: readonly (Vector3 | null)[];
  /** 0…1, 0 where missing. */
  readonly confidence: readonly number[];
  /** The middle of the hips seen from the camera (z is minus the distance), or null where the picture doesn't tell. */
  readonly hipsFromCameraM: Vector3 | null;
  /** Where a landmark is if it lies so far before the hips: on its own line of sight, where the picture tells one. */
  onSight(landmark: number, beforeHipsM: number): Vector3 | null;
}

/**
 * Focal length over the longer side of the picture: phones and webcams have 0.65–0.85. A wrong one scales the distance
 * to the person, and with it only the perspective inside the body.
 */
const FOCAL_SHARE = 0.75;

/** Fewer points than this don't tell where a body is. */
const LEAST_POINTS = 6;

/**
 * Puts each landmark on its line of sight: across the picture it lies where the picture has it, its depth is the
 * network's. The picture's points are several times more precise than the world ones, whose knees close at the bottom of
 * a squat. Null when nobody's hips are there.
 */
export function seeBody(moment: LandmarkMoment, picture: SizePx): SeenBody | null {
  const focalPx = FOCAL_SHARE * Math.max(picture.width, picture.height);
  const confidence: number[] = [];
  const world: (Vector3 | null)[] = [];
  const sight: (readonly [right: number, up: number] | null)[] = [];
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    const at = moment.row * LANDMARK_COUNT + landmark;
    const position = at * POSITION_WIDTH;
    const [x, y, z] = [0, 1, 2].map((axis) => moment.world[position + axis]!) as [number, number, number];
    const u = ((moment.image[position]! - 0.5) * picture.width) / focalPx;
    const v = ((0.5 - moment.image[position + 1]!) * picture.height) / focalPx;
    world.push(Number.isFinite(x + y + z) ? [x, -y, -z] : null);
    sight.push(Number.isFinite(u + v) ? [u, v] : null);
    confidence.push(world[landmark] ? moment.confidence[at]! : 0);
  }
  if (!world[LANDMARK.left_hip] || !world[LANDMARK.right_hip]) return null;
  const camera = placeBefore(world, sight, confidence);
  const onSight = (landmark: number, beforeHipsM: number, from: Vector3): Vector3 | null => {
    const seen = sight[landmark];
    if (!seen) return null;
    const away = -(from[2] + beforeHipsM);
    return [seen[0] * away - from[0], seen[1] * away - from[1], beforeHipsM];
  };
  const placed = world.map((place, landmark) =>
    place && camera ? (onSight(landmark, place[2], camera) ?? place) : place,
  );
  const hips = middle(placed[LANDMARK.left_hip]!, placed[LANDMARK.right_hip]!);
  const hipsFromCameraM =
    camera && ([0, 1, 2].map((axis) => camera[axis]! + hips[axis]!) as never as Vector3);
  return {
    placesM: placed.map((place) => place && subtract(place, hips)),
    confidence,
    hipsFromCameraM,
    onSight: (landmark, beforeHipsM) =>
      hipsFromCameraM ? onSight(landmark, beforeHipsM, hipsFromCameraM) : null,
  };
}

/** Where the body stands before the camera so that its landmarks fall on their pixels: linear least squares. */
function placeBefore(
  world: readonly (Vector3 | null)[],
  sight: readonly (readonly [number, number] | null)[],
  confidence: readonly number[],
): Vector3 | null {
  // For each point: X − u·D = −u·z − x and Y − v·D = −v·z − y, where D is the distance of the hips.
  let [n, points, su, sv, suv2, bx, by, bd] = [0, 0, 0, 0, 0, 0, 0, 0];
  world.forEach((place, landmark) => {
    const seen = sight[landmark];
    if (!place || !seen) return;
    const weight = confidence[landmark]! ** 2;
    if (weight > 0.1) points++;
    const [u, v] = seen;
    const right = -u * place[2] - place[0];
    const up = -v * place[2] - place[1];
    n += weight;
    su += weight * u;
    sv += weight * v;
    suv2 += weight * (u * u + v * v);
    bx += weight * right;
    by += weight * up;
    bd -= weight * (u * right + v * up);
  });
  if (points < LEAST_POINTS) return null;
  const spread = suv2 - (su * su + sv * sv) / n;
  const distanceM = (bd + (su * bx + sv * by) / n) / spread;
  if (!(distanceM > 0.3 && distanceM < 100)) return null;
  return [(bx + su * distanceM) / n, (by + sv * distanceM) / n, -distanceM];
}

/** The middle of two landmarks, or null where one is missing. */
export function middleOf(body: SeenBody, one: number, other: number): Vector3 | null {
  const [a, b] = [body.placesM[one], body.placesM[other]];
  return a && b ? middle(a, b) : null;
}

/** The lesser confidence of some landmarks. */
export const leastConfidence = (body: SeenBody, ...landmarks: readonly number[]): number =>
  Math.min(...landmarks.map((landmark) => body.confidence[landmark]!));

/** From one landmark to another, or null where one is missing. */
export function fromTo(body: SeenBody, from: number, to: number): Vector3 | null {
  const [a, b] = [body.placesM[from], body.placesM[to]];
  return a && b ? subtract(b, a) : null;
}
