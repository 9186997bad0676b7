import {
  boneWidth,
  LANDMARK_COUNT,
  LANDMARK_NAMES,
  type LandmarkMark,
  type LandmarkName,
  labelStrokes,
  MARK,
  type Pose,
  type PoseTrack,
  poseAt,
  rowOf,
  type SizePx,
  type Stroke,
  skeletonStrokes,
  type TrackDocument,
} from '@posebox/body';
import type { ClipDrawing } from './clip-request.ts';

/** Of the picture's height, where a person's torso isn't known. */
const BONE_OF_HEIGHT = 0.008;

/** Everything that is drawn of a frame of a clip, from the bottom up, in pixels of a picture of the given size. */
export function clipStrokes(
  { people }: TrackDocument,
  frame: number,
  sizePx: SizePx,
  { style, labels }: Pick<ClipDrawing, 'style' | 'labels'>,
): Stroke[] {
  const seen = people.flatMap((track) => {
    const pose = poseAt(track, frame);
    return pose ? [{ pose, marks: marksAt(track, rowOf(track, frame)) }] : [];
  });
  return [
    ...seen.flatMap(({ pose, marks }) =>
      skeletonStrokes(pose, sizePx, { style, marks, ...ownBoneWidth(pose, sizePx) }),
    ),
    ...(labels === 'none'
      ? []
      : labelStrokes(
          seen.map(({ pose }) => pose),
          sizePx,
          labels,
        )),
  ];
}

function ownBoneWidth(pose: Pose, sizePx: SizePx): { readonly boneWidthPx?: number } {
  return Number.isNaN(boneWidth(pose, sizePx)) ? { boneWidthPx: sizePx.height * BONE_OF_HEIGHT } : {};
}

function marksAt(track: PoseTrack, row: number): Partial<Record<LandmarkName, LandmarkMark>> {
  const marks: Partial<Record<LandmarkName, LandmarkMark>> = {};
  for (const [landmark, name] of LANDMARK_NAMES.entries()) {
    const bits = track.marks[row * LANDMARK_COUNT + landmark]!;
    if (bits & MARK.corrected) marks[name] = 'corrected';
    else if (bits & MARK.interpolated) marks[name] = 'interpolated';
  }
  return marks;
}

/** Finds the frame of a clip that is shown at a time; ask in rising order. -1 where the clip has none. */
export function createFrameFinder(timesS: Float64Array): (timeS: number) => number {
  let at = 0;
  return (timeS) => {
    while (at < timesS.length && timesS[at]! < timeS - SAME_TIME_S) at += 1;
    return at < timesS.length && Math.abs(timesS[at]! - timeS) <= SAME_TIME_S ? at : -1;
  };
}

const SAME_TIME_S = 1e-5;
