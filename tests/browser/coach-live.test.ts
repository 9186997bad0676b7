import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { type CameraClip, playedClip } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

sayLeftOut('a set of squats before the camera, coached live');

/** The clip as the camera plays it, again and again; see live-squats.test.ts. */
const CLIP_S = 12.8;

describe.skipIf(!chromiumPath || !sharedPresent)('a set before the camera', () => {
  let service: RunningService;
  let browser: Browser;
  let clip: CameraClip;
  beforeAll(async () => {
    clip = playedClip(join(sharedFolder, 'data/exercise/tfjs/pose_squats.mp4'), CLIP_S);
    service = await startService();
    browser = await openBrowser({ camera: { file: clip.file } });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clip?.remove();
  });

  it('is counted while it is done, and stands in the library as a set when it is over', async () => {
    const { page, watch } = await browser.visit(service.url, { language: 'en' });
    await page.goto(`${service.url}/#/coach`);
    await page.getByRole('button', { name: 'Train in front of the camera' }).click();
    await page.getByRole('combobox', { name: 'Exercise' }).selectOption('squat');
    const counted = async () =>
      Number.parseInt((await page.locator('.coach-live .ring b').textContent()) ?? '0', 10);
    await expect.poll(counted, { timeout: 60_000, interval: 500 }).toBeGreaterThanOrEqual(2);
    expect(await page.getByText('Last rep').count()).toBe(1);
    const live = await counted();
    await page.getByRole('button', { name: 'Finish and see the set' }).click();
    await page.locator('.reps tbody tr').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.sum h2').textContent()).toBe('Squat');
    expect(await page.getByRole('combobox', { name: 'Exercise' }).inputValue()).toBe('squat');
    // Counted anew as a recording: the last repetition may have ended meanwhile.
    const rows = await page.locator('.reps tbody tr').count();
    expect(rows).toBeGreaterThanOrEqual(live);
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  }, 180_000);
});
