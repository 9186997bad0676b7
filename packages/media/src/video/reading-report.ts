import { saysCutOff } from './fault-messages.ts';
import { VideoProblem, type VideoWarningCode } from './problem.ts';
import type { ProgramExit } from './program.ts';
import type { VideoFacts } from './video-facts.ts';

export interface ReadReport {
  readonly frames: number;
  readonly firstTimeS: number;
  readonly lastTimeS: number;
  /** The file ends before the video does. */
  readonly truncated: boolean;
  readonly warnings: readonly VideoWarningCode[];
}

/** A reading that has ended. */
export interface Reading {
  readonly video: VideoFacts;
  /** It began at the beginning. */
  readonly wholeVideo: boolean;
  /** It went on until ffmpeg had nothing more to give. */
  readonly reachedEnd: boolean;
  /** `null` while ffmpeg still runs. */
  readonly exit: ProgramExit | null;
  readonly errorTail: string;
  readonly ffmpegPath: string;
  readonly frames: number;
  readonly firstTimeS: number;
  readonly lastTimeS: number;
  readonly timesGuessed: boolean;
  readonly hdrKept: boolean;
}

/** Ends of containers are rounded and edit lists hide frames: so much may be missing. */
const MISSING_FRAMES_ALLOWED = 3;
const MISSING_S_ALLOWED = 0.5;
/** Where only the container states a duration, which its last frame need not reach. */
const MISSING_S_ALLOWED_UNCOUNTED = 2;

/** What a reading came to. Throws `VideoProblem` when it came to nothing or a fault ended it. */
export function judgeReading(reading: Reading): ReadReport {
  const { exit, errorTail, frames, reachedEnd } = reading;
  if (exit?.startError) throw new VideoProblem('ffmpeg_missing', { command: reading.ffmpegPath });
  if (reachedEnd && exit?.signal) {
    throw new VideoProblem('video_decoding_failed', { frames }, `${exit.signal} ${errorTail}`);
  }
  if (reachedEnd && reading.wholeVideo && frames === 0) {
    throw new VideoProblem(saysCutOff(errorTail) ? 'video_incomplete' : 'video_unreadable', {}, errorTail);
  }
  const truncated = reachedEnd && (saysCutOff(errorTail) || endIsMissing(reading));
  const faulty = errorTail !== '' || (reachedEnd && exit !== null && exit.code !== 0);
  const warnings: VideoWarningCode[] = [];
  if (truncated) warnings.push('truncated');
  else if (faulty) warnings.push('damaged');
  if (reading.timesGuessed) warnings.push('times_guessed');
  if (reading.hdrKept) warnings.push('hdr_not_tone_mapped');
  const { firstTimeS, lastTimeS } = reading;
  return { frames, firstTimeS, lastTimeS, truncated, warnings };
}

/** Fewer frames than the container counts, and a gap at the end where they should be. */
function endIsMissing({ video, wholeVideo, frames, lastTimeS }: Reading): boolean {
  if (video.durationS === null) return false;
  const missingS = video.startTimeS + video.durationS - lastTimeS - 1 / (video.averageFps ?? 25);
  if (missingS < MISSING_S_ALLOWED) return false;
  if (video.frameCount !== null) return wholeVideo && frames < video.frameCount - MISSING_FRAMES_ALLOWED;
  return video.sound === null && missingS > MISSING_S_ALLOWED_UNCOUNTED;
}
