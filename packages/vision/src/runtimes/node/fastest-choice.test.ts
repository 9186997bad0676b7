import { describe, expect, it } from 'vitest';
import { createFastestChoice } from './fastest-choice.ts';

/** How often each way was taken over some runs, when `msOf` says how long it takes. */
function taken(choice: ReturnType<typeof createFastestChoice>, runs: number, msOf: (way: number) => number) {
  const counts = [0, 0];
  for (let run = 0; run < runs; run++) {
    const way = choice.next();
    counts[way]! += 1;
    choice.took(way, msOf(way));
  }
  return counts;
}

describe('the fastest of several ways', () => {
  it('is kept to, whichever it is', () => {
    for (const fast of [0, 1]) {
      const counts = taken(createFastestChoice(2), 2000, (way) => (way === fast ? 5 : 9));
      expect(counts[fast]! / 2000).toBeGreaterThan(0.97);
    }
  });

  it('is found anew when the machine gets busy, and again when it rests', () => {
    const choice = createFastestChoice(2);
    const idle = (way: number) => (way === 1 ? 5 : 9);
    const busy = (way: number) => (way === 1 ? 60 : 15);
    taken(choice, 400, idle);
    taken(choice, 400, busy);
    expect(taken(choice, 200, busy)[0]).toBeGreaterThan(190);
    taken(choice, 2000, idle);
    expect(taken(choice, 200, idle)[1]).toBeGreaterThan(180);
  });

  it('is not missed by single interruptions', () => {
    let run = 0;
    const counts = taken(createFastestChoice(2), 2000, (way) => (run++ % 4 === 3 ? 80 : way === 1 ? 5 : 9));
    expect(counts[1]! / 2000).toBeGreaterThan(0.95);
  });

  it('costs little beside other work, where the slower way takes four times as long', () => {
    const counts = taken(createFastestChoice(2), 5000, (way) => (way === 0 ? 15 : 60));
    expect((counts[1]! * 45) / (5000 * 15)).toBeLessThan(0.02);
  });

  it('needs no trial where there is one way', () => {
    expect(taken(createFastestChoice(1), 50, () => 5)).toEqual([50, 0]);
  });
});
