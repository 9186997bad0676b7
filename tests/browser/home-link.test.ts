import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { type CameraClip, playedToAndFro } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { skeletonOn } from './support/live-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');

sayLeftOut('a patient at home');

describe.skipIf(!chromiumPath || !sharedPresent)('a patient at home', () => {
  let clip: CameraClip;
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    clip = playedToAndFro(join(sharedFolder, 'data/rehab/sports2d/demo.mp4'), {
      ...{ fromS: 1.8, seconds: 3, slower: 2 },
      crop: '900:564:560:430',
    });
    service = await startService(['--host', '0.0.0.0']);
    browser = await openBrowser({ camera: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clip?.remove();
  });

  it('comes by a code, sees today only, and what is done without a network is sent when it is back', async () => {
    let cookie = '';
    const ask = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${service.url}/api${path}`, {
        method,
        headers: {
          cookie,
          origin: service.url,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      cookie ||= (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      return answer.json();
    };
    const owner = { code: await service.ownerCode(), name: 'Olga', password: 'seven blue chairs' };
    await ask('POST', '/account/set-up', owner);
    const { id } = await ask('POST', '/rehabilitation/patients', { pseudonym: 'P-0001' });
    const record = `/rehabilitation/patients/${id}`;
    const { id: episode } = await ask('POST', `${record}/episodes`, { title: 'Knee' });
    const items = [{ protocol: 'knee_flexion', side: 'left', timesPerWeek: 3 }];
    await ask('PUT', `${record}/episodes/${episode}/plan`, { items });
    const consent = { purpose: 'Knee', keep: 'video', givenBy: 'person', givenOn: '2026-11-01' };
    await ask('POST', `${record}/consents`, { ...consent, separate: false });

    // The clinic hands out a code.
    const [name = '', value = ''] = cookie.split('=');
    await browser.context.addCookies([{ name, value, url: service.url }]);
    const { page, watch } = await browser.visit(service.url, { language: 'en' });
    await page.goto(`${service.url}/#/rehab/${id}`);
    await page.getByRole('button', { name: 'Home link' }).click();
    await page.getByRole('button', { name: 'Make a code' }).click();
    await page.getByRole('img', { name: 'QR code of the home link' }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'home-link-dialog.png') });
    const said = (await page.getByRole('dialog').textContent()) ?? '';
    const code = /([A-Z0-9]{4}-){2}[A-Z0-9]{4}/.exec(said)?.[0] ?? '';
    expect(code).not.toBe('');
    await page.close();

    // Another browser: nobody is signed in.
    await browser.context.clearCookies();
    const home = await browser.visit(`${service.url}/#/home?code=${code}`, { language: 'en', phone: true });
    const phone = home.page;
    await phone.getByRole('button', { name: 'Begin' }).click();
    await phone.getByRole('heading', { name: 'Movements for today: 1' }).waitFor();
    expect(await phone.locator('nav').count()).toBe(0);
    await phone.screenshot({ path: join(SHOTS, 'home-today.png'), fullPage: true });

    // Opened without a network it shows the plan, and keeps no name.
    const hasPage = () =>
      phone.evaluate(async () => {
        const kept = await (await caches.open('posebox')).keys();
        const databases = await indexedDB.databases();
        return (
          kept.some(({ url }) => url.includes('HomePage')) &&
          databases.some(({ name }) => name === 'posebox-home-plan')
        );
      });
    await expect.poll(hasPage, { timeout: 15_000 }).toBe(true);
    await browser.context.setOffline(true);
    await phone.reload();
    await phone.getByText('No network').waitFor();
    await phone.getByRole('heading', { name: 'Movements for today: 1' }).waitFor();
    expect(await phone.locator('body').textContent()).not.toContain('P-0001');
    await phone.screenshot({ path: join(SHOTS, 'home-offline.png'), fullPage: true });
    await browser.context.setOffline(false);
    await phone.getByText('No network').waitFor({ state: 'detached' });
    await phone.getByRole('button', { name: 'Do it with the camera' }).click();
    await phone.locator('.hero .btn.primary').click();
    await skeletonOn(phone, 500, 30_000);
    await phone.getByRole('button', { name: 'Start recording' }).click();
    await phone.getByText(/^Recording 2[4-9] s$/).waitFor({ timeout: 60_000 });
    await phone.getByRole('button', { name: 'Done' }).click();
    await phone.getByText(/^Measured: /).waitFor();
    await phone.getByText('Your clinic gets the film, the numbers and the skeleton.').waitFor();
    await phone.getByLabel('Pain now').getByText('3', { exact: true }).click();
    await phone.screenshot({ path: join(SHOTS, 'home-result.png'), fullPage: true });
    await browser.context.setOffline(true);
    await phone.getByRole('button', { name: 'Send to the clinic' }).click();
    await phone.getByText('Not sent yet, kept in this browser: 1.').waitFor();
    expect((await ask('GET', `${record}/sessions`)).sessions).toEqual([]);
    await browser.context.setOffline(false);
    await phone.getByText('All done for today').waitFor();
    const { sessions } = await ask('GET', `${record}/sessions`);
    expect(sessions).toMatchObject([
      {
        ...{ place: 'home', pain: 3, filmId: expect.any(String) },
        measurements: [{ value: expect.any(Number), videoId: expect.any(String) }],
      },
    ]);
    // The film that the browser made is one that the clinic’s computer can look at.
    const film = async () => ask('GET', `/videos/${sessions[0].filmId}`);
    await expect.poll(async () => (await film()).state, { timeout: 120_000 }).toBe('done');
    expect((await film()).clip).toMatchObject({ people: 1, durationS: expect.toSatisfy((s) => s > 20) });
    expect(
      [watch, home.watch].flatMap((one) => [...one.errors, ...one.violations, ...one.elsewhere]),
    ).toEqual([]);
    await phone.close();
  }, 180_000);
});
