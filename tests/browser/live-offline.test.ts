import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRelay, type Relay } from '../support/relay.ts';
import { type CameraClip, pannedPhoto } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { skeletonOn, startCamera } from './support/live-page.ts';
import { PHOTOS } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** The paths that the service worker keeps. */
const keptPaths = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('posebox');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

describe.skipIf(!chromiumPath)('the live page without the service', () => {
  let service: RunningService;
  let browser: Browser;
  let clip: CameraClip;
  let relay: Relay;
  beforeAll(async () => {
    service = await startService();
    relay = await openRelay(Number(new URL(service.url).port));
    clip = pannedPhoto(PHOTOS.astronaut);
    browser = await openBrowser({ camera: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await relay?.close();
    await service?.close();
    clip?.remove();
  });

  it('opens and follows somebody once it was used, under the same policy and with the same threads', async () => {
    const address = `${relay.url}/#/live`;
    const { page: first } = await browser.visit(address);
    await startCamera(first);
    await skeletonOn(first);
    await expect
      .poll(() => keptPaths(first), { timeout: 15_000 })
      .toContainEqual(expect.stringContaining('pose_landmark_full'));
    await first.close();
    await relay.close();

    const { page, watch } = await browser.visit(address);
    await startCamera(page);
    await skeletonOn(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(watch).toMatchObject({ elsewhere: [], violations: [], errors: [] });
    await page.close();
  });

  it('can be installed: a manifest with icons that are what they say', async () => {
    const { page } = await browser.visit(`${service.url}/#/live`);
    const icons = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      const manifest = await (await fetch(link?.href ?? '')).json();
      return Promise.all(
        manifest.icons.map(async ({ src, sizes }: { src: string; sizes: string }) => {
          const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
          return [sizes, `${width}x${height}`];
        }),
      );
    });
    expect(icons.length).toBeGreaterThanOrEqual(3);
    for (const [said, is] of icons) expect(is).toBe(said);
    await page.close();
  });

  it('lets go of what a new version doesn’t know, and takes over the open page', async () => {
    const { page } = await browser.visit(`${service.url}/#/live`);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.evaluate(async () => {
      const cache = await caches.open('posebox');
      await cache.put('/assets/of-a-version-before-1a2b3c4d.js', new Response('old'));
      const taken = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
      // Another address is another version to a browser.
      await navigator.serviceWorker.register('/service-worker.js?next');
      await taken;
    });
    const old = async () => (await keptPaths(page)).filter((path) => path.includes('version-before'));
    await expect.poll(old, { timeout: 10_000 }).toEqual([]);
    expect(await keptPaths(page)).toContain('/');
    await page.close();
  });

  it('keeps no answer of the service', async () => {
    const { page } = await browser.visit(`${service.url}/#/photo`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.evaluate(() => fetch('/api/videos').then(() => fetch('/health/live')));
    for (const path of await keptPaths(page))
      expect(path).toMatch(/^\/(assets\/|icons\/|first-paint|icon|manifest|$)/);
    await page.close();
  });
});
