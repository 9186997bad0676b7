import { FRAME_STATE, LANDMARK, LANDMARK_COUNT, type PoseTrack, type TrackDocument } from '@posebox/body';
import { coachedPerson, trackViews, type View, viewOfYaw } from '@posebox/motion';
import type { ClipQuality } from '../database/actions-schema.ts';
import type { ActionClipRow } from '../repositories/action-set-repository.ts';

/** Of the body; hands and face tell nothing of an action. */
const BODY_FROM = LANDMARK.left_shoulder;

/** Which part of an item a clip is. */
export type ClipPart = Pick<ActionClipRow, 'person_id' | 'from_s' | 'to_s'>;

/**
 * How well the person of a clip is seen in its part of a track.
 *
 * @param document with its edits applied
 */
export function clipQuality(document: TrackDocument, part: ClipPart, edits: number): ClipQuality {
  const { timesS } = document;
  const fromS = Math.max(part.from_s ?? 0, timesS[0] ?? 0);
  const toS = Math.min(part.to_s ?? Number.POSITIVE_INFINITY, timesS.at(-1) ?? 0);
  const durationS = Math.max(0, toS - fromS);
  const frames = timesS.filter((timeS) => timeS >= fromS && timeS <= toS).length;
  const person = coachedPerson(document, part.person_id);
  const rows = person ? rowsThere(person, fromS, toS) : [];
  if (!person || rows.length === 0) return { edits, durationS, seen: 0, confidence: 0, view: 'unknown' };
  const { yawDeg } = trackViews(person, document.image);
  return {
    edits,
    durationS,
    seen: rounded(rows.length / Math.max(1, frames)),
    confidence: rounded(median(rows.map((row) => bodyConfidence(person, row)))),
    view: mostOften(rows.map((row) => viewOfYaw(yawDeg[row]!))),
  };
}

function rowsThere(track: PoseTrack, fromS: number, toS: number): number[] {
  return Array.from(track.timesS.keys()).filter(
    (row) =>
      track.timesS[row]! >= fromS && track.timesS[row]! <= toS && track.states[row] !== FRAME_STATE.absent,
  );
}

function bodyConfidence({ confidence }: PoseTrack, row: number): number {
  const body = confidence.subarray(row * LANDMARK_COUNT + BODY_FROM, (row + 1) * LANDMARK_COUNT);
  return body.reduce((sum, value) => sum + value, 0) / body.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function mostOften(views: readonly View[]): View {
  const counts = new Map<View, number>();
  for (const view of views) counts.set(view, (counts.get(view) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown';
}

const rounded = (share: number) => Math.round(share * 1e3) / 1e3;
