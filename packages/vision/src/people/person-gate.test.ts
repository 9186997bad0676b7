import { describe, expect, it } from 'vitest';
import type { FoundIn } from './candidate.ts';
import { gateAmongTiles, PERSON_GATES, passGate } from './person-gate.ts';

const person = (
  clarity: number,
  foundIn: FoundIn = 'whole photo',
  iterations = 0,
  othersCovered = false,
) => ({
  clarity,
  clarityInside: 0,
  foundIn,
  iterations,
  othersCovered,
});
const gate = PERSON_GATES.full;

describe('passGate', () => {
  it('lets nobody through while nobody is sure', () => {
    expect(passGate([person(0.54), person(0.5)], gate)).toEqual([]);
    expect(passGate([], gate)).toEqual([]);
  });

  it('lets the less clear through beside a sure one, clearest first', () => {
    const [a, b, c] = [person(0.46), person(0.55), person(0.44)];
    expect(passGate([a, b, c], gate)).toEqual([b, a]);
  });

  it('always asks .60 of somebody found in a turned photo', () => {
    expect(passGate([person(0.59, 'turned photo')], gate)).toEqual([]);
    expect(passGate([person(0.6, 'turned photo')], gate)).toHaveLength(1);
    const upright = person(0.8);
    expect(passGate([upright, person(0.59, 'turned photo'), person(0.61, 'turned photo')], gate)).toEqual([
      upright,
      person(0.61, 'turned photo'),
    ]);
  });

  it('asks more of a first person found only by looking again', () => {
    const again = (clarity: number) => person(clarity, 'whole photo', 1);
    expect(passGate([person(0.5), again(0.59)], gate)).toEqual([]);
    expect(passGate([person(0.5), again(0.6)], gate)).toEqual([again(0.6), person(0.5)]);
    expect(passGate([person(0.55), again(0.57)], gate)).toEqual([again(0.57), person(0.55)]);
  });

  it('asks more of somebody seen only after others were covered', () => {
    const sure = person(0.9);
    const besideCovered = (clarity: number) => person(clarity, 'covered photo', 0, true);
    expect(passGate([sure, besideCovered(0.49)], gate)).toEqual([sure]);
    expect(passGate([sure, besideCovered(0.5)], gate)).toHaveLength(2);
  });

  it('asks more of the first person of a photo searched in tiles, and of the others no more', () => {
    const among = gateAmongTiles(gate);
    expect(passGate([person(0.59)], among)).toEqual([]);
    expect(passGate([person(0.6), person(0.46)], among)).toHaveLength(2);
  });

  it('takes a clear half of a body for a first person, if it would pass beside another', () => {
    const half = (clarity: number, clarityInside: number) => ({ ...person(clarity), clarityInside });
    expect(passGate([half(0.5, 0.8)], gate)).toHaveLength(1);
    expect(passGate([half(0.5, 0.79)], gate)).toEqual([]);
    expect(passGate([half(0.44, 0.95)], gate)).toEqual([]);
  });

  it('follows the level of clarity of each model', () => {
    expect(passGate([person(0.52)], PERSON_GATES.lite)).toHaveLength(1);
    expect(passGate([person(0.52)], PERSON_GATES.full)).toHaveLength(0);
    expect(passGate([person(0.58)], PERSON_GATES.full)).toHaveLength(1);
    expect(passGate([person(0.58)], PERSON_GATES.heavy)).toHaveLength(0);
  });
});
