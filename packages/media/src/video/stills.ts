import sharp from 'sharp';
import type { FfmpegTools } from './ffmpeg-tools.ts';
import { readFrames } from './frame-reader.ts';
import { type FrameSize, fitWithin } from './frame-size.ts';
import { VideoProblem } from './problem.ts';
import type { VideoFacts } from './video-facts.ts';

/** One picture out of a video, 8-bit RGB, interleaved. */
export interface Still extends FrameSize {
  readonly timeS: number;
  readonly data: Uint8Array;
}

export interface StillOptions {
  /** Longer side at most. Default: full size. */
  readonly maxSidePx?: number;
  readonly signal?: AbortSignal;
}

/**
 * The picture that is on the screen at `timeS` of the video's clock: the last frame that has started by then, the
 * first one for times before it.
 *
 * Throws `VideoProblem` as `readFrames` does.
 */
export async function stillAt(
  tools: FfmpegTools,
  video: VideoFacts,
  timeS: number,
  options: StillOptions = {},
): Promise<Still> {
  // With uneven frames the one that is shown may have started long before.
  for (const backS of [1, 10, Number.POSITIVE_INFINITY]) {
    const fromS = Math.max(video.startTimeS, Math.min(timeS, endS(video)) - backS);
    const still = await lastUntil(tools, video, fromS, timeS, options);
    if (still) return still;
    if (fromS === video.startTimeS) break;
  }
  throw new VideoProblem('video_unreadable');
}

function endS(video: VideoFacts): number {
  return video.durationS === null ? Number.POSITIVE_INFINITY : video.startTimeS + video.durationS;
}

async function lastUntil(
  tools: FfmpegTools,
  video: VideoFacts,
  fromS: number,
  timeS: number,
  { maxSidePx, signal }: StillOptions,
): Promise<Still | undefined> {
  const frames = readFrames(tools, video, {
    format: 'rgb24',
    ...(fromS > video.startTimeS ? { fromS } : {}),
    ...(maxSidePx === undefined ? {} : { maxWidth: maxSidePx, maxHeight: maxSidePx }),
    ...(signal ? { signal } : {}),
  });
  let still: Still | undefined;
  const data = new Uint8Array(frames.width * frames.height * 3);
  for await (const frame of frames) {
    const started = frame.timeS <= timeS + 0.0005;
    if (!started && (still || fromS > video.startTimeS)) break;
    data.set(frame.data);
    still = { timeS: frame.timeS, width: frames.width, height: frames.height, data };
    if (!started) break;
  }
  return still;
}

export interface ContactSheetOptions {
  /** One picture for each, in this order. */
  readonly timesS: readonly number[];
  /** Default 4. */
  readonly columns?: number;
  /** Longer side of one picture. Default 320. */
  readonly maxSidePx?: number;
  readonly signal?: AbortSignal;
}

const SHEET_GAP_PX = 8;
const MOST_STILLS = 64;

/**
 * A sheet of pictures of a video, row by row on white, as one JPEG.
 *
 * Throws `RangeError` unless 1 to 64 times are given, and `VideoProblem` as `readFrames` does.
 */
export async function contactSheet(
  tools: FfmpegTools,
  video: VideoFacts,
  options: ContactSheetOptions,
): Promise<Buffer> {
  const { timesS, maxSidePx = 320, signal } = options;
  if (timesS.length < 1 || timesS.length > MOST_STILLS) {
    throw new RangeError(`A contact sheet has 1 to ${MOST_STILLS} pictures, not ${timesS.length}.`);
  }
  const columns = Math.min(timesS.length, options.columns ?? 4);
  const rows = Math.ceil(timesS.length / columns);
  const cell = fitWithin(video, maxSidePx, maxSidePx);
  const width = columns * (cell.width + SHEET_GAP_PX) - SHEET_GAP_PX;
  const height = rows * (cell.height + SHEET_GAP_PX) - SHEET_GAP_PX;
  const sheet = new Uint8Array(width * height * 3).fill(255);
  for (const [index, timeS] of timesS.entries()) {
    const still = await stillAt(tools, video, timeS, { maxSidePx, ...(signal ? { signal } : {}) });
    const x = (index % columns) * (cell.width + SHEET_GAP_PX);
    const y = Math.floor(index / columns) * (cell.height + SHEET_GAP_PX);
    for (let row = 0; row < still.height; row += 1) {
      const line = still.data.subarray(row * still.width * 3, (row + 1) * still.width * 3);
      sheet.set(line, ((y + row) * width + x) * 3);
    }
  }
  return toJpeg({ width, height, data: sheet });
}

/** A picture to show for a video: a tenth into it, as JPEG. */
export async function poster(
  tools: FfmpegTools,
  video: VideoFacts,
  options: StillOptions = {},
): Promise<Buffer> {
  const timeS = video.startTimeS + (video.durationS ?? 0) / 10;
  return toJpeg(await stillAt(tools, video, timeS, { maxSidePx: 480, ...options }));
}

async function toJpeg({ width, height, data }: FrameSize & { readonly data: Uint8Array }): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}
