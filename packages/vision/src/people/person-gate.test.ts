import { describe, expect, it } from 'vitest';
import type { FoundIn } from './candidate.ts';
import { gateAt, PERSON_GATES, passGate } from './person-gate.ts';

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

  it('asks more of a first person that only a tile showed, and a little more of others in tiles', () => {
    expect(passGate([person(0.59, 'tile')], gate)).toEqual([]);
    expect(passGate([person(0.6, 'tile'), person(0.49, 'tile')], gate)).toHaveLength(1);
    expect(passGate([person(0.6, 'tile'), person(0.5, 'tile')], gate)).toHaveLength(2);
  });

  it('takes a clear half of a body for a first person, if it would pass beside another', () => {
    const half = (clarity: number, clarityInside: number) => ({ ...person(clarity), clarityInside });
    expect(passGate([half(0.5, 0.75)], gate)).toHaveLength(1);
    expect(passGate([half(0.5, 0.74)], gate)).toEqual([]);
    expect(passGate([half(0.44, 0.95)], gate)).toEqual([]);
  });

  it('follows the level of clarity of each model', () => {
    expect(passGate([person(0.52)], PERSON_GATES.lite)).toHaveLength(1);
    expect(passGate([person(0.52)], PERSON_GATES.full)).toHaveLength(0);
    expect(passGate([person(0.58)], PERSON_GATES.full)).toHaveLength(1);
    expect(passGate([person(0.58)], PERSON_GATES.heavy)).toHaveLength(0);
  });
});

describe('gateAt', () => {
  it('is the measured gate at .5, none at 0 and closed at 1', () => {
    expect(gateAt(gate, 0.5)).toEqual(gate);
    expect(gateAt(gate, 0)).toEqual({ first: 0, furtherLooks: 0, others: 0 });
    expect(gateAt(gate, 1)).toEqual({ first: 1, furtherLooks: 1, others: 1 });
  });

  it('rises with the confidence that is asked for', () => {
    const firsts = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((confidence) => gateAt(gate, confidence).first);
    for (let i = 1; i < firsts.length; i++) expect(firsts[i]!).toBeGreaterThan(firsts[i - 1]!);
    expect(gateAt(gate, 0.25).first).toBeCloseTo(0.275, 12);
    expect(gateAt(gate, 0.75).first).toBeCloseTo(0.775, 12);
  });
});
