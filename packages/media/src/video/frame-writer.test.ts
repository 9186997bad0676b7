import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFrames } from './frame-reader.ts';
import { type FrameFormat, frameBytes } from './frame-size.ts';
import { openFrameWriter, type WriteOptions } from './frame-writer.ts';
import { probeVideo } from './probe.ts';
import {
  type ClipFolder,
  canEncode,
  EXACT_TIMES,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  probed,
  probedStreams,
  probedTimesS,
  testPicture,
  tools,
  turnMp4,
} from './video-clips.fixture.ts';
import { BT709, rgbToYuv, type YuvColor } from './video-color.ts';
import { yuvImage } from './yuv-image.ts';

const SIZE = { width: 128, height: 96 };

describe.skipIf(!tools)('a video is written', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  /** Reads a clip and writes it again, frame by frame. */
  async function rewrite(path: string, out: string, options: Partial<WriteOptions> = {}) {
    const video = await probeVideo(neededTools(), path);
    const frames = readFrames(neededTools(), video, { format: options.format ?? 'yuv420p' });
    const writer = await openFrameWriter(neededTools(), out, {
      width: frames.width,
      height: frames.height,
      format: frames.format,
      color: frames.color,
      soundFrom: video,
      averageFps: video.averageFps ?? 30,
      ...options,
    });
    for await (const { data, timeS } of frames) await writer.write(data, timeS);
    return writer.finish();
  }

  async function writeGrey(out: string, timesS: readonly number[], options: Partial<WriteOptions> = {}) {
    const settings = { ...SIZE, format: 'yuv420p' as FrameFormat, ...options };
    const writer = await openFrameWriter(neededTools(), out, settings);
    const frame = new Uint8Array(frameBytes(settings.format, settings)).fill(128);
    for (const timeS of timesS) await writer.write(frame, timeS);
    return writer.finish();
  }

  const count = (frames: number) => Array.from({ length: frames }, (_, index) => index / 25);

  it('as H.264 that every browser plays, tagged BT.709, starting fast', async () => {
    const out = folder.at('plain.mp4');
    expect(await writeGrey(out, count(50))).toEqual({ frames: 50, warnings: [] });
    const [stream] = probedStreams(
      out,
      'codec_name,profile,level,pix_fmt,width,height,color_space,color_primaries,color_transfer,color_range,nb_frames',
    );
    expect(stream).toMatchObject({
      codec_name: 'h264',
      profile: 'Main',
      pix_fmt: 'yuv420p',
      ...{ color_space: 'bt709', color_primaries: 'bt709', color_transfer: 'bt709', color_range: 'tv' },
      nb_frames: '50',
    });
    // A level made up from a rate of 90,000 frames a second would be refused by players.
    expect(Number(stream?.level)).toBeLessThanOrEqual(31);
    const bytes = readFileSync(out);
    expect(bytes.indexOf('moov', 0, 'latin1')).toBeLessThan(bytes.indexOf('mdat', 0, 'latin1'));
  });

  it.each([
    ['even', (index: number) => index / 25],
    ['uneven', (index: number) => index / 30 + Math.floor(index / 7) * 0.31],
    ['starting late', (index: number) => 0.5 + index / 25],
    ['lasting more than an hour', (index: number) => index * 97.123457],
    ['a thousand a second', (index: number) => index / 1000],
  ])('with the times of its frames, %s', async (name, timeOf) => {
    const out = folder.at(`times ${name}.mp4`);
    const timesS = Array.from({ length: 40 }, (_, index) => timeOf(index));
    await writeGrey(out, timesS);
    const written = probedTimesS(out);
    expect(written.length).toBe(40);
    expect(Math.max(...written.map((timeS, index) => Math.abs(timeS - (timesS[index] ?? 0))))).toBeLessThan(
      0.0001,
    );
  });

  it('with one frame after the other where times repeat or go back', async () => {
    const out = folder.at('repeating.mp4');
    await writeGrey(out, [0, 0.04, 0.04, 0.02, 0.08, -1]);
    const written = probedTimesS(out);
    expect(written.length).toBe(6);
    for (let index = 1; index < 6; index += 1)
      expect(written[index]).toBeGreaterThan(written[index - 1] ?? 0);
  });

  it('with even sides, whatever the frames have', async () => {
    for (const format of ['rgb24', 'yuv420p'] as const) {
      const out = folder.at(`odd-${format}.mp4`);
      await writeGrey(out, count(3), { width: 321, height: 181, format });
      expect(probedStreams(out, 'width,height,nb_frames')[0]).toMatchObject({
        ...{ width: 320, height: 180, nb_frames: '3' },
      });
    }
  });

  describe('in the right colors', () => {
    const red = [255, 0, 0] as const;
    const sky = [86, 180, 233] as const;
    type Triple = readonly [number, number, number];

    /** The middle value of each plane of the first frame of a file. */
    function planesOf(path: string): number[] {
      makeClip(folder.at('first.yuv'), [
        '-i',
        path,
        '-frames:v',
        '1',
        '-pix_fmt',
        'yuv420p',
        '-f',
        'rawvideo',
      ]);
      const { y, u, v } = yuvImage(readFileSync(folder.at('first.yuv')), SIZE, BT709);
      return [y, u, v].map((plane) => plane[plane.length >> 1] ?? 0);
    }

    function expectNear(levels: readonly number[], wanted: readonly number[]): void {
      levels.forEach((level, index) => {
        expect(Math.abs(level - (wanted[index] ?? 0)), `${levels} should be ${wanted}`).toBeLessThanOrEqual(
          2,
        );
      });
    }

    function rgbFrame(rgb: readonly number[]): Uint8Array {
      return Uint8Array.from({ length: SIZE.width * SIZE.height * 3 }, (_, index) => rgb[index % 3] ?? 0);
    }

    function yuvFrame([y, u, v]: readonly number[]): Uint8Array {
      const luma = SIZE.width * SIZE.height;
      const frame = new Uint8Array(luma * 1.5).fill(y ?? 0, 0, luma);
      return frame.fill(u ?? 0, luma, luma * 1.25).fill(v ?? 0, luma * 1.25);
    }

    async function written(frame: Uint8Array, format: FrameFormat, color?: YuvColor): Promise<number[]> {
      const out = folder.at('color.mp4');
      const options = { ...SIZE, format, crf: 1, ...(color ? { color } : {}) };
      const writer = await openFrameWriter(neededTools(), out, options);
      for (const timeS of [0, 0.04, 0.08]) await writer.write(frame, timeS);
      await writer.finish();
      return planesOf(out);
    }

    it('from RGB', async () => {
      expectNear(await written(rgbFrame(red), 'rgb24'), [63, 102, 240]);
      expectNear(await written(rgbFrame(sky), 'rgb24'), rgbToYuv(...sky, 'bt709', 'limited'));
    });

    it('from planes of BT.709, left as they are', async () => {
      expectNear(await written(yuvFrame([81, 90, 200]), 'yuv420p', BT709), [81, 90, 200]);
    });

    it.each([
      ['bt601', 'limited'],
      ['bt601', 'full'],
      ['bt709', 'full'],
      ['bt2020', 'limited'],
    ] as const)('from planes of %s in %s range', async (matrix, range) => {
      for (const rgb of [red, sky] as readonly Triple[]) {
        const planes = yuvFrame(rgbToYuv(...rgb, matrix, range));
        const levels = await written(planes, 'yuv420p', { matrix, range, shownAs: matrix });
        expectNear(levels, rgbToYuv(...rgb, 'bt709', 'limited'));
      }
    });

    it('so that an untagged HD video looks as its original does in a player', async () => {
      const color = { matrix: 'bt601', range: 'limited', shownAs: 'bt709' } as const;
      const planes = [120, 90, 170] as const;
      expectNear(await written(yuvFrame(planes), 'yuv420p', color), planes);
      // The same frame on its way through RGB.
      const source = folder.at('untagged.mkv');
      const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '128x96', '-i', 'pipe:0'];
      makeClip(source, [...raw, '-c:v', 'rawvideo', '-f', 'matroska'], yuvFrame(planes));
      const reader = readFrames(neededTools(), await probeVideo(neededTools(), source), { format: 'rgb24' });
      for await (const { data } of reader) expectNear(await written(data.slice(), 'rgb24', color), planes);
    });
  });

  describe('with the sound of its source', () => {
    /** A hash of the packets of the sound, which is the same when they were copied. */
    function soundHash(path: string): string {
      makeClip(folder.at('sound.md5'), ['-i', path, '-map', '0:a:0', '-c', 'copy', '-f', 'md5']);
      return readFileSync(folder.at('sound.md5'), 'utf8');
    }

    function clipWithSound(name: string, sound: readonly string[], times = 'N/25'): string {
      return makeClip(folder.at(name), [
        ...[...testPicture('128x96', 50, times), '-f', 'lavfi', '-i', 'sine=d=2', '-map', '0', '-map', '1'],
        ...[...H264, ...sound],
      ]);
    }

    it.each([
      ['aac in MP4', 'aac.mp4', ['-c:a', 'aac']],
      ['mp3 in MP4', 'mp3.mp4', ['-c:a', 'libmp3lame']],
      ['aac in Matroska', 'aac.mkv', ['-c:a', 'aac']],
    ])('copied: %s', async (_, name, sound) => {
      const path = clipWithSound(name, sound);
      const out = folder.at(`out ${name}.mp4`);
      expect(await rewrite(path, out)).toEqual({ frames: 50, warnings: [] });
      expect(soundHash(out)).toBe(soundHash(path));
    });

    it.each([
      ['pcm in Matroska', 'pcm.mkv', ['-c:a', 'pcm_s16le'], 'pcm_s16le'],
      ['Opus', 'opus.mkv', ['-c:a', 'libopus'], 'libopus'],
      ['Vorbis', 'vorbis.mkv', ['-c:a', 'libvorbis'], 'libvorbis'],
      ['pcm in AVI', 'pcm.avi', ['-c:a', 'pcm_s16le'], 'pcm_s16le'],
    ])('as AAC: %s', async (_, name, sound, encoder) => {
      if (!canEncode(encoder)) return console.warn(`Left out: ${name} (this ffmpeg has no ${encoder})`);
      const out = folder.at(`out ${name}.mp4`);
      expect(await rewrite(clipWithSound(name, sound), out)).toEqual({ frames: 50, warnings: [] });
      const [video, audio] = probedStreams(out, 'codec_name,duration');
      expect(video).toMatchObject({ codec_name: 'h264' });
      expect(audio).toMatchObject({ codec_name: 'aac' });
      expect(Number(audio?.duration)).toBeCloseTo(2, 1);
    });

    it('at the same time as in the source, whichever of the two starts later', async () => {
      const path = clipWithSound('late.mp4', ['-c:a', 'aac', ...EXACT_TIMES], '0.5+N/25');
      const out = folder.at('late-out.mp4');
      await rewrite(path, out);
      expect(probedTimesS(out)[0]).toBeCloseTo(0.5, 3);
      expect(probedTimesS(out, 'a:0')[0]).toBeCloseTo(probedTimesS(path, 'a:0')[0] ?? -1, 3);

      const lateSound = makeClip(folder.at('late-sound.mp4'), [
        ...['-i', clipWithSound('both.mp4', ['-c:a', 'aac'])],
        ...['-itsoffset', '0.7', '-i', folder.at('both.mp4'), '-map', '0:v', '-map', '1:a', '-c', 'copy'],
      ]);
      const lateOut = folder.at('late-sound-out.mp4');
      await rewrite(lateSound, lateOut);
      expect(probedTimesS(lateOut)[0]).toBeCloseTo(probedTimesS(lateSound)[0] ?? -1, 3);
      expect(probedTimesS(lateOut, 'a:0')[0]).toBeCloseTo(probedTimesS(lateSound, 'a:0')[0] ?? -1, 2);
    });

    it('moved to 0 with the picture where the source starts before 0 or long after', async () => {
      const path = clipWithSound('far.mkv', ['-c:a', 'aac'], '100+N/25');
      const far = makeClip(folder.at('far-both.mkv'), [
        ...[
          '-copyts',
          '-i',
          path,
          '-itsoffset',
          '100.2',
          '-i',
          path,
          '-map',
          '0:v',
          '-map',
          '1:a',
          '-c',
          'copy',
        ],
      ]);
      const out = folder.at('far-out.mp4');
      await rewrite(far, out);
      const [videoS = -1] = probedTimesS(out);
      const [soundS = -1] = probedTimesS(out, 'a:0');
      expect(videoS).toBeLessThan(1);
      const wantedS = (probedTimesS(far, 'a:0')[0] ?? 0) - (probedTimesS(far)[0] ?? 0);
      expect(soundS - videoS).toBeCloseTo(wantedS, 1);
    });

    it('with the frames at their own times where that is asked for, although the sound begins before 0', async () => {
      const path = clipWithSound('in-time.mkv', ['-c:a', 'aac']);
      const early = makeClip(folder.at('sound-before-0.mkv'), [
        ...['-i', path, '-itsoffset', '-0.05', '-i', path, '-map', '0:v', '-map', '1:a'],
        ...['-c', 'copy', '-avoid_negative_ts', 'disabled'],
      ]);
      const out = folder.at('sound-before-0.mp4');
      await rewrite(early, out, { originS: 0 });
      expect(probedTimesS(early, 'a:0')[0]).toBeLessThan(0);
      const wantedS = probedTimesS(early);
      expect(probedTimesS(out).map((timeS, frame) => Math.abs(timeS - wantedS[frame]!) < 0.001)).toEqual(
        wantedS.map(() => true),
      );
      expect(Math.abs(probedTimesS(out, 'a:0')[0] ?? -1)).toBeLessThan(0.06);
    });

    it('or without it where it cannot be had, which is said', async () => {
      const path = clipWithSound('broken-sound.mkv', ['-c:a', 'pcm_s16le']);
      const bytes = readFileSync(path);
      bytes.write('A_XXX/XXX/XXX', bytes.indexOf('A_PCM/INT/LIT', 0, 'latin1'), 'latin1');
      writeFileSync(path, bytes);
      const video = await probeVideo(neededTools(), path);
      const out = folder.at('silent.mp4');
      const report = await writeGrey(out, count(10), {
        soundFrom: { ...video, sound: { codec: 'unknown', streamIndex: 1 } },
      });
      expect(report.warnings).toEqual(['sound_lost']);
      expect(probedStreams(out, 'codec_name')).toHaveLength(1);
    });
  });

  it('upright, and without what the source tells of its owner', async () => {
    const path = makeClip(folder.at('phone.mp4'), [
      ...[...testPicture('128x96', 5), ...H264, '-movflags', 'use_metadata_tags'],
      ...['-metadata', 'location=+48.2082+016.3738/', '-metadata', 'com.apple.quicktime.model=A phone'],
    ]);
    turnMp4(path, 90);
    const out = folder.at('phone-out.mp4');
    await rewrite(path, out);
    expect(probedStreams(out, 'width,height')[0]).toMatchObject({ width: 96, height: 128 });
    expect(JSON.stringify(probed(out, 'format_tags:stream_side_data=rotation'))).not.toMatch(
      /48\.2|phone|rotation/,
    );
  });

  it('into a folder with an awkward name, over what was there', async () => {
    const out = folder.at('a:b %d 深蹲.mp4');
    writeFileSync(out, 'old');
    await writeGrey(out, count(2));
    expect(probedStreams(out, 'nb_frames')[0]).toMatchObject({ nb_frames: '2' });
  });

  it('with frames of one size only', async () => {
    const writer = await openFrameWriter(neededTools(), folder.at('size.mp4'), { ...SIZE, format: 'rgb24' });
    await expect(writer.write(new Uint8Array(10), 0)).rejects.toThrow(RangeError);
    await writer.abort();
  });
});
