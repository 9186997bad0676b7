import {
  ANGLE_CONVENTIONS_VERSION,
  applyEdits,
  createTrackBuilder,
  type TrackDocument,
  type TrackEdit,
  type TrackProvenance,
} from '@posebox/body';
import type { EngineFacts, LiveFrame } from '@posebox/vision/browser';
import webPackage from '../../../package.json' with { type: 'json' };

/** The landmark track of a live source while it grows. Pictures are never part of it. */
export interface Recording {
  /** False when the frame doesn't belong to it any more: the picture has another size or another model looked. */
  add(frame: LiveFrame): boolean;
  /** Seconds from the first frame to the last. */
  readonly lengthS: number;
  /** The clip so far. */
  document(): TrackDocument;
}

/** MediaPipe's constants, with which people are smoothed while they are followed. */
const FILTER = {
  name: 'one_euro',
  parameters: { minCutoffHz: 0.05, beta: 80, derivativeCutoffHz: 1, worldMinCutoffHz: 0.1, worldBeta: 40 },
} as const;

/** Begins a recording with its first frame, whose capture time becomes 0. */
export function beginRecording(
  first: LiveFrame,
  facts: Pick<EngineFacts, 'detectorSha256'>,
  timestamps: TrackProvenance['timestamps'],
): Recording {
  const { image, model } = first;
  const builder = createTrackBuilder({
    image,
    provenance: {
      source: { kind: 'live', name: null, sha256: null, skeleton: 'blazepose_33' },
      model: { name: model, sha256: first.modelSha256 },
      detectorSha256: facts.detectorSha256,
      engine: { name: 'posebox', version: webPackage.version },
      mode: 'standard',
      filter: FILTER,
      timestamps,
      angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    },
  });
  const exchanges: TrackEdit['operation'][] = [];
  const timesS: number[] = [];
  const add = (frame: LiveFrame): boolean => {
    const isSame =
      frame.image.width === image.width && frame.image.height === image.height && frame.model === model;
    if (!isSame) return false;
    const timeS = frame.timeS - first.timeS;
    const index = builder.addFrame(timeS, frame.people);
    if (index < 0) return true;
    timesS.push(timeS);
    for (const { personIds, sinceS } of frame.exchanges) {
      const fromFrame = timesS.findIndex((time) => time >= sinceS - first.timeS - 1e-6);
      const [personId, withPersonId] = personIds;
      if (fromFrame < 0 || fromFrame >= index) continue;
      exchanges.push({ kind: 'exchange_people', personId, withPersonId, fromFrame, toFrame: index - 1 });
    }
    return true;
  };
  add(first);
  return {
    add,
    get lengthS() {
      return timesS.at(-1) ?? 0;
    },
    document: () => putRight(builder.document(), exchanges),
  };
}

/** Exchanges of people who were not seen in the recording at all concern frames before it. */
function putRight(document: TrackDocument, operations: readonly TrackEdit['operation'][]): TrackDocument {
  const known = new Set(document.people.map(({ personId }) => personId));
  const edits = operations
    .filter(
      (operation) =>
        operation.kind === 'exchange_people' &&
        known.has(operation.personId) &&
        known.has(operation.withPersonId),
    )
    .map((operation, index) => ({
      id: String(index),
      by: 'posebox',
      at: '1970-01-01T00:00:00Z',
      operation,
    }));
  return edits.length === 0 ? document : applyEdits(document, edits);
}
