import { VIDEO_PROBLEM_CODES, VIDEO_WARNING_CODES } from '@posebox/media/video';
import { VIDEO_PROBLEMS, VIDEO_WARNINGS } from '@posebox/texts';
import { describe, expect, it } from 'vitest';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('sentences about video', () => {
  it('are there for every problem and every warning, and for no other', () => {
    expect(Object.keys(VIDEO_PROBLEMS).sort()).toEqual([...VIDEO_PROBLEM_CODES].sort());
    expect(Object.keys(VIDEO_WARNINGS).sort()).toEqual([...VIDEO_WARNING_CODES].sort());
  });

  it.each([
    ...Object.entries(VIDEO_PROBLEMS).flatMap(([code, { title, detail, remedy }]) =>
      [title, detail, remedy].map((text) => [code, text] as const),
    ),
    ...Object.entries(VIDEO_WARNINGS),
  ])('%s says the same facts in both languages', (_, { zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(placesOf(zh)).toEqual(placesOf(en));
  });
});
