import { applyEdits, type TrackDocument } from '@posebox/body';
import {
  type MeasureOptions,
  measureRangeOfMotion,
  PROTOCOLS,
  type Protocol,
  protocolOf,
  type RangeOfMotionMeasurement,
} from '@posebox/motion';
import { Problem } from '../problem.ts';
import type { NewMeasurement } from '../repositories/measurement-repository.ts';

/** What is asked of an item's track. */
export interface MeasureQuestion extends MeasureOptions {
  readonly protocolId: string;
  /** The clip's subject when null. */
  readonly personId: number | null;
}

/** @throws Problem `protocol_unknown`, `protocol_side_wrong` */
export function protocolAsked({ protocolId, side }: Pick<MeasureQuestion, 'protocolId' | 'side'>): Protocol {
  const protocol = protocolOf(protocolId);
  if (!protocol) {
    const known = PROTOCOLS.map(({ id }) => id).join(', ');
    throw new Problem('protocol_unknown', { protocol: protocolId.slice(0, 64), known });
  }
  if (!protocol.sides.includes(side)) {
    throw new Problem('protocol_side_wrong', { protocol: protocol.id, sides: protocol.sides.join(', ') });
  }
  return protocol;
}

/** Measures the person of a stored track, its edits applied. @throws Problem of a question that makes no sense */
export function measureItem(stored: TrackDocument, question: MeasureQuestion): RangeOfMotionMeasurement {
  const protocol = protocolAsked(question);
  const clip = applyEdits(stored);
  const personId = question.personId ?? clip.subjectId;
  const person = clip.people.find((track) => track.personId === personId) ?? clip.people[0];
  const isOther = question.personId !== null && person?.personId !== question.personId;
  if (!person || isOther) throw new Problem('measured_person_unknown');
  return measureRangeOfMotion(person, clip.image, protocol, question);
}

/** With what a clip was measured: values of unlike instruments never stand on one line. */
export function instrumentOf({ provenance }: TrackDocument): string {
  const { model, source } = provenance;
  return model ? `${model.name} ${model.sha256.slice(0, 12)}` : source.skeleton;
}

/** A measurement as it is kept; `person` is who was asked for, null for the clip's subject. */
export const newMeasurement = (
  document: RangeOfMotionMeasurement,
  of: {
    readonly patientId: string;
    readonly instrument: string;
    readonly at: Date;
    readonly videoId: string | null;
    readonly person: number | null;
  },
): NewMeasurement => ({
  patient_id: of.patientId,
  protocol_id: document.protocol.id,
  protocol_version: document.protocol.version,
  side: document.side,
  moved_by: document.movedBy,
  unit: document.unit,
  value: document.value,
  error: document.error,
  sem: document.sem,
  instrument: of.instrument,
  view: document.view.view,
  conventions: document.angleConventionsVersion,
  measured_at: of.at,
  document,
  video_id: of.videoId,
  person_id: of.person,
});
