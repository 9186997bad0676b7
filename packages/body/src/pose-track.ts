import { LANDMARK_COUNT, LANDMARK_NAMES } from './landmarks.ts';
import type { EstimationMode, Landmark, Pose } from './pose.ts';

/** Numbers of one position: x, y, z. */
export const POSITION_WIDTH = 3;

/** Numbers of one moment of one person in a position series: 33 × 3. */
export const POSITIONS_PER_FRAME = LANDMARK_COUNT * POSITION_WIDTH;

/** Version of the angle conventions (docs/angles.md) that results computed from a track follow. */
export const ANGLE_CONVENTIONS_VERSION = 1;

/**
 * What is special about a landmark at a moment; bits of `PoseTrack.marks`.
 * - `interpolated`: filled in between two seen moments, by the filter or by a person;
 * - `corrected`: put there by a person;
 * - `swapped`: left and right were exchanged, by the repair or by a person;
 * - `rejected`: the raw value was judged an outlier and the smoothed one doesn't follow it.
 */
export const MARK = { interpolated: 1, corrected: 2, swapped: 4, rejected: 8 } as const;
export const MARK_NAMES = ['interpolated', 'corrected', 'swapped', 'rejected'] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/**
 * How a person came to be in a frame, as stored in `PoseTrack.states`: not there, filled in although nobody was seen,
 * followed from the frame before, or found afresh by the detector.
 */
export const FRAME_STATES = ['absent', 'filled', 'tracked', 'detected'] as const;
export type FrameState = (typeof FRAME_STATES)[number];
export const FRAME_STATE = { absent: 0, filled: 1, tracked: 2, detected: 3 } as const satisfies Record<
  FrameState,
  number
>;

/**
 * Positions of 33 landmarks over time. The value of landmark `l` in row `r` begins at `(r * 33 + l) * 3`; a missing
 * landmark is NaN, and z alone is NaN where only a place in the picture is known (as in imported tracks).
 */
export interface LandmarkSeries {
  /** x, y normalised to the upright picture, y down; z in units of the picture's width, smaller is nearer. */
  readonly image: Float32Array;
  /** Metres from the mid-hip; y down, z away from the camera. Drives figures, measures nothing. */
  readonly world: Float32Array;
}

/**
 * One person over time: rows `0…frameCount-1` are the frames `firstFrame…` of the clip, each at its true time. A gap
 * is a row in state `absent` whose positions are NaN and whose confidence is 0; it stays a gap. Arrays are owned by
 * the track and must not be written to by those who read it.
 */
export interface PoseTrack {
  /** Stable identity in the clip, from 1. */
  readonly personId: number;
  /** The clip's frame that row 0 stands for. */
  readonly firstFrame: number;
  readonly frameCount: number;
  /** Seconds, strictly increasing, one a row; a view into the clip's times. */
  readonly timesS: Float64Array;
  /** One a row, an index into `FRAME_STATES`. */
  readonly states: Uint8Array;
  /** One a row: how clearly the person was seen, 0…1; 0 where absent. */
  readonly scores: Float32Array;
  /** Four a row: x, y, width, height, normalised; NaN where absent. */
  readonly boxes: Float32Array;
  /** 33 a row each, 0…1, 0 where missing. `confidence` is calibrated and decides what may be measured. */
  readonly visibility: Float32Array;
  readonly presence: Float32Array;
  readonly confidence: Float32Array;
  /** 33 a row, bits of `MARK`. */
  readonly marks: Uint8Array;
  /** What the model said, only with edits applied: where a filter of one's own begins. NaN in filled-in places. */
  readonly raw: LandmarkSeries;
  /** What is shown and measured. The same object as `raw` when no filter ran. */
  readonly smoothed: LandmarkSeries;
}

/** Where a track came from. A file's name may name a person: it is null unless somebody wants it kept. */
export interface TrackSource {
  readonly kind: 'video' | 'live' | 'import' | 'simulation';
  readonly name: string | null;
  /** SHA-256 of the video or of the imported file, 64 hexadecimal digits. */
  readonly sha256: string | null;
  /** Points the source offers: `blazepose_33`, `coco_17`, `body_25`, … Landmarks it lacks are missing throughout. */
  readonly skeleton: string;
}

/** The filter between raw and smoothed, with every parameter that decides its output. */
export interface TrackFilter {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
}

/** What made a track: enough to make it again. */
export interface TrackProvenance {
  readonly source: TrackSource;
  /** Null when the landmarks came from elsewhere. */
  readonly model: { readonly name: string; readonly sha256: string } | null;
  readonly detectorSha256: string | null;
  readonly engine: { readonly name: 'posebox'; readonly version: string };
  readonly mode: EstimationMode | null;
  readonly filter: TrackFilter | null;
  /** `container`: presentation times of the file; `capture`: the camera's; `file`: of an imported track; `assumed_rate`: counted. */
  readonly timestamps: 'container' | 'capture' | 'file' | 'assumed_rate';
  readonly angleConventionsVersion: number;
}

/** A track of `frameCount` rows in which nobody is seen yet. `raw` and `smoothed` are separate unless `shared`. */
export function emptyPoseTrack(
  personId: number,
  firstFrame: number,
  timesS: Float64Array,
  series: 'shared' | 'separate' = 'separate',
): PoseTrack {
  const frameCount = timesS.length;
  const raw = emptySeries(frameCount);
  return {
    personId,
    firstFrame,
    frameCount,
    timesS,
    states: new Uint8Array(frameCount),
    scores: new Float32Array(frameCount),
    boxes: new Float32Array(frameCount * 4).fill(Number.NaN),
    visibility: new Float32Array(frameCount * LANDMARK_COUNT),
    presence: new Float32Array(frameCount * LANDMARK_COUNT),
    confidence: new Float32Array(frameCount * LANDMARK_COUNT),
    marks: new Uint8Array(frameCount * LANDMARK_COUNT),
    raw,
    smoothed: series === 'shared' ? raw : emptySeries(frameCount),
  };
}

function emptySeries(frameCount: number): LandmarkSeries {
  return {
    image: new Float32Array(frameCount * POSITIONS_PER_FRAME).fill(Number.NaN),
    world: new Float32Array(frameCount * POSITIONS_PER_FRAME).fill(Number.NaN),
  };
}

/** The row of a track that stands for a frame of the clip, or -1 outside the track. */
export function rowOf(track: PoseTrack, frame: number): number {
  const row = frame - track.firstFrame;
  return Number.isInteger(row) && row >= 0 && row < track.frameCount ? row : -1;
}

/** Whether a landmark has no place in the picture in this row. */
export function isMissing(series: LandmarkSeries, row: number, landmark: number): boolean {
  return Number.isNaN(series.image[(row * LANDMARK_COUNT + landmark) * POSITION_WIDTH]!);
}

/**
 * The person as a `Pose` at a frame of the clip, or null where absent. Missing landmarks keep their place among the 33
 * with NaN coordinates and confidence 0.
 *
 * `poseAt(track, 12)?.landmarks[25]` is the left knee in frame 12.
 */
export function poseAt(
  track: PoseTrack,
  frame: number,
  series: LandmarkSeries = track.smoothed,
): Pose | null {
  const row = rowOf(track, frame);
  if (row < 0 || track.states[row] === FRAME_STATE.absent) return null;
  const [x, y, width, height] = track.boxes.subarray(row * 4, row * 4 + 4);
  return {
    id: track.personId,
    score: track.scores[row]!,
    box: { x: x!, y: y!, width: width!, height: height! },
    landmarks: landmarksAt(track, row, series.image),
    worldLandmarks: landmarksAt(track, row, series.world),
  };
}

function landmarksAt(track: PoseTrack, row: number, positions: Float32Array): Landmark[] {
  return LANDMARK_NAMES.map((name, landmark) => {
    const at = row * LANDMARK_COUNT + landmark;
    return {
      name,
      x: positions[at * POSITION_WIDTH]!,
      y: positions[at * POSITION_WIDTH + 1]!,
      z: positions[at * POSITION_WIDTH + 2]!,
      visibility: track.visibility[at]!,
      presence: track.presence[at]!,
      confidence: track.confidence[at]!,
    };
  });
}
