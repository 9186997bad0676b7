import { describe, expect, it } from 'vitest';
import { CHAIN_START, type ChainedEntry, entryHash, followChain, NO_ENTRY } from './audit-chain.ts';

function chain(count: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const entry = {
      seq,
      at: new Date(Date.UTC(2026, 11, 1, 8, seq)).toISOString(),
      ...{ actor: 'this computer', action: 'patient.viewed', subject: null },
      previous: entries.at(-1)?.hash ?? CHAIN_START,
    };
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
}

describe('a log whose entries are chained', () => {
  it('is sound when followed in one go or in pages', () => {
    const entries = chain(10);
    const whole = followChain(NO_ENTRY, entries);
    expect(whole).toEqual({ seq: 10, hash: entries[9]!.hash, brokenAt: null });
    expect(followChain(followChain(NO_ENTRY, entries.slice(0, 4)), entries.slice(4))).toEqual(whole);
  });

  it('shows the first entry that was changed, in whatever part', () => {
    const changes: Partial<ChainedEntry>[] = [
      { at: '2026-12-01T09:00:00.000Z' },
      { actor: 'somebody' },
      { action: 'patient.added' },
      { subject: '4be0643f-1d98-573b-97cd-ca98a65347dd' },
    ];
    for (const change of changes) {
      const entries = chain(6);
      entries[3] = { ...entries[3]!, ...change };
      expect(followChain(NO_ENTRY, entries).brokenAt).toBe(4);
      // Hashed anew, it no longer fits the one that follows.
      entries[3] = { ...entries[3], hash: entryHash(entries[3]) };
      expect(followChain(NO_ENTRY, entries).brokenAt).toBe(5);
    }
  });

  it('shows entries that were taken out or put elsewhere', () => {
    const entries = chain(6);
    expect(followChain(NO_ENTRY, entries.slice(1)).brokenAt).toBe(1);
    expect(followChain(NO_ENTRY, entries.toSpliced(2, 1)).brokenAt).toBe(3);
    expect(followChain(NO_ENTRY, [entries[1]!, entries[0]!]).brokenAt).toBe(1);
  });
});
