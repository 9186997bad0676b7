import { describe, expect, it } from 'vitest';
import { normalDeviation, seededChance } from '../simulation/chance.ts';
import {
  changeSinceFirst,
  DEFAULT_MDC_DEG,
  DEFAULT_SEM_DEG,
  minimalDetectableChange,
  pooledDeviation,
  semOfPairs,
  slopeOverSessions,
  symmetryOf,
} from './change.ts';

const chance = seededChance(20261130);
const session = (truth: number, sem = DEFAULT_SEM_DEG) => truth + sem * normalDeviation(chance);

describe('a change', () => {
  it('is said of at most one in twenty patients in whom nothing changed', () => {
    let changed = 0;
    const patients = 4000;
    for (let patient = 0; patient < patients; patient++) {
      const values = Array.from({ length: 20 }, () => session(100));
      if (changeSinceFirst(values, DEFAULT_MDC_DEG)!.verdict === 'changed') changed += 1;
    }
    expect(changed / patients).toBeLessThanOrEqual(0.05);
    expect(changed).toBeGreaterThan(0);
  });

  it('of twice the band is found in at least 95 of 100', () => {
    let found = 0;
    const patients = 4000;
    for (let patient = 0; patient < patients; patient++) {
      const values = [session(80), session(90), session(80 + 2 * DEFAULT_MDC_DEG)];
      if (changeSinceFirst(values, DEFAULT_MDC_DEG)!.verdict === 'changed') found += 1;
    }
    expect(found / patients).toBeGreaterThanOrEqual(0.95);
  });

  it('has a band that follows the error of measurement', () => {
    expect(minimalDetectableChange(DEFAULT_SEM_DEG)).toBeCloseTo(9.7, 1);
    expect(minimalDetectableChange(DEFAULT_SEM_DEG)).toBeLessThanOrEqual(DEFAULT_MDC_DEG);
    expect(changeSinceFirst([50], 10)).toBeNull();
  });
});

describe('the error of measurement', () => {
  it('comes out of test–retest pairs, whatever everybody gained in between', () => {
    const pairs = Array.from({ length: 3000 }, (_, i) => {
      const truth = 60 + (i % 50);
      return [session(truth), session(truth + 4)] as const;
    });
    expect(semOfPairs(pairs)).toBeCloseTo(DEFAULT_SEM_DEG, 0);
    expect(Math.abs(semOfPairs(pairs) - DEFAULT_SEM_DEG)).toBeLessThan(0.2);
    expect(semOfPairs([[1, 2]])).toBeNaN();
  });

  it('pools repetitions of sessions about their own means', () => {
    expect(pooledDeviation([[1, 3], [11, 13], [5]])).toBeCloseTo(Math.SQRT2);
    expect(pooledDeviation([[5], []])).toBeNaN();
  });
});

describe('a slope over sessions', () => {
  const days = [0, 7, 14, 21, 28, 35, 42, 49];

  it('isn’t turned by one wrong session, and its interval covers the truth', () => {
    const values = days.map((day) => 60 + (3 * day) / 7);
    expect(slopeOverSessions(values, days)!.perWeek).toBeCloseTo(3);
    expect(slopeOverSessions(values.with(4, 150), days)!.perWeek).toBeCloseTo(3, 0);
    let covered = 0;
    for (let i = 0; i < 2000; i++) {
      const { interval } = slopeOverSessions(
        days.map((day) => session(60 + (2 * day) / 7)),
        days,
      )!;
      if (interval[0] <= 2 && 2 <= interval[1]) covered += 1;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
    expect(covered / 2000).toBeLessThan(0.97);
  });

  it('needs five sessions on more than one day', () => {
    expect(slopeOverSessions([1, 2, 3, 4], [0, 1, 2, 3])).toBeNull();
    expect(slopeOverSessions([1, 2, 3, 4, 5], [3, 3, 3, 3, 3])).toBeNull();
  });
});

describe('two sides', () => {
  it('are flagged when the difference is large and more than chance', () => {
    expect(symmetryOf(100, 100, 10)).toEqual({ percent: 100, flagged: false });
    expect(symmetryOf(100, 70, 10)).toEqual({ percent: 70, flagged: true });
    // 40 % less, but within the band of measuring.
    expect(symmetryOf(10, 6, 10)!.flagged).toBe(false);
    expect(symmetryOf(0, 0, 10)).toBeNull();
  });
});
