import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFrames } from './frame-reader.ts';
import { probeVideo } from './probe.ts';
import { contactSheet, poster, stillAt } from './stills.ts';
import {
  type ClipFolder,
  EXACT_TIMES,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  testPicture,
  tools,
} from './video-clips.fixture.ts';
import type { VideoFacts } from './video-facts.ts';

describe.skipIf(!tools)('stills of a video', () => {
  let folder: ClipFolder;
  let video: VideoFacts;
  const frames: { timeS: number; data: Uint8Array }[] = [];
  beforeAll(async () => {
    folder = openClipFolder();
    const times = '0.5+N/30+floor(N/10)*3';
    const path = makeClip(folder.at('uneven.mp4'), [
      ...testPicture('96x64', 40, times),
      ...H264,
      ...EXACT_TIMES,
    ]);
    video = await probeVideo(neededTools(), path);
    for await (const { timeS, data } of readFrames(neededTools(), video, { format: 'rgb24' })) {
      frames.push({ timeS, data: data.slice() });
    }
  });
  afterAll(() => folder.remove());

  it.each([
    ['at the time of a frame', 13, 0],
    ['between two', 13, 0.02],
    ['long after the frame that is still shown', 19, 2.5],
    ['before the first', 0, -0.4],
    ['long after the last', 39, 1000],
  ])('show what is on the screen: %s', async (_, index, laterS) => {
    const timeS = (frames[index]?.timeS ?? 0) + laterS;
    const still = await stillAt(neededTools(), video, timeS);
    expect(still.timeS).toBe(frames[index]?.timeS);
    expect(Buffer.compare(still.data, frames[index]?.data ?? new Uint8Array())).toBe(0);
  });

  it('make a contact sheet, row by row', async () => {
    const path = makeClip(folder.at('colors.mp4'), [
      ...['red', 'lime', 'blue'].flatMap((color) => [
        '-f',
        'lavfi',
        '-i',
        `color=${color}:s=320x160:r=10:d=1`,
      ]),
      ...['-filter_complex', 'concat=n=3', ...H264],
    ]);
    const colors = await probeVideo(neededTools(), path);
    const timesS = [0.5, 1.5, 2.5];
    const jpeg = await contactSheet(neededTools(), colors, { timesS, columns: 2, maxSidePx: 100 });
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect([info.format, info.width, info.height]).toEqual(['raw', 208, 108]);
    const brightest = (x: number, y: number) => {
      const pixel = [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
      return pixel.every((level) => level > 200) ? 'white' : pixel.indexOf(Math.max(...pixel));
    };
    expect([brightest(50, 25), brightest(158, 25), brightest(50, 80), brightest(158, 80)]).toEqual([
      0,
      1,
      2,
      'white',
    ]);
    await expect(contactSheet(neededTools(), colors, { timesS: [] })).rejects.toThrow(RangeError);
  });

  it('make a poster within the size asked for', async () => {
    const jpeg = await poster(neededTools(), video, { maxSidePx: 48 });
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 48, height: 32 });
  });

  it('stop when they are aborted', async () => {
    const signal = AbortSignal.abort(new Error('The person has left.'));
    await expect(poster(neededTools(), video, { signal })).rejects.toThrow('The person has left.');
  });
});
