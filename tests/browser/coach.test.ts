import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('the coaching page', () => {
  let service: RunningService;
  let browser: Browser;
  /** The sample set's address, once somebody has opened it. */
  let sample: string;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    const { page } = await browser.visit(service.url);
    await page.goto(`${service.url}/#/coach`);
    await page.locator('.three button').first().click();
    await rows(page).first().waitFor({ timeout: 60_000 });
    sample = page.url();
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const rows = (page: Page) => page.locator('.reps tbody tr');
  const open = async (visit?: Visit) => {
    const opened = await browser.visit(service.url, visit);
    await opened.page.goto(sample);
    await rows(opened.page).first().waitFor();
    return opened;
  };
  const counted = async (page: Page) =>
    Number.parseInt((await page.locator('.reading.big .val').textContent()) ?? '', 10);

  it('shows the sample with a row a repetition: what counted, what didn’t and why', async () => {
    const { page, watch } = await open({ language: 'en' });
    expect(await page.locator('.sum h2').textContent()).toBe('Squat');
    expect(await rows(page).count()).toBe(5);
    expect(await counted(page)).toBe(3);
    expect(await rows(page).nth(0).textContent()).toContain('Counted');
    expect(await rows(page).nth(2).textContent()).toMatch(/not counted/i);
    expect(await rows(page).nth(3).textContent()).toContain('Chest up');
    expect(await rows(page).nth(4).textContent()).toContain('Unfinished');
    expect(await page.locator('.lines').first().textContent()).toContain('needs a front view');
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  });

  it('goes to the repetition that is pressed, with the limb in question and the reason on the picture', async () => {
    const { page } = await open({ language: 'en' });
    const frameOf = () => page.locator('.picture > canvas').getAttribute('data-frame');
    await rows(page).nth(0).click();
    await expect.poll(() => page.locator('.rep-at').textContent()).toContain('Rep 1');
    const first = await frameOf();
    await page.getByRole('button', { name: 'Show rep 4' }).click();
    await expect.poll(() => page.locator('.rep-at').textContent()).toContain('Rep 4');
    expect(await frameOf()).not.toBe(first);
    expect(await page.locator('.hint').textContent()).toContain('Chest up');
    await page.close();
  });

  it('scores everything anew at once when a goal is moved, without asking the service', async () => {
    const { page, watch } = await open({ language: 'zh' });
    const before = watch.asked.length;
    const goal = page.locator('.goal input[type="range"]').first();
    await goal.fill('60');
    await expect.poll(() => counted(page)).toBe(4);
    expect(await page.locator('.goal .cap').first().textContent()).toContain('按默认 90°');
    await goal.fill('140');
    await expect.poll(() => counted(page)).toBe(0);
    expect(watch.asked.slice(before).filter((asked) => !asked.startsWith('PUT'))).toEqual([]);
    await page.getByRole('button', { name: '全部恢复默认' }).click();
    await expect.poll(() => counted(page)).toBe(3);
    await page.close();
  });

  it('keeps what a person dismisses and adds, and whose set it is', async () => {
    const { page } = await open({ language: 'en' });
    const kept = () => page.waitForResponse((answer) => answer.request().method() === 'PUT');
    const [first] = await Promise.all([
      kept(),
      rows(page).nth(1).getByRole('button', { name: 'Not a rep' }).click(),
    ]);
    expect(first.status()).toBe(200);
    await expect.poll(() => counted(page)).toBe(2);
    await Promise.all([
      kept(),
      page
        .getByLabel('Whose set is it')
        .fill('Li Na')
        .then(() => page.keyboard.press('Tab')),
    ]);
    await page.reload();
    await rows(page).first().waitFor();
    await expect.poll(() => counted(page)).toBe(2);
    expect(await rows(page).nth(1).textContent()).toContain('You said it is none');
    await Promise.all([
      kept(),
      rows(page).nth(1).getByRole('button', { name: 'Count it after all' }).click(),
    ]);
    await expect.poll(() => counted(page)).toBe(3);
    await page.goto(`${service.url}/#/coach`);
    await page.locator('.past a').first().waitFor();
    expect(await page.locator('.past').textContent()).toContain('Li Na');
    await page.close();
  });

  it('gives the set away as a table', async () => {
    const { page } = await open({ language: 'en' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await page.close();
  });

  it('measures an angle in its clip too: three points picked, followed from frame to frame', async () => {
    const { page, watch } = await browser.visit(service.url, { language: 'en' });
    await page.goto(sample.replace('coach', 'video'));
    const section = page.getByRole('region', { name: 'Angles' });
    await section.getByRole('switch').check();
    const points = page.locator('.points');
    await points.focus();
    await page.keyboard.press('Home');
    // Hip, knee and ankle of the right side: 24, 26, 28.
    for (const steps of [24, 2, 2]) {
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    const picked = section.locator('.picked');
    await expect
      .poll(() => picked.textContent())
      .toMatch(/Right hip – right knee – right ankle.*\d+° ± \d+°/);
    expect(watch.errors).toEqual([]);
    await page.close();
  });

  it('is printed as a whole, without what can only be pressed', async () => {
    const { page } = await open({ language: 'en', theme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    expect([await shown('.rail'), await shown('.choose'), await shown('.coach-stage > footer')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([await shown('.reps'), await shown('.nums'), await shown('.coach-stage canvas')]).toEqual([
      true,
      true,
      true,
    ]);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
    await page.close();
  });

  it('can be used by everybody: nothing that axe objects to, light and dark, wide and narrow', async () => {
    for (const visit of [
      { language: 'zh', theme: 'light' },
      { language: 'en', theme: 'dark', phone: true },
    ] as const) {
      const { page } = await open(visit);
      await page.locator('.goals summary').click();
      expect(await accessViolations(page)).toEqual([]);
      await page.goto(`${service.url}/#/coach`);
      await page.locator('.three button').first().waitFor();
      expect(await accessViolations(page)).toEqual([]);
      await page.close();
    }
  });

  it('fits the phone without moving sideways, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { page } = await open({ language, phone: true });
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content).toBeLessThanOrEqual(window!);
      await page.close();
    }
  });
});
