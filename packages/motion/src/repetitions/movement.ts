import type { PoseTrack } from '@posebox/body';
import { torsoLengthPx } from '../angles/torso-length.ts';
import { type Run, runsOf } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';
import { type RecordedFilter, smoothRecorded } from '../filters/recorded-series.ts';
import type { FollowedSignal } from '../form/exercise.ts';
import { isPresent, type PictureSize, trackRow } from '../landmark-row.ts';
import type { SideChoice, SignalName } from './signal-names.ts';
import { readSignal, SIGNALS } from './signals.ts';

/**
 * How signals are smoothed: outliers are worth a clip of twenty, and between 2 and 6 Hz the cut-off hardly matters; at 10 Hz
 * three of 41 clips are lost. Source: docs/accuracy.md.
 */
const FILTER = { halfWindowS: 0.12, deviations: 3, maxGapS: 0.5, cutoffHz: 4 } as const;
export const COUNTING_FILTER = { hampelS: FILTER.halfWindowS, cutoffHz: FILTER.cutoffHz } as const;

/** Deviations below these are noise of measuring. */
const LEAST_DEVIATION = { deg: 2, torso: 0.01 } as const;

/** A signal whose range is smaller doesn't take part: it has nothing to say in this view. */
export const LEAST_RANGE = { deg: 35, torso: 0.22 } as const;

/** The values between which a movement lies, without its outliers. */
const LOW_SHARE = 0.03;
const HIGH_SHARE = 0.97;

/** A person's signals over a track, each computed once. */
export interface SignalSeries {
  readonly track: PoseTrack;
  readonly image: PictureSize;
  /** A torso length, pixels. */
  readonly unitPx: number;
  /** A signal over the rows, smoothed; NaN in long gaps. */
  of(name: SignalName, sides: SideChoice): Float64Array;
}

/** Opens a track for counting: `const series = signalSeries(track, clip.image)`. */
export function signalSeries(track: PoseTrack, image: PictureSize): SignalSeries {
  const moment = trackRow(track, image);
  const eachRow = (read: () => number) => {
    const values = new Float64Array(track.frameCount).fill(Number.NaN);
    for (let row = 0; row < track.frameCount; row++) {
      if (!isPresent(track, row)) continue;
      moment.row = row;
      values[row] = read();
    }
    return values;
  };
  const unitPx = median(Array.from(eachRow(() => torsoLengthPx(moment))).filter((value) => value > 0));
  const known = new Map<string, Float64Array>();
  return {
    track,
    image,
    unitPx,
    of(name, sides) {
      const key = `${name} ${sides}`;
      let values = known.get(key);
      if (!values) {
        const raw = eachRow(() => readSignal(name, sides, moment, unitPx));
        values = smoothRecorded(raw, track.timesS, filterOf(SIGNALS[name].unit)).values;
        known.set(key, values);
      }
      return values;
    },
  };
}

function filterOf(unit: 'deg' | 'torso'): RecordedFilter {
  const { halfWindowS, deviations, maxGapS, cutoffHz } = FILTER;
  return { hampel: { halfWindowS, deviations, leastDeviation: LEAST_DEVIATION[unit] }, maxGapS, cutoffHz };
}

/** The movement of an exercise: 0 at rest, 1 at the working end, a value a row; NaN where nothing is known. */
export interface Movement {
  readonly values: Float64Array;
  /** The signals that took part. */
  readonly follows: readonly FollowedSignal[];
}

/**
 * The mean of the exercise's signals, each scaled by its own range over the clip. Null when none of them moves enough.
 */
export function movementOf(series: SignalSeries, follow: readonly FollowedSignal[]): Movement | null {
  const parts = follow.flatMap((followed) => {
    const values = series.of(followed.signal, followed.sides);
    const scale = scaleOf(values, followed);
    return scale ? [{ followed, values, scale }] : [];
  });
  if (parts.length === 0) return null;
  const rows = series.track.frameCount;
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    let count = 0;
    for (const part of parts) {
      const value = part.values[row]!;
      if (Number.isNaN(value)) continue;
      sum += (value - part.scale.rest) / (part.scale.work - part.scale.rest);
      count++;
    }
    values[row] = count > 0 ? sum / count : Number.NaN;
  }
  return { values, follows: parts.map(({ followed }) => followed) };
}

/** Runs of rows in which a movement is known. */
export const knownRuns = ({ values }: Movement): readonly Run[] =>
  runsOf(values.length, (row) => !Number.isNaN(values[row]!));

/** Where a signal rests and where it works. */
export interface SignalScale {
  readonly rest: number;
  readonly work: number;
}

/** The scale of a series, or null where it moves too little to say anything. */
export function scaleOf(values: ArrayLike<number>, followed: FollowedSignal): SignalScale | null {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  if (sorted.length === 0) return null;
  const low = quantile(sorted, LOW_SHARE);
  const high = quantile(sorted, HIGH_SHARE);
  if (high - low < LEAST_RANGE[SIGNALS[followed.signal].unit]) return null;
  return followed.works === 'high' ? { rest: low, work: high } : { rest: high, work: low };
}

/** The value below which a share of sorted values lies, between neighbours in proportion. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
}
