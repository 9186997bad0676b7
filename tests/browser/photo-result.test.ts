import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, chromiumPath, openBrowser, type Visit, type Watch } from './support/chromium.ts';
import {
  allDone,
  chooseFiles,
  hoverCard,
  PHOTOS,
  peopleRows,
  picturePixels,
  resultOf,
} from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('a result on the page', () => {
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

  const open = async (
    photo: string,
    visit?: Visit,
  ): Promise<{ readonly page: Page; readonly watch: Watch }> => {
    const opened = await browser.visit(service.url, visit);
    await chooseFiles(opened.page, photo);
    await resultOf(opened.page);
    return opened;
  };

  /** The service's own answer to the same photo. */
  const documentOf = async (photo: string) => {
    const response = await fetch(`${service.url}/api/pose?mode=standard&model=full&people=10`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await readFile(photo),
    });
    return (await response.json()) as {
      readonly image: { readonly width: number; readonly height: number };
      readonly people: readonly {
        readonly landmarks: readonly { readonly name: string; readonly x: number; readonly y: number }[];
      }[];
    };
  };

  /** Where a landmark lies on the screen while the picture is fitted. */
  const placeOnScreen = async (page: Page, photo: string, name: string) => {
    const { image, people } = await documentOf(photo);
    const landmark = people[0]?.landmarks.find((one) => one.name === name);
    const frame = await page.locator('.picture').boundingBox();
    if (!landmark || !frame) throw new Error(`No ${name} to point at`);
    const scale = Math.min(frame.width / image.width, frame.height / image.height);
    return {
      x: frame.x + (frame.width - image.width * scale) / 2 + landmark.x * image.width * scale,
      y: frame.y + (frame.height - image.height * scale) / 2 + landmark.y * image.height * scale,
      expected: `${Math.round(landmark.x * image.width)}, ${Math.round(landmark.y * image.height)}\u00a0px`,
    };
  };

  it('names the point under the pointer, with confidence and place, in the language of the page', async () => {
    const { page } = await open(PHOTOS.astronaut);
    const place = await placeOnScreen(page, PHOTOS.astronaut, 'left_shoulder');
    await page.mouse.move(place.x, place.y);
    const said = await hoverCard(page).textContent();
    expect(said).toContain('Left shoulder');
    expect(said).toContain(place.expected);
    expect(said).toMatch(/Confidence0\.\d\d/);
    await page.mouse.move(place.x, place.y - 60);
    await page.getByText('中文').click();
    await page.mouse.move(place.x, place.y);
    expect(await hoverCard(page).textContent()).toContain('左肩');
    await page.close();
  });

  it('redraws for every style, background, width, name and blur without asking the service again', async () => {
    const { page, watch } = await open(PHOTOS.astronaut);
    const asked = watch.asked.length;
    const panel = page.locator('.panel');
    const seen = [await picturePixels(page)];
    const changes: readonly (() => Promise<void>)[] = [
      () => panel.getByText('Dim', { exact: true }).click(),
      () => panel.getByText('Black', { exact: true }).click(),
      () => panel.getByText('Clear', { exact: true }).click(),
      () => panel.getByText('Sides', { exact: true }).click(),
      () => panel.getByText('Photo', { exact: true }).click(),
      () => panel.getByText('Quiet', { exact: true }).click(),
      () => panel.getByRole('slider', { name: 'Line width' }).fill('0.5'),
      () => panel.getByText('Name the points').click(),
      () => panel.getByText('Blur faces').click(),
      () => page.locator('.views').getByText('Original').click(),
      () => page.locator('.views').getByText('Both').click(),
    ];
    for (const [which, change] of changes.entries()) {
      await change();
      const now = await picturePixels(page);
      expect(seen.indexOf(now), `change ${which}`).toBe(-1);
      seen.push(now);
    }
    expect(watch.asked.length).toBe(asked);
    await page.close();
  });

  it('keeps the chosen style for the next visit', async () => {
    const { page } = await open(PHOTOS.astronaut);
    await page.locator('.panel').getByText('Sides', { exact: true }).click();
    await page.reload();
    await page.locator('.samples button').first().click();
    await resultOf(page);
    expect(await page.locator('.panel').getByRole('radio', { name: 'Sides' }).isChecked()).toBe(true);
    await page.close();
  });

  it('asks once for another way of looking, and keeps the old picture meanwhile', async () => {
    const { page, watch } = await open(PHOTOS.astronaut);
    const asked = watch.asked.length;
    await page.locator('.panel').getByText('Light', { exact: true }).click();
    await page.locator('.what').getByText('· lite ·').waitFor();
    await page.locator('.panel').getByText('Fast', { exact: true }).click();
    await page.locator('.what').getByText('· fast ·').waitFor();
    expect(watch.asked.slice(asked)).toEqual([
      'POST /api/pose?mode=standard&model=lite&people=10',
      'POST /api/pose?mode=mediapipe&model=lite&people=1',
    ]);
    await page.close();
  });

  it('lets people be chosen in the list, in the picture and by number', async () => {
    const { page } = await open(PHOTOS.twoPeople);
    const rows = peopleRows(page);
    const chosen = () =>
      rows.evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-pressed') === 'true'));
    expect(await rows.count()).toBe(2);
    expect(await chosen()).toBe(0);
    await rows.nth(1).click();
    expect(await chosen()).toBe(1);
    const nose = await placeOnScreen(page, PHOTOS.twoPeople, 'nose');
    await page.mouse.click(nose.x, nose.y + 12);
    expect(await chosen()).toBe(0);
    await page.locator('.points').focus();
    await page.keyboard.press('2');
    expect(await chosen()).toBe(1);
    const one = await picturePixels(page);
    await page.getByText('Draw everyone').click();
    expect(await picturePixels(page)).not.toBe(one);
    await page.close();
  });

  it('lets the keyboard point while the mouse rests on the picture', async () => {
    const { page } = await open(PHOTOS.astronaut);
    const frame = await page.locator('.picture').boundingBox();
    if (!frame) throw new Error('No picture');
    await page.mouse.move(frame.x + 20, frame.y + 200);
    await page.locator('.points').focus();
    await page.keyboard.press('End');
    await page.setViewportSize({ width: 1180, height: 800 });
    await picturePixels(page);
    expect(await hoverCard(page).textContent()).toContain('Right toes');
    await page.close();
  });

  it('zooms by wheel, button and key, and fits again', async () => {
    const { page } = await open(PHOTOS.astronaut);
    const frame = await page.locator('.picture').boundingBox();
    if (!frame) throw new Error('No picture');
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 60);
    const fitted = await picturePixels(page);
    await page.mouse.wheel(0, -300);
    const wheeled = await picturePixels(page);
    expect(wheeled).not.toBe(fitted);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width / 2 - 80, frame.y + 160, { steps: 4 });
    await page.mouse.up();
    expect(await picturePixels(page)).not.toBe(wheeled);
    await page.getByRole('button', { name: 'Fit' }).click();
    await page.mouse.move(5, 5);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('.points').focus();
    await page.keyboard.press('0');
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 5, y: 400 } });
    expect(await picturePixels(page)).toBe(fitted);
    await page.close();
  });

  it('explains itself: every point, what made it, and the way back', async () => {
    const { page } = await open(PHOTOS.astronaut);
    const why = page.getByRole('button', { name: 'Why' });
    await why.click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('tbody tr').count()).toBe(33);
    await dialog.getByRole('tab', { name: 'How it was made' }).click();
    expect(await dialog.textContent()).toMatch(/[0-9a-f]{64}/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await why.evaluate((button) => document.activeElement === button)).toBe(true);
    await page.close();
  });

  describe('taken away', () => {
    const download = async (page: Page, item: string) => {
      await page.getByRole('button', { name: 'More downloads' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };

    it('as JSON is what the service answers', async () => {
      const { page } = await open(PHOTOS.astronaut);
      const { name, bytes } = await download(page, 'JSON');
      expect(name).toBe('astronaut-posebox.json');
      const { people, image } = await documentOf(PHOTOS.astronaut);
      expect(JSON.parse(bytes.toString())).toMatchObject({ image, people });
      await page.close();
    });

    it('as CSV has a line for each point', async () => {
      const { page } = await open(PHOTOS.twoPeople);
      const { bytes } = await download(page, 'CSV');
      expect(bytes.toString().trim().split('\r\n')).toHaveLength(1 + 2 * 33);
      await page.close();
    });

    it('as a picture has the size of the photo and the skeleton that is seen', async () => {
      const { page } = await open(PHOTOS.astronaut);
      const { name, bytes } = await download(page, 'Picture');
      expect(name).toBe('astronaut-posebox.jpg');
      const picture = sharp(bytes);
      const facts = await picture.metadata();
      expect(facts).toMatchObject({ format: 'jpeg', width: 512, height: 512 });
      expect(facts.exif).toBeUndefined();
      const { people } = await documentOf(PHOTOS.astronaut);
      const shoulder = people[0]?.landmarks.find(({ name: point }) => point === 'left_shoulder');
      if (!shoulder) throw new Error('No shoulder');
      const { data } = await picture
        .extract({
          left: Math.round(shoulder.x * 512) - 1,
          top: Math.round(shoulder.y * 512) - 1,
          width: 3,
          height: 3,
        })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const [red = 0, green = 255, blue = 255] = data.subarray(12, 15);
      expect(red).toBeGreaterThan(180);
      expect(Math.max(green, blue)).toBeLessThan(110);
      await page.close();
    });

    it('without its background is a transparent PNG', async () => {
      const { page } = await open(PHOTOS.astronaut);
      await page.locator('.panel').getByText('Clear', { exact: true }).click();
      const { name, bytes } = await download(page, 'Picture');
      expect(name).toBe('astronaut-posebox.png');
      const { channels } = await sharp(bytes).stats();
      expect(channels[3]?.min).toBe(0);
      expect(channels[3]?.max).toBe(255);
      await page.close();
    });

    it('all at once is an archive', async () => {
      const { page } = await browser.visit(service.url);
      await chooseFiles(page, [PHOTOS.astronaut, PHOTOS.hopper]);
      await resultOf(page);
      await allDone(page);
      const { name, bytes } = await download(page, 'All 2 photos');
      expect(name).toBe('posebox.zip');
      const listing = bytes.toString('latin1');
      for (const file of ['astronaut.jpg', 'astronaut.json', 'astronaut.csv', 'grace_hopper.jpg']) {
        expect(listing).toContain(file);
      }
      await page.close();
    });

    it('to the clipboard', async () => {
      const { page } = await open(PHOTOS.astronaut);
      await page.getByRole('button', { name: 'Copy picture' }).click();
      await page.getByText('Picture copied, ready to paste').waitFor();
      const types = await page.evaluate<string[]>(
        'navigator.clipboard.read().then((items) => items.flatMap((item) => [...item.types]))',
      );
      expect(types).toContain('image/png');
      await page.close();
    });
  });
});
