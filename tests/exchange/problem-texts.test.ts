import { TRACK_PROBLEM_CODES } from '@posebox/body';
import { EXCHANGE_PROBLEM_CODES } from '@posebox/exchange';
import { EXCHANGE_PROBLEMS } from '@posebox/texts';
import { describe, expect, it } from 'vitest';

describe('problems with tracks', () => {
  it('all have their sentences, and no sentence is left over', () => {
    expect(Object.keys(EXCHANGE_PROBLEMS).sort()).toEqual(
      [...TRACK_PROBLEM_CODES, ...EXCHANGE_PROBLEM_CODES].sort(),
    );
  });

  it('fill the same places in both languages', () => {
    const places = (sentence: string) => sentence.match(/\{\w+\}/g)?.sort() ?? [];
    for (const { detail, remedy } of Object.values(EXCHANGE_PROBLEMS)) {
      expect(places(detail.zh)).toEqual(places(detail.en));
      expect(places(remedy.zh)).toEqual(places(remedy.en));
    }
  });
});
