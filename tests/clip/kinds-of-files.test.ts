import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import {
  analyseClip,
  type ClipEngine,
  DEFAULT_CLIP_REQUEST,
  openClipEngine,
  renderClip,
} from '@posebox/clip';
import { findFfmpeg, outputOriginS, probeVideo, readFrames } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';
import { makePannedClip } from '../support/panned-clip.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: kinds of video files (${String(error)})`);
  return null;
});

/** How the same second of video comes: name, and ffmpeg's arguments for picture and sound. */
const FILES = [
  ['xvid.avi', '-c:v mpeg4 -q:v 3 -c:a pcm_s16le'],
  ['h264.mkv', '-c:v libx264 -preset ultrafast -c:a flac'],
  ['vp9.webm', '-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus'],
  ['av1.mp4', '-c:v libsvtav1 -preset 12 -c:a aac'],
  ['hevc.mov', '-c:v libx265 -preset ultrafast -x265-params log-level=error -pix_fmt yuv420p10le -c:a aac'],
  ['late.mp4', '-c:v libx264 -preset ultrafast -fps_mode passthrough -c:a aac'],
] as const;
const FRAMES = 10;
const LATE_S = 0.7;

describe.skipIf(!tools)('a clip on its whole way, whatever kind of file it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-kinds-'));
  const at = (name: string) => join(folder, name);
  const open = () => openClipEngine({ modelsFolder: modelsFolder() });
  let engine: ClipEngine;

  beforeAll(async () => {
    engine = await open();
    makePannedClip(tools!, at('source.mp4'), { seconds: 1, fps: FRAMES, sound: true });
  });
  afterAll(async () => {
    await engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const make = (name: string, encoding: string): void => {
    // The picture of `late` begins after its sound.
    const shift = name.startsWith('late') ? ['-itsoffset', String(LATE_S)] : [];
    execFileSync(tools!.ffmpegPath, [
      ...['-v', 'error', '-y', ...shift, '-i', at('source.mp4'), '-i', at('source.mp4')],
      ...['-map', '0:v', '-map', '1:a', ...encoding.split(' '), at(name)],
    ]);
  };
  const analyse = (name: string, by = engine) =>
    analyseClip(at(name), { ...DEFAULT_CLIP_REQUEST, people: 1 }, { tools: tools!, engine: by });
  const timesOf = async (path: string): Promise<number[]> => {
    const timesS: number[] = [];
    const frames = readFrames(tools!, await probeVideo(tools!, path), { format: 'yuv420p' });
    for await (const { timeS } of frames) timesS.push(timeS);
    return timesS;
  };

  it.each(FILES)(
    '%s: the person in every frame, and drawn with sound at the same times',
    async (name, encoding) => {
      make(name, encoding);
      const { document, video, warnings } = await analyse(name);
      expect(warnings).toEqual([]);
      expect(document.people.map(({ frameCount }) => frameCount)).toEqual([FRAMES]);
      if (name.startsWith('late')) expect(document.timesS[0]).toBeCloseTo(LATE_S, 3);

      const drawing = { style: 'classic', background: 'video', labels: 'none' } as const;
      await renderClip(tools!, video, document, drawing, at(`${name}.drawn.mp4`));
      const drawn = await probeVideo(tools!, at(`${name}.drawn.mp4`));
      expect(drawn).toMatchObject({ codec: 'h264', pixelFormat: 'yuv420p' });
      expect(drawn.sound?.codec).toBe('aac');
      const timesS = await timesOf(drawn.path);
      expect(timesS).toHaveLength(FRAMES);
      // The sound of WebM begins before 0; MP4 knows no such times, so both are moved by that.
      const originS = outputOriginS(video);
      for (const [frame, timeS] of timesS.entries()) {
        expect(Math.abs(timeS - (document.timesS[frame]! - originS))).toBeLessThan(0.001);
      }
    },
  );

  it('two clips at once give what each gives alone', async () => {
    make('a.mkv', '-c:v libx264 -preset ultrafast -an');
    make('b.mkv', '-c:v libx264 -preset ultrafast -vf hflip -an');
    const alone = [await analyse('a.mkv'), await analyse('b.mkv')];
    const other = await open();
    try {
      const together = await Promise.all([analyse('a.mkv'), analyse('b.mkv', other)]);
      const bytes = alone.map(({ document }) => trackToBinary(document));
      expect(together.map(({ document }) => trackToBinary(document))).toEqual(bytes);
      expect(bytes[0]).not.toEqual(bytes[1]);
    } finally {
      await other.close();
    }
  });
});
