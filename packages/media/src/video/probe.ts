import { open } from 'node:fs/promises';
import { saysCutOff } from './fault-messages.ts';
import type { FfmpegTools } from './ffmpeg-tools.ts';
import { openArguments } from './input-arguments.ts';
import { VIDEO_LIMITS, type VideoLimits } from './limits.ts';
import { probeFailure } from './probe-failure.ts';
import { parseProbe } from './probe-output.ts';
import { VideoProblem } from './problem.ts';
import { programOutput } from './program.ts';
import type { VideoFacts } from './video-facts.ts';

const LIMIT_S = 30;
const HEAD_BYTES = 4096;

export interface ProbeOptions {
  readonly limits?: VideoLimits;
  readonly signal?: AbortSignal;
}

/**
 * What is in a video file. Trusts neither its name nor its contents: reads only that file and only the containers
 * of `CONTAINERS`, never decodes a picture beyond the limits, and ends after 30 s.
 *
 * Throws `VideoProblem`: `video_empty`, `not_a_video`, `video_is_picture`, `video_is_playlist`,
 * `video_kind_unsupported`, `video_codec_unsupported`, `video_has_no_pictures`, `video_incomplete`,
 * `video_file_too_large`, `video_too_many_pixels`, `video_too_long`, `video_stalled`, `ffmpeg_missing`.
 *
 * Example: `const { width, height, durationS } = await probeVideo(tools, 'squats.mp4');`
 */
export async function probeVideo(
  tools: FfmpegTools,
  path: string,
  options: ProbeOptions = {},
): Promise<VideoFacts> {
  const { limits = VIDEO_LIMITS, signal } = options;
  const { bytes, head } = await readHead(path);
  if (bytes === 0) throw new VideoProblem('video_empty');
  if (bytes > limits.maxBytes)
    throw new VideoProblem('video_file_too_large', { limitGb: limits.maxBytes / 1e9 });

  const result = await programOutput(
    tools.ffprobePath,
    ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', ...openArguments(path, limits.maxPixels)],
    { signal, limitS: LIMIT_S },
  );
  if (result.startError) throw new VideoProblem('ffmpeg_missing', { command: tools.ffprobePath });
  if (result.timedOut) throw new VideoProblem('video_stalled', { limitS: LIMIT_S }, result.errorTail);
  if (result.signal !== null) {
    throw new VideoProblem('video_decoding_failed', { frames: 0 }, `${result.signal} ${result.errorTail}`);
  }
  if (result.code !== 0) throw probeFailure(head, result.errorTail, limits);

  const facts = parseProbe(result.output, path, bytes);
  if (facts instanceof VideoProblem) {
    const cutOff = facts.code === 'video_unreadable' && saysCutOff(result.errorTail);
    throw cutOff ? new VideoProblem('video_incomplete', {}, result.errorTail) : facts;
  }
  const pixels = Math.max(facts.codedWidth * facts.codedHeight, facts.width * facts.height);
  if (pixels > limits.maxPixels) {
    throw new VideoProblem('video_too_many_pixels', {
      width: facts.width,
      height: facts.height,
      limitMegapixels: limits.maxPixels / 1e6,
    });
  }
  if (facts.durationS !== null && facts.durationS > limits.maxDurationS) {
    throw new VideoProblem('video_too_long', {
      minutes: Math.ceil(facts.durationS / 60),
      limitMinutes: Math.floor(limits.maxDurationS / 60),
    });
  }
  return facts;
}

async function readHead(path: string): Promise<{ bytes: number; head: Uint8Array }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return { bytes: size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
