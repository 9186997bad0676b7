import { describe, expect, it } from 'vitest';
import { isProblemCode, PROBLEM_CODES, PROBLEMS, problemDocument } from './problems.ts';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('problem texts', () => {
  it.each(PROBLEM_CODES)('%s says the same facts in both languages', (code) => {
    const { status, title, detail, remedy } = PROBLEMS[code];
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [title, detail, remedy]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(placesOf(text.zh)).toEqual(placesOf(text.en));
    }
    expect(remedy.zh.endsWith('。')).toBe(true);
    expect(remedy.en.endsWith('.')).toBe(true);
  });

  it('fills the places in both languages and names the address of the description', () => {
    const problem = problemDocument('too_many_pixels', { megapixels: 100, limitMegapixels: 60 }, 'zh');
    expect(problem).toMatchObject({ type: '/api/problems/too_many_pixels', status: 413, title: '像素太多' });
    expect(problem.detail.zh).toContain('100');
    expect(problem.detail.en).toContain('60');
  });

  it('does not take inherited names for codes', () => {
    expect(isProblemCode('queue_full')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
  });
});
