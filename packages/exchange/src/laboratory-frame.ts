import { LANDMARK_COUNT, POSITION_WIDTH, type PoseTrack } from '@posebox/body';
import type { LengthUnit } from './export-file.ts';
import type { SizePx } from './pixel-point.ts';

/** A point in space, right-handed. */
export type Point3 = readonly [x: number, y: number, z: number];

/**
 * A landmark as seen by the camera, right-handed: x to the right of the picture, `up`, and `toCamera`. In metres the
 * hips are the origin; in pixels the lower left corner of the picture is, and `toCamera` is 0: a single camera's depth
 * in pixels measures nothing. Null where missing.
 */
export function pointInSpace(
  track: PoseTrack,
  row: number,
  landmark: number,
  unit: LengthUnit,
  image: SizePx,
): { readonly right: number; readonly up: number; readonly toCamera: number } | null {
  const at = (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
  const values = unit === 'm' ? track.smoothed.world : track.smoothed.image;
  const x = values[at]!;
  const y = values[at + 1]!;
  const z = values[at + 2]!;
  if (unit === 'm') return Number.isNaN(x + y + z) ? null : { right: x, up: -y, toCamera: -z };
  if (Number.isNaN(x + y)) return null;
  return { right: x * image.width, up: image.height - y * image.height, toCamera: 0 };
}

/** Landmarks that a person has at least once in this unit, by index. */
export function landmarksInSpace(track: PoseTrack, unit: LengthUnit): readonly number[] {
  const values = unit === 'm' ? track.smoothed.world : track.smoothed.image;
  const present: number[] = [];
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    for (let row = 0; row < track.frameCount; row++) {
      const at = (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
      if (Number.isNaN(values[at]!)) continue;
      present.push(landmark);
      break;
    }
  }
  return present;
}
