import type { Readable } from 'node:stream';
import type { FfmpegTools } from '../video/ffmpeg-tools.ts';
import { openArguments } from '../video/input-arguments.ts';
import { VIDEO_LIMITS } from '../video/limits.ts';
import { startProgram } from '../video/program.ts';
import type { VideoFacts } from '../video/video-facts.ts';

/** Enough for beats, and 44 KB a second. */
export const SOUND_RATE_HZ = 11_025;

/** Longer sound is cut: half an hour. */
const MOST_SAMPLES = 1800 * SOUND_RATE_HZ;

/**
 * The sound of a video as one channel, −1…1, at `SOUND_RATE_HZ`, beginning at time 0 of the video. Null where there is
 * none or none that can be read.
 */
export async function readSound(tools: FfmpegTools, video: VideoFacts): Promise<Float32Array | null> {
  if (!video.sound) return null;
  const program = startProgram(
    tools.ffmpegPath,
    [
      ...['-hide_banner', '-nostdin', '-v', 'error'],
      ...openArguments(video.path, VIDEO_LIMITS.maxPixels, []),
      ...['-map', `0:${video.sound.streamIndex}`, '-ac', '1', '-ar', String(SOUND_RATE_HZ)],
      ...['-af', 'aresample=async=1:first_pts=0', '-f', 'f32le', 'pipe:1'],
    ],
    { output: true },
  );
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of program.child.stdout as Readable) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes >= MOST_SAMPLES * 4) break;
  }
  await program.kill();
  const whole = Buffer.concat(chunks).subarray(0, MOST_SAMPLES * 4);
  const samples = new Float32Array(whole.length >> 2);
  for (let i = 0; i < samples.length; i++) samples[i] = whole.readFloatLE(4 * i);
  return samples.length > 0 ? samples : null;
}
