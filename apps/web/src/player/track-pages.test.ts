import { trackBinaryPage, trackToBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { describe, expect, it } from 'vitest';
import { openTrackPages } from './track-pages.ts';

const bytes = trackToBinary(simulatedClip({ frames: 256 * 11 }));

function pagesWithCount() {
  const asked: number[] = [];
  const pages = openTrackPages(256 * 11, async (page) => {
    asked.push(page);
    return trackBinaryPage(bytes, page);
  });
  return { asked, pages };
}

describe('the pages of a track', () => {
  it('come when they are looked at, each asked for once', async () => {
    const { asked, pages } = pagesWithCount();
    expect(pages.at(10)).toBeUndefined();
    expect(pages.at(11)).toBeUndefined();
    const people = await pages.when(10);
    expect(people.map(({ personId }) => personId)).toEqual([1]);
    expect(pages.at(10)).toEqual(people);
    expect(asked).toEqual([0]);
  });

  it('fetch the next one before its first frame is reached', async () => {
    const { asked, pages } = pagesWithCount();
    await pages.when(0);
    pages.at(200);
    await pages.when(256);
    expect(asked).toEqual([0, 1]);
  });

  it('hold a few only, and fetch again what was let go', async () => {
    const { asked, pages } = pagesWithCount();
    for (let page = 0; page < 10; page++) await pages.when(page * 256);
    expect(pages.at(9 * 256)).toBeDefined();
    expect(pages.at(0)).toBeUndefined();
    await pages.when(0);
    expect(asked.filter((page) => page === 0)).toHaveLength(2);
  });

  it('say that a page is missing, and don’t ask without end', async () => {
    let asked = 0;
    const pages = openTrackPages(256, async () => {
      asked += 1;
      return null;
    });
    await pages.when(0);
    expect(pages.missing.value).toBe(true);
    pages.at(0);
    pages.at(1);
    expect(asked).toBe(1);
  });
});
