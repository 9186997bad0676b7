import { LANDMARK, LANDMARK_COUNT, MIRRORED_INDEX } from '../landmarks.ts';
import {
  FRAME_STATE,
  isMissing,
  type LandmarkSeries,
  MARK,
  POSITION_WIDTH,
  type PoseTrack,
  rowOf,
} from '../pose-track.ts';
import { landmarkIndices } from './landmark-groups.ts';
import type { TrackOperation } from './track-edit.ts';
import { TrackProblem } from './track-problem.ts';
import { clearRow } from './track-rows.ts';
import { pxPerMetre } from './weak-perspective.ts';

/** Edits of one person. They write to the track they are given: a copy made for them by `applyEdits`. */

type Operation<K extends TrackOperation['kind']> = Extract<TrackOperation, { kind: K }>;

/**
 * Puts a landmark where a person saw it. Its confidence becomes 1. The world landmark follows by as much as the
 * point moved in the picture, at the scale of the person in that frame; its depth stays what it was.
 */
export function correctPoint(
  track: PoseTrack,
  operation: Operation<'correct_point'>,
  image: { readonly width: number; readonly height: number },
): void {
  const [row] = rowsWithin(track, operation.frame, operation.frame);
  const at = row * LANDMARK_COUNT + LANDMARK[operation.landmark];
  const position = at * POSITION_WIDTH;
  for (const series of [track.raw, track.smoothed]) {
    const scale = pxPerMetre(track, series, row, image);
    const movedXPx = (operation.x - series.image[position]!) * image.width;
    const movedYPx = (operation.y - series.image[position + 1]!) * image.height;
    if (Number.isFinite(movedXPx + movedYPx) && scale > 0) {
      series.world[position]! += movedXPx / scale;
      series.world[position + 1]! += movedYPx / scale;
    }
    series.image[position] = operation.x;
    series.image[position + 1] = operation.y;
  }
  if (track.states[row] === FRAME_STATE.absent) track.states[row] = FRAME_STATE.filled;
  track.confidence[at] = 1;
  track.marks[at] = (track.marks[at]! & ~(MARK.interpolated | MARK.rejected)) | MARK.corrected;
}

/** Takes landmarks away; a row that loses its last one is absent. */
export function removePoints(track: PoseTrack, operation: Operation<'remove_points'>): void {
  const [from, to] = rowsWithin(track, operation.fromFrame, operation.toFrame);
  const landmarks = landmarkIndices(operation.landmarks);
  for (let row = from; row <= to; row++) {
    for (const landmark of landmarks) removePoint(track, row, landmark);
    if (isEmptyRow(track, row)) clearRow(track, row);
  }
}

/** Exchanges left and right with all that is known of them. Doing it twice restores what was, marks included. */
export function swapSides(track: PoseTrack, operation: Operation<'swap_sides'>): void {
  const [from, to] = rowsWithin(track, operation.fromFrame, operation.toFrame);
  const lefts = landmarkIndices(operation.part).filter((landmark) => MIRRORED_INDEX[landmark]! > landmark);
  for (let row = from; row <= to; row++) {
    if (track.states[row] === FRAME_STATE.absent) continue;
    for (const left of lefts) {
      const a = row * LANDMARK_COUNT + left;
      const b = row * LANDMARK_COUNT + MIRRORED_INDEX[left]!;
      for (const array of [track.visibility, track.presence, track.confidence, track.marks]) {
        exchange(array, a, b);
      }
      for (const { image, world } of [track.raw, track.smoothed]) {
        for (let axis = 0; axis < POSITION_WIDTH; axis++) {
          exchange(image, a * POSITION_WIDTH + axis, b * POSITION_WIDTH + axis);
          exchange(world, a * POSITION_WIDTH + axis, b * POSITION_WIDTH + axis);
        }
      }
      track.marks[a]! ^= MARK.swapped;
      track.marks[b]! ^= MARK.swapped;
    }
  }
}

/**
 * Replaces smoothed positions by straight lines in time between the nearest moments outside the frames at which the
 * landmark is known; raw becomes missing there, as in a gap filled by the filter. Confidence is that of the weaker
 * end. A landmark that is not known on both sides is left as it is; when that is so for all, the edit is refused.
 */
export function interpolate(track: PoseTrack, operation: Operation<'interpolate'>): void {
  const [from, to] = rowsWithin(track, operation.fromFrame, operation.toFrame);
  let joined = false;
  for (const landmark of landmarkIndices(operation.landmarks)) {
    const before = nearestKnown(track, landmark, from - 1, -1);
    const after = nearestKnown(track, landmark, to + 1, 1);
    if (before < 0 || after < 0) continue;
    joined = true;
    for (let row = from; row <= to; row++) fillPoint(track, landmark, before, row, after);
  }
  if (!joined) {
    throw new TrackProblem('edit_nothing_to_join', { from: operation.fromFrame, to: operation.toFrame });
  }
  for (let row = from; row <= to; row++) {
    if (track.states[row] === FRAME_STATE.absent) fillRow(track, from, row, to);
  }
}

export function removeFrames(track: PoseTrack, operation: Operation<'remove_frames'>): void {
  const [from, to] = rowsWithin(track, operation.fromFrame, operation.toFrame);
  for (let row = from; row <= to; row++) clearRow(track, row);
}

/** The rows of the frames, both ends included; throws `edit_frames_outside` unless all are the track's. */
function rowsWithin(track: PoseTrack, fromFrame: number, toFrame: number): [number, number] {
  const from = rowOf(track, fromFrame);
  const to = rowOf(track, toFrame);
  if (from < 0 || to < from) {
    throw new TrackProblem('edit_frames_outside', { from: fromFrame, to: toFrame });
  }
  return [from, to];
}

function removePoint(track: PoseTrack, row: number, landmark: number): void {
  const at = row * LANDMARK_COUNT + landmark;
  for (const { image, world } of [track.raw, track.smoothed]) {
    image.fill(Number.NaN, at * POSITION_WIDTH, (at + 1) * POSITION_WIDTH);
    world.fill(Number.NaN, at * POSITION_WIDTH, (at + 1) * POSITION_WIDTH);
  }
  track.visibility[at] = 0;
  track.presence[at] = 0;
  track.confidence[at] = 0;
  track.marks[at] = 0;
}

function isEmptyRow(track: PoseTrack, row: number): boolean {
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    if (!isMissing(track.smoothed, row, landmark)) return false;
  }
  return true;
}

function exchange(array: Float32Array | Uint8Array, a: number, b: number): void {
  const kept = array[a]!;
  array[a] = array[b]!;
  array[b] = kept;
}

function nearestKnown(track: PoseTrack, landmark: number, start: number, step: 1 | -1): number {
  for (let row = start; row >= 0 && row < track.frameCount; row += step) {
    if (!isMissing(track.smoothed, row, landmark)) return row;
  }
  return -1;
}

function fillPoint(track: PoseTrack, landmark: number, before: number, row: number, after: number): void {
  const share = shareOfTime(track, before, row, after);
  const at = row * LANDMARK_COUNT + landmark;
  const start = (before * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
  const end = (after * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
  for (const key of ['image', 'world'] as const satisfies readonly (keyof LandmarkSeries)[]) {
    const smoothed = track.smoothed[key];
    for (let axis = 0; axis < POSITION_WIDTH; axis++) {
      smoothed[at * POSITION_WIDTH + axis] = between(smoothed[start + axis]!, smoothed[end + axis]!, share);
    }
    track.raw[key].fill(Number.NaN, at * POSITION_WIDTH, (at + 1) * POSITION_WIDTH);
  }
  for (const quality of [track.visibility, track.presence, track.confidence]) {
    quality[at] = Math.min(
      quality[before * LANDMARK_COUNT + landmark]!,
      quality[after * LANDMARK_COUNT + landmark]!,
    );
  }
  track.marks[at] = MARK.interpolated;
}

/** Box and score of a row nobody was seen in, from the nearest rows outside `from…to` in which somebody was. */
function fillRow(track: PoseTrack, from: number, row: number, to: number): void {
  track.states[row] = FRAME_STATE.filled;
  let before = from - 1;
  let after = to + 1;
  while (before >= 0 && Number.isNaN(track.boxes[before * 4]!)) before--;
  while (after < track.frameCount && Number.isNaN(track.boxes[after * 4]!)) after++;
  if (before < 0 || after === track.frameCount) return;
  const share = shareOfTime(track, before, row, after);
  track.scores[row] = Math.min(track.scores[before]!, track.scores[after]!);
  for (let side = 0; side < 4; side++) {
    const start = track.boxes[before * 4 + side]!;
    track.boxes[row * 4 + side] = between(start, track.boxes[after * 4 + side]!, share);
  }
}

function shareOfTime(track: PoseTrack, before: number, row: number, after: number): number {
  const startS = track.timesS[before]!;
  return (track.timesS[row]! - startS) / (track.timesS[after]! - startS);
}

function between(start: number, end: number, share: number): number {
  return start + (end - start) * share;
}
