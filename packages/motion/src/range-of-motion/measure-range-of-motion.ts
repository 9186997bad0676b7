import type { PoseTrack } from '@posebox/body';
import { ANGLE_CONVENTIONS_VERSION } from '@posebox/body';
import type { PictureSize } from '../landmark-row.ts';
import { measureRange, type RangeResult } from './measure-range.ts';
import { measureCycles, measureHold } from './measure-timed.ts';
import {
  angleOnSide,
  type MeasuredSeries,
  measuredSeries,
  qualityOf,
  rowsOf,
  type SeenFrom,
  type SeriesQuality,
  seenFrom,
} from './measured-series.ts';
import type { MeasurementRefusal, RangeOfMotionMeasurement } from './measurement-document.ts';
import type { MeasuredSide, MovedBy, Protocol } from './protocol.ts';

export interface MeasureOptions {
  readonly side: MeasuredSide;
  readonly movedBy?: MovedBy;
  /** Numbers of repetitions that a person has taken out. */
  readonly rejected?: readonly number[];
}

/** So much of the clip must be seen from where the protocol says, and so much of it measurable. */
const LEAST_VIEW_SHARE = 0.7;
const LEAST_MEASURED_SHARE = 0.6;

/**
 * Measures a clip by a protocol, or says why it can't be measured. The value is the median over repetitions of the
 * highest level that each held for 0.3 s; never a raw extreme, never from filled-in frames.
 *
 * @param image the upright picture in pixels.
 * @example measureRangeOfMotion(track, clip.image, protocolOf('knee_flexion')!, { side: 'left' }).value // 128.4
 */
export function measureRangeOfMotion(
  track: PoseTrack,
  image: PictureSize,
  protocol: Protocol,
  { side, movedBy = 'active', rejected = [] }: MeasureOptions,
): RangeOfMotionMeasurement {
  const series = measuredSeries(track, image);
  const rows = rowsOf(series.track);
  const seen = seenFrom(series, protocol, side);
  const quality = qualityOf(
    series.angles[protocol.kind === 'hold' ? 'pelvis_obliquity' : angleOnSide(protocol.angle, side)],
    rows,
  );
  const refused = refusalOf(rows.length, seen, quality, protocol);
  const result = refused ? refusedResult(refused) : resultOf(series, protocol, side, new Set(rejected));
  const counted = result.repetitions.filter(({ counts }) => counts);
  const values = counted.map(({ value }) => value!);
  const best = protocol.kind === 'range' ? bestOf(counted, protocol.value === 'nearest_zero') : counted[0];
  return {
    schemaVersion: 1,
    protocol: { id: protocol.id, version: protocol.version },
    side,
    movedBy,
    unit: protocol.kind === 'range' ? 'deg' : 's',
    value: result.value,
    error: result.error,
    sem: result.sem,
    range: result.value === null ? null : { least: Math.min(...values), most: Math.max(...values) },
    refused: result.refused,
    repetitions: [...result.repetitions],
    view: { view: seen.view, yawDeg: seen.yawDeg, share: seen.share },
    quality: {
      visible10: quality.visible10,
      interpolatedShare: quality.interpolatedShare,
      mostlyRefused: quality.mostlyRefused,
    },
    bestAtS: best?.peakS ?? null,
    source: 'image',
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
  };
}

function resultOf(
  series: MeasuredSeries,
  protocol: Protocol,
  side: MeasuredSide,
  rejected: ReadonlySet<number>,
): RangeResult {
  switch (protocol.kind) {
    case 'range':
      return measureRange(series, protocol, side, rejected);
    case 'cycles':
      return measureCycles(series, protocol, side);
    case 'hold':
      return measureHold(series, protocol, side);
  }
}

/** What speaks against measuring at all, the plainest reason first. */
function refusalOf(
  frames: number,
  seen: SeenFrom,
  quality: SeriesQuality,
  protocol: Protocol,
): MeasurementRefusal | null {
  if (frames === 0) return 'nobody';
  if (quality.mostlyRefused === 'too_small') return 'too_small';
  if (seen.lacksDepth || quality.mostlyRefused === 'point_missing') return 'needs_other_model';
  if (seen.share < LEAST_VIEW_SHARE) return seen.isFarSide ? 'far_side' : 'wrong_view';
  // Standing on one leg is told by ankles, which have no angle of their own.
  if (protocol.kind !== 'hold' && quality.measuredShare < LEAST_MEASURED_SHARE)
    return quality.mostlyRefused === 'wrong_view' ? 'wrong_view' : 'not_visible';
  return null;
}

const refusedResult = (refused: MeasurementRefusal): RangeResult => ({
  repetitions: [],
  value: null,
  error: null,
  sem: null,
  refused,
});

function bestOf(repetitions: RangeResult['repetitions'], leastIsBest: boolean) {
  const sorted = [...repetitions].sort((a, b) => (leastIsBest ? a.value! - b.value! : b.value! - a.value!));
  return sorted[0];
}
