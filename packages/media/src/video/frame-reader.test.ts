import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FrameReader, type ReadOptions, readFrames } from './frame-reader.ts';
import { probeVideo } from './probe.ts';
import type { VideoProblem } from './problem.ts';
import {
  type ClipFolder,
  canEncode,
  cornersOf,
  EXACT_TIMES,
  fourColors,
  H264,
  makeClip,
  neededTools,
  openClipFolder,
  probedTimesS,
  testPicture,
  tools,
  turnMp4,
} from './video-clips.fixture.ts';

describe.skipIf(!tools)('frames are read', () => {
  let folder: ClipFolder;
  beforeAll(() => {
    folder = openClipFolder();
  });
  afterAll(() => folder.remove());

  async function open(path: string, options: Partial<ReadOptions> = {}): Promise<FrameReader> {
    const video = await probeVideo(neededTools(), path);
    return readFrames(neededTools(), video, { format: 'rgb24', ...options });
  }

  async function timesOf(reader: FrameReader): Promise<number[]> {
    const timesS: number[] = [];
    for await (const { timeS, index } of reader) {
      expect(index).toBe(timesS.length);
      timesS.push(timeS);
    }
    return timesS;
  }

  function expectSameTimes(timesS: readonly number[], expectedS: readonly number[]): void {
    expect(timesS.length).toBe(expectedS.length);
    const worstS = Math.max(...timesS.map((timeS, index) => Math.abs(timeS - (expectedS[index] ?? 0))));
    expect(worstS).toBeLessThan(0.001);
  }

  it.each([
    ['even', 'N/25', 60],
    ['uneven', 'N/30+floor(N/7)*0.31', 60],
    ['starting late', '0.5+N/25', 20],
    ['lasting more than an hour', 'N*97.123457', 40],
  ])('with the times that ffprobe finds, %s', async (name, timesS, frames) => {
    const path = makeClip(folder.at(`times ${name}.mp4`), [
      ...testPicture('64x48', frames, timesS),
      ...H264,
      ...EXACT_TIMES,
    ]);
    const reader = await open(path);
    expectSameTimes(await timesOf(reader), probedTimesS(path));
    expect(reader.report()).toMatchObject({ frames, truncated: false, warnings: [] });
  });

  it('with the times of video that starts after its sound', async () => {
    const path = makeClip(folder.at('delayed.mp4'), [
      ...[...testPicture('64x48', 20, '0.5+N/25'), '-f', 'lavfi', '-i', 'sine=d=1.5'],
      ...['-map', '0:v', '-map', '1:a', ...H264, ...EXACT_TIMES, '-c:a', 'aac'],
    ]);
    const timesS = await timesOf(await open(path));
    expectSameTimes(timesS, probedTimesS(path));
    expect(timesS[0]).toBeCloseTo(0.5, 3);
  });

  it.each([
    [90, [2, 0, 3, 1]],
    [180, [3, 2, 1, 0]],
    [270, [1, 3, 0, 2]],
  ] as const)('upright when they are stored turned by %i°', async (rotationDeg, corners) => {
    const { args, input } = fourColors(96, 64, 2);
    const path = makeClip(folder.at(`turned-${rotationDeg}.mp4`), [...args, ...H264], input);
    turnMp4(path, rotationDeg);
    const reader = await open(path);
    expect([reader.width, reader.height]).toEqual(rotationDeg === 180 ? [96, 64] : [64, 96]);
    for await (const { data } of reader)
      expect(cornersOf(data, reader.width, reader.height)).toEqual(corners);
  });

  it('with square pixels', async () => {
    const { args, input } = fourColors(64, 64, 1);
    const path = makeClip(folder.at('wide.mp4'), [...args, '-vf', 'setsar=2', ...H264], input);
    const reader = await open(path);
    expect([reader.width, reader.height]).toEqual([128, 64]);
    for await (const { data } of reader) expect(cornersOf(data, 128, 64)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['smaller when asked', { maxWidth: 100, maxHeight: 100 }, [100, 56]],
    ['never larger', { maxWidth: 1000, maxHeight: 1000 }, [320, 180]],
    ['in full without being asked', {}, [320, 180]],
  ])('%s', async (_, options, size) => {
    const path = makeClip(folder.at('size.mp4'), [...testPicture('320x180', 2), ...H264]);
    for (const format of ['rgb24', 'yuv420p'] as const) {
      const reader = await open(path, { format, ...options });
      expect([reader.width, reader.height]).toEqual(size);
      for await (const { data } of reader) {
        expect(data.length).toBe(reader.width * reader.height * (format === 'rgb24' ? 3 : 1.5));
      }
      expect(reader.report().frames).toBe(2);
    }
  });

  it.each(['rgb24', 'yuv420p'] as const)('of odd sizes, as %s', async (format) => {
    const { args, input } = fourColors(321, 181, 3);
    const encoding = ['-c:v', 'libx264', '-pix_fmt', 'yuv444p', '-preset', 'ultrafast'];
    const path = makeClip(folder.at('odd.mp4'), [...args, ...encoding], input);
    const reader = await open(path, { format });
    const bytes = format === 'rgb24' ? 321 * 181 * 3 : 321 * 181 + 2 * 161 * 91;
    for await (const { data } of reader) expect(data.length).toBe(bytes);
    expect(reader.report()).toMatchObject({ frames: 3, warnings: [] });
  });

  it('as the planes that the file holds, untouched', async () => {
    const path = makeClip(folder.at('planes.mp4'), [...testPicture('128x96', 5), ...H264]);
    makeClip(folder.at('planes.yuv'), ['-i', path, '-f', 'rawvideo']);
    const planes = readFileSync(folder.at('planes.yuv'));
    const reader = await open(path, { format: 'yuv420p' });
    for await (const { data, index } of reader) {
      expect(Buffer.compare(data, planes.subarray(index * data.length, (index + 1) * data.length))).toBe(0);
    }
    expect(reader.report().frames).toBe(5);
  });

  it.each([
    [
      'HEVC with 10 bits',
      ['-c:v', 'libx265', '-pix_fmt', 'yuv420p10le', '-x265-params', 'log-level=error'],
      'mp4',
    ],
    ['AV1', ['-c:v', 'libsvtav1', '-pix_fmt', 'yuv420p'], 'mp4'],
    ['VP9 in MP4', ['-c:v', 'libvpx-vp9'], 'mp4'],
    ['VP8', ['-c:v', 'libvpx'], 'webm'],
    ['MPEG-4 in AVI', ['-c:v', 'mpeg4', '-q:v', '2'], 'avi'],
    ['full range', ['-c:v', 'libx264', '-vf', 'scale=out_range=pc', '-pix_fmt', 'yuvj420p'], 'mkv'],
  ])('from %s, in the right colors', async (name, encoding, extension) => {
    if (!canEncode(encoding[1] ?? ''))
      return console.warn(`Left out: ${name} (this ffmpeg has no ${encoding[1]})`);
    const { args, input } = fourColors(128, 96, 3);
    const path = makeClip(folder.at(`color ${name}.${extension}`), [...args, ...encoding], input);
    const reader = await open(path);
    for await (const { data } of reader) expect(cornersOf(data, 128, 96)).toEqual([0, 1, 2, 3]);
    expect(reader.report()).toMatchObject({ frames: 3, truncated: false, warnings: [] });
  });

  it('from a GIF, at the times of its frames', async () => {
    const path = makeClip(folder.at('clip.gif'), ['-f', 'lavfi', '-i', 'testsrc2=s=64x64:r=10:d=1']);
    expectSameTimes(
      await timesOf(await open(path)),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n / 10),
    );
  });

  it('from HDR, brought down to the colors of a screen', async () => {
    if (!canEncode('libx265') || !neededTools().toneMapping) {
      return console.warn('Left out: HDR (this ffmpeg lacks libx265 or zscale)');
    }
    const { args, input } = fourColors(128, 96, 2);
    const tags = 'colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc:log-level=error';
    const path = makeClip(
      folder.at('hlg.mp4'),
      [
        ...[
          ...args,
          '-vf',
          'zscale=tin=bt709:pin=bt709:min=gbr:t=arib-std-b67:p=bt2020:m=bt2020nc:r=tv:npl=203,format=yuv420p10le',
        ],
        ...['-c:v', 'libx265', '-x265-params', tags, '-color_trc', 'arib-std-b67', '-colorspace', 'bt2020nc'],
      ],
      input,
    );
    const reader = await open(path);
    for await (const { data } of reader) expect(cornersOf(data, 128, 96)).toEqual([0, 1, 2, 3]);
    expect(reader.report().warnings).toEqual([]);
    const without = readFrames(
      { ...neededTools(), toneMapping: false },
      await probeVideo(neededTools(), path),
      {
        format: 'yuv420p',
      },
    );
    for await (const _ of without);
    expect(without.report().warnings).toEqual(['hdr_not_tone_mapped']);
  });

  it.each([
    ['even', 'N/25'],
    ['uneven and late', '3+N/30+floor(N/7)*0.31'],
  ])('in a range, the same as out of the whole: %s', async (name, times) => {
    const path = makeClip(folder.at(`range ${name}.mp4`), [
      ...testPicture('64x48', 80, times),
      ...[...H264, ...EXACT_TIMES, '-g', '25'],
    ]);
    const whole: { timeS: number; hash: string }[] = [];
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    for await (const { timeS, data } of await open(path)) whole.push({ timeS, hash: hash(data) });
    for (const [from, to] of [
      [0, 10],
      [30, 31],
      [33, 80],
    ] as const) {
      const fromS = whole[from]?.timeS ?? 0;
      const toS = whole[to]?.timeS ?? Number.POSITIVE_INFINITY;
      const part: { timeS: number; hash: string }[] = [];
      const reader = await open(path, { fromS, toS });
      for await (const { timeS, data } of reader) part.push({ timeS, hash: hash(data) });
      expect(part).toEqual(whole.slice(from, to));
      expect(reader.report()).toMatchObject({ frames: to - from, truncated: false, warnings: [] });
    }
  });

  it('in the same memory again and again, apart from those that are kept', async () => {
    const path = makeClip(folder.at('kept.mp4'), [...testPicture('64x48', 60), ...H264]);
    const buffers = new Set<Uint8Array>();
    for await (const frame of await open(path)) buffers.add(frame.data);
    expect(buffers.size).toBeLessThanOrEqual(5);

    const reader = await open(path);
    const kept: { hash: string; data: Uint8Array; release: () => void }[] = [];
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    for await (const frame of reader) {
      if (kept.length < 8) {
        frame.keep();
        kept.push({ hash: hash(frame.data), data: frame.data, release: frame.release });
      } else {
        expect(() => frame.keep()).toThrow(RangeError);
      }
    }
    for (const { hash: before, data } of kept) expect(hash(data)).toBe(before);
    for (const { release } of kept) release();
  });

  it.each([
    ['a socket', undefined],
    ['a pipe, where no socket can be made', '/nowhere'],
  ])(
    'to the last one through %s, however late the reading begins and however slow it goes',
    async (_, place) => {
      if (place) vi.stubEnv('TMPDIR', place);
      onTestFinished(() => void vi.unstubAllEnvs());
      const path = makeClip(folder.at('slow.mp4'), [...testPicture('128x96', 50), ...H264]);
      const reader = await open(path, { readAhead: 0 });
      await sleep(400);
      const timesS: number[] = [];
      for await (const { timeS } of reader) {
        timesS.push(timeS);
        if (timesS.length > 40) await sleep(20);
      }
      expectSameTimes(timesS, probedTimesS(path));
    },
  );

  it('once', async () => {
    const path = makeClip(folder.at('once.mp4'), [...testPicture('64x48', 3), ...H264]);
    const reader = await open(path);
    expect(() => reader.report()).toThrow('when all frames have been read');
    for await (const _ of reader);
    await expect(reader[Symbol.asyncIterator]().next()).rejects.toThrow('can be read once');
  });

  it('without a shortage of descriptors after many videos', async () => {
    const path = makeClip(folder.at('many.mp4'), [...testPicture('64x48', 3), ...H264]);
    const before = process.getActiveResourcesInfo().length;
    for (let round = 0; round < 20; round += 1) {
      for await (const { index } of await open(path)) if (round % 2 === 0 && index === 1) break;
    }
    await sleep(50);
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before + 2);
  });

  it('as far as a damaged or cut-off file goes, and says so', async () => {
    const path = makeClip(folder.at('whole.mp4'), [
      ...testPicture('320x180', 200),
      ...[...H264, '-g', '20', '-movflags', '+faststart'],
    ]);
    const bytes = readFileSync(path);
    truncateSync(path, Math.floor(bytes.length / 2));
    const cut = await open(path);
    const timesS = await timesOf(cut);
    expect(timesS.length).toBeGreaterThan(50);
    expect(timesS.length).toBeLessThan(150);
    expect(cut.report()).toMatchObject({ truncated: true, warnings: ['truncated'], frames: timesS.length });

    const damagedPath = folder.at('damaged.mp4');
    const mdat = bytes.indexOf('mdat', 0, 'latin1') + 5000;
    for (let at = mdat; at < bytes.length; at += 3001) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    writeFileSync(damagedPath, bytes);
    const damaged = await open(damagedPath);
    expect((await timesOf(damaged)).length).toBeGreaterThan(100);
    expect(damaged.report().warnings).toEqual(['damaged']);
  });

  it('or a problem is told, whatever is wrong with the file', async () => {
    const path = makeClip(folder.at('sound.mp4'), [
      ...[...testPicture('128x96', 30), ...H264, '-g', '10', '-movflags', '+faststart'],
    ]);
    const bytes = readFileSync(path);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const outcomes = new Set<string>();
    for (let round = 0; round < 16; round += 1) {
      const mutated = Buffer.from(bytes);
      for (let change = 0; change < 40; change += 1) {
        // Every other file is broken in its index, the others anywhere.
        mutated[random(round % 2 === 0 ? 1500 : mutated.length)] = random(256);
      }
      writeFileSync(path, mutated);
      const read = async () => {
        const reader = await open(path, { stallLimitS: 10 });
        for await (const { data } of reader) expect(data.length).toBe(reader.width * reader.height * 3);
        return reader.report().frames > 0 ? 'frames' : 'none';
      };
      outcomes.add(await read().catch((problem: unknown) => (problem as VideoProblem).code));
    }
    expect([...outcomes].filter((outcome) => outcome === undefined || outcome === 'none')).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it('not at all from a file without a single whole one', async () => {
    const path = makeClip(folder.at('none.mp4'), [
      ...[...testPicture('640x360', 30), ...H264, '-crf', '1', '-movflags', '+faststart'],
    ]);
    const bytes = readFileSync(path);
    truncateSync(path, bytes.indexOf('mdat', 0, 'latin1') + 6000);
    await expect(open(path).then(timesOf)).rejects.toMatchObject({ code: 'video_incomplete' });
  });

  it('even when the size of the pictures changes on the way', async () => {
    const first = makeClip(folder.at('a.h264'), [...testPicture('128x96', 10), ...H264]);
    const second = makeClip(folder.at('b.h264'), [...testPicture('64x64', 10), ...H264]);
    writeFileSync(folder.at('ab.h264'), Buffer.concat([readFileSync(first), readFileSync(second)]));
    const path = makeClip(folder.at('ab.mkv'), ['-i', folder.at('ab.h264'), '-c', 'copy']);
    const reader = await open(path);
    for await (const { data } of reader) expect(data.length).toBe(128 * 96 * 3);
    expect(reader.report().frames).toBeGreaterThan(15);
  });
});
