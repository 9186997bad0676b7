import { readFileSync } from 'node:fs';
import { PROBLEMS, VIDEO_START_TEXTS } from '@posebox/texts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { type RunningService, type ServiceOptions, startService } from '../support/running-service.ts';
import { type Browser, chromiumPath, openBrowser } from './support/chromium.ts';
import { ffmpegTools, makePageClips } from './support/video-pages.ts';

/** Every place whose things are stored. */
const STORED = [
  '#/video',
  '#/coach',
  '#/compare',
  '#/rehab',
  '#/actions',
  '#/figures',
  '#/tryon',
  '#/models',
  '#/library',
];

describe.skipIf(!chromiumPath)('a part is missing', () => {
  let browser: Browser;
  let service: RunningService;
  const begin = async (options: ServiceOptions) => {
    service = await startService(options);
  };
  beforeAll(async () => {
    await build({ only: ['web'] });
  });
  beforeEach(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser?.close();
    await service?.stop();
  });
  afterAll(async () => {
    await service?.stop();
  });

  it('without its database each place says so in its language, and photos are looked at', async () => {
    // Nothing listens on this port: it is kept for discarding.
    await begin({ env: { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:9/none' } });
    for (const language of ['zh', 'en'] as const) {
      const { page, watch } = await browser.visit(`${service.url}/#/photo`, { language });
      await page.locator('.three button').first().click();
      await page.locator('.people').first().waitFor();
      const said = PROBLEMS.database_unavailable.title[language];
      for (const place of STORED) {
        await page.goto(`${service.url}/${place}`);
        await page
          .locator('.banner')
          .filter({ hasText: said })
          .first()
          .waitFor()
          .catch((error: unknown) => {
            throw new Error(`${place} in ${language} does not say “${said}”`, { cause: error });
          });
        expect(await page.locator('[aria-busy=true]').count(), place).toBe(0);
      }
      expect(watch.errors).toEqual([]);
      await page.close();
    }
  });

  it('without ffmpeg the video page says what brings it, and tracks still come in', async () => {
    await begin({ env: { FFMPEG_PATH: '/nonexistent/ffmpeg' } });
    const { page, watch } = await browser.visit(`${service.url}/#/video`, { language: 'zh' });
    const banner = page.locator('.banner').filter({ hasText: PROBLEMS.ffmpeg_missing.title.zh });
    await banner.locator('.cmd code').waitFor();
    await page.locator('.samples button').click();
    await page.waitForURL(/#\/video\/[0-9a-f-]{36}$/);
    expect(watch.errors).toEqual([]);
  });

  it.skipIf(!ffmpegTools)('without a worker a clip that waits says that nobody takes it', async () => {
    await begin({ env: { POSEBOX_VIDEO_WORKERS: '0' } });
    if (!ffmpegTools) return;
    const clips = makePageClips(ffmpegTools);
    const form = new FormData();
    form.append('video', new Blob([readFileSync(clips.short)]), 'waits.mp4');
    const sent = await fetch(`${service.url}/api/videos`, { method: 'POST', body: form });
    clips.remove();
    const { id } = (await sent.json()) as { id: string };
    const { page, watch } = await browser.visit(`${service.url}/#/photo`, { language: 'en' });
    await page.clock.install();
    await page.goto(`${service.url}/#/video/${id}`);
    await page.locator('.stagecard.waiting').waitFor();
    const banner = page.getByText(VIDEO_START_TEXTS.nobodyTakes.en);
    expect(await banner.count()).toBe(0);
    for (let looked = 0; looked < 2; looked++) {
      const answer = page.waitForResponse(/\/api\/videos\/jobs/);
      await page.clock.fastForward(15_000);
      await answer;
    }
    await banner.waitFor();
    expect(watch.errors).toEqual([]);
  });
});
