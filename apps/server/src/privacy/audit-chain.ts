import { createHash } from 'node:crypto';

/** An entry of the log as its hash covers it. */
export interface ChainedEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  /** What the person is called in the log. */
  readonly subject: string | null;
  /** Hexadecimal; the hash of the entry before, of the first one `CHAIN_START`. */
  readonly previous: string;
  readonly hash: string;
}

export const CHAIN_START = '0'.repeat(64);

/**
 * SHA-256 over an entry and the hash before it: who changes one must change all that follow.
 *
 * @example
 * const hash = entryHash({ seq: 1, at: '2026-12-01T08:00:00.000Z', actor: 'this computer', action: 'patient.added',
 *   subject: null, previous: CHAIN_START });
 */
export function entryHash(entry: Omit<ChainedEntry, 'hash'>): string {
  const { seq, at, actor, action, subject, previous } = entry;
  return createHash('sha256')
    .update(JSON.stringify([seq, at, actor, action, subject, previous]))
    .digest('hex');
}

/** How far a chain was followed: the last entry that is sound, and the first that is not. */
export interface ChainState {
  readonly seq: number;
  readonly hash: string;
  readonly brokenAt: number | null;
}

export const NO_ENTRY: ChainState = { seq: 0, hash: CHAIN_START, brokenAt: null };

/** Follows a chain over its next entries, in their order; stays at the first that does not fit. */
export function followChain(state: ChainState, entries: Iterable<ChainedEntry>): ChainState {
  let { seq, hash } = state;
  if (state.brokenAt !== null) return state;
  for (const entry of entries) {
    const isNext = entry.seq === seq + 1 && entry.previous === hash && entry.hash === entryHash(entry);
    if (!isNext) return { seq, hash, brokenAt: seq + 1 };
    ({ seq, hash } = entry);
  }
  return { seq, hash, brokenAt: null };
}
