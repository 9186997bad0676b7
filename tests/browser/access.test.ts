import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit, type Watch } from './support/chromium.ts';
import { allDone, chooseFiles, emptyRoom, PHOTOS, resultOf } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');

const VISITS: readonly Required<Visit>[] = (['zh', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [false, true].map((phone) => ({ language, theme, phone }))),
);

/** Every state that looks different, and how to get there from the empty page. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async () => {},
  result: async (page) => {
    await chooseFiles(page, [PHOTOS.astronaut, PHOTOS.hopper, PHOTOS.twoPeople]);
    await resultOf(page);
    await allDone(page);
    await page.locator('.points').focus();
    for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('ArrowRight');
  },
  people: async (page) => {
    await chooseFiles(page, PHOTOS.twoPeople);
    await resultOf(page);
    await page.locator('.switch').first().click();
    await page.locator('.panel .seg').first().locator('label').nth(1).click();
    await page.locator('.views label').nth(2).click();
  },
  nobody: async (page) => {
    await chooseFiles(page, await emptyRoom());
    await resultOf(page);
  },
  failed: async (page) => {
    await chooseFiles(page, { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('notes') });
    await resultOf(page);
  },
  why: async (page) => {
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    await page.locator('.stagecard footer .link').click();
  },
  menu: async (page) => {
    await chooseFiles(page, PHOTOS.astronaut);
    await resultOf(page);
    await page.locator('.split .more').click();
  },
  help: async (page) => {
    await page.keyboard.press('F1');
  },
  privacy: async (page) => {
    await page.locator('.privacy').click();
  },
  down: async (page) => {
    await page.route('**/api/pose?*', (route) => route.abort());
    await page.route('**/health/live', (route) => route.abort());
    await chooseFiles(page, PHOTOS.astronaut);
    await page.locator('.banner.stop').waitFor();
  },
};

/** The three that everybody sees in every combination, the others once light and once dark, wide and narrow. */
const statesFor = ({ language, theme, phone }: Required<Visit>): readonly string[] => {
  const all =
    (language === 'zh' && theme === 'light' && !phone) || (language === 'en' && theme === 'dark' && phone);
  return all ? Object.keys(STATES) : ['empty', 'result', 'people'];
};

describe.skipIf(!chromiumPath)('every state of the photo page', () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    service = await startService();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const quiet = ({ elsewhere, violations: policy, errors }: Watch) => ({ elsewhere, policy, errors });

  describe.each(VISITS)('in $language, $theme, phone $phone', (visit) => {
    it.each(statesFor(visit))('%s: accessible, within its policy, asking nobody else', async (state) => {
      const { page, watch } = await browser.visit(service.url, visit);
      await STATES[state]?.(page);
      await page.waitForTimeout(150);
      const name = `${state}-${visit.language}-${visit.theme}-${visit.phone ? 'phone' : 'desktop'}`;
      await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
      expect(await accessViolations(page)).toEqual([]);
      expect(quiet(watch)).toEqual({ elsewhere: [], policy: [], errors: [] });
      await page.close();
    });

    it('never scrolls sideways', async () => {
      const { page } = await browser.visit(service.url, visit);
      for (const state of ['empty', 'people'] as const) {
        await STATES[state]?.(page);
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(content).toBe(window);
      }
      await page.close();
    });
  });

  it('gives fingers 44 pixels on the phone', async () => {
    const { page } = await browser.visit(service.url, { phone: true });
    await STATES.people?.(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], label, input[type=range]')]
        .filter((element) => element.offsetParent !== null && !element.matches('.skip, .ears, label.label'))
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          // The invisible part that some small marks carry around them counts too.
          const around = getComputedStyle(element, '::after');
          const hidden = around.content !== 'none' && around.position === 'absolute';
          const more = (edge: string) => (hidden ? Math.max(0, -2 * Number.parseFloat(edge)) : 0);
          const reach = [width + more(around.left), height + more(around.top)];
          return reach.some((length) => length < 44)
            ? [`${element.className || element.tagName} ${element.textContent}: ${reach.join(' × ')}`]
            : [];
        }),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  it('moves nothing when the system asks for less motion', async () => {
    const { page } = await browser.visit(service.url);
    await STATES.menu?.(page);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 1).length,
    );
    expect(moving).toBe(0);
    await page.close();
  });
});
