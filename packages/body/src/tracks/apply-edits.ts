import { exchangePeople, joinPeople } from './edit-people.ts';
import { correctPoint, interpolate, removeFrames, removePoints, swapSides } from './edit-track.ts';
import { type PeopleUnderEdit, peopleUnderEdit } from './people-under-edit.ts';
import type { TrackDocument } from './track-document.ts';
import type { TrackEdit, TrackOperation } from './track-edit.ts';
import { TrackProblem } from './track-problem.ts';

/**
 * The clip as edited: a new document with `edits: []`, at the stated precision. The given one is not touched, people
 * no edit speaks of are shared with it, and the same document and edits give the same numbers.
 *
 * Throws `TrackProblem`: `edit_person_unknown`, `edit_frames_outside`, `edit_nothing_to_join`, each with the `edit`'s id.
 *
 * `applyEdits(document)` applies the document's own edits; `applyEdits(document, withoutEdit(document.edits, id))` is
 * the same with one undone.
 */
export function applyEdits(
  document: TrackDocument,
  edits: readonly TrackEdit[] = document.edits,
): TrackDocument {
  const people = peopleUnderEdit(document.people);
  let subjectId = document.subjectId;
  for (const { id, operation } of edits) {
    try {
      if (operation.kind === 'choose_subject') {
        if (operation.personId !== null && !people.has(operation.personId)) {
          throw new TrackProblem('edit_person_unknown', { person: operation.personId });
        }
        subjectId = operation.personId;
      } else if (operation.kind === 'join_people') {
        joinPeople(people, operation, document.timesS);
        if (subjectId === operation.personId) subjectId = operation.intoPersonId;
      } else {
        applyOperation(people, operation, document);
      }
    } catch (problem) {
      if (!(problem instanceof TrackProblem)) throw problem;
      throw new TrackProblem(problem.code, { ...problem.values, edit: id });
    }
  }

  const edited = people.finished();
  const subjectStays = edited.some((track) => track.personId === subjectId);
  return { ...document, people: edited, subjectId: subjectStays ? subjectId : null, edits: [] };
}

function applyOperation(
  people: PeopleUnderEdit,
  operation: Exclude<TrackOperation, { kind: 'choose_subject' } | { kind: 'join_people' }>,
  document: TrackDocument,
): void {
  switch (operation.kind) {
    case 'correct_point':
      correctPoint(people.writable(operation.personId), operation, document.image);
      break;
    case 'remove_points':
      removePoints(people.writable(operation.personId), operation);
      break;
    case 'swap_sides':
      swapSides(people.writable(operation.personId), operation);
      break;
    case 'interpolate':
      interpolate(people.writable(operation.personId), operation);
      break;
    case 'remove_frames':
      removeFrames(people.writable(operation.personId), operation);
      break;
    case 'remove_person':
      people.remove(operation.personId);
      break;
    case 'exchange_people':
      exchangePeople(people, operation, document.timesS);
      break;
  }
}
