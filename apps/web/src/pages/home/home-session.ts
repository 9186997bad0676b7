import { type TrackDocument, trackToBinary } from '@posebox/body';
import { measureRangeOfMotion, protocolOf, type RangeOfMotionMeasurement } from '@posebox/motion';
import type { Movement } from '@posebox/rehabilitation';

/** A movement that was done at home, as it is sent. */
export interface HomeSession {
  readonly id: string;
  readonly doneAt: string;
  readonly pain: number | null;
  readonly measurement: RangeOfMotionMeasurement;
  readonly instrument: string;
  /** The skeleton in base64; null where only numbers may go. */
  readonly track: string | null;
  /** The camera's picture; null where it may not go, or the patient doesn't want it to. Kept before films were, it is missing. */
  readonly film?: Blob | null;
}

/** What was recorded, measured in this browser; null when nobody was seen. */
export function measuredAtHome(document: TrackDocument, movement: Movement): RangeOfMotionMeasurement | null {
  const protocol = protocolOf(movement.protocol);
  const person =
    document.people.find(({ personId }) => personId === document.subjectId) ?? document.people[0];
  if (!protocol || !person) return null;
  const asked = { side: movement.side, movedBy: 'active' as const, rejected: [] };
  return measureRangeOfMotion(person, document.image, protocol, asked);
}

/** A session to send: the numbers always, the skeleton where it may go. */
export function homeSession(given: {
  readonly document: TrackDocument;
  readonly measurement: RangeOfMotionMeasurement;
  readonly pain: number | null;
  readonly withSkeleton: boolean;
  readonly film: Blob | null;
}): HomeSession {
  const { document, measurement, pain, withSkeleton, film } = given;
  const { model } = document.provenance;
  return {
    ...{ id: newId(), doneAt: new Date().toISOString(), pain, measurement },
    // As the service names it: values of unlike instruments never stand on one line.
    instrument: model ? `${model.name} ${model.sha256.slice(0, 12)}` : document.provenance.source.skeleton,
    track: withSkeleton ? base64(trackToBinary(document)) : null,
    film,
  };
}

/** `crypto.randomUUID` is there on secure origins only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const AT_ONCE = 0x8000;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE)
    letters += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  return btoa(letters);
}
