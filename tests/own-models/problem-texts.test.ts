import { OWN_MODEL_FINDINGS, OWN_MODEL_PROBLEMS } from '@posebox/texts';
import { FINDING_CODES, OWN_MODEL_PROBLEM_CODES } from '@posebox/vision/own-model';
import { describe, expect, it } from 'vitest';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('sentences about models of one’s own', () => {
  it('are there for every problem and finding, and for no other', () => {
    expect(Object.keys(OWN_MODEL_PROBLEMS).sort()).toEqual([...OWN_MODEL_PROBLEM_CODES].sort());
    expect(Object.keys(OWN_MODEL_FINDINGS).sort()).toEqual([...FINDING_CODES].sort());
  });

  it.each(Object.entries(OWN_MODEL_FINDINGS))('%s says the same facts in both languages', (_, { zh, en }) => {
    expect(placesOf(zh)).toEqual(placesOf(en));
  });
});
