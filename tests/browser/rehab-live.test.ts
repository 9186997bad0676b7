import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { type CameraClip, playedToAndFro } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { skeletonOn } from './support/live-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

sayLeftOut('a movement measured before the camera');

describe.skipIf(!chromiumPath || !sharedPresent)('a movement before the camera', () => {
  let clip: CameraClip;
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    // Somebody walks across, left side to the camera: at every stride the knee bends as in the protocol, if not as far.
    clip = playedToAndFro(join(sharedFolder, 'data/rehab/sports2d/demo.mp4'), {
      ...{ fromS: 1.8, seconds: 3, slower: 2 },
      crop: '900:564:560:430',
    });
    service = await startService();
    browser = await openBrowser({ camera: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clip?.remove();
  });

  it('is recorded, measured, looked at, kept in a session, and stands in the record', async () => {
    const added = await fetch(`${service.url}/api/rehabilitation/patients`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Another one for a second try.
      body: JSON.stringify({ pseudonym: `P-${Date.now()}` }),
    });
    const { id } = (await added.json()) as { id: string };
    const { page, watch } = await browser.visit(`${service.url}/`, { language: 'en' });
    await page.goto(`${service.url}/#/rehab/${id}/session?live=knee_flexion.left`);
    await page.locator('.hero .btn.primary').click();
    await skeletonOn(page, 500, 30_000);
    await page.getByRole('button', { name: 'Start recording' }).click();
    await page.getByText(/^Recording 2[4-9] s$/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Done' }).click();
    const measured = page.locator('section.measured');
    await expect.poll(() => measured.textContent(), { timeout: 30_000 }).toMatch(/repetitions usable/);
    await page.getByLabel('Pain now').getByText('3', { exact: true }).click();
    await page.getByRole('button', { name: 'Keep this session' }).click();
    await page.locator('.verdict').waitFor();
    const { sessions } = (await (
      await fetch(`${service.url}/api/rehabilitation/patients/${id}/sessions`)
    ).json()) as {
      sessions: { pain: number; measurements: { value: number; view: string; instrument: string }[] }[];
    };
    const [measurement] = sessions[0]!.measurements;
    console.info(`knee flexion of a walker, live: ${measurement!.value.toFixed(0)}°`);
    expect(sessions[0]!.pain).toBe(3);
    // From the film the knee bends by 68–80° in swing.
    expect(measurement!.value).toBeGreaterThan(45);
    expect(measurement!.value).toBeLessThan(90);
    expect(measurement!.view).toBe('side');
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  }, 180_000);
});
