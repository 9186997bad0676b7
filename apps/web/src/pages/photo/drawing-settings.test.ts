import { describe, expect, it } from 'vitest';
import {
  blurredPeople,
  keepDrawingSettings,
  readDrawingSettings,
  STANDARD_DRAWING,
} from './drawing-settings.ts';

function memory(kept: string | null = null) {
  let value = kept;
  return {
    read: () => value,
    write: (_key: string, next: string | null) => {
      value = next;
    },
  };
}

describe('the way of drawing', () => {
  it('is kept from one visit to the next', () => {
    const store = memory();
    const chosen = { ...STANDARD_DRAWING, style: 'sides', widthFactor: 1.7, blurFaces: true } as const;
    keepDrawingSettings(store, chosen);
    expect(readDrawingSettings(store)).toEqual(chosen);
  });

  it('blurs nobody, everybody, or everybody but the chosen one', () => {
    const people = ['a', 'b', 'c'];
    const blurred = (blurFaces: boolean, keepsChosenFace: boolean, chosen: string | null) =>
      blurredPeople(people, chosen, { blurFaces, keepsChosenFace });
    expect(blurred(false, true, 'b')).toEqual([]);
    expect(blurred(true, false, 'b')).toEqual(people);
    expect(blurred(true, true, 'b')).toEqual(['a', 'c']);
    expect(blurred(true, true, null)).toEqual(people);
  });

  it.each([null, '', 'no json', '[]', 'null', '7', '{"style":"neon","widthFactor":1e9,"names":"yes"}'])(
    'is the standard one when %j was kept',
    (kept) => expect(readDrawingSettings(memory(kept))).toEqual(STANDARD_DRAWING),
  );
});
