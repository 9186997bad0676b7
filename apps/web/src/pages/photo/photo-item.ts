import type { PoseDocument } from '@posebox/body';
import type { ServiceProblem } from '../../api/answer.ts';
import type { LookSettings } from './look-settings.ts';

/** Where a photo came from; what has no name of its own gets one in the page's language. */
export type PhotoOrigin = 'file' | 'pasted' | 'camera' | 'sample';

/** What is happening to a photo. The last result stands beside it, so that a second look never empties the page. */
export type PhotoState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'looking'; readonly sinceMs: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem };

/** One photo on the desk. Kept in memory only; a reload forgets it. */
export interface PhotoItem {
  readonly id: number;
  readonly file: Blob;
  /** The file's name; empty for a pasted or taken photo. */
  readonly fileName: string;
  readonly origin: PhotoOrigin;
  readonly thumbUrl: string | null;
  readonly state: PhotoState;
  /** How the result was, or is to be, obtained. */
  readonly settings: LookSettings;
  readonly document: PoseDocument | null;
  readonly chosenPersonId: number | null;
}

/** Whether the photo still needs the engine. */
export const isPending = (item: PhotoItem): boolean =>
  item.state.kind === 'waiting' || item.state.kind === 'looking';

/** The person who wears the skeleton: the chosen one, otherwise the clearest. */
export function chosenPerson(item: PhotoItem) {
  const people = item.document?.people ?? [];
  return people.find((person) => person.id === item.chosenPersonId) ?? people[0] ?? null;
}
