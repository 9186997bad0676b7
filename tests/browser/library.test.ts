import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';
import {
  card,
  chooseVideos,
  ffmpegTools,
  isDrawn,
  makePageClips,
  openPlace,
  type PageClips,
  uploadBrake,
} from './support/video-pages.ts';

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');
const SHORT = '深蹲 squats.mp4';

describe.skipIf(!chromiumPath || !ffmpegTools)('videos come in and are kept', () => {
  let service: RunningService;
  let browser: Browser;
  let clips: PageClips;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    if (ffmpegTools) clips = makePageClips(ffmpegTools);
    service = await startService();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clips?.remove();
  });

  const start = (visit = {}) => browser.visit(`${service.url}/#/video`, visit);
  const toLibrary = async (page: Page) => {
    await openPlace(page, '#/library');
    await page.locator('.grid').waitFor();
  };

  it('an empty library teaches with a sample one click away', async () => {
    const { page, watch } = await browser.visit(`${service.url}/#/library`);
    expect(await page.locator('.hero h2').textContent()).toBe('Nothing here yet');
    await page.locator('.samples button').click();
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/);
    await toLibrary(page);
    await card(page, 'Sample squats').locator('img').waitFor();
    expect(watch.errors).toEqual([]);
    await page.close();
  });

  it('one file: sent, looked at while the page says how far it is, kept, taken away as a ZIP', async () => {
    const { page, watch } = await start();
    await chooseVideos(page, clips.short);
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    await toLibrary(page);
    await isDrawn(page, SHORT);
    expect(await card(page, SHORT).textContent()).toContain('1 person');

    await page.getByRole('button', { name: 'Export as ZIP' }).click();
    await card(page, SHORT).getByRole('checkbox').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as ZIP' }).click(),
    ]);
    const zip = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(Object.keys(zip)).toEqual(
      ['.pose.mp4', '.posebox.json', '.csv'].map((ending) => `深蹲 squats/深蹲 squats${ending}`),
    );
    expect([watch.elsewhere, watch.violations, watch.errors]).toEqual([[], [], []]);
    await page.close();
  });

  it('the same file again is found, not looked at twice', async () => {
    const { page } = await start();
    await chooseVideos(page, clips.short);
    await page.getByText('is in the library already').waitFor();
    await toLibrary(page);
    expect(await card(page, SHORT).count()).toBe(1);
    await page.close();
  });

  it('a file that is no video is refused with its own sentence, and the way on', async () => {
    const { page } = await start();
    await chooseVideos(page, clips.soundOnly);
    await page.locator('.banner.stop').waitFor();
    expect(await page.locator('.banner.stop').textContent()).toContain('Only sound');
    await page.getByRole('button', { name: 'Choose another' }).click();
    await page.locator('.hero').waitFor();
    await page.close();
  });

  it('several at once: those that can be are looked at, the others say why not, a cut one how far', async () => {
    const { page } = await start({ language: 'zh' });
    await chooseVideos(page, [clips.other, clips.cut, clips.soundOnly, clips.text]);
    await page.locator('.grid').waitFor();
    await card(page, 'voice-note.mp4').getByText('只有声音').waitFor();
    await card(page, 'notes.mp4').getByText('不是视频', { exact: true }).waitFor();
    await isDrawn(page, 'lunges.mp4');
    await isDrawn(page, 'hall-cam.mkv');
    expect(await card(page, 'hall-cam.mkv').textContent()).toContain('文件不完整，看到');
    await card(page, 'notes.mp4').getByRole('button', { name: '移开' }).click();
    expect(await card(page, 'notes.mp4').count()).toBe(0);
    await page.close();
  });

  it('progress moves, survives a reload, can be cancelled and taken up again', async () => {
    const { page } = await start();
    await chooseVideos(page, clips.long);
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    const shown = page.url();
    await page.reload();
    expect(page.url()).toBe(shown);
    await toLibrary(page);
    const share = () =>
      card(page, 'practice.mp4')
        .locator('progress')
        .evaluate((bar) => (bar as HTMLProgressElement).value);
    await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(0.01);
    const before = await share();
    await expect.poll(share, { timeout: 60_000 }).toBeGreaterThan(before);
    await card(page, 'practice.mp4').getByRole('button', { name: 'Cancel' }).click();
    await card(page, 'practice.mp4').getByText('Cancelled').waitFor();
    await card(page, 'practice.mp4').getByRole('button', { name: 'Try again' }).click();
    await card(page, 'practice.mp4').locator('progress').waitFor();
    await card(page, 'practice.mp4').getByRole('button', { name: 'Cancel' }).click();
    await page.close();
  });

  it('deleting asks nothing and can be undone', async () => {
    const { page } = await start();
    await toLibrary(page);
    await card(page, 'lunges.mp4').locator('.deeds > button').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => card(page, 'lunges.mp4').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await isDrawn(page, 'lunges.mp4');
    await page.reload();
    await isDrawn(page, 'lunges.mp4');
    await page.close();
  });

  it('finding and filtering are in the address, so that a reload and a link keep them', async () => {
    const { page } = await start();
    await toLibrary(page);
    await page.getByRole('searchbox').fill('lung');
    await expect.poll(() => page.locator('.it').count()).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator('.it').count()).toBe(1);
    await page.getByRole('searchbox').fill('nothing is called so');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.locator('.it').count()).toBeGreaterThan(2);
    await page.getByText('Not done', { exact: true }).click();
    await expect.poll(() => page.locator('.it').count()).toBe(1);
    await card(page, 'practice.mp4').waitFor();
    await page.close();
  });

  it('works with the keyboard alone: find, open, and back', async () => {
    const { page } = await start();
    await toLibrary(page);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    await page.getByRole('searchbox').focus();
    for (let presses = 0; presses < 40 && !(await focused()).startsWith('Open lunges.mp4'); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Download');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('What can be done with lunges.mp4');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/);
    await page.goBack();
    await page.locator('.grid').waitFor();
    await page.close();
  });

  it('an upload pauses, loses the service and goes on where it stopped, also after a reload', async () => {
    const { page, watch } = await start();
    const brake = await uploadBrake(page);
    await brake(60_000);
    await chooseVideos(page, clips.heavy);
    const sent = () =>
      page
        .locator('.stagecard progress')
        .evaluate((bar) => (bar as HTMLProgressElement).value)
        .catch(() => 0);
    await expect.poll(sent, { timeout: 30_000 }).toBeGreaterThan(0.05);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/^Sending/).waitFor();
    await service.kill();
    await page.getByText('Connection lost').waitFor({ timeout: 60_000 });
    await service.restart();
    await page.getByText(/^Sending/).waitFor({ timeout: 60_000 });
    await expect.poll(sent, { timeout: 60_000 }).toBeGreaterThan(0.1);

    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('weren’t finished').waitFor();
    await brake(null);
    await chooseVideos(page, clips.heavy);
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    const begun = watch.asked.filter((asked) => asked.startsWith('POST /api/videos/uploads'));
    expect(begun).toHaveLength(1);
    await page.close();
  });

  const visits = (['zh', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [false, true].map((phone) => ({ language, theme, phone })),
    ),
  );
  it.each(visits)('is accessible and fits in $language, $theme, phone $phone', async (visit) => {
    const { page, watch } = await start(visit);
    const name = `${visit.language}-${visit.theme}-${visit.phone ? 'phone' : 'desktop'}`;
    const look = async (state: string) => {
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${SHOTS}/${state}-${name}.png`, fullPage: true });
      expect(await accessViolations(page)).toEqual([]);
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content).toBe(window);
    };
    await look('video-start');
    await toLibrary(page);
    await isDrawn(page, SHORT);
    await page.locator('.store').waitFor();
    await look('library');
    await card(page, SHORT).locator('.deeds > button').click();
    await look('library-menu');
    expect([watch.elsewhere, watch.violations, watch.errors]).toEqual([[], [], []]);
    await page.close();
  });
});
