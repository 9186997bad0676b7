import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

const ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('the address', () => {
  it.each([
    '#/photo',
    '#/photo/1',
    '#/photo/987654321',
    '#/live',
    '#/tryon/live',
    `#/tryon/${ID}`,
    '#/video',
    `#/video/${ID}`,
    `#/video/${ID}?t=6.6&person=2`,
    '#/rehab',
    `#/rehab/${ID}`,
    `#/rehab/${ID}/report?from=2026-09-01&to=2026-11-30`,
    '#/library',
    '#/library?search=%E6%B7%B1%E8%B9%B2+%26+squat&state=failed',
  ])('%s is read and written back', (hash) => {
    expect(formatRoute(parseRoute(hash))).toBe(hash);
  });

  it.each([
    '',
    '#',
    '#/nowhere',
    '#/photo/x',
    '#/tryon/1',
    '#/photo/1/2',
    '#/photo/-1',
    '#photo',
    '#/photo/9999999999',
    '#/video/3',
    '#/video/6F9619FF',
    '#/live/1',
    `#/library/${ID}`,
    `#/rehab/${ID}/nowhere`,
    `#/video/${ID}/report`,
  ])('%j leads to the photo page', (hash) =>
    expect(parseRoute(hash)).toEqual({ place: 'photo', item: null }),
  );
});
