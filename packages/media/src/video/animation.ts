import { saysDiskFull } from './fault-messages.ts';
import type { FfmpegTools } from './ffmpeg-tools.ts';
import { fitWithin } from './frame-size.ts';
import { fileUrl, openArguments } from './input-arguments.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { VideoProblem } from './problem.ts';
import { type ProgramResult, runProgram } from './program.ts';
import type { VideoFacts } from './video-facts.ts';
import { discardPart, partPath, writeWhole } from './whole-file.ts';

/** Longer ones are files of many megabytes that nobody can send. */
export const MAX_ANIMATION_S = 30;

export interface AnimationOptions {
  /** The range to show, on the clock of the video; at most `MAX_ANIMATION_S` long. */
  readonly fromS: number;
  readonly toS: number;
  /** Longer side at most. Default 360 for GIF, 480 for WebP. */
  readonly maxSidePx?: number;
  /** Default 12. */
  readonly fps?: number;
  readonly signal?: AbortSignal;
}

/** More than half an hour for half a minute of film: something is wrong. */
const LIMIT_S = 600;

/**
 * Writes a range of a finished video as an animated GIF: one palette of 128 colors for all its frames, ordered
 * dithering, only what moves is stored. Two passes, because one pass would hold all frames in memory.
 *
 * Throws `VideoProblem`: `animation_range_invalid`, `video_encoding_failed`, `video_stalled`, `video_disk_full`.
 *
 * Example: `await writeGif(tools, await probeVideo(tools, 'out.mp4'), 'out.gif', { fromS: 2, toS: 6 });`
 */
export async function writeGif(
  tools: FfmpegTools,
  video: VideoFacts,
  path: string,
  options: AnimationOptions,
): Promise<void> {
  const input = rangeArguments(video, options);
  const frames = frameFilters(video, options, 360);
  const palettePath = partPath(path);
  try {
    await convert(
      tools,
      [
        ...[
          ...input,
          '-map',
          `0:${video.streamIndex}`,
          '-vf',
          `${frames},palettegen=stats_mode=diff:max_colors=128`,
        ],
        ...['-frames:v', '1', '-c:v', 'png', '-f', 'image2pipe', fileUrl(palettePath)],
      ],
      options,
    );
    const graph = `[0:${video.streamIndex}]${frames}[f];[f][1:v]paletteuse=dither=bayer:bayer_scale=5:diff_mode=rectangle`;
    await writeWhole(path, (part) =>
      convert(
        tools,
        [
          ...input,
          ...['-f', 'png_pipe', '-i', fileUrl(palettePath)],
          ...['-lavfi', graph, '-loop', '0', '-f', 'gif', fileUrl(part)],
        ],
        options,
      ),
    );
  } finally {
    await discardPart(palettePath);
  }
}

/**
 * Writes a range of a finished video as an animated WebP, a sixth of the size of the GIF. Only where
 * `tools.animatedWebp` says so; throws as `writeGif` does, and `ffmpeg_incomplete`.
 */
export async function writeAnimatedWebp(
  tools: FfmpegTools,
  video: VideoFacts,
  path: string,
  options: AnimationOptions,
): Promise<void> {
  if (!tools.animatedWebp) {
    throw new VideoProblem('ffmpeg_incomplete', { missing: 'libwebp_anim', command: tools.ffmpegPath });
  }
  const input = rangeArguments(video, options);
  const frames = frameFilters(video, options, 480);
  await writeWhole(path, (part) =>
    convert(
      tools,
      [
        ...[...input, '-map', `0:${video.streamIndex}`, '-an', '-vf', frames],
        ...['-c:v', 'libwebp_anim', '-quality', '60', '-loop', '0', '-f', 'webp', fileUrl(part)],
      ],
      options,
    ),
  );
}

function rangeArguments(video: VideoFacts, { fromS, toS }: AnimationOptions): string[] {
  const lengthS = toS - fromS;
  const endS = video.startTimeS + (video.durationS ?? Number.POSITIVE_INFINITY);
  if (!(lengthS > 0 && lengthS <= MAX_ANIMATION_S && fromS < endS)) {
    throw new VideoProblem('animation_range_invalid', { limitS: MAX_ANIMATION_S });
  }
  const seekS = Math.max(0, fromS - video.containerStartTimeS);
  const range = ['-ss', seekS.toFixed(6), '-t', lengthS.toFixed(6)];
  return openArguments(video.path, VIDEO_LIMITS.maxPixels, ['-threads', '2', ...range]);
}

function frameFilters(video: VideoFacts, options: AnimationOptions, defaultSidePx: number): string {
  const sidePx = options.maxSidePx ?? defaultSidePx;
  const { width, height } = fitWithin(video, sidePx, sidePx);
  return `fps=${options.fps ?? 12},scale=${width}:${height}:flags=lanczos,setsar=1`;
}

async function convert(
  tools: FfmpegTools,
  args: readonly string[],
  { signal }: AnimationOptions,
): Promise<void> {
  const result = await runProgram(
    tools.ffmpegPath,
    ['-hide_banner', '-nostdin', '-v', 'error', '-y', ...args],
    {
      signal,
      limitS: LIMIT_S,
      lowPriority: true,
    },
  );
  const problem = problemOf(result);
  if (problem) throw problem;
}

function problemOf({ code, timedOut, errorTail }: ProgramResult): VideoProblem | undefined {
  if (timedOut) return new VideoProblem('video_stalled', { limitS: LIMIT_S }, errorTail);
  if (saysDiskFull(errorTail)) {
    return new VideoProblem('video_disk_full', {}, errorTail);
  }
  return code === 0 ? undefined : new VideoProblem('video_encoding_failed', {}, errorTail);
}
