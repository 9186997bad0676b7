import type { TrackDocument } from '@posebox/body';
import {
  type FfmpegTools,
  type FrameSize,
  fitWithin,
  readFrames,
  type VideoFacts,
  type YuvColor,
} from '@posebox/media/video';
import { blackFrames } from './black-frames.ts';

/** A stored clip: its video, where it has one, and its track with edits applied. */
export interface FilmedClip {
  readonly video: VideoFacts | null;
  readonly document: TrackDocument;
}

/** The pictures of one clip, fitted into a pane; a track without a video is black. Read once. */
export interface PaneFrames extends FrameSize {
  readonly color: YuvColor;
  frames(): AsyncIterable<{ readonly timeS: number; readonly data: Uint8Array }>;
  close(): Promise<void>;
}

export interface PaneOptions {
  readonly mostWidth: number;
  readonly mostHeight: number;
  readonly lowPriority?: boolean;
  readonly signal?: AbortSignal;
}

/** Opens the pictures of a clip for one half of a film. */
export function openPane(tools: FfmpegTools, clip: FilmedClip, options: PaneOptions): PaneFrames {
  const { video, document } = clip;
  const { mostWidth, mostHeight, lowPriority = false, signal } = options;
  if (!video) {
    const black = blackFrames(document.timesS, fitWithin(document.image, mostWidth, mostHeight));
    const { width, height, color } = black;
    return { width, height, color, frames: () => black, close: async () => undefined };
  }
  const reader = readFrames(tools, video, {
    format: 'yuv420p',
    maxWidth: mostWidth,
    maxHeight: mostHeight,
    lowPriority,
    ...(signal && { signal }),
  });
  return {
    width: reader.width,
    height: reader.height,
    color: reader.color,
    frames: () => reader,
    close: () => reader.close(),
  };
}
