import type { TrackDocument } from '@posebox/body';
import {
  BT709,
  type FfmpegTools,
  type FrameSize,
  fitWithin,
  frameBytes,
  readFrames,
  rgbToYuv,
  type VideoFacts,
  type YuvColor,
  yuvImage,
} from '@posebox/media/video';

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
  if (!video) return blackPane(document, fitWithin(document.image, mostWidth, mostHeight));
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

function blackPane(document: TrackDocument, size: FrameSize): PaneFrames {
  const data = new Uint8Array(frameBytes('yuv420p', size));
  async function* frames() {
    for (const timeS of document.timesS) {
      blacken(data, size);
      yield { timeS, data };
    }
  }
  return { ...size, color: BT709, frames, close: async () => undefined };
}

/** Fills a picture with the black that dark backgrounds are. */
export function blacken(data: Uint8Array, size: FrameSize, color: YuvColor = BT709): void {
  const [y, u, v] = rgbToYuv(0, 0, 0, color.shownAs, color.range);
  const picture = yuvImage(data, size, color);
  picture.y.fill(y);
  picture.u.fill(u);
  picture.v.fill(v);
}
