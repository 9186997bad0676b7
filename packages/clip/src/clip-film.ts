import type { Shape, Stroke } from '@posebox/body';
import {
  type FfmpegTools,
  type FrameReader,
  openFrameWriter,
  outputOriginS,
  paintStrokesOnPlanes,
  type VideoFacts,
  type VideoFrame,
  type VideoWarningCode,
  yuvImage,
} from '@posebox/media/video';
import type { ClipWorkOptions } from './clip-work.ts';

/** A film that is made of frames at the times of a video's, with something drawn into each. */
export interface ClipFilm {
  /** Draws into the frame, from the bottom up. */
  draw(frame: VideoFrame, strokes: readonly (Stroke | Shape)[]): void;
  /**
   * Hands the frame to the encoder. Resolves when the encoder has taken the one before: the next one can be drawn while
   * it takes this one.
   */
  write(frame: VideoFrame): Promise<void>;
  finish(): Promise<{ readonly frames: number; readonly warnings: readonly VideoWarningCode[] }>;
  /** Stops and leaves nothing behind. */
  abort(): Promise<void>;
}

/** Opens a film of frames, which must be planes, with the sound of their video. */
export async function openClipFilm(
  tools: FfmpegTools,
  video: VideoFacts,
  frames: Pick<FrameReader, 'width' | 'height' | 'color'>,
  path: string,
  { signal, lowPriority = false, clock }: ClipWorkOptions,
): Promise<ClipFilm> {
  const writer = await openFrameWriter(tools, path, {
    width: frames.width,
    height: frames.height,
    format: 'yuv420p',
    color: frames.color,
    soundFrom: video,
    ...(clock === 'picture' && {
      originS: outputOriginS({ ...video, containerStartTimeS: video.startTimeS }),
    }),
    averageFps: video.averageFps ?? 30,
    lowPriority,
    ...(signal ? { signal } : {}),
  });
  let taken: Promise<void> = Promise.resolve();
  return {
    draw({ data }, strokes) {
      paintStrokesOnPlanes(yuvImage(data, frames, frames.color), strokes);
    },
    async write(frame) {
      frame.keep();
      await taken;
      taken = writer.write(frame.data, frame.timeS).finally(() => frame.release());
      // Whoever writes next, or finishes, hears of it.
      taken.catch(() => undefined);
    },
    async finish() {
      await taken;
      return writer.finish();
    },
    abort: () => writer.abort(),
  };
}
