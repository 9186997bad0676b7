/** Who somebody is in this place. */
export const ROLES = ['owner', 'clinician', 'assistant', 'patient'] as const;
export type Role = (typeof ROLES)[number];

/** What an API key may be good for. */
export const SCOPES = ['photos', 'videos', 'records', 'actions', 'operation'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * What a route does to things. `export` takes them out of the place, `share` lets somebody or something else in on them,
 * `run` is about the place itself.
 */
export type Action = 'see' | 'add' | 'change' | 'delete' | 'export' | 'share' | 'run';

/** Kinds of things that somebody owns, or that hang from such a thing. */
export const RESOURCE_KINDS = [
  'video',
  'upload',
  'comparison',
  'patient',
  'session',
  'measurement',
  'home_link',
  'action_set',
  'action_clip',
  'action_training',
  'action_model',
  'action_recognition',
  'webhook',
  'avatar',
  'wardrobe_piece',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** A thing that a request names. */
export interface NamedResource {
  readonly kind: ResourceKind;
  readonly id: string;
}

/** What a request says, as far as it may name things; checked against its schema already. */
export interface Asked {
  readonly query: unknown;
  readonly body: unknown;
}

/** What a route needs of whoever asks. */
export interface GuardedRoute {
  readonly action: Action;
  /** What an API key must be good for; null: no key may, only somebody who is signed in. */
  readonly scope: Scope | null;
  /** What the first parameter of the address names. */
  readonly of?: ResourceKind;
  /** What else is named, in the query or the body. */
  readonly names?: (asked: Asked) => readonly NamedResource[];
  /** A patient may too, as far as it is of the own record. */
  readonly patientToo?: true;
}

/**
 * `everyone`: also who isn't signed in; nothing personal. `signed_in`: whoever is, in any role, also by key or home
 * link. `account`: whoever is with an account, in any role; neither key nor home link.
 */
export type RouteAccess = 'everyone' | 'signed_in' | 'account' | GuardedRoute;

/** Who may do what. Assistants see and add; they neither delete, nor take anything out. */
export const ROLES_OF_ACTION: Readonly<Record<Action, readonly Role[]>> = {
  see: ['owner', 'clinician', 'assistant'],
  add: ['owner', 'clinician', 'assistant'],
  change: ['owner', 'clinician', 'assistant'],
  delete: ['owner', 'clinician'],
  export: ['owner', 'clinician'],
  share: ['owner', 'clinician'],
  run: ['owner'],
};

/**
 * Whether a role may use a route, whatever the thing.
 *
 * @example roleMay('assistant', { action: 'delete', scope: 'videos', of: 'video' }) // false
 */
export function roleMay(role: Role, access: RouteAccess): boolean {
  if (typeof access === 'string') return true;
  if (role === 'patient') return access.patientToo === true;
  return ROLES_OF_ACTION[access.action].includes(role);
}

/** Whether a key of these scopes may use a route. */
export function keyMay(
  key: { readonly scopes: readonly Scope[]; readonly readOnly: boolean },
  access: RouteAccess,
): boolean {
  if (typeof access === 'string') return access !== 'account';
  if (access.scope === null || !key.scopes.includes(access.scope)) return false;
  return !key.readOnly || access.action === 'see' || access.action === 'export';
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route says who may; the service doesn't start with one that doesn't. */
    access?: RouteAccess;
  }
}
