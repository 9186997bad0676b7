import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import {
  allDone,
  type CarriedFile,
  chooseFiles,
  handOver,
  hoverFile,
  PHOTOS,
  peopleRows,
  resultOf,
} from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('a photo comes to the page', () => {
  let service: RunningService;
  let browser: Browser;
  let astronaut: CarriedFile;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    astronaut = { name: 'astronaut.png', mimeType: 'image/png', buffer: await readFile(PHOTOS.astronaut) };
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  it('from the file chooser', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    expect(await peopleRows(page).count()).toBe(1);
    expect(await page.locator('.stagecard header .what').textContent()).toContain('512 × 512');
    expect(page.url()).toMatch(/#\/photo\/1$/);
    await page.close();
  });

  it('by drag and drop, with the whole window as the target', async () => {
    const { page } = await browser.visit(service.url);
    await hoverFile(page, 'dragenter');
    expect(await page.locator('.window-drop').textContent()).toContain('Let go to start');
    await hoverFile(page, 'dragleave');
    await page.locator('.window-drop').waitFor({ state: 'detached' });
    await handOver(page, 'drop', [astronaut]);
    await resultOf(page);
    expect(await peopleRows(page).count()).toBe(1);
    await page.close();
  });

  it('from the clipboard', async () => {
    const { page } = await browser.visit(service.url);
    await handOver(page, 'paste', [{ ...astronaut, name: 'image.png' }]);
    await resultOf(page);
    expect(await page.locator('.what h2').textContent()).toBe('Pasted photo');
    await page.close();
  });

  it('not from a clipboard without one, and says so', async () => {
    const { page } = await browser.visit(service.url);
    await handOver(page, 'paste', []);
    await page.getByText('There is no photo on the clipboard.').waitFor();
    await page.close();
  });

  it.each([0, 1, 2])('as sample %i, one click away', async (which) => {
    const { page } = await browser.visit(service.url);
    await page.locator('.samples button').nth(which).click();
    await resultOf(page);
    expect(await peopleRows(page).count()).toBeGreaterThan(0);
    await page.close();
  });

  it('from the camera', async () => {
    const { page } = await browser.visit(service.url);
    await page.getByRole('button', { name: 'Take one' }).click();
    const shoot = page.getByRole('dialog').getByRole('button', { name: 'Take photo' });
    await page.locator('.camera .plate').waitFor({ state: 'detached' });
    await shoot.click();
    await resultOf(page);
    expect(await page.locator('.what h2').textContent()).toBe('Camera photo');
    await page.close();
  });

  it('several at once, each with its own result', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, [PHOTOS.astronaut, PHOTOS.hopper, PHOTOS.twoPeople]);
    await resultOf(page);
    await allDone(page);
    const names = await page
      .locator('.film [role=tab]')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('aria-label')));
    expect(names).toHaveLength(3);
    expect(names[0]).toMatch(/^astronaut\.png, 1 person/);
    expect(names[1]).toMatch(/^grace_hopper\.jpg, 1 person/);
    await page.locator('.film [role=tab]').nth(1).click();
    expect(await page.locator('.stagecard header .what').textContent()).toContain('512 × 600');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.what h2').textContent()).toBe('two-portraits.jpg');
    await page.locator('.points').focus();
    await page.keyboard.press('PageUp');
    expect(await page.locator('.what h2').textContent()).toBe('grace_hopper.jpg');
    await page.close();
  });

  it('of which one is removed, and comes back with Undo', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, [PHOTOS.astronaut, PHOTOS.hopper]);
    await resultOf(page);
    await page.locator('.film [role=tab]').first().focus();
    await page.keyboard.press('Delete');
    expect(await page.locator('.film [role=tab]').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('.film [role=tab]').count()).toBe(2);
    expect(await page.locator('.what h2').textContent()).toBe('astronaut.png');
    await resultOf(page);
    await page.close();
  });
});
