import {
  applyEdits,
  type LandmarkName,
  type PoseTrack,
  poseAt,
  rowOf,
  type TrackDocument,
  type TrackOperation,
  trackRows,
} from '@posebox/body';

/** Frames to both sides that are filled in around a corrected one. */
const FILL_REACH = 2;

/** A point that has been taken to be put elsewhere. */
export interface HeldPoint {
  readonly personId: number;
  readonly landmark: LandmarkName;
  readonly frame: number;
  /** Where it was, normalised; null where it wasn't known. */
  readonly from: { readonly x: number; readonly y: number } | null;
  /** Where it is now. */
  readonly x: number;
  readonly y: number;
  readonly confidenceBefore: number;
  /** `moved` is not saved yet; `saved` until the pages of the track have it. */
  readonly state: 'resting' | 'moved' | 'saved';
}

/** Takes a point of a frame; where it isn't known it begins in the middle of the picture. */
export function taken(
  people: readonly PoseTrack[],
  frame: number,
  personId: number,
  landmark: LandmarkName,
): HeldPoint | null {
  const track = people.find((one) => one.personId === personId);
  if (!track) return null;
  const point = poseAt(track, frame)?.landmarks.find(({ name }) => name === landmark);
  const isKnown = point !== undefined && !Number.isNaN(point.x);
  const from = isKnown ? { x: point.x, y: point.y } : null;
  return {
    personId,
    landmark,
    frame,
    from,
    ...(from ?? { x: 0.5, y: 0.5 }),
    confidenceBefore: point?.confidence ?? 0,
    state: 'resting',
  };
}

export const correctionOf = ({ personId, frame, landmark, x, y }: HeldPoint) =>
  ({ kind: 'correct_point', personId, frame, landmark, x: short(x), y: short(y) }) satisfies TrackOperation;

const short = (share: number) => Math.round(Math.min(3, Math.max(-2, share)) * 1e6) / 1e6;

/** The people of a frame with a change in it that isn't saved yet, by the same rules that will save it. */
export function withHeldPoint(
  people: readonly PoseTrack[],
  held: HeldPoint,
  image: TrackDocument['image'],
): readonly PoseTrack[] {
  return people.map((track) => {
    const row = rowOf(track, held.frame);
    if (track.personId !== held.personId || row < 0 || held.state === 'resting') return track;
    const alone = trackRows(track, row, row + 1);
    const document = {
      image,
      timesS: alone.timesS,
      people: [alone],
      subjectId: null,
      edits: [],
    } as unknown as TrackDocument;
    const edit = { id: 'held', by: 'me', at: '', operation: correctionOf(held) };
    return applyEdits(document, [edit]).people[0] ?? track;
  });
}

/** The frames beside a corrected one, to both sides, drawn on straight lines to it. */
export function fillAround(
  { personId, landmark, frame }: HeldPoint,
  person: { firstFrame: number; frameCount: number } | null,
) {
  if (!person) return [];
  const first = person.firstFrame + 1;
  const last = person.firstFrame + person.frameCount - 2;
  const fill = (fromFrame: number, toFrame: number) =>
    fromFrame <= toFrame && fromFrame >= first && toFrame <= last
      ? [{ kind: 'interpolate' as const, personId, fromFrame, toFrame, landmarks: [landmark] }]
      : [];
  return [
    ...fill(Math.max(first, frame - FILL_REACH), frame - 1),
    ...fill(frame + 1, Math.min(last, frame + FILL_REACH)),
  ];
}
