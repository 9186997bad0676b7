import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { chooseFiles, PHOTOS, resultOf } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('the frame around the pages', () => {
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

  const root = (page: Page) =>
    page.evaluate(() => ({
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.theme ?? null,
      title: document.title,
    }));

  it('speaks the language that is switched to, at once and after a reload', async () => {
    const { page } = await browser.visit(service.url, { language: 'en' });
    expect(await root(page)).toMatchObject({ lang: 'en', title: 'Photo · PoseBox' });
    await page.getByText('中文').click();
    await page.getByText('把照片拖到这里').waitFor();
    expect(await root(page)).toMatchObject({ lang: 'zh-CN', title: '照片 · 姿态盒子' });
    await page.reload();
    await page.getByText('把照片拖到这里').waitFor();
    expect(await root(page)).toMatchObject({ lang: 'zh-CN' });
    await page.close();
  });

  it('begins in the first language of the browser', async () => {
    const { page } = await browser.visit(service.url);
    await page.evaluate(() => localStorage.clear());
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'languages', { get: () => ['zh-HK', 'en'] });
    });
    await page.reload();
    await page.getByText('把照片拖到这里').waitFor();
    await page.close();
  });

  it('keeps the theme, and follows the system again when both agree', async () => {
    const { page } = await browser.visit(service.url, { theme: 'light' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Switch to dark' }).click();
    await page.reload();
    await page.locator('.hero').waitFor();
    expect(await root(page)).toMatchObject({ theme: 'dark' });
    const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.getByRole('button', { name: 'Switch to light' }).click();
    expect(await root(page)).toMatchObject({ theme: null });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Switch to light' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      background,
    );
    await page.close();
  });

  it('has language and theme before the first paint', async () => {
    const { page } = await browser.visit(service.url, { language: 'zh', theme: 'dark' });
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await root(page)).toMatchObject({ lang: 'zh-CN', theme: 'dark' });
    await page.close();
  });

  it('goes back to the empty page and forward to the photo', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    await page.goBack();
    await page.getByText('The photo from before is still here.').waitFor();
    await page.goForward();
    await resultOf(page);
    await page.close();
  });

  it('says after a reload that photos are not kept', async () => {
    const { page } = await browser.visit(service.url);
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    await page.reload();
    await page.getByText('Photos aren’t kept when the page is reloaded.').waitFor();
    expect(new URL(page.url()).hash).toBe('#/photo');
    await page.close();
  });

  it('has ten places, and each leads to a page of its own', async () => {
    const { page } = await browser.visit(service.url);
    const places = page.locator('.rail a.place');
    expect(await places.count()).toBe(10);
    for (const place of await places.all()) {
      await place.click();
      await expect.poll(() => place.getAttribute('aria-current')).toBe('page');
      // The first page that asks the database waits until it has started.
      await expect.poll(() => page.locator('main').textContent(), { timeout: 30_000 }).not.toBe('');
      expect(new URL(page.url()).hash).toBe(await place.getAttribute('href'));
    }
    await page.close();
  });

  it('has a bar of five on the phone, and the rest behind More', async () => {
    const { page } = await browser.visit(service.url, { phone: true });
    expect(await page.locator('.tabbar > .place').count()).toBe(5);
    expect(await page.locator('.rail').isVisible()).toBe(false);
    await page.locator('.tabbar').getByRole('button', { name: 'More' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.locator('.place').count()).toBe(6);
    await dialog.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('heading', { name: 'How to get better points' }).waitFor();
    await page.close();
  });

  it('tells what happens to photos, truly for the address it was opened at', async () => {
    const { page } = await browser.visit(service.url);
    await page.getByRole('button', { name: 'Stays on this computer' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain(new URL(service.url).origin);
    await page.close();
  });

  it('gives the licences of what it is made of', async () => {
    const response = await fetch(`${service.url}/licences.txt`);
    const text = await response.text();
    expect(response.status).toBe(200);
    for (const name of [
      'preact',
      'lucide-preact',
      'Copyright (c) 2026 Lucide Icons and Contributors',
      'Cole Bemis',
    ]) {
      expect(text).toContain(name);
    }
  });

  it('can be used from the first photo to the download with the keyboard alone', async () => {
    const { page } = await browser.visit(service.url);
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    /** Tab until the focus is on something of this name; every stop on the way must show that it has the focus. */
    const tabTo = async (name: string | RegExp) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const shown = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return true;
          const rings = [element, element.closest('label'), ...element.querySelectorAll('*')];
          return (
            rings.some((one) => one && getComputedStyle(one).boxShadow !== 'none') ||
            element.matches('input[type=range]')
          );
        });
        expect(shown, `focus shown on ${await focused()}`).toBe(true);
        const now = await focused();
        if (typeof name === 'string' ? now.includes(name) : name.test(now)) return;
      }
      throw new Error(`Tab never reached ${name}`);
    };

    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await tabTo('Two people');
    await page.keyboard.press('Enter');
    await resultOf(page);

    await tabTo('The 33 points of person 1');
    expect(await page.locator('.hover.on').textContent()).toContain('Nose');
    await page.keyboard.press('End');
    expect(await page.locator('.hover.on').textContent()).toContain('Right toes');
    await page.keyboard.press('2');
    expect(await page.locator('.person').nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.points').getAttribute('aria-label')).toContain('person 2');
    await page.keyboard.press('Escape');

    await tabTo('Why');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Why');

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Help' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More downloads' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.json$/);
    expect(await focused()).toBe('More downloads');
    await page.close();
  });
});
