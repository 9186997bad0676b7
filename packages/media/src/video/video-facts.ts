import type { YuvColor } from './video-color.ts';

/** A rational number as ffmpeg has it: `{ numerator: 1, denominator: 90000 }`. */
export interface Rational {
  readonly numerator: number;
  readonly denominator: number;
}

export interface SoundFacts {
  /** ffmpeg's name: `'aac'`, `'mp3'`, `'opus'`, `'pcm_s16le'`… */
  readonly codec: string;
  /** Number of the stream in the file. */
  readonly streamIndex: number;
}

/** What is known of a video before its first frame is decoded. Times are on the file's own clock, in seconds. */
export interface VideoFacts {
  readonly path: string;
  readonly bytes: number;
  readonly container: 'mp4' | 'matroska' | 'avi' | 'gif';
  /** Number of the video stream in the file; the first one that is no cover picture. */
  readonly streamIndex: number;
  /** ffmpeg's name: `'h264'`, `'hevc'`, `'av1'`, `'vp9'`… */
  readonly codec: string;
  /** ffmpeg's name: `'yuv420p'`, `'yuv420p10le'`… */
  readonly pixelFormat: string;
  readonly codedWidth: number;
  readonly codedHeight: number;
  /** Width of one stored pixel over its height; 1 for square ones. */
  readonly pixelAspect: number;
  /** How far the stored picture is turned clockwise to stand upright. */
  readonly rotationDeg: 0 | 90 | 180 | 270;
  /** Size of the upright picture with square pixels. */
  readonly width: number;
  readonly height: number;
  /** Frames by duration, as the container states them; `null` when it doesn't. */
  readonly averageFps: number | null;
  /** The stated frame rates disagree, so that frames are probably unevenly spaced. Frame times tell for sure. */
  readonly variableRateSuspected: boolean;
  /** `null` when the container doesn't say, as in recordings of a browser: see `scanPackets`. */
  readonly durationS: number | null;
  /** When the first frame is shown. */
  readonly startTimeS: number;
  /** When the earliest stream of the file starts; seeking counts from here. */
  readonly containerStartTimeS: number;
  /** As stated by the container, before edit lists; `null` when it isn't. */
  readonly frameCount: number | null;
  /** Unit of the stream's time stamps, in seconds. */
  readonly timeBase: Rational;
  readonly color: YuvColor;
  readonly transfer: 'sdr' | 'hlg' | 'pq';
  readonly sound: SoundFacts | null;
}
