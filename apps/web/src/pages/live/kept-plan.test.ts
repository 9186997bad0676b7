import { expect, it } from 'vitest';
import { keepThreads, keptThreads } from './kept-plan.ts';

function storeOf(kept: string | null = null) {
  let value = kept;
  return {
    read: () => value,
    write: (_name: string, next: string | null) => {
      value = next;
    },
  };
}

const facts = { threads: 2, landmarksOn: 'processor', trials: [{ threads: 2, ms: 10 }] } as const;
const DAY_MS = 86_400_000;

it('keeps the measured threads for a week, on the same number of cores', () => {
  const store = storeOf();
  expect(keptThreads(store, 4, 0)).toBeUndefined();
  keepThreads(store, facts, 4, DAY_MS);
  expect(keptThreads(store, 4, 2 * DAY_MS)).toBe(2);
  expect(keptThreads(store, 8, 2 * DAY_MS)).toBeUndefined();
  expect(keptThreads(store, 4, 9 * DAY_MS)).toBeUndefined();
  expect(keptThreads(store, 4, 0)).toBeUndefined();
});

it('keeps nothing where nothing was measured or the graphics card was chosen', () => {
  for (const other of [
    { ...facts, trials: [] },
    { ...facts, landmarksOn: 'graphics' as const },
  ]) {
    const store = storeOf();
    keepThreads(store, other, 4, 0);
    expect(keptThreads(store, 4, 1)).toBeUndefined();
  }
});

it.each(['', 'x y z', '9 4 0', '0 4 0', '2 4'])('measures anew for %j', (kept) =>
  expect(keptThreads(storeOf(kept), 4, 1)).toBeUndefined(),
);
