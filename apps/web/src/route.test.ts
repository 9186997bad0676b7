import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

describe('the address', () => {
  it.each(['#/photo', '#/photo/1', '#/photo/987654321', '#/live'])('%s is read and written back', (hash) => {
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });

  it.each(['', '#', '#/video', '#/photo/x', '#/photo/1/2', '#/photo/-1', '#photo', '#/photo/9999999999'])(
    '%j leads to the photo page',
    (hash) => expect(parseRoute(hash)).toEqual({ place: 'photo', item: null }),
  );
});
