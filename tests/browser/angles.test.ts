import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { chooseFiles, PHOTOS, picturePixels, resultOf } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('angles on the photo page', () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('stand with their errors, and those that can’t be told say why', async () => {
    const { page, watch } = await browser.visit(service.url, { language: 'en' });
    await chooseFiles(page, PHOTOS.hopper);
    await resultOf(page);
    const section = page.getByRole('region', { name: 'Angles' });
    expect(await section.locator('.angles').first().textContent()).toMatch(
      /Left shoulder higher\s*−?\d+° ± \d+°/,
    );
    await section.locator('summary').click();
    const untold = await section.locator('details').textContent();
    expect(untold).toContain('Left knee flexion');
    expect(untold).toContain('outside the picture');
    await page.getByText('中文').click();
    expect(await page.getByRole('region', { name: '角度' }).textContent()).toContain('看不准');
    expect([watch.errors, watch.violations]).toEqual([[], []]);
    await page.close();
  });

  it('are measured between any three points, picked with the keyboard, and let go with Escape', async () => {
    const { page } = await browser.visit(service.url, { language: 'en' });
    await chooseFiles(page, PHOTOS.hopper);
    await resultOf(page);
    const before = await picturePixels(page);
    const points = page.locator('.points');
    await points.focus();
    await page.keyboard.press('Home');
    // From the nose to the left and the right ear: 0, 7, 8.
    for (const steps of [0, 7, 1]) {
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    }
    const picked = page.locator('.picked');
    expect(await picked.textContent()).toContain('Nose – left ear – right ear');
    expect(await picturePixels(page)).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => picked.count()).toBe(0);
    await page.close();
  });
});
