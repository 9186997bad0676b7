import { LANDMARK_COUNT } from '../landmarks.ts';
import { emptyPoseTrack, FRAME_STATE, POSITIONS_PER_FRAME, type PoseTrack } from '../pose-track.ts';
import { trackRows } from './track-document.ts';

/** Every per-row array of a track with the numbers it holds for one row. */
export function rowColumns(track: PoseTrack): [Float32Array | Uint8Array, number][] {
  return [
    [track.states, 1],
    [track.scores, 1],
    [track.boxes, 4],
    [track.visibility, LANDMARK_COUNT],
    [track.presence, LANDMARK_COUNT],
    [track.confidence, LANDMARK_COUNT],
    [track.marks, LANDMARK_COUNT],
    [track.raw.image, POSITIONS_PER_FRAME],
    [track.raw.world, POSITIONS_PER_FRAME],
    [track.smoothed.image, POSITIONS_PER_FRAME],
    [track.smoothed.world, POSITIONS_PER_FRAME],
  ];
}

/** Copies one row of a track over a row of another, everything included. */
export function copyRow(from: PoseTrack, fromRow: number, to: PoseTrack, toRow: number): void {
  const targets = rowColumns(to);
  rowColumns(from).forEach(([source, width], index) => {
    targets[index]![0].set(source.subarray(fromRow * width, (fromRow + 1) * width), toRow * width);
  });
}

/** Makes a row absent, as if nobody had ever been there. */
export function clearRow(track: PoseTrack, row: number): void {
  copyRow(emptyPoseTrack(track.personId, 0, new Float64Array(1)), 0, track, row);
}

/** A copy of a track that covers the clip's frames `fromFrame…toFrame`; rows it didn't have are absent. */
export function widened(
  track: PoseTrack,
  fromFrame: number,
  toFrame: number,
  clipTimesS: Float64Array,
): PoseTrack {
  const wide = emptyPoseTrack(track.personId, fromFrame, clipTimesS.subarray(fromFrame, toFrame + 1));
  copyRows(track, wide, track.firstFrame - fromFrame);
  return wide;
}

/** Copies all rows of a track into another, from row `offset` of the other on; times stay the other's. */
export function copyRows(from: PoseTrack, to: PoseTrack, offset: number): void {
  const targets = rowColumns(to);
  rowColumns(from).forEach(([source, width], index) => {
    targets[index]![0].set(source, offset * width);
  });
}

/** The track without absent rows at its beginning and end, or null when all are absent. */
export function withTightRows(track: PoseTrack): PoseTrack | null {
  let from = 0;
  let to = track.frameCount;
  while (from < to && track.states[from] === FRAME_STATE.absent) from++;
  while (to > from && track.states[to - 1] === FRAME_STATE.absent) to--;
  if (from === to) return null;
  return from === 0 && to === track.frameCount ? track : trackRows(track, from, to);
}
