import { POSITIONS_PER_FRAME } from '@posebox/body';
import {
  type AngleMeter,
  type AngleReading,
  CLINICAL_ANGLES,
  type ClinicalAngleId,
  createAngleMeter,
  landmarksOf,
  readingOf,
} from '@posebox/motion';
import type { LiveFrame } from '@posebox/vision/browser';

/** A pinned angle in one frame, with the place of its joint. */
export interface PinnedAngle {
  readonly id: ClinicalAngleId;
  readonly reading: AngleReading;
  /** Normalised to the frame, unmirrored; null when nobody is there to measure. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

type LivePerson = LiveFrame['people'][number];

/** Measures the pinned angles of one person, frame after frame. */
export interface PinnedMeter {
  next(
    frame: Pick<LiveFrame, 'people' | 'image' | 'timeS'>,
    pinned: readonly ClinicalAngleId[],
  ): readonly PinnedAngle[];
}

/** Positions in metres that aren't there. */
const WITHOUT_DEPTH = new Float32Array(POSITIONS_PER_FRAME).fill(Number.NaN);
const NOBODY: AngleReading = { notAssessable: 'nobody', advice: 'come_into_view' };

/** The person measured so far stays the one as long as they are followed; after that it is the clearest. */
export function openPinnedMeter(): PinnedMeter {
  let personId = 0;
  let meter: AngleMeter<ClinicalAngleId> | null = null;
  return {
    next({ people, image, timeS }, pinned) {
      if (pinned.length === 0) return [];
      const person = people.find(({ id }) => id === personId) ?? clearest(people);
      if (!person) {
        meter = null;
        return pinned.map((id) => ({ id, reading: NOBODY, place: null }));
      }
      if (person.id !== personId || !meter) meter = createAngleMeter({ angles: CLINICAL_ANGLES });
      personId = person.id;
      const { image: positions, world } = person.smoothed ?? person.raw;
      meter.next(
        {
          widthPx: image.width,
          heightPx: image.height,
          image: positions,
          world: world ?? WITHOUT_DEPTH,
          confidence: person.confidence,
          marks: null,
          row: 0,
        },
        timeS,
      );
      return pinned.map((id) => {
        const at = CLINICAL_ANGLES.findIndex((angle) => angle.id === id);
        return {
          id,
          reading: readingOf(meter!.sample(at), 'image'),
          place: placeOf(positions, landmarksOf(CLINICAL_ANGLES[at]!.at)),
        };
      });
    },
  };
}

/** The one whom the engine is surest of. */
export const clearest = (people: readonly LivePerson[]): LivePerson | null =>
  people.reduce<LivePerson | null>((best, one) => (best && best.score >= one.score ? best : one), null);

function placeOf(positions: ArrayLike<number>, landmarks: readonly number[]): { x: number; y: number } {
  const mean = (axis: number) =>
    landmarks.reduce((sum, landmark) => sum + positions[3 * landmark + axis]!, 0) / landmarks.length;
  return { x: mean(0), y: mean(1) };
}

/**
 * What a tap on a joint pins: its angles one after the other, then none of them. Null when nothing is measured there.
 *
 * @example nextPins([], LANDMARK.left_elbow) // ['left_elbow_flexion']; tapped again: []
 */
export function nextPins(
  pinned: readonly ClinicalAngleId[],
  landmark: number,
): readonly ClinicalAngleId[] | null {
  const here = CLINICAL_ANGLES.filter(({ at }) => {
    const landmarks = landmarksOf(at);
    return landmarks.length === 1 && landmarks[0] === landmark;
  }).map(({ id }) => id);
  if (here.length === 0) return null;
  const others = pinned.filter((id) => !here.includes(id));
  const current = here.findIndex((id) => pinned.includes(id));
  const next = here[current + 1];
  return next ? [...others, next] : others;
}
