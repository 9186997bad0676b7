import { LANDMARK_COUNT, LANDMARK_NAMES, type LandmarkName } from '../landmarks.ts';
import { MARK, type PoseTrack, poseAt, rowOf } from '../pose-track.ts';
import { boneWidth, type LandmarkMark, type SkeletonDrawing, skeletonStrokes } from '../skeleton-drawing.ts';
import type { SizePx, Stroke } from '../stroke.ts';

/** Of the picture's height, where a person's torso isn't known. */
const BONE_OF_HEIGHT = 0.008;

/**
 * The skeleton of a tracked person in a frame of the clip, with what is special about each point; nothing where the
 * person is absent.
 *
 * `trackStrokes(track, 12, { width: 1280, height: 720 }, { style: 'classic' })`
 */
export function trackStrokes(
  track: PoseTrack,
  frame: number,
  sizePx: SizePx,
  drawing: Omit<SkeletonDrawing, 'marks'>,
  series = track.smoothed,
): Stroke[] {
  const pose = poseAt(track, frame, series);
  if (!pose) return [];
  const isTorsoKnown = !Number.isNaN(boneWidth(pose, sizePx));
  return skeletonStrokes(pose, sizePx, {
    ...(!isTorsoKnown && { boneWidthPx: sizePx.height * BONE_OF_HEIGHT }),
    ...drawing,
    marks: landmarkMarksAt(track, frame),
  });
}

/** Which landmarks a person put where they are in this frame, and which were filled in. */
export function landmarkMarksAt(
  track: PoseTrack,
  frame: number,
): Readonly<Partial<Record<LandmarkName, LandmarkMark>>> {
  const marks: Partial<Record<LandmarkName, LandmarkMark>> = {};
  const row = rowOf(track, frame);
  if (row < 0) return marks;
  for (const [landmark, name] of LANDMARK_NAMES.entries()) {
    const bits = track.marks[row * LANDMARK_COUNT + landmark]!;
    if (bits & MARK.corrected) marks[name] = 'corrected';
    else if (bits & MARK.interpolated) marks[name] = 'interpolated';
  }
  return marks;
}
