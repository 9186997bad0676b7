import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');

describe.skipIf(!chromiumPath)('the page of rules’ authors', () => {
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
      location.hash = '#/coach?rules=squat';
    });
    await page.locator('.rules-page .chart canvas').first().waitFor();
    return { page, watch };
  }

  it('draws the curve under the content policy, with a table of its numbers behind it', async () => {
    const { page, watch } = await visit();
    await page.getByRole('img', { name: /^Knee bend: curve/ }).waitFor();
    await page.getByRole('button', { name: 'Show table' }).click();
    await page.getByRole('columnheader', { name: /error/ }).first().waitFor();
    expect(watch.violations).toEqual([]);
    expect(watch.elsewhere).toEqual([]);
    expect(watch.errors).toEqual([]);
    await page.close();
  });

  it('scores again at once when the goal is moved', async () => {
    const { page } = await visit();
    const missed = () => page.getByRole('cell', { name: 'missed' }).count();
    const before = await missed();
    await page.getByRole('slider').fill('130');
    await expect.poll(missed).toBeGreaterThan(before);
    await page.close();
  });

  it('suggests a number once good and bad ones are labelled, and takes it', async () => {
    const { page } = await visit();
    await page.getByText(/^Label at least two good/).waitFor();
    for (const [row, label] of [
      [0, 'good'],
      [1, 'good'],
      [2, 'bad'],
      [3, 'bad'],
    ] as const)
      await page.locator('.rules-page tbody tr').nth(row).getByRole('button', { name: label }).click();
    await page.getByText(/right for 100 %/).waitFor();
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.locator('.rules-page pre', { hasText: /at_least: \d/ }).waitFor();
    await page.close();
  });

  it('looks the same in both languages, both themes, wide and narrow', async () => {
    for (const language of ['zh', 'en'] as const)
      for (const phone of [false, true]) {
        const theme = (language === 'zh') === phone ? 'dark' : 'light';
        const { page } = await visit({ language, theme, phone });
        await page.screenshot({
          path: join(SHOTS, `rules-${language}-${theme}-${phone ? 'phone' : 'desktop'}.png`),
          fullPage: true,
        });
        const isTooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(isTooWide).toBe(false);
        await page.close();
      }
  });
});
