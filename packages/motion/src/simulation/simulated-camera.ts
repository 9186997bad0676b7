import { LANDMARK_COUNT, type ObservedPerson, type TrackDocument } from '@posebox/body';
import type { BodyPlace } from './body-model.ts';
import { normalDeviation } from './chance.ts';

/** Where the camera of every simulated clip stands, and how far it sees. */
export const SIMULATED_CAMERA = { distanceM: 3.6, heightM: 0.95, focalOfHeight: 1.25 } as const;

const NEAREST_M = 0.5;

/** How badly it sees. */
export interface SimulatedSight {
  /** Standard deviation of every point, torso lengths in the picture. */
  readonly noise: number;
  /** Share of points that lie somewhere else. */
  readonly outliers: number;
  readonly chance: () => number;
}

/**
 * What the camera sees of a body turned by `yawDeg` whose anchor stands `atM` beside the picture's middle; null where it
 * is out of the picture.
 */
export function photograph(
  body: readonly BodyPlace[],
  yawDeg: number,
  atM: number,
  image: TrackDocument['image'],
  { noise, outliers, chance }: SimulatedSight,
): ObservedPerson | null {
  const sin = Math.sin((yawDeg * Math.PI) / 180);
  const cos = Math.cos((yawDeg * Math.PI) / 180);
  const focalPx = SIMULATED_CAMERA.focalOfHeight * image.height;
  const inCamera = body.map(
    ([forwards, upwards, left]): BodyPlace => [
      sin * forwards + cos * left + atM,
      SIMULATED_CAMERA.heightM - upwards,
      sin * left - cos * forwards,
    ],
  );
  // Who stands beside or behind the camera isn't in its picture.
  if (inCamera.some(([, , z]) => z < NEAREST_M - SIMULATED_CAMERA.distanceM)) return null;
  const torsoPx = (0.5 * focalPx) / SIMULATED_CAMERA.distanceM;
  const hips = [0, 1, 2].map((axis) => (inCamera[23]![axis]! + inCamera[24]![axis]!) / 2);
  const picture: number[] = [];
  const world: number[] = [];
  const confidence: number[] = [];
  for (const place of inCamera) {
    const [x, y, z] = place;
    const away = chance() < outliers ? 0.9 * (chance() - 0.5) : 0;
    const perPx = focalPx / (SIMULATED_CAMERA.distanceM + z);
    const jitter = () => normalDeviation(chance) * noise + away;
    picture.push(
      0.5 + (x * perPx + jitter() * torsoPx) / image.width,
      0.5 + (y * perPx + jitter() * torsoPx) / image.height,
      z,
    );
    world.push(...[x, y, z].map((value, axis) => value - hips[axis]! + jitter() * 0.5 * 2));
    // What is turned away from the camera is guessed.
    const hidden = Math.max(0, Math.min(1, (z - hips[2]!) / 0.2)) * Math.abs(sin);
    confidence.push(0.93 - 0.35 * hidden);
  }
  const xs = picture.filter((_, i) => i % 3 === 0);
  const ys = picture.filter((_, i) => i % 3 === 1);
  if (Math.max(...xs) < 0.02 || Math.min(...xs) > 0.98) return null;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const whole = new Array<number>(LANDMARK_COUNT).fill(0.95);
  return {
    id: 1,
    state: 'tracked',
    score: 0.9,
    box: { x: left, y: top, width: right - left, height: bottom - top },
    visibility: confidence,
    presence: whole,
    confidence,
    raw: { image: picture, world },
  };
}
