import { join } from 'node:path';
import { findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { isDone, itemWhen, sendVideo } from '../support/video-items.ts';
import { type CameraClip, playedClip } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const SQUATS = join(sharedFolder, 'data/exercise/tfjs/pose_squats.mp4');
const CLIP_S = 13;

sayLeftOut('following an example before the camera');
const hasFfmpeg = await findFfmpeg().then(
  () => true,
  (error) => {
    console.warn(`Left out: following an example before the camera (${String(error)})`);
    return false;
  },
);

describe.skipIf(!chromiumPath || !sharedPresent || !hasFfmpeg)(
  'following an example before the camera',
  () => {
    let clip: CameraClip;
    let service: RunningService;
    let browser: Browser;
    beforeAll(async () => {
      clip = playedClip(SQUATS, CLIP_S);
      service = await startService();
      browser = await openBrowser({ camera: clip });
    });
    afterAll(async () => {
      await browser?.close();
      await service?.close();
      clip?.remove();
    });

    it('tells a running score, and sends nothing anywhere', async () => {
      const { item } = await sendVideo(service.url, SQUATS);
      await itemWhen(service.url, item.id, isDone);
      const { page, watch } = await browser.visit(service.url);
      await page.evaluate((id) => {
        location.hash = `#/compare?follow=${id}`;
      }, item.id);
      await page
        .getByRole('button', { name: /camera/i })
        .first()
        .click();
      const score = page.locator('[data-running]');
      await page.locator('.steptransport .btn').click({ timeout: 60_000 });
      const told = async () => (await score.getAttribute('data-running')) ?? '';
      // The reference ends after 13 s; somebody who came late begins again.
      await expect
        .poll(
          async () => {
            const button = page.locator('.steptransport .btn');
            if (/Begin/.test((await button.textContent()) ?? '')) await button.click();
            return told();
          },
          { timeout: 90_000, interval: 500 },
        )
        .toMatch(/^\d+$/);
      expect(Number(await told())).toBeLessThanOrEqual(100);
      expect(watch.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
      expect(watch.elsewhere).toEqual([]);
      expect(watch.violations).toEqual([]);
      await page.close();
    });
  },
);
