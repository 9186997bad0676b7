import { LANDMARK, type LandmarkName } from '@posebox/body';
import type { PixelPoint, PointAt } from '../pixel-point.ts';
import { CONFIDENCE_DECIMALS, PIXEL_DECIMALS, rounded } from '../precision.ts';
import { BODY_25, type Body25Source } from './body25.ts';
import type { OpenPosePerson } from './openpose-schema.ts';

/**
 * One person in OpenPose's shape. `pointAt(landmark)` gives the point of a landmark index in pixels, or null where
 * it is missing. What is missing, or derived from something missing, is written 0,0,0; a derived point is as sure
 * as its weaker parent.
 */
export function openPosePerson(pointAt: PointAt, personId: number): OpenPosePerson {
  return {
    person_id: [personId],
    pose_keypoints_2d: BODY_25.flatMap(({ source }) => triple(resolve(source, pointAt))),
    face_keypoints_2d: [],
    hand_left_keypoints_2d: [],
    hand_right_keypoints_2d: [],
    pose_keypoints_3d: [],
    face_keypoints_3d: [],
    hand_left_keypoints_3d: [],
    hand_right_keypoints_3d: [],
  };
}

function resolve(source: Body25Source, pointAt: PointAt): PixelPoint | null {
  const named = (name: LandmarkName) => pointAt(LANDMARK[name]);
  if (source === null) return null;
  if (typeof source === 'string') return named(source);
  const first = named(source[0]);
  const second = named(source[1]);
  if (!first || !second) return null;
  return {
    xPx: (first.xPx + second.xPx) / 2,
    yPx: (first.yPx + second.yPx) / 2,
    confidence: Math.min(first.confidence, second.confidence),
  };
}

function triple(point: PixelPoint | null): number[] {
  const confidence = point ? rounded(point.confidence, CONFIDENCE_DECIMALS) : 0;
  if (!point || confidence === 0) return [0, 0, 0];
  return [rounded(point.xPx, PIXEL_DECIMALS), rounded(point.yPx, PIXEL_DECIMALS), confidence];
}
