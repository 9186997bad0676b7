import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type CameraClip, pannedPhoto } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { PHOTOS } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/**
 * Where the swinging photo begins and where the shirt does, in the picture that is shown: both in pixels from the left; the
 * photo stands on even grey, the shirt's stripes are the only teal.
 */
async function places(page: Page): Promise<{ readonly photo: number; readonly shirt: number } | null> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.livepic > canvas');
    const { data, width } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    if (!canvas || !data || !width || data[3] === 0) return null;
    const column = (isIt: (at: number) => boolean, rows: readonly number[]) => {
      for (let x = 0; x < width; x++) if (rows.some((y) => isIt(4 * (y * width + x)))) return x;
      return -1;
    };
    const isGrey = (at: number) => [0, 1, 2].every((channel) => Math.abs(data[at + channel]! - 128) < 12);
    const isTeal = (at: number) => data[at + 1]! - data[at]! > 45 && data[at + 2]! - data[at]! > 45;
    const rows = Array.from({ length: 40 }, (_, i) => 200 + 5 * i);
    const photo = column((at) => !isGrey(at), [100, 200, 300]);
    const shirt = column(isTeal, rows);
    return shirt < 0 ? null : { photo, shirt };
  });
}

describe.skipIf(!chromiumPath)('try-on before the camera', () => {
  let service: RunningService;
  let clip: CameraClip;
  beforeAll(async () => {
    service = await startService();
    clip = pannedPhoto(PHOTOS.astronaut);
  });
  afterAll(async () => {
    await service?.close();
    clip?.remove();
  });

  async function withBrowser(
    options: Parameters<typeof openBrowser>[0],
    act: (browser: Browser) => Promise<void>,
  ) {
    const browser = await openBrowser(options);
    await act(browser).finally(() => browser.close());
  }

  it('wears what is chosen, on the very picture it was found in, records it and lets the camera go', async () => {
    await withBrowser({ camera: clip }, async (browser) => {
      const { page, watch } = await browser.visit(`${service.url}/#/tryon`);
      await page.getByRole('button', { name: 'Before the camera' }).click();
      await expect.poll(() => places(page), { timeout: 30_000 }).not.toBeNull();
      await page.getByRole('button', { name: 'Record a video' }).click();
      const seen: NonNullable<Awaited<ReturnType<typeof places>>>[] = [];
      for (let times = 0; times < 20; times++) {
        const place = await places(page);
        if (place) seen.push(place);
        await page.waitForTimeout(90);
      }
      const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
      expect(spread(seen.map(({ photo }) => photo))).toBeGreaterThan(60);
      expect(spread(seen.map(({ photo, shirt }) => shirt - photo))).toBeLessThan(40);
      await page.getByRole('button', { name: /^Stop/ }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.webm$/);
      await page.getByRole('button', { name: 'Jeans' }).click();
      await expect.poll(() => places(page)).toBeNull();
      expect(await accessViolations(page)).toEqual([]);
      await page.goBack();
      await page.getByRole('button', { name: 'Before the camera' }).waitFor();
      const isLive = await page.evaluate(() => document.querySelector('video')?.srcObject ?? null);
      expect(isLive).toBeNull();
      expect([watch.violations, watch.elsewhere, watch.errors]).toEqual([[], [], []]);
    });
  });

  it('says why there is no picture, and the way back leads to photos', async () => {
    await withBrowser({ allowed: false }, async (browser) => {
      const { page } = await browser.visit(`${service.url}/#/tryon`);
      await page.getByRole('button', { name: 'Before the camera' }).click();
      await page.getByText('The camera isn’t allowed').waitFor();
      await page.goBack();
      await page.locator('.three button').first().waitFor();
    });
  });
});
