import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { chooseFiles, emptyRoom, PHOTOS, peopleRows, pictureColor, resultOf } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('when it goes wrong, the page', () => {
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

  it('says that nobody was found, what to try, and tries it', async () => {
    const { page, watch } = await browser.visit(service.url);
    await chooseFiles(page, await emptyRoom());
    await resultOf(page);
    const tell = page.locator('.tell');
    expect(await tell.textContent()).toContain('Try a brighter photo with the whole body in view.');
    await tell.getByRole('button', { name: 'Look thoroughly' }).click();
    await page.getByText('It has zoomed in, and still found nobody.').waitFor();
    expect(watch.asked.at(-1)).toContain('mode=thorough');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Another photo' }).click(),
    ]);
    await chooser.setFiles(PHOTOS.astronaut);
    await peopleRows(page).first().waitFor();
    await page.close();
  });

  it.each([
    ['text', Buffer.from('These are notes, not a photo.'), 'Not a photo', '不是照片'],
    ['half a photo', null, 'Incomplete photo', '照片不完整'],
    ['nothing', Buffer.alloc(0), 'Empty file', '空文件'],
  ] as const)(
    'says what is wrong with %s, in both languages, with a way on',
    async (_kind, bytes, en, zh) => {
      const { page } = await browser.visit(service.url);
      const buffer = bytes ?? (await readFile(PHOTOS.hopper)).subarray(0, 20_000);
      await chooseFiles(page, { name: 'picture.jpg', mimeType: 'image/jpeg', buffer });
      const tell = page.locator('.tell');
      await tell.getByText(en, { exact: true }).waitFor();
      await page.getByText('中文').click();
      await tell.getByText(zh, { exact: true }).waitFor();
      expect(await tell.getByRole('button').count()).toBe(2);
      await page.close();
    },
  );

  it('shows kinds that the browser itself cannot show', async () => {
    const { page } = await browser.visit(service.url);
    const buffer = await sharp(PHOTOS.astronaut).tiff().toBuffer();
    await chooseFiles(page, { name: 'scan.tiff', mimeType: 'image/tiff', buffer });
    await resultOf(page);
    await expect
      .poll(async () => {
        const [red = 0, green = 0] = await pictureColor(page, 0.5, 0.6);
        return red - green;
      })
      .toBeGreaterThan(60);
    await page.close();
  });

  it('waits for a busy service, says how long, and goes on', async () => {
    const { page } = await browser.visit(service.url);
    let refused = 0;
    await page.route('**/api/pose?*', (route) => {
      refused += 1;
      if (refused > 1) return route.continue();
      return route.fulfill({ status: 503, headers: { 'retry-after': '2' }, body: '{}' });
    });
    await chooseFiles(page, PHOTOS.astronaut);
    await page.getByText(/PoseBox is busy\. Trying again in [12]\u00a0s\./).waitFor();
    await resultOf(page);
    expect(refused).toBe(2);
    expect(await page.locator('.banner').count()).toBe(0);
    await page.close();
  });

  it('notices that the service has died, keeps the photos, and goes on when it is back', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    await service.kill();
    await chooseFiles(page, PHOTOS.hopper);
    await page.getByText('PoseBox isn’t answering.').waitFor();
    await page.locator('.film [role=tab]').first().click();
    expect(await peopleRows(page).count()).toBe(1);
    await service.restart();
    await page.getByText('PoseBox is back; going on').waitFor();
    await page.locator('.film [role=tab]').nth(1).click();
    await resultOf(page);
    expect(await page.locator('.what').textContent()).toContain('512 × 600');
    await page.close();
  });

  it('lets a look be called off and taken up again', async () => {
    const { page } = await browser.visit(service.url);
    let held = 0;
    await page.route('**/api/pose?*', async (route) => {
      held += 1;
      if (held > 1) await route.continue();
    });
    await chooseFiles(page, PHOTOS.astronaut);
    await page.locator('.say-on').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Stopped before it was finished.').waitFor();
    await page.getByRole('button', { name: 'Look now' }).click();
    await peopleRows(page).first().waitFor();
    await page.close();
  });

  it('shows how far a round of photos has come, and cancels the rest', async () => {
    const { page } = await browser.visit(service.url);
    const bytes = await readFile(PHOTOS.hopper);
    await page.route('**/api/pose?*', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue().catch(() => {});
    });
    const files = Array.from({ length: 6 }, (_, index) => ({
      name: `photo-${index}.jpg`,
      mimeType: 'image/jpeg',
      buffer: bytes,
    }));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.hero .btn.primary').click(),
    ]);
    await chooser.setFiles(files);
    await page.getByText(/Looking at photo [2-5] of 6/).waitFor();
    await page.locator('.progress').getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.progress').waitFor({ state: 'detached' });
    expect(await page.locator('.film [role=tab]').count()).toBe(6);
    await page.close();
  });
});
