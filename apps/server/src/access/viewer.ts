import type { Role, Scope } from './route-access.ts';

/** Who asks, and what of the place is theirs to see. */
export interface Viewer {
  /** `open`: there are no accounts, and whoever is at this computer may do everything. */
  readonly role: Role | 'open';
  readonly through: 'open' | 'session' | 'key' | 'home';
  /** Null without accounts, and of a home link. */
  readonly accountId: string | null;
  /** Of the session or home link, to end it; null for keys and without accounts. */
  readonly sessionId: string | null;
  /** Whose things can be seen; null is everything. */
  readonly sees: Owners;
  /** Whose it is when something is added; an assistant adds to the clinician's. */
  readonly addsFor: string | null;
  /** The one record that a patient may see. */
  readonly patientId: string | null;
  readonly key: { readonly scopes: readonly Scope[]; readonly readOnly: boolean } | null;
}

/** Whose things a list may hold; null is everybody's. */
export type Owners = readonly string[] | null;

/** Whoever is at this computer while there are no accounts. */
export const OPEN_VIEWER: Viewer = {
  role: 'open',
  through: 'open',
  accountId: null,
  sessionId: null,
  sees: null,
  addsFor: null,
  patientId: null,
  key: null,
};

/** Whose a thing is. */
export interface Belonging {
  readonly ownerId: string | null;
  /** The record that it is part of. */
  readonly patientId: string | null;
}

/**
 * Whether somebody sees a thing.
 *
 * @example sees(viewer, { ownerId: null, patientId: null }) // true for the owner of the place only
 */
export function sees(viewer: Viewer, { ownerId, patientId }: Belonging): boolean {
  if (viewer.role === 'patient') return patientId !== null && patientId === viewer.patientId;
  return viewer.sees === null || (ownerId !== null && viewer.sees.includes(ownerId));
}
