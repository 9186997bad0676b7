import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf, itemWhen, sendVideo, type ToldItem } from '../support/video-items.ts';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { PHOTOS } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

const BITS = 8;
const FRAMES = 90;

/**
 * A person before whom the camera swings, with the frame's own number in eight bars along the top: white is 1. Frames
 * come at a variable rate and some are B-frames.
 */
function codedClip(folder: string): string {
  const path = join(folder, 'coded.mp4');
  const gray = ['cb', 'cr'].map((plane) => `:${plane}='if(lt(Y,20),128,${plane}(X,Y))'`).join('');
  const made = spawnSync('ffmpeg', [
    ...['-v', 'error', '-loop', '1', '-i', PHOTOS.astronaut, '-vf'],
    [
      `scale=-2:480,pad=iw+160:ih:80:0:color=gray,crop=480:480:x='(iw-480)*(0.5+0.4*sin(n/9))':y=0,fps=30`,
      'format=yuv420p',
      `geq=lum='if(lt(Y,40),if(mod(floor(N/pow(2,floor(X/60))),2),235,16),lum(X,Y))'${gray}`,
      'settb=1/90000',
      `setpts='N/30/TB+0.012/TB*mod(N,3)'`,
    ].join(','),
    ...['-frames:v', String(FRAMES), '-fps_mode', 'passthrough', '-c:v', 'libx264', '-bf', '3', '-g', '40'],
    ...['-enc_time_base', '1/90000', '-pix_fmt', 'yuv420p', path],
  ]);
  if (made.status !== 0) throw new Error(`ffmpeg made no clip: ${made.stderr}`);
  return path;
}

describe.skipIf(!chromiumPath)('the page of a clip', () => {
  let service: RunningService;
  let browser: Browser;
  let folder: string;
  let item: ToldItem;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'posebox-clips-'));
    service = await startService();
    browser = await openBrowser();
    const sent = await sendVideo(service.url, codedClip(folder), '?people=1');
    item = await itemWhen(service.url, sent.item.id, ({ state }) => !['queued', 'running'].includes(state));
    expect(item.state).toBe('done');
    expect(item.clip?.frames).toBe(FRAMES);
    expect(item.clip?.people).toBe(1);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (id: string, visit: Visit = {}) => {
    const { page, watch } = await browser.visit(service.url, visit);
    await page.evaluate((to) => {
      location.hash = `#/video/${to}`;
    }, id);
    return { page, watch };
  };
  const openDone = async (id = item.id, visit: Visit = {}) => {
    const opened = await open(id, visit);
    await opened.page.locator('.clip-page').waitFor();
    await expect.poll(() => painted(opened.page)).toBe(0);
    return opened;
  };
  /** The frame whose skeleton is painted. */
  const painted = (page: Page) =>
    page.evaluate(() => {
      const frame = document.querySelector<HTMLCanvasElement>('.picture.clip > canvas')?.dataset.frame;
      return frame ? Number(frame) : null;
    });
  /** The frame whose picture is painted, by its bars, together with the skeleton's, in one moment. */
  const pictureAndSkeleton = (page: Page) =>
    page.evaluate((bits) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.picture.clip > canvas')!;
      const context = canvas.getContext('2d')!;
      // The whole picture stands in the middle of the window, as high as it.
      const side = Math.min(canvas.width, canvas.height);
      const left = (canvas.width - side) / 2;
      const top = (canvas.height - side) / 2;
      let number = 0;
      const isWhite = (x: number, y: number) => {
        const [red = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
        return red > 126;
      };
      for (let bit = 0; bit < bits; bit++) {
        // A person's bracket with its number may lie over a part of a bar: most of what is seen of it counts.
        const columns = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => left + ((bit + share) / bits) * side);
        const rows = [0.02, 0.045, 0.073].map((share) => top + share * side);
        const white = columns.flatMap((x) => rows.filter((y) => isWhite(x, y)));
        if (white.length > (columns.length * rows.length) / 2) number |= 1 << bit;
      }
      return [number, Number(canvas.dataset.frame)] as const;
    }, BITS);
  const trackHash = async () => {
    const answer = await fetch(`${service.url}/api/videos/${item.id}/track?format=binary&edited=true`);
    return createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex');
  };
  const itemNow = () => itemOf(service.url, item.id);

  it('shows exactly the frame that is stepped to, with the skeleton of that frame', async () => {
    const { page, watch } = await openDone();
    await zoomOut(page);
    await page.locator('.timeline .area').focus();
    const wrong: string[] = [];
    for (let frame = 1; frame < FRAMES; frame++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => painted(page)).toBe(frame);
      const [picture, skeleton] = await pictureAndSkeleton(page);
      if (picture !== frame || skeleton !== frame) wrong.push(`${frame}: ${picture}, ${skeleton}`);
    }
    for (const frame of [3, 88, 41, 40, 0, 57]) {
      await page.evaluate(
        (to) => history.replaceState(null, '', `${location.hash.split('?')[0]}?f=${to}`),
        frame,
      );
      await page.keyboard.press('Home');
      for (let left = frame; left >= 10; left -= 10) await page.keyboard.press('Shift+ArrowRight');
      for (let left = frame % 10; left > 0; left--) await page.keyboard.press('ArrowRight');
      await expect.poll(() => painted(page)).toBe(frame);
      const [picture] = await pictureAndSkeleton(page);
      if (picture !== frame) wrong.push(`jump to ${frame}: ${picture}`);
    }
    expect(wrong).toEqual([]);
    expect(watch).toMatchObject({ errors: [], violations: [], elsewhere: [] });
    await page.close();
  });

  it('paints picture and skeleton of one frame while it plays, at half speed too', async () => {
    const { page } = await openDone();
    await zoomOut(page);
    await page.getByText('0.5×').click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const seen: (readonly [number, number])[] = [];
    for (let look = 0; look < 25; look++) {
      seen.push(await pictureAndSkeleton(page));
      await page.waitForTimeout(60);
    }
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(seen.filter(([picture, skeleton]) => picture !== skeleton)).toEqual([]);
    expect(new Set(seen.map(([picture]) => picture)).size).toBeGreaterThan(3);
    await page.close();
  });

  it('corrects a point by keyboard alone; undo brings back every byte, redo the same change', async () => {
    const before = await trackHash();
    const { page } = await openDone();
    await page.locator('.points').focus();
    for (let step = 0; step < 11; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.lens').getByText('Left shoulder').waitFor();
    for (let nudge = 0; nudge < 4; nudge++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.edits li').getByText('Left shoulder moved').waitFor();
    const { edits } = await itemNow();
    expect(edits.version).toBe(1);
    const corrected = await trackHash();
    expect(corrected).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.edits li').count()).toBe(0);
    expect(await trackHash()).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('.edits li').count()).toBe(1);
    expect(await trackHash()).toBe(corrected);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.edits li').count()).toBe(0);
    await page.close();
  });

  it('says when the clip was changed elsewhere, and goes on from there', async () => {
    const { page } = await openDone();
    const { edits } = await itemNow();
    // Somebody else, just between: the page's change was made on what is old by now.
    await page.route(
      '**/edits',
      async (route) => {
        const body = { ...(route.request().postDataJSON() as object), version: edits.version + 7 };
        await route.continue({ postData: JSON.stringify(body) });
      },
      { times: 1 },
    );
    await page.locator('.timeline .area').focus();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await page.getByText('just changed elsewhere').waitFor();
    await page.locator('.clip-page').waitFor();
    await page.close();
  });

  it('swaps sides over a range, and the drawn video follows', async () => {
    const { page } = await openDone();
    await page.locator('.timeline .area').focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('i');
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('o');
    await page.getByText('6 frames').waitFor();
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await page.getByRole('button', { name: 'Legs swapped', exact: true }).waitFor();
    // One's own change isn't told a second time as found by the program.
    expect(await page.locator('.edits li').count()).toBe(1);
    await page.getByText('being drawn anew').waitFor();
    // Meanwhile the drawing from before can be had, and says that it is that.
    const older = await fetch(`${service.url}/api/videos/${item.id}/video?older=true`, { method: 'HEAD' });
    const newest = await fetch(`${service.url}/api/videos/${item.id}/video`, { method: 'HEAD' });
    expect([older.status, newest.status]).toEqual([200, 409]);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('before your last edit').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('being drawn anew').waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect.poll(() => page.locator('.edits li').count()).toBe(0);
    await page.close();
  });

  it('shows a film that no browser plays by its copy, frame by frame', async () => {
    const path = join(folder, 'coded.avi');
    const made = spawnSync('ffmpeg', [
      ...['-v', 'error', '-i', join(folder, 'coded.mp4'), '-frames:v', '12', '-vf', 'setpts=N/15/TB,fps=15'],
      ...['-c:v', 'mpeg4', '-q:v', '2', path],
    ]);
    expect(made.status).toBe(0);
    const sent = await sendVideo(service.url, path, '?people=1');
    const old = await itemWhen(
      service.url,
      sent.item.id,
      ({ state }) => !['queued', 'running'].includes(state),
    );
    const { page } = await openDone(old.id);
    await zoomOut(page);
    await page.locator('.timeline .area').focus();
    const seen: (readonly [number, number])[] = [];
    for (let frame = 1; frame < 12; frame++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => painted(page)).toBe(frame);
      seen.push(await pictureAndSkeleton(page));
    }
    expect(seen).toEqual(Array.from({ length: 11 }, (_, at) => [at + 1, at + 1]));
    expect(await page.getByText('can’t play').count()).toBe(0);
    await page.close();
  });

  it('goes on to coaching, comparing, a figure and trying on with this clip', async () => {
    const { page } = await openDone();
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: 'Compare this' }).click();
    await expect.poll(() => page.locator('select').last().inputValue()).toBe(item.id);
    await page.goBack();
    for (const [deed, hash] of [
      ['Move a figure with it', `#/figures/${item.id}`],
      ['Try clothes on', `#/tryon/${item.id}`],
    ] as const) {
      await page.getByRole('button', { name: 'More to do' }).click();
      await page.getByRole('menuitem', { name: deed }).click();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
      await page.goBack();
    }
    await page.getByRole('button', { name: 'Count and coach' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/coach/${item.id}`);
    await page.close();
  });

  it('offers every format with a sentence, and downloads a table', async () => {
    const { page } = await openDone();
    await page.getByRole('button', { name: 'More to do' }).click();
    await page.getByRole('menuitem', { name: 'All formats' }).click();
    const rows = page.locator('.exports li');
    expect(await rows.count()).toBe(19);
    for (const say of await rows.locator('.cap').allTextContents()) expect(say.length).toBeGreaterThan(10);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download: CSV table' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('coded.csv');
    await page.close();
  });

  it('shows a track without a film as a figure that plays', async () => {
    const form = new FormData();
    const bytes = trackToBinary(simulatedClip({ frames: 600, people: 2 }));
    form.set('track', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'sway.pbtrack');
    const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
    const track = (await answer.json()) as ToldItem;
    const { page, watch } = await openDone(track.id);
    await page.getByText('2 people in this clip').waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => painted(page)).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('.timeline .area').focus();
    await page.keyboard.press('End');
    await expect.poll(() => painted(page)).toBe(599);
    // 600 frames are three pages: those in view were fetched, and no more than once.
    const pages = watch.asked.filter((asked) => asked.includes('page='));
    expect(new Set(pages).size).toBe(pages.length);
    await page.close();
  });

  it('says that there is no such clip, and that one failed, each with what to do', async () => {
    const missing = await open('00000000-0000-4000-8000-000000000000');
    await missing.page.getByText('No such clip').waitFor();
    await missing.page.getByRole('button', { name: 'To the library' }).waitFor();
    await missing.page.close();
  });

  it.each([
    { language: 'en', theme: 'dark', phone: false },
    { language: 'zh', theme: 'light', phone: true },
  ] as const)('can be used by everybody: $language, $theme, phone $phone', async (visit) => {
    const { page, watch } = await openDone(item.id, visit);
    await page.locator('.points').focus();
    await page.keyboard.press('Enter');
    await page.locator('.lens').waitFor();
    expect(await accessViolations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(watch.errors).toEqual([]);
    await page.close();
  });
});

/** Until the whole picture is in the window: the bars lie at its edge. */
async function zoomOut(page: Page): Promise<void> {
  for (let press = 0; press < 6; press++)
    await page.getByRole('button', { name: 'Zoom out', exact: true }).click();
}
