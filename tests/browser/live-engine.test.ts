import { beginLook, type LookParts, openFastestWarp, openNetworks, type PixelImage } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';
import { followPeople, observedPerson } from '@posebox/vision/tracking';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, serveBuiltPage } from './support/built-page.ts';
import { pannedPhoto } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser, watchPage } from './support/chromium.ts';
import type { EnginePage } from './support/engine-page/main.ts';
import { PHOTOS } from './support/photo-page.ts';

declare const enginePage: EnginePage;

async function pixelsOf(path: string): Promise<PixelImage> {
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 4, data };
}

/** How far the 33 landmarks lie apart. */
const distancesPx = (a: ArrayLike<number>, b: ArrayLike<number>, image: PixelImage): number[] =>
  Array.from({ length: 33 }, (_, landmark) =>
    Math.hypot(
      (a[3 * landmark]! - b[3 * landmark]!) * image.width,
      (a[3 * landmark + 1]! - b[3 * landmark + 1]!) * image.height,
    ),
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const figures = (distances: readonly number[]): string =>
  `mean ${mean(distances).toFixed(4)} px, worst ${Math.max(...distances).toFixed(3)} px of ${distances.length}`;

const base64 = ({ data }: PixelImage): string => Buffer.from(data).toString('base64');

describe.skipIf(!chromiumPath)('the engine in the browser', () => {
  let site: BuiltPage;
  let browser: Browser;
  let parts: LookParts;
  beforeAll(async () => {
    site = await serveBuiltPage('tests/browser/support/engine-page');
    browser = await openBrowser();
    const networks = openNetworks(await openOnnxRuntime('models/built'));
    parts = { networks, warpRegion: openFastestWarp(), nowMs: () => performance.now() };
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await parts?.networks.close();
  });

  const open = async (url = site.url) => {
    const page = await browser.context.newPage();
    const watch = watchPage(page, url);
    await page.goto(url);
    await page.waitForFunction(() => 'enginePage' in globalThis);
    return { page, watch };
  };
  const see = (page: Page, image: PixelImage, timeS: number) =>
    page.evaluate(([pixels, width, height, time]) => enginePage.see(pixels, width, height, time), [
      base64(image),
      image.width,
      image.height,
      timeS,
    ] as const);

  it.each(['lite', 'full'] as const)(
    '%s sees on the same pixels what the server sees, to half a pixel',
    async (model) => {
      const { page, watch } = await open();
      for (const path of Object.values(PHOTOS)) {
        const image = await pixelsOf(path);
        await page.evaluate((name) => enginePage.open(name, 4), model);
        const follower = followPeople({ model, people: 4, segmentation: false });
        for (const timeS of [0, 0.04]) {
          const here = (await follower.next(beginLook(parts), image, timeS)).people.map((person) =>
            observedPerson(person, image, model),
          );
          const there = await see(page, image, timeS);
          expect(there.people.map(({ id }) => id)).toEqual(here.map(({ id }) => id));
          for (const [index, person] of here.entries()) {
            const distances = distancesPx(person.raw.image, there.people[index]!.raw, image);
            // From the second frame on each looks where its own first answer leads, and what isn't seen wanders.
            const judged = timeS === 0 ? distances : distances.filter((_, i) => person.confidence[i]! >= 0.5);
            console.info(`${model}, ${path.split('/').at(-1)}, frame at ${timeS} s: ${figures(judged)}`);
            expect(judged.length).toBeGreaterThan(10);
            expect(mean(judged)).toBeLessThanOrEqual(timeS === 0 ? 0.5 : 1);
          }
          expect(here.length).toBeGreaterThan(0);
        }
      }
      expect(watch).toMatchObject({ elsewhere: [], violations: [], errors: [] });
      await page.close();
    },
  );

  it('uses threads where the page is isolated, and says what it tried', async () => {
    const { page } = await open();
    const facts = await page.evaluate(() => enginePage.open('full', 1));
    console.info(JSON.stringify(facts));
    expect(facts.build).toBe('threaded');
    expect(facts.trials.map(({ threads }) => threads)).toContain(facts.threads);
    expect(await page.evaluate(async () => (await enginePage.open('lite', 1, 1)).threads)).toBe(1);
    await page.close();
  });

  it('works without isolation, in one thread', async () => {
    const plain = await serveBuiltPage('tests/browser/support/engine-page', { isolated: false });
    const { page } = await open(plain.url);
    const facts = await page.evaluate(() => enginePage.open('lite', 1));
    expect(facts).toMatchObject({ build: 'single', threads: 1, trials: [] });
    expect((await see(page, await pixelsOf(PHOTOS.astronaut), 0)).people).toHaveLength(1);
    await page.close();
    await plain.close();
  });

  it('looks at the first of many frames and then at the newest, never at those between', async () => {
    const { page } = await open();
    await page.evaluate(() => enginePage.open('lite', 1));
    const image = await pixelsOf(PHOTOS.astronaut);
    const times = await page.evaluate(
      ([pixels, width, height]) => enginePage.flood(pixels, width, height, 6),
      [base64(image), image.width, image.height] as const,
    );
    expect(times).toEqual([1, 6]);
    await page.close();
  });

  it('begins anew when the picture changes its size', async () => {
    const { page } = await open();
    await page.evaluate(() => enginePage.open('lite', 1));
    const image = await pixelsOf(PHOTOS.astronaut);
    const smaller = { width: 384, height: 384 };
    const data = await sharp(PHOTOS.astronaut).ensureAlpha().resize(smaller.width).raw().toBuffer();
    for (const [at, picture] of [image, { ...smaller, channels: 4, data } as const, image].entries()) {
      const { people } = await see(page, picture, at);
      expect(people.map(({ id }) => id)).toEqual([1]);
    }
    await page.close();
  });

  it('is used by another developer’s page of a few lines', async () => {
    const example = await serveBuiltPage('docs/examples/live');
    const filmed = pannedPhoto(PHOTOS.astronaut);
    const withCamera = await openBrowser({ camera: filmed });
    const page = await withCamera.context.newPage();
    const watch = watchPage(page, example.url);
    await page.goto(example.url);
    await page.waitForFunction(() => {
      const canvas = document.querySelector('canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return data.some((value, at) => at % 4 === 3 && value > 0);
    });
    expect(watch).toMatchObject({ elsewhere: [], violations: [], errors: [] });
    await withCamera.close();
    await example.close();
    filmed.remove();
  });
});
