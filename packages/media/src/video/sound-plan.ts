import type { FfmpegTools } from './ffmpeg-tools.ts';
import { openArguments } from './input-arguments.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { programOutput } from './program.ts';
import type { SoundFacts, VideoFacts } from './video-facts.ts';

/** How the sound of a video gets into an MP4: as it is, as AAC at 128 kbit/s, or not. */
export type SoundPlan =
  | { readonly how: 'copy' | 'aac'; readonly sound: SoundFacts }
  | { readonly how: 'none'; readonly lost: boolean };

const COPIED = ['aac', 'mp3'];
const LIMIT_S = 30;

/**
 * How the sound can be kept. ffmpeg would give up the whole film over sound that MP4 can't hold, so anything unusual
 * is tried out on its first second.
 */
export async function planSound(
  tools: FfmpegTools,
  video: VideoFacts,
  signal?: AbortSignal,
): Promise<SoundPlan> {
  const { sound } = video;
  if (!sound) return { how: 'none', lost: false };
  const copied = COPIED.includes(sound.codec);
  if (copied && video.container === 'mp4') return { how: 'copy', sound };
  for (const how of copied ? (['copy', 'aac'] as const) : (['aac'] as const)) {
    const result = await programOutput(
      tools.ffmpegPath,
      [
        ...['-hide_banner', '-nostdin', '-v', 'error'],
        ...openArguments(video.path, VIDEO_LIMITS.maxPixels, ['-t', '1']),
        ...['-map', `0:${sound.streamIndex}`, ...soundCodecArguments(how)],
        ...['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov', 'pipe:1'],
      ],
      { signal, limitS: LIMIT_S },
    );
    if (result.code === 0) return { how, sound };
  }
  return { how: 'none', lost: true };
}

export function soundCodecArguments(how: 'copy' | 'aac'): string[] {
  return how === 'copy' ? ['-c:a', 'copy'] : ['-c:a', 'aac', '-b:a', '128k'];
}
