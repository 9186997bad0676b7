import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from './ffmpeg-tools.ts';

/** The tools, or `null` where ffmpeg isn't: `describe.skipIf(!tools)` then leaves the tests out, said once. */
export const tools: FfmpegTools | null = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the tests of video (${String(error)})`);
  return null;
});

/** The tools, in tests that are left out without them. */
export function neededTools(): FfmpegTools {
  if (!tools) throw new Error('This test needs ffmpeg.');
  return tools;
}

export interface ClipFolder {
  readonly path: string;
  at(name: string): string;
  remove(): void;
}

export function openClipFolder(): ClipFolder {
  const path = mkdtempSync(join(tmpdir(), 'posebox-clips-'));
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Makes a clip: `makeClip(path, ['-f', 'lavfi', '-i', 'testsrc2=d=1'])`. */
export function makeClip(path: string, args: readonly string[], input?: Uint8Array): string {
  execFileSync(neededTools().ffmpegPath, ['-v', 'error', '-y', ...args, path], {
    ...(input ? { input } : {}),
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  return path;
}

/** Whether this ffmpeg can make such clips: `canEncode('libx265')`. */
export function canEncode(encoder: string): boolean {
  if (!tools) return false;
  const list = spawnSync(tools.ffmpegPath, ['-hide_banner', '-encoders'], { encoding: 'utf8' }).stdout;
  return new RegExp(`^ \\S+ +${encoder} `, 'm').test(list);
}

/** A moving test picture of any size, at any frame times: `timesS` is an expression of N, the number of the frame. */
export function testPicture(size: string, frames: number, timesS = 'N/25'): string[] {
  const graph = `testsrc2=s=${size}:r=25:d=${frames / 25},settb=1/90000,setpts='(${timesS})/TB'`;
  return ['-f', 'lavfi', '-i', graph];
}

/** H.264 that keeps the times of its frames. */
export const H264 = [
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
  ...['-copyts', '-fps_mode', 'passthrough', '-enc_time_base', '1/90000'],
];
export const EXACT_TIMES = ['-video_track_timescale', '90000'];

/** A picture in four colors: red, green above blue, white. Lossless RGB frames for `makeClip`. */
export function fourColors(
  width: number,
  height: number,
  frames: number,
): { args: string[]; input: Uint8Array } {
  const frame = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const color = CORNER_COLORS[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? [0, 0, 0];
      frame.set(color, (y * width + x) * 3);
    }
  }
  const input = new Uint8Array(frame.length * frames);
  for (let index = 0; index < frames; index += 1) input.set(frame, index * frame.length);
  return {
    args: ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', '10', '-i', 'pipe:0'],
    input,
  };
}

/** Top left, top right, bottom left, bottom right. */
export const CORNER_COLORS: readonly (readonly [number, number, number])[] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
];

/** Which of `CORNER_COLORS` are in the four corners of an RGB picture, in that order. */
export function cornersOf(data: Uint8Array, width: number, height: number): number[] {
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((right) => {
      const at = (Math.floor(height * down) * width + Math.floor(width * right)) * 3;
      const distances = CORNER_COLORS.map((color) =>
        color.reduce((sum, level, channel) => sum + Math.abs(level - (data[at + channel] ?? 0)), 0),
      );
      return distances.indexOf(Math.min(...distances));
    }),
  );
}

/** Turns the display matrix of an MP4's video track (ISO/IEC 14496-12, `tkhd`) clockwise by quarters. */
export function turnMp4(path: string, rotationDeg: 90 | 180 | 270): void {
  const bytes = readFileSync(path);
  const one = 0x00010000;
  const matrices = { 90: [0, one, -one, 0], 180: [-one, 0, 0, -one], 270: [0, -one, one, 0] };
  const [a = 0, b = 0, c = 0, d = 0] = matrices[rotationDeg];
  const matrix = bytes.indexOf('tkhd', 0, 'latin1') + 44;
  [a, b, 0, c, d, 0].forEach((value, index) => {
    bytes.writeInt32BE(value, matrix + 4 * index);
  });
  writeFileSync(path, bytes);
}

/** The presentation times that ffprobe finds when it decodes the file, in seconds. */
export function probedTimesS(path: string, stream = 'V:0'): number[] {
  const output = execFileSync(
    neededTools().ffprobePath,
    ['-v', 'error', '-select_streams', stream, '-show_entries', 'frame=pts_time', '-of', 'compact=p=0', path],
    { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return [...output.matchAll(/pts_time=(-?[\d.]+)/g)].map((match) => Number(match[1]));
}

/** Entries of ffprobe as they are: `probed(path, 'stream=codec_name')`. */
export function probed(path: string, entries: string): Record<string, unknown> {
  const output = execFileSync(
    neededTools().ffprobePath,
    ['-v', 'error', '-show_entries', entries, '-of', 'json', path],
    { encoding: 'utf8' },
  );
  return JSON.parse(output) as Record<string, unknown>;
}

/** The streams of a file, with the entries named. */
export function probedStreams(path: string, entries: string): Record<string, string | number>[] {
  return probed(path, `stream=${entries}`).streams as Record<string, string | number>[];
}

export interface WatchedTools extends FfmpegTools {
  /** Process ids of every ffmpeg that was started, also those that are gone. */
  pids(): number[];
}

/** The same ffmpeg, with a record of its processes; `prelude` is run by the shell before it. */
export function watchedTools(folder: ClipFolder, prelude = ''): WatchedTools {
  const real = neededTools();
  const pidFile = folder.at('pids');
  const script = folder.at('watched-ffmpeg');
  writeFileSync(script, `#!/bin/sh\necho $$ >> '${pidFile}'\n${prelude}\nexec '${real.ffmpegPath}' "$@"\n`);
  chmodSync(script, 0o755);
  return {
    ...real,
    ffmpegPath: script,
    pids: () =>
      existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n').filter(Boolean).map(Number) : [],
  };
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
