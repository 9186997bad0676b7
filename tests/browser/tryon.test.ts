import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glbJson, standingFigure, withGlbJson } from '../support/avatars.ts';
import { garmentFile } from '../support/garments.ts';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { emptyRoom, PHOTOS } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');

describe.skipIf(!chromiumPath)('the try-on page', () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    mkdirSync(SHOTS, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function visit(look: Visit = {}) {
    const { page, watch } = await browser.visit(service.url, look);
    await page.evaluate(() => {
      location.hash = '#/tryon';
    });
    await page.locator('.hero').waitFor();
    return { page, watch };
  }

  async function choose(page: Page, button: string, file: Parameters<Page['setInputFiles']>[1]) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator(button).first().click(),
    ]);
    await chooser.setFiles(file);
  }

  /** Until the photo wears what is chosen. */
  async function dressed(page: Page) {
    await page.locator('.fitting canvas').nth(1).waitFor();
    await page.locator('.say-on').waitFor({ state: 'detached' });
  }

  /** The picture with the garment on, small, as a string that differs when it does. */
  const wornPixels = (page: Page) =>
    page.evaluate(
      () => document.querySelectorAll<HTMLCanvasElement>('.fitting canvas')[1]?.toDataURL() ?? '',
    );

  it('dresses a sample in a sample at once, and in another when it is pressed', async () => {
    const { page, watch } = await visit();
    await page.locator('.three button').first().click();
    await dressed(page);
    await page.getByText(/^Covers \d+ % of the torso/).waitFor();
    const inShirt = await wornPixels(page);
    await page.getByRole('button', { name: 'Dotted dress' }).click();
    await expect.poll(() => wornPixels(page)).not.toBe(inShirt);
    expect(await accessViolations(page)).toEqual([]);
    expect([watch.violations, watch.elsewhere, watch.errors]).toEqual([[], [], []]);
    await page.close();
  });

  it('wears a GLB, keeps it in the library, and says what is wrong with one that can’t be worn', async () => {
    const { page, watch } = await visit();
    await choose(page, '.hero .btn.primary', PHOTOS.astronaut);
    await dressed(page);
    const flat = await wornPixels(page);
    const model = Buffer.from(standingFigure());
    const add = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add one' }).click();
      await (await chooser).setFiles({ name, mimeType: 'model/gltf-binary', buffer });
    };
    const { nodes, ...json } = JSON.parse(glbJson(model)) as { readonly nodes: readonly object[] };
    await add('nameless.glb', withGlbJson(model, JSON.stringify({ ...json, nodes: nodes.map(() => ({})) })));
    await page.getByText('These bones weren’t recognised').waitFor();
    expect(await wornPixels(page)).toBe(flat);
    await add('jacket.glb', model);
    await page.getByText('A garment of three dimensions: colours').waitFor();
    await expect.poll(() => wornPixels(page), { timeout: 60_000 }).not.toBe(flat);
    const worn = await wornPixels(page);
    await page.screenshot({ path: join(SHOTS, 'tryon-model.png') });
    // It hangs in the library: what was taken off is put on again from there.
    await page.getByRole('button', { name: 'Dotted dress' }).click();
    await expect.poll(() => wornPixels(page), { timeout: 60_000 }).not.toBe(worn);
    const kept = page.getByRole('button', { name: 'jacket', exact: true });
    await kept.locator('img').waitFor();
    await kept.click();
    await expect.poll(() => wornPixels(page), { timeout: 60_000 }).toBe(worn);
    await page.getByRole('button', { name: 'Remove from the wardrobe' }).click();
    await expect.poll(() => kept.count(), { timeout: 60_000 }).toBe(0);
    expect(await accessViolations(page)).toEqual([]);
    expect([watch.violations, watch.elsewhere, watch.errors]).toEqual([[], [], []]);
    await page.close();
  });

  it('puts on a garment of three dimensions, dyes it, and says why it can tell no size', async () => {
    const { page, watch } = await visit();
    await choose(page, '.hero .btn.primary', PHOTOS.astronaut);
    await dressed(page);
    const flat = await wornPixels(page);
    await page.getByRole('button', { name: 'Long-sleeved shirt, 3D' }).click();
    await expect.poll(() => wornPixels(page), { timeout: 60_000 }).not.toBe(flat);
    const red = await wornPixels(page);
    await page.getByRole('button', { name: 'Green', exact: true }).click();
    await expect.poll(() => wornPixels(page), { timeout: 60_000 }).not.toBe(red);
    await page.getByLabel('Height in cm').fill('170');
    await page.getByText('The whole body isn’t in view: no size can be told.').waitFor();
    await page.screenshot({ path: join(SHOTS, 'tryon-tailored.png') });
    expect(await accessViolations(page)).toEqual([]);
    expect([watch.violations, watch.elsewhere, watch.errors]).toEqual([[], [], []]);
    await page.close();
  });

  it('moves a control point by key and by mouse, and takes it back', async () => {
    const { page } = await visit();
    await choose(page, '.hero .btn.primary', PHOTOS.astronaut);
    await dressed(page);
    const before = await wornPixels(page);
    const hem = page.getByRole('button', { name: 'Hem, left' });
    await hem.focus();
    for (let times = 0; times < 4; times++) await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => wornPixels(page)).not.toBe(before);
    await page.getByRole('button', { name: 'Back to automatic' }).click();
    await expect.poll(() => wornPixels(page)).toBe(before);
    const cuff = page.getByRole('button', { name: 'Cuff, left, upper' });
    await cuff.hover();
    await page.mouse.down();
    await page.mouse.move(...(await besideOf(page)), { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => wornPixels(page)).not.toBe(before);
    await page.close();
  });

  /** A place on the garment's lower left. */
  async function besideOf(page: Page): Promise<[number, number]> {
    const box = await page.locator('.point-editor').boundingBox();
    return [box!.x + 0.1 * box!.width, box!.y + 0.6 * box!.height];
  }

  it('forgets the people of one photo with the photo, and says that nobody is on the next', async () => {
    const { page } = await visit();
    await choose(page, '.hero .btn.primary', PHOTOS.astronaut);
    await dressed(page);
    await choose(page, '.stagecard .can .btn', await emptyRoom());
    await page.getByText('Nobody found').waitFor();
    expect(await page.locator('.fitting canvas').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Download' }).count()).toBe(0);
    await page.close();
  });

  it('takes a garment of one’s own, and says so when there is none in the picture', async () => {
    const { page } = await visit();
    await choose(page, '.hero .btn.primary', PHOTOS.twoPeople);
    await dressed(page);
    const inShirt = await wornPixels(page);
    await page.getByText('No. 2', { exact: true }).click();
    await expect.poll(() => wornPixels(page)).not.toBe(inShirt);
    const buffer = await garmentFile('dress', 'grey');
    await choose(page, '.piece.add', { name: 'summer.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'summer' }).waitFor();
    await page.getByText('Dress', { exact: true }).click();
    await dressed(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('two-portraits-tryon.jpg');
    await choose(page, '.piece.add', await emptyRoom());
    await page.getByText(/^No garment stands out/).waitFor();
    await page.close();
  });

  for (const [language, theme, device] of [
    ['zh', 'light', 'desktop'],
    ['en', 'dark', 'phone'],
  ] as const) {
    it(`fits a ${device} in ${language}, ${theme}`, async () => {
      const { page } = await visit({ language, theme, ...(device === 'phone' && { phone: true }) });
      await page.screenshot({
        path: join(SHOTS, `tryon-start-${language}-${theme}-${device}.png`),
        fullPage: true,
      });
      await page.locator('.three button').first().click();
      await dressed(page);
      await page.screenshot({
        path: join(SHOTS, `tryon-${language}-${theme}-${device}.png`),
        fullPage: true,
      });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await accessViolations(page)).toEqual([]);
      await page.close();
    });
  }
});
