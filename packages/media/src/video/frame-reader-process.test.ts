import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readFrames } from './frame-reader.ts';
import { probeVideo } from './probe.ts';
import {
  type ClipFolder,
  H264,
  isRunning,
  makeClip,
  neededTools,
  openClipFolder,
  testPicture,
  tools,
  watchedTools,
} from './video-clips.fixture.ts';

describe.skipIf(!tools || process.platform === 'win32')('no ffmpeg is left behind', () => {
  let folder: ClipFolder;
  let path: string;
  beforeAll(() => {
    folder = openClipFolder();
    path = makeClip(folder.at('clip.mp4'), [...testPicture('640x360', 250), ...H264]);
  });
  afterAll(() => folder.remove());

  async function watched(options: Partial<ReadOptions> = {}, prelude = '') {
    const watchedFolder = openClipFolder();
    const watchedFfmpeg = watchedTools(watchedFolder, prelude);
    const reader = readFrames(watchedFfmpeg, await probeVideo(neededTools(), path), {
      format: 'rgb24',
      ...options,
    });
    const isGone = () => {
      const pids = watchedFfmpeg.pids();
      watchedFolder.remove();
      return pids.length === 1 && !pids.some(isRunning);
    };
    return { reader, isGone, pids: watchedFfmpeg.pids };
  }

  it('when the loop is left', async () => {
    const { reader, isGone } = await watched();
    for await (const { index } of reader) if (index === 3) break;
    expect(isGone()).toBe(true);
  });

  it('when the loop throws', async () => {
    const { reader, isGone } = await watched();
    const read = async () => {
      for await (const _ of reader) throw new Error('No room for this frame.');
    };
    await expect(read()).rejects.toThrow('No room for this frame.');
    expect(isGone()).toBe(true);
  });

  it('when it is aborted, with the reason of the signal', async () => {
    const controller = new AbortController();
    const reason = new Error('The person has left.');
    const { reader, isGone } = await watched({ signal: controller.signal });
    const read = async () => {
      for await (const { index } of reader) if (index === 2) controller.abort(reason);
    };
    await expect(read()).rejects.toBe(reason);
    expect(isGone()).toBe(true);
  });

  it('when it is aborted while nothing comes', async () => {
    const controller = new AbortController();
    const { reader, isGone } = await watched({ signal: controller.signal }, 'sleep 0.3; kill -STOP $$');
    setTimeout(() => controller.abort(new Error('Too slow.')), 700);
    const read = async () => {
      for await (const _ of reader);
    };
    await expect(read()).rejects.toThrow('Too slow.');
    expect(isGone()).toBe(true);
  });

  it('when it is closed before or after reading, or twice', async () => {
    const { reader, isGone, pids } = await watched();
    while (pids().length === 0) await sleep(10);
    await Promise.all([reader.close(), reader.close()]);
    await reader.close();
    expect(isGone()).toBe(true);
  });

  it('when it hangs', async () => {
    const { reader, isGone } = await watched({ stallLimitS: 0.5 }, 'kill -STOP $$');
    const read = async () => {
      for await (const _ of reader);
    };
    await expect(read()).rejects.toMatchObject({ code: 'video_stalled' });
    expect(isGone()).toBe(true);
  });

  it('when it is killed from outside, which is a problem of its own', async () => {
    const { reader, isGone, pids } = await watched();
    const read = async () => {
      for await (const { index } of reader) if (index === 5) process.kill(pids()[0] ?? 0, 'SIGKILL');
    };
    await expect(read()).rejects.toMatchObject({ code: 'video_decoding_failed' });
    expect(isGone()).toBe(true);
  });

  it('and one that cannot be started is said to be missing', async () => {
    const video = await probeVideo(neededTools(), path);
    const gone = { ...neededTools(), ffmpegPath: folder.at('no-ffmpeg') };
    const read = async () => {
      for await (const _ of readFrames(gone, video, { format: 'rgb24' }));
    };
    await expect(read()).rejects.toMatchObject({ code: 'ffmpeg_missing' });
  });
});

describe.skipIf(!tools || process.platform !== 'linux')('memory stays the same', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  const residentKb = (pid: number) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

  it('however long the video is', async () => {
    const path = makeClip(folder.at('long.mp4'), [
      ...testPicture('96x64', 6000, 'N/10'),
      ...H264,
      '-g',
      '50',
    ]);
    const ffmpeg = watchedTools(folder);
    const reader = readFrames(ffmpeg, await probeVideo(neededTools(), path), { format: 'rgb24' });
    const early: number[] = [];
    const late: number[] = [];
    for await (const { index } of reader) {
      if (index === 1000 || index === 5000) {
        const { arrayBuffers } = process.memoryUsage();
        const own = index === 1000 ? early : late;
        own.push(arrayBuffers / 1024, residentKb(ffmpeg.pids()[0] ?? 0));
      }
    }
    expect(reader.report().frames).toBe(6000);
    const [earlyOwnKb = 0, earlyFfmpegKb = 0] = early;
    const [lateOwnKb = 0, lateFfmpegKb = 0] = late;
    // 72 MB of frames have passed in between; what is waiting to be collected is noise.
    expect(lateOwnKb - earlyOwnKb).toBeLessThan(24 * 1024);
    expect(lateFfmpegKb - earlyFfmpegKb).toBeLessThan(8 * 1024);
  });

  it('while nobody reads: ffmpeg waits', async () => {
    const path = makeClip(folder.at('wait.mp4'), [...testPicture('640x360', 250), ...H264]);
    const scripts = openClipFolder();
    const ffmpeg = watchedTools(scripts);
    const reader = readFrames(ffmpeg, await probeVideo(neededTools(), path), { format: 'rgb24' });
    const usedTicks = () => {
      const fields = readFileSync(`/proc/${ffmpeg.pids()[0]}/stat`, 'utf8').split(' ');
      return Number(fields[13]) + Number(fields[14]);
    };
    for await (const { index } of reader) {
      if (index !== 2) continue;
      await sleep(400);
      const before = usedTicks();
      await sleep(400);
      expect(usedTicks() - before).toBeLessThanOrEqual(2);
      expect(process.memoryUsage().arrayBuffers).toBeLessThan(100e6);
    }
    expect(reader.report().frames).toBe(250);
    scripts.remove();
  });
});
