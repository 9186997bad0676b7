import { readdirSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAnimatedWebp, writeGif } from './animation.ts';
import { probeVideo } from './probe.ts';
import {
  type ClipFolder,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  testPicture,
  tools,
  watchedTools,
} from './video-clips.fixture.ts';
import type { VideoFacts } from './video-facts.ts';

describe.skipIf(!tools)('a moving picture of a part of a video', () => {
  let folder: ClipFolder;
  let video: VideoFacts;
  beforeAll(async () => {
    folder = openClipFolder();
    const path = makeClip(folder.at('clip.mp4'), [...testPicture('640x360', 150, '0.5+N/25'), ...H264]);
    video = await probeVideo(neededTools(), path);
  });
  afterAll(() => folder.remove());

  it('as GIF: its length, its size, for ever', async () => {
    const path = folder.at('out.gif');
    await writeGif(neededTools(), video, path, { fromS: 1, toS: 3 });
    const { width, pageHeight, pages, loop, delay } = await sharp(path, { animated: true }).metadata();
    expect({ width, pageHeight, pages, loop }).toEqual({ width: 360, pageHeight: 202, pages: 24, loop: 0 });
    const lengthMs = delay?.reduce((sum, part) => sum + part, 0) ?? 0;
    expect(Math.abs(lengthMs - 2000)).toBeLessThan(150);
  });

  it('as WebP, smaller', async () => {
    if (!neededTools().animatedWebp) return console.warn('Left out: WebP (this ffmpeg has no libwebp_anim)');
    const range = { fromS: 1, toS: 3, maxSidePx: 320, fps: 10 };
    await writeAnimatedWebp(neededTools(), video, folder.at('out.webp'), range);
    await writeGif(neededTools(), video, folder.at('same.gif'), range);
    const { width, pages, loop } = await sharp(folder.at('out.webp'), { animated: true }).metadata();
    expect({ width, pages, loop }).toEqual({ width: 320, pages: 20, loop: 0 });
    expect(statSync(folder.at('out.webp')).size).toBeLessThan(statSync(folder.at('same.gif')).size);
  });

  it('shows the part that was asked for', async () => {
    // The first second is red, then green, then blue.
    const path = makeClip(folder.at('colors.mp4'), [
      ...['red', 'lime', 'blue'].flatMap((color) => ['-f', 'lavfi', '-i', `color=${color}:s=64x64:r=10:d=1`]),
      ...['-filter_complex', 'concat=n=3', ...H264],
    ]);
    const colors = await probeVideo(neededTools(), path);
    await writeGif(neededTools(), colors, folder.at('green.gif'), { fromS: 1, toS: 2, fps: 10 });
    const { data, info } = await sharp(folder.at('green.gif'), { animated: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (let at = 0; at < data.length; at += info.channels * 64) {
      expect(data[at + 1]).toBeGreaterThan(200);
      expect(data[at]).toBeLessThan(60);
      expect(data[at + 2]).toBeLessThan(60);
    }
  });

  it.each([
    [3, 3],
    [3, 2],
    [0, 31],
    [20, 22],
    [Number.NaN, 2],
  ])('is refused from %d to %d s', async (fromS, toS) => {
    for (const write of [writeGif, writeAnimatedWebp]) {
      const promise = write({ ...neededTools(), animatedWebp: true }, video, folder.at('refused'), {
        fromS,
        toS,
      });
      await expect(promise).rejects.toMatchObject({ code: 'animation_range_invalid', facts: { limitS: 30 } });
    }
  });

  it('leaves nothing when it is aborted or fails', async () => {
    const out = openClipFolder();
    const range = { fromS: 0.5, toS: 6, maxSidePx: 640, fps: 25 };
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('The person has left.')), 250);
    const aborted = writeGif(neededTools(), video, out.at('a.gif'), { ...range, signal: controller.signal });
    await expect(aborted).rejects.toThrow('The person has left.');
    expect(readdirSync(out.path)).toEqual([]);
    if (process.platform !== 'win32') {
      const scripts = openClipFolder();
      const full = watchedTools(scripts, "trap '' XFSZ; ulimit -f 1");
      await expect(writeGif(full, video, out.at('b.gif'), range)).rejects.toMatchObject({
        code: 'video_disk_full',
      });
      expect(readdirSync(out.path)).toEqual([]);
      scripts.remove();
    }
    out.remove();
  });

  it('says what is missing where WebP cannot be written', async () => {
    const promise = writeAnimatedWebp(
      { ...neededTools(), animatedWebp: false },
      video,
      folder.at('no.webp'),
      {
        fromS: 1,
        toS: 2,
      },
    );
    await expect(promise).rejects.toMatchObject({
      code: 'ffmpeg_incomplete',
      facts: { missing: 'libwebp_anim' },
    });
  });
});
