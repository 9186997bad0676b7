import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CameraClip, pannedPhoto } from './support/camera-clips.ts';
import { chromiumPath, openBrowser } from './support/chromium.ts';
import { skeletonOn, startCamera } from './support/live-page.ts';
import { PHOTOS } from './support/photo-page.ts';
import { startService } from './support/restartable-service.ts';
import { setUpOwner } from './support/way-in.ts';

/** An address of this computer that browsers hold for another one's. */
const address = Object.values(networkInterfaces())
  .flatMap((entries) => entries ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

if (!address) console.warn('Left out: the live page from another computer needs a network address.');

describe.skipIf(!chromiumPath || !address)('the live page at an address of the network', () => {
  let clip: CameraClip;
  beforeAll(() => {
    clip = pannedPhoto(PHOTOS.astronaut);
  });
  afterAll(() => clip?.remove());

  it('has camera, threads and a strict policy over HTTPS with the self-made certificate', async () => {
    const service = await startService(['--host', '0.0.0.0', '--tls']);
    const browser = await openBrowser({ camera: clip, pastWarnings: true });
    const { port } = new URL(service.url);
    const { page, watch } = await browser.visit(`https://${address}:${port}/#/live`);
    await setUpOwner(page, service);
    await startCamera(page);
    await skeletonOn(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(watch).toMatchObject({ elsewhere: [], violations: [], errors: [] });
    await browser.close();
    await service.close();
  });

  it('is warned of by a browser that was not told to go on', async () => {
    const service = await startService(['--host', '0.0.0.0', '--tls']);
    const browser = await openBrowser();
    const { port } = new URL(service.url);
    const page = await browser.context.newPage();
    await expect(page.goto(`https://${address}:${port}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    await browser.close();
    await service.close();
  });

  it('says over plain HTTP why there is no camera and what to do', async () => {
    const service = await startService(['--host', '0.0.0.0']);
    const browser = await openBrowser({ camera: clip });
    const { port } = new URL(service.url);
    const { page } = await browser.visit(`http://${address}:${port}/#/live`);
    await setUpOwner(page, service);
    await startCamera(page);
    await page.getByRole('alert').getByText('The camera can’t be used at this address').waitFor();
    await page.getByRole('alert').getByText(/--tls/).waitFor();
    await browser.close();
    await service.close();
  });
});
