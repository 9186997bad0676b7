import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import type { Locator, Page } from 'playwright-core';
import { makePannedClip } from '../../support/panned-clip.ts';

/** ffmpeg, or null with a printed line. */
export const ffmpegTools: FfmpegTools | null = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the pages of videos (${String(error)})`);
  return null;
});

/** Clips of our own for the pages, in a folder that goes with them. */
export interface PageClips {
  readonly folder: string;
  /** Half a second, a person, with sound. */
  readonly short: string;
  /** Another short one. */
  readonly other: string;
  /** Takes long enough to be seen at work. */
  readonly long: string;
  /** Half a megabyte at least, for uploads that are slowed down. */
  readonly heavy: string;
  /** Ends in the middle. */
  readonly cut: string;
  readonly soundOnly: string;
  readonly text: string;
  remove(): void;
}

export function makePageClips(tools: FfmpegTools): PageClips {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-page-clips-'));
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) => execFileSync(tools.ffmpegPath, ['-v', 'error', '-y', ...args]);
  const clips = {
    folder,
    short: makePannedClip(tools, at('深蹲 squats.mp4'), { seconds: 0.5, fps: 12, sound: true }),
    other: makePannedClip(tools, at('lunges.mp4'), { seconds: 0.6, fps: 10 }),
    long: makePannedClip(tools, at('practice.mp4'), { seconds: 60, fps: 30 }),
    heavy: at('heavy.mp4'),
    cut: at('hall-cam.mkv'),
    soundOnly: at('voice-note.mp4'),
    text: at('notes.mp4'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  const noise = ['-f', 'lavfi', '-i', 'testsrc2=size=640x480:rate=10,noise=alls=60:allf=t'];
  run(...noise, '-t', '2', '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '10', clips.heavy);
  run('-i', clips.long, '-t', '4', '-c', 'copy', '-f', 'matroska', clips.cut);
  const whole = readFileSync(clips.cut);
  writeFileSync(clips.cut, whole.subarray(0, Math.floor(0.6 * whole.length)));
  run('-f', 'lavfi', '-i', 'sine=frequency=440', '-t', '1', clips.soundOnly);
  writeFileSync(clips.text, 'not a film');
  return clips;
}

/** Chooses files with the first button of the video page. */
export async function chooseVideos(page: Page, files: string | readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.hero .btn.primary').click(),
  ]);
  await chooser.setFiles(files as string[]);
}

/** Goes to a place of the page that is open, as a link would. */
export async function openPlace(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
}

/** The card of an item or an upload in the library, by its file's name. */
export const card = (page: Page, name: string): Locator =>
  page.locator('.it').filter({ has: page.getByText(name, { exact: true }) });

/** Until an item has its picture: it has been looked at and drawn. */
export async function isDrawn(page: Page, name: string): Promise<void> {
  await card(page, name).locator('img').waitFor({ timeout: 120_000 });
}

/** Slows what a page sends down to so many bytes a second; `null` gives it its full speed again. */
export async function uploadBrake(page: Page): Promise<(bytesPerS: number | null) => Promise<void>> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  return async (bytesPerS) => {
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytesPerS ?? -1,
    });
  };
}
