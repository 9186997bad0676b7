import { expect, it } from 'vitest';
import { lossCurves, secondsLeft } from './training-curves.ts';

const told = (fold: number | null, epoch: number, loss: number) => ({ fold, epoch, loss, accuracy: 0 });

it('rehearsals are averaged round by round, the model stands by itself, what is missing is a gap', () => {
  expect(lossCurves([told(0, 1, 2), told(1, 1, 4), told(0, 2, 1), told(null, 1, 3)])).toEqual({
    x: [1, 2],
    model: [3, null],
    rehearsed: [3, 1],
  });
  expect(lossCurves([])).toEqual({ x: [], model: [], rehearsed: [] });
});

it('the time that is left is told once the pace says something', () => {
  const startedAt = '2026-01-01T00:00:00.000Z';
  const nowMs = Date.parse('2026-01-01T00:00:10.000Z');
  expect(secondsLeft({ progress: 0.25, startedAt }, nowMs)).toBe(30);
  expect(secondsLeft({ progress: 0.01, startedAt }, nowMs)).toBeNull();
  expect(secondsLeft({ progress: 0.5, startedAt: null }, nowMs)).toBeNull();
});
