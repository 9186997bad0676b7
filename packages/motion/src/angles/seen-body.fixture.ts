import { LANDMARK, LANDMARK_COUNT, POSITION_WIDTH, POSITIONS_PER_FRAME } from '@posebox/body';
import type { LandmarkRow, PictureSize } from '../landmark-row.ts';
import { type BodyPlace, type Posture, placeBody, STANDING } from '../simulation/body-model.ts';
import { normalDeviation, seededChance } from '../simulation/chance.ts';
import type { AngleDefinition } from './angle-definition.ts';
import { compileAngle } from './angle-definition.ts';

/** Where a body is seen from. */
export interface Camera {
  /** 0 faces the camera, 90 the right edge of the picture. */
  readonly yawDeg: number;
  readonly image?: PictureSize;
  readonly distanceM?: number;
  readonly heightM?: number;
  /** How far the body stands beside the middle of the picture. */
  readonly asideM?: number;
  /** Height of the person as a share of the picture's. */
  readonly share?: number;
}

/** How a network errs: every point by an amount of its own for good, and by another from frame to frame. */
export interface SeeingErrors {
  readonly seed: number;
  /** Standard deviations in torso lengths. */
  readonly lasting: number;
  readonly fleeting: number;
  /** Standard deviations of the depth in metres, and by how much all depth is stretched or flattened. */
  readonly lastingDepthM: number;
  readonly fleetingDepthM: number;
  readonly depthScale: number;
}

const TORSO_M = 0.5;
const FULL_HD: PictureSize = { width: 1280, height: 720 };

/** A camera and a network of its own errors: a body in, landmarks out. */
export function createOnlooker(errors?: SeeingErrors) {
  const chance = seededChance(errors?.seed ?? 1);
  const lasting = Array.from({ length: POSITIONS_PER_FRAME }, () => normalDeviation(chance));
  const lastingDepth = Array.from({ length: LANDMARK_COUNT }, () => normalDeviation(chance));
  const error = (index: number) =>
    errors ? errors.lasting * lasting[index]! + errors.fleeting * normalDeviation(chance) : 0;
  const depthError = (landmark: number) =>
    errors
      ? errors.lastingDepthM * lastingDepth[landmark]! + errors.fleetingDepthM * normalDeviation(chance)
      : 0;

  return (places: readonly BodyPlace[], camera: Camera): LandmarkRow => {
    const size = camera.image ?? FULL_HD;
    const { yawDeg, distanceM = 3.5, heightM = 1, asideM = 0, share = 0.7 } = camera;
    const [sin, cos] = [Math.sin((yawDeg * Math.PI) / 180), Math.cos((yawDeg * Math.PI) / 180)];
    const focalPx = (share * size.height * distanceM) / 1.72;
    const inCamera = places.map(([forwards, upwards, left]) => [
      sin * forwards + cos * left + asideM,
      heightM - upwards,
      sin * left - cos * forwards,
    ]);
    const hips = [0, 1, 2].map((axis) => (inCamera[23]![axis]! + inCamera[24]![axis]!) / 2);
    const torsoPx = (TORSO_M * focalPx) / distanceM;
    const [rayCos, raySin] = [
      distanceM / Math.hypot(distanceM, asideM),
      asideM / Math.hypot(distanceM, asideM),
    ];
    const image = new Float32Array(POSITIONS_PER_FRAME);
    const world = new Float32Array(POSITIONS_PER_FRAME);
    const confidence = new Float32Array(LANDMARK_COUNT);
    inCamera.forEach(([x, y, z], landmark) => {
      const at = landmark * POSITION_WIDTH;
      const hidden = Math.max(0, Math.min(1, (z! - hips[2]!) / 0.15)) * Math.abs(sin);
      const [ex, ey] = [error(at) * (1 + hidden), error(at + 1) * (1 + hidden)];
      const perPx = focalPx / (distanceM + z!);
      image[at] = 0.5 + (x! * perPx + ex * torsoPx) / size.width;
      image[at + 1] = 0.5 + (y! * perPx + ey * torsoPx) / size.height;
      image[at + 2] = Number.NaN;
      // A network looks along its own ray to the person, not along the camera's axis.
      const [right, away] = [x! - hips[0]!, z! - hips[2]!];
      const depth = away * rayCos + right * raySin;
      world[at] = right * rayCos - away * raySin + ex * TORSO_M;
      world[at + 1] = y! - hips[1]! + ey * TORSO_M;
      world[at + 2] = depth * (errors?.depthScale ?? 1) + depthError(landmark);
      confidence[landmark] = 0.96 - 0.3 * hidden;
    });
    return { widthPx: size.width, heightPx: size.height, image, world, confidence, marks: null, row: 0 };
  };
}

/** A body without errors: `seeBody(standing({ thigh: 80 }), { yawDeg: 90 })`. */
export const seeBody = (places: readonly BodyPlace[], camera: Camera): LandmarkRow =>
  createOnlooker()(places, camera);

/** Somebody standing with flat feet, with some directions of their own. */
export function standing(differences: Partial<Posture> = {}): readonly BodyPlace[] {
  const places = [...placeBody({ ...STANDING, ...differences }, 'ankles')];
  for (const side of ['left', 'right'] as const) {
    const [forwards, upwards, left] = places[LANDMARK[`${side}_ankle`]]!;
    places[LANDMARK[`${side}_heel`]] = [forwards - 0.05, upwards - 0.06, left];
    places[LANDMARK[`${side}_foot_index`]] = [forwards + 0.17, upwards - 0.06, left];
  }
  return places;
}

/** The value a definition asks for, measured on the body itself, square to its planes. */
export function trueDeg(
  definition: AngleDefinition,
  places: readonly BodyPlace[],
  plane = definition.plane,
): number {
  const { points, proximal, distal } = compileAngle(definition);
  const sum = (weights: readonly number[]) =>
    [0, 1, 2].map((axis) => points.reduce((total, p, i) => total + weights[i]! * places[p]![axis]!, 0));
  const fixed = definition.proximal === 'vertical' ? [0, 1, 0] : sum(proximal);
  const moving = sum(distal);
  if (plane === 'limb') {
    const dot = fixed.reduce((total, value, axis) => total + value * moving[axis]!, 0);
    return (Math.acos(dot / (Math.hypot(...fixed) * Math.hypot(...moving))) * 180) / Math.PI;
  }
  // Facing right, forwards is to the right; facing the camera, the person's left is to the right.
  const across = plane === 'frontal' ? 2 : 0;
  const bearing = (v: readonly number[]) => (Math.atan2(-v[1]!, v[across]!) * 180) / Math.PI;
  const clockwise = bearing(moving) - bearing(fixed);
  if (definition.kind !== 'signed') return Math.abs(((clockwise + 540) % 360) - 180);
  const value = (definition.positive === 'clockwise' ? 1 : -1) * (clockwise - definition.neutralDeg);
  const [least, most] = definition.reach;
  return [value, value + 360, value - 360].find((v) => v >= least && v <= most) ?? value;
}
