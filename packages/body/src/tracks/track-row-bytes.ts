import { emptyPoseTrack, type PoseTrack } from '../pose-track.ts';
import { rowColumns } from './track-rows.ts';

/** Bytes of a row as it is kept outside of memory: raw and smoothed both, whether they are the same or not. */
export const TRACK_ROW_BYTES = rowColumns(emptyPoseTrack(1, 0, new Float64Array(1))).reduce(
  (sum, [column, width]) => sum + width * column.BYTES_PER_ELEMENT,
  0,
);

/** Copies a row of a track into `TRACK_ROW_BYTES` bytes, number for number as this computer holds them. */
export function writeRowBytes(track: PoseTrack, row: number, bytes: Uint8Array): void {
  let at = 0;
  for (const cells of rowBytes(track, row)) {
    bytes.set(cells, at);
    at += cells.length;
  }
}

/** Copies what `writeRowBytes` wrote into a row of a track. */
export function readRowBytes(bytes: Uint8Array, track: PoseTrack, row: number): void {
  let at = 0;
  for (const cells of rowBytes(track, row)) {
    cells.set(bytes.subarray(at, at + cells.length));
    at += cells.length;
  }
}

/** The bytes of a row, column by column, where they are. */
function rowBytes(track: PoseTrack, row: number): Uint8Array[] {
  return rowColumns(track).map(([column, width]) => {
    const length = width * column.BYTES_PER_ELEMENT;
    return new Uint8Array(column.buffer, column.byteOffset + row * length, length);
  });
}
