import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { yuvToRgb } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { goldenClip } from '../../../../tests/support/goldens.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../../../../tests/support/shared-folder.ts';
import { readFrames } from './frame-reader.ts';
import { probeVideo } from './probe.ts';
import { neededTools, probedTimesS, tools } from './video-clips.fixture.ts';
import { yuvImage } from './yuv-image.ts';

sayLeftOut('the videos of the shared data');

const at = (clip: string) => join(sharedFolder, 'data', clip);
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

describe.skipIf(!tools || !sharedPresent)('the videos of the shared data', () => {
  it.each([
    ['exercise/tfjs/pose_squats.mp4', 720, 1280, 65],
    ['rehab/pose2sim/cam01.mp4', 1080, 1920, 100],
    ['rehab/pose2sim/cam02.mp4', 1080, 1920, 100],
    ['rehab/sports2d/demo.mp4', 1768, 994, 230],
    ['video/derived/squats_stored-landscape_rot_a.mp4', 720, 1280, 65],
    ['video/derived/walk_hevc.mp4', 886, 498, 230],
    ['video/derived/walk_vfr_h264.mp4', 886, 498, 110],
    ['video/mediabunny/cursed-vfr.mp4', 3026, 1386, 63],
    ['video/mediabunny/rotate-buck-bunny.mp4', 1080, 1920, 45],
    ['video/mediabunny/sar_2x1.mp4', 1280, 360, 150],
    ['video/mediabunny/video-h265.mp4', 1920, 1080, 300],
    ['video/torchcodec/h264_10bits.mp4', 200, 200, 30],
    ['video/torchcodec/h265_video.mp4', 128, 128, 10],
    ['video/torchcodec/nasa_13013.mp4', 320, 180, 325],
    ['dance/combined_squat_dance.gif', 600, 244, 42],
  ])('%s comes upright, %i × %i, all %i frames at their own times', async (clip, width, height, count) => {
    const video = await probeVideo(neededTools(), at(clip));
    expect([video.width, video.height]).toEqual([width, height]);
    const frames = readFrames(neededTools(), video, { format: 'yuv420p', maxWidth: 320, maxHeight: 320 });
    const timesS: number[] = [];
    for await (const { timeS } of frames) timesS.push(timeS);
    expect(frames.report()).toMatchObject({ frames: count, truncated: false, warnings: [] });
    const wantedS = probedTimesS(at(clip), String(video.streamIndex));
    expect(wantedS.length).toBe(count);
    expect(Math.max(...timesS.map((timeS, index) => Math.abs(timeS - (wantedS[index] ?? 0))))).toBeLessThan(
      0.001,
    );
  });

  it('the truncated one, which ends before its first picture, is said to be incomplete', async () => {
    const video = await probeVideo(neededTools(), at('video/derived/truncated.mp4'));
    const read = async () => {
      for await (const _ of readFrames(neededTools(), video, { format: 'rgb24' }));
    };
    await expect(read()).rejects.toMatchObject({ code: 'video_incomplete' });
  });

  it('the turned one shows the same as the one it was made from', async () => {
    const pixels: Uint8Array[] = [];
    for (const clip of ['exercise/tfjs/pose_squats.mp4', 'video/derived/squats_stored-landscape_rot_a.mp4']) {
      const video = await probeVideo(neededTools(), at(clip));
      const frames = readFrames(neededTools(), video, { format: 'rgb24', maxWidth: 180, maxHeight: 320 });
      for await (const { data } of frames) {
        pixels.push(data.slice());
        break;
      }
    }
    const [straight = new Uint8Array(), turned = new Uint8Array()] = pixels;
    expect(straight.length).toBe(180 * 320 * 3);
    let difference = 0;
    straight.forEach((level, index) => {
      difference += Math.abs(level - (turned[index] ?? 255));
    });
    const meanDifference = difference / straight.length;
    expect(meanDifference).toBeLessThan(4);
  });

  it.each(['exercise/tfjs/pose_squats.mp4', 'rehab/pose2sim/cam01.mp4', 'video/derived/walk_hevc.mp4'])(
    '%s gives the pixels that the reference landmarks were made from',
    async (clip) => {
      if (!neededTools().version.startsWith('5.1.')) {
        return console.warn(`Left out: pixels of ${clip} (made with ffmpeg 5.1, which converts its own way)`);
      }
      const { rgb_sha256: wanted } = goldenClip(clip);
      const video = await probeVideo(neededTools(), at(clip));
      const rgb = readFrames(neededTools(), video, { format: 'rgb24' });
      let equal = 0;
      for await (const { data, index } of rgb)
        if (index < wanted.length && sha256(data) === wanted[index]) equal += 1;
      expect(equal).toBe(wanted.length);

      // The planes hold the same pixels, on the processors whose conversion the formula follows.
      if (process.arch !== 'x64') return;
      const whole = { x: 0, y: 0, width: rgb.width, height: rgb.height };
      const planes = readFrames(neededTools(), video, { format: 'yuv420p', toS: 1 });
      const buffer = new Uint8Array(rgb.width * rgb.height * 3);
      for await (const { data, index } of planes) {
        const pixels = yuvToRgb(yuvImage(data, planes, planes.color), whole, buffer);
        if (index % 5 === 0) expect(sha256(pixels)).toBe(wanted[index]);
      }
    },
  );
});
