import type { AuditRepository } from '../repositories/audit-repository.ts';
import { type ChainState, followChain, NO_ENTRY } from './audit-chain.ts';

const ENTRIES_AT_ONCE = 1000;

/**
 * Follows the log's hashes from the first entry to the last, or to the first that is not as it was written.
 *
 * @example (await verifyAudit(audit)).brokenAt; // null: nothing was changed
 */
export async function verifyAudit({ list }: Pick<AuditRepository, 'list'>): Promise<ChainState> {
  let state = NO_ENTRY;
  for (;;) {
    const entries = await list({ limit: ENTRIES_AT_ONCE, after: state.seq });
    state = followChain(state, entries);
    if (state.brokenAt !== null || entries.length < ENTRIES_AT_ONCE) return state;
  }
}
