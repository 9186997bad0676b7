import { afterAll, beforeAll, describe, it } from 'vitest';
import { chromiumPath, openBrowser } from './support/chromium.ts';
import { startCamera } from './support/live-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

describe.skipIf(!chromiumPath)('the live page without a camera', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service?.close());

  it.each([
    ['NotReadableError', 'The camera is in use'],
    ['SecurityError', 'The camera can’t be used at this address'],
    ['OverconstrainedError', 'No camera found'],
  ])('with %s says "%s"', async (name, sentence) => {
    const browser = await openBrowser();
    const { page } = await browser.visit(`${service.url}/#/live`);
    await page.evaluate((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', fault));
    }, name);
    await startCamera(page);
    await page.getByRole('alert').getByText(sentence).waitFor();
    await browser.close();
  });

  it.each([
    [{ allowed: false }, 'The camera isn’t allowed'],
    [{ camera: 'none' }, 'No camera found'],
  ] as const)('with %j says "%s" and offers a file', async (options, sentence) => {
    const browser = await openBrowser(options);
    const { page } = await browser.visit(`${service.url}/#/live`);
    await startCamera(page);
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.locator('.hero').getByText('Use a video file instead').waitFor();
    await browser.close();
  });
});
