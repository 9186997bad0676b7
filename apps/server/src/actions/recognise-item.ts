import { crc32 } from 'node:zlib';
import {
  type ActionSpan,
  fallClassifier,
  findFalls,
  OTHER_LABEL,
  recogniseActions,
  UNKNOWN_LABEL,
} from '@posebox/actions';
import { fallModel } from '@posebox/actions/ready-made';
import { applyEdits, type TrackDocument } from '@posebox/body';
import type { RecognitionDocument } from '../database/actions-schema.ts';
import { Problem } from '../problem.ts';
import type { NewRecognition } from '../repositories/action-recognition-repository.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import type { KnownModel } from './known-models.ts';

/** The recogniser of falls among those that an item may have answers of. */
export const FALLS = 'falls';

/**
 * What everybody in a stored track did, its edits applied: a pure function of the track, no video is looked at.
 *
 * @throws Problem `action_nobody`
 */
export function recogniseItem(row: VideoRow, document: TrackDocument, known: KnownModel): NewRecognition {
  const { people, image } = peopleIn(document);
  const answer: RecognitionDocument = {
    kind: 'actions',
    labels: known.model.labels,
    people: people.map((track) => ({
      personId: track.personId,
      spans: recogniseActions(track, image, known.model).spans.map(rounded),
    })),
  };
  const spans = answer.people.flatMap(({ personId, spans: own }) =>
    own.filter(({ label }) => isAction(label)).map((span) => ({ personId, ...span })),
  );
  const data = { source: 'video', video: row.id, name: row.name, model: known.id, spans };
  const events = spans.length > 0 ? [{ type: 'action.recognised' as const, data }] : [];
  return {
    videoId: row.id,
    ownerId: row.owner_id,
    recogniser: known.id,
    editsVersion: editsFingerprint(row.edits),
    document: answer,
    events,
  };
}

/** Falls of everybody in a stored track. @throws Problem `action_nobody` */
export function fallsInItem(row: VideoRow, document: TrackDocument): NewRecognition {
  const { people, image } = peopleIn(document);
  const classifier = fallClassifier(fallModel(), image);
  const falls = people.flatMap((track) =>
    findFalls(track, { image, classifier }).map((fall) => ({ ...fall, personId: track.personId })),
  );
  const data = { source: 'video', video: row.id, name: row.name, falls };
  const events = falls.length > 0 ? [{ type: 'fall.suspected' as const, data }] : [];
  return {
    ...{ videoId: row.id, ownerId: row.owner_id, recogniser: FALLS },
    editsVersion: editsFingerprint(row.edits),
    ...{ document: { kind: 'falls', falls }, events },
  };
}

/**
 * A number that tells a list of edits from others. An item's version of edits rises with what is drawn into it as well,
 * which changes nothing that was recognised.
 */
export const editsFingerprint = (edits: VideoRow['edits']): number => crc32(JSON.stringify(edits)) | 0;

/** Whether a label is one that somebody taught. */
export const isAction = (label: string): boolean => label !== OTHER_LABEL && label !== UNKNOWN_LABEL;

function peopleIn(document: TrackDocument): TrackDocument {
  const edited = applyEdits(document);
  if (edited.people.length === 0) throw new Problem('action_nobody');
  return edited;
}

const rounded = ({ label, fromS, toS, confidence }: ActionSpan): ActionSpan => ({
  label,
  fromS: Math.round(fromS * 1e3) / 1e3,
  toS: Math.round(toS * 1e3) / 1e3,
  confidence: Math.round(confidence * 1e3) / 1e3,
});
