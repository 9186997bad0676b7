import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('the pages of actions', () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('lead from a sample of clips through training to a report and labels on the timeline', async () => {
    const { page, watch } = await browser.visit(`${service.url}/#/actions`, { language: 'en' });
    await page.getByRole('button', { name: 'Try a sample' }).click();
    const balance = page.locator('.balance');
    await balance.waitFor({ timeout: 60_000 });
    expect(await balance.textContent()).toContain('12 clips · 3 people');
    expect(await accessViolations(page)).toEqual([]);

    // A clip is trimmed by keys, and keeps it.
    await page.locator('.clips a').first().click();
    const timeline = page.getByRole('slider', { name: 'The whole video over time' });
    await timeline.focus();
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('i');
    await expect.poll(() => page.locator('.legend').textContent()).toContain('Clip: 0.6–2.5 s');
    expect(await accessViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the data set' }).click();
    await expect.poll(() => page.locator('.clips').first().textContent()).toContain('0.6–2.5 s');

    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await page.getByRole('radio', { name: /Statistics and a linear layer/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Train', exact: true }).click();
    await page.locator('.training progress').waitFor();
    await page.getByRole('button', { name: 'See the report' }).click({ timeout: 150_000 });
    const confusion = page.locator('.confusion');
    await confusion.waitFor();
    expect(await confusion.locator('tbody tr').count()).toBe(3);
    expect(await page.locator('main').textContent()).toContain('leaving out one person at a time (3 people)');
    expect(await accessViolations(page)).toEqual([]);

    const clips = await page.request.get(`${service.url}/api/videos?search=squat`);
    const [squats] = ((await clips.json()) as { items: { id: string }[] }).items;
    await page.goto(`${service.url}/#/video/${squats?.id}`);
    await page.getByRole('button', { name: 'Recognise', exact: false }).click();
    await expect.poll(() => page.locator('.lane.labels').textContent()).toContain('squat');
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  }, 300_000);
});
