import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { encodePhoto } from '@posebox/media';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dotPicture, standingDots, tinyCard, tinyDetector, tinyPoseModel } from '../support/tiny-models.ts';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { type CarriedFile, chooseFiles, resultOf } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');
const DOTS = standingDots(240, 40, 400);

const carried = (
  name: string,
  bytes: Uint8Array | string,
  mimeType = 'application/octet-stream',
): CarriedFile => ({
  ...{ name, mimeType },
  buffer: Buffer.from(bytes as Uint8Array),
});

describe.skipIf(!chromiumPath)('the page of one’s own models', () => {
  let service: RunningService;
  let browser: Browser;
  let photo: CarriedFile;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    mkdirSync(SHOTS, { recursive: true });
    const picture = dotPicture({ width: 480, height: 480 }, DOTS);
    photo = carried('dots.png', await encodePhoto(picture, { format: 'png' }), 'image/png');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  async function visitModels(visit: Visit) {
    const { page, watch } = await browser.visit(service.url, visit);
    await page.evaluate(() => {
      location.hash = '#/models';
    });
    await page.locator('.model-drop').waitFor();
    return { page, watch };
  }

  async function choose(page: Page, files: readonly CarriedFile[]) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose files|选文件/ }).click();
    await (await chooser).setFiles([...files]);
  }

  it('takes a model in, tries it on a photo, keeps it, and photos are looked at with it', async () => {
    const { page, watch } = await visitModels({ language: 'en' });
    await choose(page, [carried('card.yaml', tinyCard('simcc', 'mine'))]);
    await page.getByText('The .onnx file is still missing.').waitFor();
    await choose(page, [
      carried('mine.onnx', tinyPoseModel('simcc')),
      carried('tiny-detector.onnx', tinyDetector()),
      photo,
    ]);
    await page.getByText('On the photo it finds people: 1, with 17 points.').waitFor({ timeout: 60_000 });
    expect(await page.locator('.checked-photo').evaluate((node) => (node as HTMLCanvasElement).width)).toBe(
      480,
    );
    await page.screenshot({ path: `${SHOTS}/models-checked-en-light-desktop.png`, fullPage: true });
    expect(await accessViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep this model' }).click();
    await page.getByRole('rowheader', { name: 'mine' }).waitFor();
    await page.getByRole('button', { name: 'Use it on a photo' }).click();
    await chooseFiles(page, photo);
    await resultOf(page);
    await expectPointsTold(page);
    await page
      .getByRole('option', { name: /^Left heel, not among this model/i })
      .first()
      .waitFor({ state: 'attached' });
    expect(await page.getByRole('combobox', { name: 'Your own models' }).inputValue()).toBe('own:mine');
    await page.screenshot({ path: `${SHOTS}/models-photo-en-light-desktop.png`, fullPage: true });
    expect(watch.violations).toEqual([]);
    expect(watch.elsewhere).toEqual([]);
    expect(watch.errors).toEqual([]);
    await page.close();
  });

  it('says on a phone, in Chinese, what doesn’t fit, and gives back what was deleted', async () => {
    const { page } = await visitModels({ language: 'zh', theme: 'dark', phone: true });
    await choose(page, [
      carried('card.yaml', tinyCard('yolo-pose', 'broken')),
      carried('broken.onnx', 'nothing'),
    ]);
    await page.getByText('broken.onnx 读不出来').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: `${SHOTS}/models-unfit-zh-dark-phone.png`, fullPage: true });
    expect(await accessViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('rowheader', { name: 'mine' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('rowheader', { name: 'mine' }).waitFor();
    await page.close();
  });

  it.each(['heatmap', 'yolo-pose', 'end-to-end'] as const)(
    'shows the points of a %s model where they are',
    async (kind) => {
      const { page } = await visitModels({ language: 'en' });
      const name = `page-${kind}`;
      await choose(page, [
        carried('card.yaml', tinyCard(kind, name)),
        carried(`${name}.onnx`, tinyPoseModel(kind)),
        ...(kind === 'heatmap' ? [carried('tiny-detector.onnx', tinyDetector())] : []),
        photo,
      ]);
      await page.getByText('On the photo it finds people: 1, with 17 points.').waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Keep this model' }).click();
      await page.getByRole('rowheader', { name }).waitFor();
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('button', { name: 'Use it on a photo' })
        .click();
      await chooseFiles(page, photo);
      await resultOf(page);
      await expectPointsTold(page);
      await page.close();
    },
  );
});

/** What ears are told of the points is where they are: shoulders, wrists, knees and ankles. */
async function expectPointsTold(page: Page): Promise<void> {
  const TOLD = [
    [5, 'Left shoulder'],
    [9, 'Left wrist'],
    [14, 'Right knee'],
    [16, 'Right ankle'],
  ] as const;
  for (const [point, name] of TOLD) {
    const told = await page
      .getByRole('option', { name: new RegExp(`^${name}`, 'i') })
      .first()
      .textContent();
    const [, x = '', y = ''] = /at (\d+), (\d+)/.exec(told ?? '') ?? [];
    expect(Math.hypot(Number(x) - DOTS[point]![0], Number(y) - DOTS[point]![1]), name).toBeLessThan(2.5);
  }
}
