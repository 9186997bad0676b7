import type { PlaceDocument } from '@posebox/texts';
import { describe, expect, it } from 'vitest';
import { placeFindings } from './place.ts';

const NOW_MS = Date.parse('2026-12-01T08:00:00Z');
const surroundings = { root: '', modelsFolder: '', language: 'en' } as const;
const GOOD: PlaceDocument = {
  ...{ keys: 'good', isGuarded: true, hasDatabase: true },
  running: { owners: 1, accounts: 4, audit: { entries: 120, brokenAt: null } },
  backup: { at: '2026-11-30T03:00:00Z', file: '/backup/a.pbbackup', isThere: true },
};
/** `name state` of what isn't good. */
const found = (change: Partial<PlaceDocument>) =>
  placeFindings(surroundings, { ...GOOD, ...change }, NOW_MS)
    .filter(({ state }) => state !== 'good')
    .map(({ name, state }) => `${name} ${state}`);

describe('a place that the doctor looks at', () => {
  it('is well with a key that fits, an owner, a sound log and a backup of this week', () => {
    expect(found({})).toEqual([]);
    expect(placeFindings(surroundings, GOOD, NOW_MS).map(({ value }) => value)).toEqual([
      ...['opens the stored files', '4, 1 of them owners', '120 entries, none of them changed'],
      '2026-11-30, /backup/a.pbbackup',
    ]);
  });

  it('is well while its database rests, and at home without accounts', () => {
    expect(found({ running: null })).toEqual([]);
    const home = { ...GOOD, keys: 'unused', isGuarded: false, hasDatabase: false, running: null } as const;
    expect(found({ ...home, backup: null })).toEqual([]);
  });

  it.each([
    [{ keys: 'needed' }, 'keyFile bad'],
    [{ keys: 'wrong' }, 'keyFile bad'],
    [{ keys: 'unreadable' }, 'keyFile bad'],
    [{ running: { owners: 0, accounts: 0, audit: { entries: 3, brokenAt: null } } }, 'accounts bad'],
    [{ running: { owners: 1, accounts: 1, audit: { entries: 2, brokenAt: 3 } } }, 'audit bad'],
    [{ backup: null }, 'backup note'],
    [{ backup: { ...GOOD.backup!, at: '2026-11-20T03:00:00Z' } }, 'backup note'],
    [{ backup: { ...GOOD.backup!, isThere: false } }, 'backup note'],
  ] as const)('with %j is told: %s', (change, told) => {
    expect(found(change)).toEqual([told]);
  });
});
