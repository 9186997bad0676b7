import {
  applyEdits,
  type PoseTrack,
  type TrackDocument,
  type TrackEdit,
  type TrackOperation,
} from '@posebox/body';
import { findSideSwaps } from '@posebox/motion';
import type { IdentityExchange } from '@posebox/vision/tracking';

/** An exchange of identities that was found in a frame; that frame and the later ones are right already. */
export interface FoundExchange extends IdentityExchange {
  readonly foundInFrame: number;
}

/** The clip with identities put right from the moment they were mixed up. */
export function repairIdentities(
  document: TrackDocument,
  exchanges: readonly FoundExchange[],
): TrackDocument {
  const operations = exchanges.flatMap(({ personIds: [personId, withPersonId], sinceS, foundInFrame }) => {
    const fromFrame = firstFrameFrom(document.timesS, sinceS);
    const toFrame = foundInFrame - 1;
    if (toFrame < fromFrame) return [];
    return [{ kind: 'exchange_people' as const, personId, withPersonId, fromFrame, toFrame }];
  });
  return repaired(document, operations);
}

/** The clip with left and right exchanged back where the model mixed them up for a moment; marked `swapped`. */
export function repairSides(document: TrackDocument): TrackDocument {
  return repaired(
    document,
    document.people.flatMap((track) => findSideSwaps(track, document.image)),
  );
}

/**
 * The person that analyses speak of unless somebody says otherwise: who fills most of the picture for longest. Null
 * when nobody was seen.
 */
export function likelySubject(document: TrackDocument): number | null {
  const weights = document.people.map((track) => ({ id: track.personId, weight: pictureShare(track) }));
  weights.sort((a, b) => b.weight - a.weight || a.id - b.id);
  return weights[0]?.id ?? null;
}

function repaired(document: TrackDocument, operations: readonly TrackOperation[]): TrackDocument {
  if (operations.length === 0) return document;
  const edits = operations.map(
    (operation, index): TrackEdit => ({
      id: String(index),
      by: 'posebox',
      at: '1970-01-01T00:00:00Z',
      operation,
    }),
  );
  return applyEdits(document, edits);
}

/** Frame times are kept to the microsecond. */
function firstFrameFrom(timesS: Float64Array, timeS: number): number {
  const frame = timesS.findIndex((time) => time >= timeS - 1e-6);
  return frame < 0 ? timesS.length : frame;
}

function pictureShare(track: PoseTrack): number {
  let sum = 0;
  for (let row = 0; row < track.frameCount; row++) {
    const area = track.boxes[row * 4 + 2]! * track.boxes[row * 4 + 3]!;
    if (!Number.isNaN(area)) sum += area;
  }
  return sum;
}
