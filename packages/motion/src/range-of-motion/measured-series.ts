import { MARK, type PoseTrack } from '@posebox/body';
import { NOT_ASSESSABLE, type NotAssessable } from '../angles/angle-reading.ts';
import { type AngleColumn, angleSeries } from '../angles/angle-series.ts';
import { CLINICAL_ANGLES, type ClinicalAngleId } from '../angles/clinical-angles.ts';
import type { PictureSize } from '../landmark-row.ts';
import { isPresent, trackRow } from '../landmark-row.ts';
import { smoothTrack } from '../smoothing/smooth-track.ts';
import { nearSideOfYaw, type View, type ViewEstimate } from '../view/view.ts';
import { whyViewUnknown } from '../view/why-view-unknown.ts';
import type { MeasuredSide, Protocol } from './protocol.ts';

/** A clip made ready to be measured: smoothed for slow movement, its clinical angles, how the person stands. */
export interface MeasuredSeries {
  readonly track: PoseTrack;
  readonly image: PictureSize;
  readonly views: readonly ViewEstimate[];
  readonly angles: Readonly<Record<ClinicalAngleId, AngleColumn>>;
}

export function measuredSeries(track: PoseTrack, image: PictureSize): MeasuredSeries {
  const smooth = smoothTrack(track, { purpose: 'rehab', image });
  const { views, angles } = angleSeries(smooth, image, { angles: CLINICAL_ANGLES });
  return { track: smooth, image, views, angles };
}

/** The clinical angle of a protocol's name on a side: `angleOnSide('knee_flexion', 'left')`. */
export const angleOnSide = (name: string, side: MeasuredSide): ClinicalAngleId =>
  CLINICAL_ANGLES.find(({ id }) => id === (side === 'none' ? name : `${side}_${name}`))?.id ??
  (name as ClinicalAngleId);

/** Rows that may give a value: measured, and seen rather than filled in. */
export const isSeen = (column: AngleColumn, row: number): boolean =>
  column.refused[row] === 0 && (column.marks[row]! & MARK.interpolated) === 0;

export interface SeenFrom {
  /** The view in most of the frames. */
  readonly view: View;
  readonly yawDeg: number | null;
  /** Share of the person's frames, 0…1, in the protocol's view with the measured side near. */
  readonly share: number;
  /** Whether the view would do but for the far side being turned to the camera. */
  readonly isFarSide: boolean;
  /** Whether the model that made the track knows only the picture, so that no view is known. */
  readonly lacksDepth: boolean;
}

/** From where the clip was filmed, held against what the protocol needs. */
export function seenFrom(series: MeasuredSeries, protocol: Protocol, side: MeasuredSide): SeenFrom {
  const rows = rowsOf(series.track);
  const counts = new Map<View, number>();
  let fits = 0;
  let far = 0;
  for (const row of rows) {
    const { view, yawDeg } = series.views[row]!;
    counts.set(view, (counts.get(view) ?? 0) + 1);
    if (view !== protocol.view) continue;
    const near = nearSideOfYaw(yawDeg);
    if (protocol.view === 'side' && side !== 'none' && near !== side) far += 1;
    else fits += 1;
  }
  const [view = 'unknown'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const yaws = rows
    .filter((row) => series.views[row]!.view === view)
    .map((row) => series.views[row]!.yawDeg)
    .filter((yaw) => !Number.isNaN(yaw))
    .sort((a, b) => a - b);
  return {
    lacksDepth: rows.length > 0 && rows.every((row) => lacksDepthAt(series, row)),
    view,
    yawDeg: yaws[Math.floor(yaws.length / 2)] ?? null,
    share: rows.length === 0 ? 0 : fits / rows.length,
    isFarSide: far > fits,
  };
}

function lacksDepthAt({ track, image }: MeasuredSeries, row: number): boolean {
  return whyViewUnknown({ ...trackRow(track, image), row }) === 'depth_missing';
}

/** Rows in which the person is there. */
export function rowsOf(track: PoseTrack): readonly number[] {
  return Array.from({ length: track.frameCount }, (_, row) => row).filter((row) => isPresent(track, row));
}

export interface SeriesQuality {
  /** The tenth part of the confidences, from below. */
  readonly visible10: number;
  readonly interpolatedShare: number;
  readonly measuredShare: number;
  /** What most of the frames were refused for, null when hardly any was. */
  readonly mostlyRefused: NotAssessable | null;
}

const HARDLY_ANY = 0.05;

/** How well an angle was seen over the clip. */
export function qualityOf(column: AngleColumn, rows: readonly number[]): SeriesQuality {
  const confidences = rows.map((row) => column.confidence[row]!).sort((a, b) => a - b);
  const refusals = new Map<number, number>();
  for (const row of rows) {
    const refused = column.refused[row]!;
    if (refused > 0) refusals.set(refused, (refusals.get(refused) ?? 0) + 1);
  }
  const [reason, times = 0] = [...refusals].sort((a, b) => b[1] - a[1])[0] ?? [];
  const refused = [...refusals.values()].reduce((sum, count) => sum + count, 0);
  const filled = rows.filter((row) => (column.marks[row]! & MARK.interpolated) !== 0).length;
  const share = (count: number) => (rows.length === 0 ? 0 : count / rows.length);
  return {
    visible10: confidences[Math.floor(confidences.length / 10)] ?? 0,
    interpolatedShare: share(filled),
    measuredShare: share(rows.length - refused),
    mostlyRefused: reason && share(times) > HARDLY_ANY ? NOT_ASSESSABLE[reason - 1]! : null,
  };
}
