import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { findFfmpeg, probeVideo } from '@posebox/media/video';
import { simulatedDance } from '@posebox/motion';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: comparing in the browser (${String(error)})`);
  return null;
});

describe.skipIf(!chromiumPath || !tools)('comparing two clips', () => {
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

  const open = async (visit: Visit = {}, hash = '#/compare') => {
    const { page, watch } = await browser.visit(service.url, visit);
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    return { page, watch };
  };
  const sample = async (page: Page) => {
    await page.locator('.hero .btn').first().click();
    await page.locator('.pair canvas').first().waitFor();
  };
  const seriousOf = async (page: Page) => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  it('goes from the sample pair to a score, limbs, phrases and moments in one click', async () => {
    const { page, watch } = await open();
    await sample(page);
    const score = Number(await page.locator('[data-score]').getAttribute('data-score'));
    expect(score).toBeGreaterThan(50);
    expect(score).toBeLessThan(100);
    expect(await page.locator('.limbs li').count()).toBe(5);
    expect(await page.locator('.moments li').count()).toBeGreaterThan(0);
    expect(await page.locator('.moments').textContent()).toMatch(/right arm|sooner|rush/);
    await page.locator('details summary', { hasText: 'Phrase by phrase' }).click();
    expect(await page.locator('.panel table tbody tr').count()).toBeGreaterThan(2);
    expect(watch.errors).toEqual([]);
    expect(watch.violations).toEqual([]);
    expect(watch.elsewhere).toEqual([]);
    await page.close();
  });

  it('plays both in step, loops a moment, and is moved by the keyboard', async () => {
    const { page } = await open();
    await sample(page);
    const at = async () => Number(await page.locator('.half:last-child canvas').getAttribute('data-at'));
    const slider = page.locator('.steptimeline input[type=range]');
    await slider.focus();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(at, { timeout: 20_000 }).toBeCloseTo(0.2, 1);
    await page.locator('.steptransport .play').click();
    await expect.poll(at, { timeout: 20_000 }).toBeGreaterThan(0.6);
    await page.locator('.steptransport .play').click();
    await page.locator('.moments li .btn').first().click();
    const loopFrom = Number(
      /([\d.]+)–/.exec((await page.locator('.moments li .cap').first().textContent()) ?? '')?.[1],
    );
    await expect.poll(at, { timeout: 20_000 }).toBeGreaterThanOrEqual(loopFrom - 0.1);
    await page.waitForTimeout(2500);
    expect(await at()).toBeLessThan(loopFrom + 1.8);
    await page.close();
  });

  it('compares anew when it is opened after a clip was corrected', async () => {
    const { page } = await open();
    await sample(page);
    const id = new URL(page.url()).hash.split('/').at(-1)!;
    const told = await fetch(`${service.url}/api/comparisons/${id}`);
    const { attempt } = (await told.json()) as { attempt: { id: string } };
    const operation = { kind: 'swap_sides', personId: 1, part: 'arms', fromFrame: 0, toFrame: 30 };
    const edited = await fetch(`${service.url}/api/videos/${attempt.id}/edits`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 0, add: [{ id: 'arms', by: 'me', operation }] }),
    });
    expect(edited.status).toBe(200);
    await page.reload();
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toContain(id);
    await page.locator('.pair canvas').first().waitFor();
    const now = new URL(page.url()).hash.split('/').at(-1)!;
    const anew = await (await fetch(`${service.url}/api/comparisons/${now}`)).json();
    expect(anew).toMatchObject({ upToDate: true, attempt: { id: attempt.id, editsVersion: 1 } });
    await fetch(`${service.url}/api/videos/${attempt.id}/edits`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version: 1, remove: ['arms'] }),
    });
    await page.close();
  });

  it('answers what if: a mirrored take may count as wrong', async () => {
    const { page } = await open();
    await sample(page);
    const before = page.url();
    await page.getByText('Recognise a mirrored take').click();
    await expect.poll(() => page.url(), { timeout: 20_000 }).not.toBe(before);
    await page.locator('[data-score]').waitFor();
    expect(await page.getByRole('switch', { name: /mirrored/ }).getAttribute('aria-checked')).toBe('false');
    await page.close();
  });

  it('compares two files that were dropped in, and says why a pair has no score', async () => {
    const { page } = await open();
    const file = (name: string, document: ReturnType<typeof simulatedDance>) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(trackToBinary(document)),
    });
    const choosing = page.waitForEvent('filechooser');
    await page.locator('.hero .btn').nth(1).click();
    await (await choosing).setFiles([
      file('front.pbtrack', simulatedDance({ dance: 5, durationS: 6 })),
      file('side.pbtrack', simulatedDance({ dance: 5, durationS: 6, facingDeg: 85 })),
    ]);
    const go = page.locator('.comparechoice .btn.big').first();
    await expect.poll(() => go.getAttribute('aria-disabled'), { timeout: 60_000 }).not.toBe('true');
    await go.click();
    await page.locator('.panel .banner').waitFor();
    expect(await page.locator('.panel .banner').textContent()).toContain('different sides');
    await page.close();
  });

  it('makes a film of both side by side to take away', async () => {
    const { page } = await open();
    await sample(page);
    await page.locator('.stagecard .can .btn.primary').click();
    await page.locator('.stagecard .can a[download]').waitFor({ timeout: 120_000 });
    const downloading = page.waitForEvent('download');
    await page.locator('.stagecard .can a[download]').click();
    const path = join(tmpdir(), `posebox-film-${process.pid}.mp4`);
    writeFileSync(path, readFileSync(await (await downloading).path()));
    const facts = await probeVideo(tools!, path);
    expect(facts).toMatchObject({ codec: 'h264' });
    expect(facts.durationS).toBeCloseTo(16, 0);
    await page.close();
  });

  it('keeps an example with named phrases, and a history', async () => {
    const { page } = await open();
    await sample(page);
    await page.locator('.keepreference summary').click();
    await page.locator('.keepreference input').first().fill('Warm-up');
    await page.locator('.keepreference input').nth(1).fill('Opening');
    await page.locator('.keepreference .btn').click();
    await page.locator('.toast', { hasText: 'Kept' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/compare';
    });
    await page.getByRole('button', { name: /Warm-up/ }).waitFor();
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);
    await page.close();
  });

  it.each(
    (['zh', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((theme) =>
        [false, true].map((phone) => ({ language, theme, phone })),
      ),
    ),
  )('can be used by everybody: $language $theme, phone $phone', async (visit) => {
    const { page } = await open(visit);
    const name = `${visit.language}-${visit.theme}-${visit.phone ? 'phone' : 'desktop'}`;
    await page.locator('.comparechoice').waitFor();
    expect(await seriousOf(page)).toEqual([]);
    await page.screenshot({ path: join(SHOTS, `compare-start-${name}.png`), fullPage: true });
    await sample(page);
    await page.locator('.steptimeline input[type=range]').fill('4.6');
    await page.waitForTimeout(200);
    expect(await seriousOf(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(visit.phone ? 390 : 1280);
    await page.screenshot({ path: join(SHOTS, `compare-${name}.png`), fullPage: true });
    await page.close();
  });
});
