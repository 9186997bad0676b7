import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSquats } from '../../apps/web/src/pages/library/sample-squats.ts';
import { asVrm } from '../support/avatars.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';
import { accessViolations } from './support/axe.ts';
import { type CameraClip, pannedPhoto } from './support/camera-clips.ts';
import { type Browser, chromiumPath, openBrowser, type Visit, type Watch } from './support/chromium.ts';
import {
  bringFigure,
  downloadedBy,
  drawnOut,
  figureShot,
  figureStands,
  glbFile,
} from './support/figure-page.ts';
import { filmAlpha, filmFrames, probeFilm } from './support/films.ts';
import { PHOTOS } from './support/photo-page.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

sayLeftOut('a VRM 0.x that somebody else made');

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');
const CLEAN = { elsewhere: [], violations: [], errors: [] };

describe.skipIf(!chromiumPath)('the figures page, drawn by the processor', () => {
  let service: RunningService;
  let browser: Browser;
  let clip: CameraClip;
  let id: string;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    service = await startService();
    clip = pannedPhoto(PHOTOS.astronaut);
    browser = await openBrowser({ graphics: 'software', camera: clip });
    const form = new FormData();
    form.append('track', new File([sampleSquats()], 'squats.pbtrack'));
    const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
    ({ id } = (await answer.json()) as { id: string });
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
    clip?.remove();
  });

  const open = async (visit: Visit = {}): Promise<{ readonly page: Page; readonly watch: Watch }> => {
    const opened = await browser.visit(`${service.url}/#/figures`, visit);
    await opened.page.locator('.ready a').click();
    await figureStands(opened.page);
    return opened;
  };

  it('moves in step with a clip, is turned by keys, and draws nothing while nothing moves', async () => {
    const { page, watch } = await open();
    const drawn = await drawnOut(page);
    await page.waitForTimeout(700);
    expect(await drawnOut(page)).toBe(drawn);
    await page.evaluate(() => document.querySelector<HTMLElement>('.figview > canvas')?.focus());
    await page.keyboard.press('0');
    const atStart = await figureShot(page);
    await page.keyboard.press('ArrowLeft');
    expect((await figureShot(page)).equals(atStart)).toBe(false);
    await page.keyboard.press('0');
    expect((await figureShot(page)).equals(atStart)).toBe(true);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByText(/^frame (4\d|5\d) of 301$/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await shareThatDiffers(atStart, await figureShot(page))).toBeGreaterThan(0.03);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('gives its motion away in four formats, and takes its own file back as a figure', async () => {
    const { page, watch } = await open();
    expect((await downloadedBy(page, 'Download BVH')).toString('utf8', 0, 9)).toBe('HIERARCHY');
    expect((await downloadedBy(page, 'Download VRMA')).toString('latin1', 0, 4)).toBe('glTF');
    const motion = JSON.parse((await downloadedBy(page, 'Download JSON')).toString('utf8'));
    expect(motion.frames.length).toBe(301);
    const glb = await downloadedBy(page, 'Download GLB');
    const before = await figureShot(page);
    await bringFigure(page, glbFile(glb));
    await page.getByText('The file carries no licence').waitFor();
    await figureStands(page);
    const own = await figureShot(page);
    // The same figure in the same pose, only without our grain: most of the picture is as it was.
    expect(await shareThatDiffers(before, own)).toBeLessThan(0.1);

    await bringFigure(
      page,
      glbFile(asVrm(glb, { name: 'Ours', authors: ['PoseBox'], avatarPermission: 'onlyAuthor' })),
    );
    await page.getByText('Only its author may use it. Are you the author').waitFor();
    await page.getByRole('button', { name: 'Yes, use it' }).click();
    await page.getByText('No commercial use').waitFor();
    await figureStands(page);
    expect(await shareThatDiffers(before, await figureShot(page))).toBeLessThan(0.1);
    expect(watch).toMatchObject(CLEAN);
    expect(watch.asked.filter((one) => !one.startsWith('GET '))).toEqual([]);
    await page.close();
  });

  it('keeps a figure in the library once its licence has been read, shows it to OBS, and deletes it', async () => {
    const { page, watch } = await open();
    const glb = await downloadedBy(page, 'Download GLB');
    await bringFigure(
      page,
      glbFile(asVrm(glb, { name: 'Ours', authors: ['PoseBox'], avatarPermission: 'everyone' })),
    );
    await page.getByRole('button', { name: 'Keep in the library' }).click();
    await page.getByText('Its maker forbids passing the file on').waitFor();
    await page.getByRole('button', { name: 'I may keep it here' }).click();
    await page.getByText('Kept in the library', { exact: true }).waitFor();
    await page.reload();
    await figureStands(page);
    await page.getByRole('button', { name: 'Use Ours' }).click();
    await page.getByText('Everyone may use it').waitFor();
    await figureStands(page);
    await page.getByRole('button', { name: 'Copy the address' }).click();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/avatar=[0-9a-f-]{36}/);
    const output = await page.context().newPage();
    const asked = output.waitForResponse((answer) => answer.url().endsWith('/file'));
    await output.goto(address);
    expect((await asked).status()).toBe(200);
    // It goes round and round, so it never comes to rest.
    await output.waitForFunction(
      () => Number(document.querySelector<HTMLCanvasElement>('.bare > canvas')?.dataset.drawn) > 5,
    );
    await output.close();
    await page.getByRole('button', { name: 'Delete Ours' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Ours is deleted').waitFor();
    expect(await page.getByRole('button', { name: 'Use Ours' }).count()).toBe(0);
    await figureStands(page);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('says of a file what keeps it from being a figure, and leaves the figure that stands there', async () => {
    const { page, watch } = await open();
    const before = await figureShot(page);
    await bringFigure(page, glbFile(Buffer.from('no figure, only a text of some length'), 'notes.vrm'));
    await page.getByRole('alert').getByText('It is neither VRM nor GLB').waitFor();
    const glb = await downloadedBy(page, 'Download GLB');
    await bringFigure(page, glbFile(glb.subarray(0, glb.length - 1000)));
    await page.getByRole('alert').getByText('It ends too early').waitFor();
    const renamed = Buffer.from(
      glb.toString('latin1').replaceAll('"name":"leftHand"', '"name":"l____and"'),
      'latin1',
    );
    await bringFigure(page, glbFile(renamed));
    await page.getByRole('alert').getByText('weren’t recognised: leftHand').waitFor();
    await figureStands(page);
    expect((await figureShot(page)).equals(before)).toBe(true);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it.skipIf(!sharedPresent)('shows what the maker of a VRM 0.x allows, and moves it', async () => {
    const { page, watch } = await open();
    await bringFigure(page, join(sharedFolder, 'data/avatars/vrm-samples/cryptovoxels.vrm'));
    for (const rule of ['By jin', 'Everyone may use it', 'Commercial use allowed'])
      await page.getByText(rule).waitFor();
    await figureStands(page);
    await bringFigure(page, join(sharedFolder, 'data/avatars/vrm-samples/tshirt_tpose.glb'));
    await page.getByRole('alert').getByText('There is no skeleton in it').waitFor();
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('is clear around the figure as a browser source of OBS has it, and solid where it is', async () => {
    const { page, watch } = await open();
    // The size of a new browser source. The style sheet with which OBS clears the ground is refused by the page's policy: the
    // page is clear by itself.
    await page.setViewportSize({ width: 800, height: 600 });
    await page.goto(`${service.url}/#/figures/${id}?output=clear&figure=male&shadow=off`);
    await page.locator('.bare > canvas').waitFor();
    expect(await page.locator('.rail, .top, .tabbar').count()).toBe(0);
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLCanvasElement>('.bare > canvas')?.dataset.drawn) > 5,
    );
    const shot = await page.screenshot({ omitBackground: true });
    const { data, info } = await sharp(shot).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 800, height: 600, channels: 4 });
    const alphas = Array.from({ length: data.length / 4 }, (_, pixel) => data[4 * pixel + 3]!);
    for (const corner of [0, 799, 599 * 800, 600 * 800 - 1]) expect(alphas[corner]).toBe(0);
    expect(alphas.filter((alpha) => alpha === 255).length / alphas.length).toBeGreaterThan(0.02);
    expect(alphas.filter((alpha) => alpha === 0).length / alphas.length).toBeGreaterThan(0.7);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('records films that others can play, and a clear ground as clear', async () => {
    const { page, watch } = await open();
    const writesBoth = (await page.getByText('MP4', { exact: true }).count()) > 0;
    const record = async (format: 'WEBM' | 'MP4') => {
      if (writesBoth) await page.getByText(format, { exact: true }).click();
      await page.getByRole('button', { name: 'Record the figure' }).click();
      await page.waitForTimeout(1500);
      await page.getByRole('button', { name: /^Stop/ }).click();
      const film = await downloadedBy(page, 'Download');
      return { film, ...probeFilm(film) };
    };
    const stage = await page
      .locator('.figview > canvas')
      .evaluate(({ width, height }: HTMLCanvasElement) => ({ width, height }));
    if (writesBoth) {
      const { film, codec, frames, width, height } = await record('MP4');
      expect(film.toString('latin1', 4, 8)).toBe('ftyp');
      expect(['h264', 'vp9', 'av1']).toContain(codec);
      expect(frames).toBeGreaterThan(3);
      expect(Math.abs(width / height - stage.width / stage.height)).toBeLessThan(0.02);
    } else {
      await page.getByText('MP4: this browser can’t write it').waitFor();
    }
    await page.getByText('Clear', { exact: true }).click();
    const { film, codec, frames } = await record('WEBM');
    expect(['vp8', 'vp9']).toContain(codec);
    expect(frames).toBeGreaterThan(3);
    const { least, most } = filmAlpha(film, codec);
    expect(least).toBeLessThan(10);
    expect(most).toBeGreaterThan(245);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('records a figure over its picture together with the picture', async () => {
    const { page, watch } = await browser.visit(`${service.url}/#/figures`);
    await page.locator('.hero .btn.primary').click();
    await page.getByText(/\d+ frames a second/).waitFor({ timeout: 60_000 });
    await page.getByText('Over', { exact: true }).click();
    await page.locator('.figstage.over').waitFor();
    await page.getByRole('button', { name: 'Record the figure' }).click();
    await page.waitForTimeout(1500);
    const seen = await page.locator('.figstage').screenshot();
    await page.getByRole('button', { name: /^Stop/ }).click();
    const frames = filmFrames(await downloadedBy(page, 'Download'));
    const asSeen = await tones(seen);
    const differences = await Promise.all(
      frames.map(async (frame) => meanDifference(await tones(frame), asSeen)),
    );
    expect(frames.length).toBeGreaterThan(3);
    // The camera moves meanwhile. A figure without its picture stands on black: half the scale away.
    expect(Math.min(...differences)).toBeLessThan(20);
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('follows the camera, sends rotations to whoever listens, and lets both go', async () => {
    const { page, watch } = await browser.visit(`${service.url}/#/figures`);
    await page.locator('.hero .btn.primary').click();
    await page.getByText(/\d+ frames a second/).waitFor({ timeout: 60_000 });
    const heard = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/figures/live`);
          socket.binaryType = 'arraybuffer';
          socket.onmessage = ({ data }) => {
            socket.close();
            done((data as ArrayBuffer).byteLength);
          };
        }),
    );
    await page.getByRole('switch', { name: /Send the movement live/ }).click();
    expect(await heard).toBeGreaterThan(100);
    const track = await page.evaluateHandle(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
    });
    await page.getByRole('button', { name: 'Turn the camera off' }).click();
    await page.locator('.hero').waitFor();
    expect(await page.evaluate((camera) => camera?.readyState, track)).toBe('ended');
    expect(watch).toMatchObject(CLEAN);
    await page.close();
  });

  it('can be used by everybody, in both languages and themes, wide and narrow', async () => {
    for (const [language, theme, phone] of [
      ['zh', 'light', false],
      ['en', 'dark', false],
      ['en', 'light', true],
      ['zh', 'dark', true],
    ] as const) {
      const { page, watch } = await open({ language, theme, phone });
      const name = `figures-${language}-${theme}-${phone ? 'phone' : 'desktop'}`;
      await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
      expect(await accessViolations(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone ? 390 : 1280);
      expect(watch).toMatchObject(CLEAN);
      await page.close();
    }
  });
});

describe.skipIf(!chromiumPath)('the figures page without graphics', () => {
  it('says what is missing and what to do, and still gives the motion’s clip', async () => {
    const service = await startService();
    const browser = await openBrowser({ graphics: 'forbidden', camera: 'none' });
    try {
      const { page, watch } = await browser.visit(`${service.url}/#/figures`);
      await page.locator('.hero .btn.primary').click();
      await page.getByRole('alert').getByText('No camera found').waitFor();
      await page.getByRole('alert').getByText('This browser can’t draw in three dimensions').waitFor();
      expect(watch).toMatchObject({ elsewhere: [], violations: [] });
    } finally {
      await browser.close();
      await service.close();
    }
  });
});

/** Which share of two pictures' pixels differs clearly. */
async function shareThatDiffers(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((shot) => sharp(shot).greyscale().blur(2).raw().toBuffer()),
  );
  let differing = 0;
  a!.forEach((value, index) => {
    if (Math.abs(value - b![index]!) > 24) differing++;
  });
  return differing / a!.length;
}

/** Brightnesses of a picture's middle from dark to bright: they stay where what is seen moves aside. */
async function tones(image: Buffer): Promise<Uint8Array> {
  const { width, height } = await sharp(image).metadata();
  const left = Math.round(0.1 * width);
  const middle = await sharp(image)
    .extract({ left, top: 0, width: width - 2 * left, height })
    .resize(64, 48, { fit: 'fill' })
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer();
  return Uint8Array.from(middle).sort();
}

const meanDifference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length;
