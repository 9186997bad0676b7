export { type AnimationOptions, MAX_ANIMATION_S, writeAnimatedWebp, writeGif } from './animation.ts';
export { playsInBrowsers } from './browser-playback.ts';
export { coarsenAround } from './coarsen-around.ts';
export { type FfmpegTools, findFfmpeg } from './ffmpeg-tools.ts';
export {
  FrameReader,
  type ReadOptions,
  readFrames,
} from './frame-reader.ts';
export { evenSize, type FrameFormat, type FrameSize, fitWithin, frameBytes } from './frame-size.ts';
export {
  FrameWriter,
  openFrameWriter,
  outputOriginS,
  type WriteOptions,
  type WriteReport,
} from './frame-writer.ts';
export { installCommand } from './install-command.ts';
export type { VideoFrame } from './lent-frame.ts';
export { VIDEO_LIMITS, type VideoLimits } from './limits.ts';
export { type PacketFacts, scanPackets } from './packets.ts';
export { paintStrokesOnPlanes } from './paint-planes.ts';
export { type ProbeOptions, probeVideo } from './probe.ts';
export {
  VIDEO_PROBLEM_CODES,
  VIDEO_WARNING_CODES,
  VideoProblem,
  type VideoProblemCode,
  type VideoProblemFacts,
  type VideoWarningCode,
} from './problem.ts';
export type { ReadReport } from './reading-report.ts';
export {
  type ContactSheetOptions,
  contactSheet,
  poster,
  type Still,
  type StillOptions,
  stillAt,
} from './stills.ts';
export { BT709, rgbToYuv, type YuvColor, type YuvMatrix } from './video-color.ts';
export type { Rational, SoundFacts, VideoFacts } from './video-facts.ts';
export { type YuvImage, yuvImage } from './yuv-image.ts';
