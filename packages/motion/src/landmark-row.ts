import {
  FRAME_STATE,
  LANDMARK_COUNT,
  type LandmarkSeries,
  POSITION_WIDTH,
  POSITIONS_PER_FRAME,
  type Pose,
  type PoseTrack,
} from '@posebox/body';

/**
 * One moment of one person inside arrays that may hold many: what is measured reads it in place. Moving `row` on
 * gives the next moment; nothing is copied.
 */
export interface LandmarkRow {
  readonly widthPx: number;
  readonly heightPx: number;
  /** 99 numbers a row: x, y normalised to the upright picture, y down. Their z is never read. */
  readonly image: ArrayLike<number>;
  /** 99 numbers a row, metres. */
  readonly world: ArrayLike<number>;
  /** 33 numbers a row, calibrated. */
  readonly confidence: ArrayLike<number>;
  /** 33 bit sets of `MARK` a row, where there are any. */
  readonly marks: ArrayLike<number> | null;
  row: number;
}

/** The upright picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A pose as a row of its own: `poseRow(pose, document.image)`. */
export function poseRow(pose: Pose, image: PictureSize): LandmarkRow {
  const positions = (landmarks: Pose['landmarks']) => {
    const flat = new Float32Array(POSITIONS_PER_FRAME).fill(Number.NaN);
    landmarks.forEach(({ x, y, z }, index) => {
      flat.set([x, y, z], index * POSITION_WIDTH);
    });
    return flat;
  };
  return {
    widthPx: image.width,
    heightPx: image.height,
    image: positions(pose.landmarks),
    world: positions(pose.worldLandmarks),
    confidence: Float32Array.from({ length: LANDMARK_COUNT }, (_, i) => pose.landmarks[i]?.confidence ?? 0),
    marks: null,
    row: 0,
  };
}

/** The rows of a track, at its first: `const moment = trackRow(track, clip.image)`, then `moment.row = 12`. */
export function trackRow(
  track: PoseTrack,
  image: PictureSize,
  series: LandmarkSeries = track.smoothed,
): LandmarkRow {
  return {
    widthPx: image.width,
    heightPx: image.height,
    image: series.image,
    world: series.world,
    confidence: track.confidence,
    marks: track.marks,
    row: 0,
  };
}

/** Whether anybody is in this row of a track. */
export const isPresent = (track: PoseTrack, row: number): boolean => track.states[row] !== FRAME_STATE.absent;

/** Pixels from the picture's left edge: the aspect ratio is in it. */
export const xPx = (moment: LandmarkRow, landmark: number): number =>
  moment.image[(moment.row * LANDMARK_COUNT + landmark) * POSITION_WIDTH]! * moment.widthPx;

/** Pixels from the picture's upper edge. */
export const yPx = (moment: LandmarkRow, landmark: number): number =>
  moment.image[(moment.row * LANDMARK_COUNT + landmark) * POSITION_WIDTH + 1]! * moment.heightPx;

/** A coordinate in metres; axis 0 is x, 1 is y, 2 is z. */
export const worldM = (moment: LandmarkRow, landmark: number, axis: number): number =>
  moment.world[(moment.row * LANDMARK_COUNT + landmark) * POSITION_WIDTH + axis]!;

export const confidenceOf = (moment: LandmarkRow, landmark: number): number =>
  moment.confidence[moment.row * LANDMARK_COUNT + landmark]!;
