import {
  emptyPoseTrack,
  FRAME_STATE,
  LANDMARK_COUNT,
  POSITIONS_PER_FRAME,
  type PoseTrack,
  trackRows,
} from '@posebox/body';
import { torsoLengthPx } from '../angles/torso-length.ts';
import type { CoachingFrame } from '../coaching/coaching-options.ts';
import { median } from '../filters/hampel.ts';
import { type PictureSize, trackRow } from '../landmark-row.ts';
import type { SignalSeries } from './movement.ts';
import type { SideChoice, SignalName } from './signal-names.ts';
import { readSignal, SIGNALS } from './signals.ts';

/** A signal follows a change within about this time: short enough for a counter, long enough for a camera's noise. */
const FOLLOWS_WITHIN_S = 0.08;
/** After so long without the person a signal begins anew. */
const FORGET_AFTER_S = 0.5;
const FIRST_CAPACITY = 512;
/** The torso's length is the median of so many of the last frames, evenly picked. */
const UNIT_SAMPLES = 90;

/** What was seen of one person so far, with its signals smoothed by their past only. */
export interface LiveSignals {
  /** Takes the next moment; times must rise, others are dropped. Returns whether it was taken. */
  add(frame: CoachingFrame): boolean;
  readonly frameCount: number;
  /** Everything so far as a track. */
  track(): PoseTrack;
  /** The rows from a time on, as counting reads a recording. */
  since(fromS: number): SignalSeries;
}

interface FollowedColumn {
  readonly name: SignalName;
  readonly sides: SideChoice;
  /** Lengths in pixels: what a torso length is turns out only later. */
  values: Float64Array;
  /** The last values as they came, up to three. */
  last: number[];
}

/** `wanted`: the signals that will be asked for. */
export function createLiveSignals(
  image: PictureSize,
  wanted: readonly { readonly signal: SignalName; readonly sides: SideChoice }[],
): LiveSignals {
  let capacity = FIRST_CAPACITY;
  let count = 0;
  let store = emptyPoseTrack(1, 0, new Float64Array(capacity), 'shared');
  let torsosPx: Float64Array = new Float64Array(capacity);
  const columns = new Map<string, FollowedColumn>(
    wanted.map(({ signal, sides }) => [
      `${signal} ${sides}`,
      { name: signal, sides, values: new Float64Array(capacity), last: [] },
    ]),
  );

  const grow = () => {
    capacity *= 2;
    const larger = emptyPoseTrack(1, 0, new Float64Array(capacity), 'shared');
    larger.timesS.set(store.timesS);
    larger.states.set(store.states);
    larger.confidence.set(store.confidence);
    larger.raw.image.set(store.raw.image);
    larger.raw.world.set(store.raw.world);
    store = larger;
    torsosPx = withRoom(torsosPx, capacity);
    for (const column of columns.values()) column.values = withRoom(column.values, capacity);
  };

  const rows = (from: number): PoseTrack => ({ ...trackRows(store, from, count), firstFrame: 0 });

  return {
    get frameCount() {
      return count;
    },
    add({ timeS, person }) {
      if (count > 0 && !(timeS > store.timesS[count - 1]!)) return false;
      if (count === capacity) grow();
      const row = count++;
      store.timesS[row] = timeS;
      store.states[row] = person ? FRAME_STATE.tracked : FRAME_STATE.absent;
      if (person) {
        store.raw.image.set(person.image, row * POSITIONS_PER_FRAME);
        store.raw.world.set(person.world, row * POSITIONS_PER_FRAME);
        store.confidence.set(person.confidence, row * LANDMARK_COUNT);
      }
      const moment = trackRow(store, image);
      moment.row = row;
      torsosPx[row] = person ? torsoLengthPx(moment) : Number.NaN;
      const stepS = row > 0 ? timeS - store.timesS[row - 1]! : 0;
      for (const column of columns.values()) {
        const value = person ? readSignal(column.name, column.sides, moment, 1) : Number.NaN;
        column.values[row] = followed(column, row, value, stepS);
      }
      return true;
    },
    track: () => rows(0),
    since(fromS) {
      let first = count;
      while (first > 0 && store.timesS[first - 1]! >= fromS) first--;
      const unitPx = recentMedian(torsosPx, count);
      const known = new Map<string, Float64Array>();
      return {
        track: rows(first),
        image,
        unitPx,
        of(name, sides) {
          const key = `${name} ${sides}`;
          const column = columns.get(key);
          if (!column) throw new RangeError(`the signal ${key} is not followed`);
          const scale = SIGNALS[name].unit === 'torso' && !name.endsWith('_3d') ? 1 / unitPx : 1;
          const values = known.get(key) ?? column.values.slice(first, count).map((value) => value * scale);
          known.set(key, values);
          return values;
        },
      };
    },
  };
}

/** The median of the last three values, then a first-order low-pass with the true time step. */
function followed(column: FollowedColumn, row: number, value: number, stepS: number): number {
  if (Number.isNaN(value)) {
    if (stepS > FORGET_AFTER_S) column.last = [];
    return Number.NaN;
  }
  const before = row > 0 ? column.values[row - 1]! : Number.NaN;
  column.last = Number.isNaN(before) ? [value] : [...column.last.slice(-2), value];
  const middle = column.last.length < 3 ? value : median(column.last);
  if (Number.isNaN(before)) return middle;
  return before + (1 - Math.exp(-stepS / FOLLOWS_WITHIN_S)) * (middle - before);
}

function recentMedian(values: Float64Array, count: number): number {
  const step = Math.max(1, Math.floor(count / UNIT_SAMPLES));
  const known: number[] = [];
  for (let row = count - 1; row >= 0; row -= step) if (values[row]! > 0) known.push(values[row]!);
  return median(known);
}

function withRoom(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}
