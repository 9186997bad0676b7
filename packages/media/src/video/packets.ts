import type { FfmpegTools } from './ffmpeg-tools.ts';
import { openArguments } from './input-arguments.ts';
import { VIDEO_LIMITS } from './limits.ts';
import { VideoProblem } from './problem.ts';
import { runProgram } from './program.ts';
import type { Rational, VideoFacts } from './video-facts.ts';

/** What the packets of a video stream say without being decoded. */
export interface PacketFacts {
  /** Frames that the file really holds. */
  readonly frameCount: number;
  /** Times of the frames that can be decoded without others, in ascending order. */
  readonly keyFrameTimesS: readonly number[];
  /** The last frame's time, `null` when there is none. */
  readonly lastTimeS: number | null;
  readonly longestStepS: number;
  readonly shortestStepS: number;
}

const LIMIT_S = 600;

/**
 * Goes through a file without decoding: where it can be cut, and how many frames and how much time it holds where its
 * header doesn't say. Takes about a second for an hour of phone video.
 *
 * Throws `VideoProblem`: `video_unreadable`, `video_stalled`.
 */
export async function scanPackets(
  tools: FfmpegTools,
  video: VideoFacts,
  signal?: AbortSignal,
): Promise<PacketFacts> {
  const lines = createPacketLineReader(video.timeBase);
  const result = await runProgram(
    tools.ffprobePath,
    [
      ...['-v', 'error', '-select_streams', String(video.streamIndex)],
      ...['-show_entries', 'packet=pts,dts,flags', '-of', 'compact=p=0'],
      ...openArguments(video.path, VIDEO_LIMITS.maxPixels),
    ],
    { signal, limitS: LIMIT_S, onOutput: lines.read },
  );
  if (result.timedOut) throw new VideoProblem('video_stalled', { limitS: LIMIT_S }, result.errorTail);
  const packets = lines.packets();
  if (packets.length === 0) throw new VideoProblem('video_unreadable', {}, result.errorTail);
  return summarize(packets);
}

interface Packet {
  readonly timeS: number;
  readonly isKey: boolean;
}

/** Reads lines like `pts=1024|dts=512|flags=K__`; packets that an edit list hides carry a `D`. */
export function createPacketLineReader(timeBase: Rational): {
  read: (text: string) => void;
  packets: () => readonly Packet[];
} {
  const packets: Packet[] = [];
  let rest = '';
  const readLine = (line: string) => {
    const time = /\bpts=(-?\d+)/.exec(line) ?? /\bdts=(-?\d+)/.exec(line);
    const flags = /\bflags=(\S+)/.exec(line)?.[1] ?? '';
    if (!time || flags.includes('D')) return;
    const timeS = (Number(time[1]) * timeBase.numerator) / timeBase.denominator;
    packets.push({ timeS, isKey: flags.startsWith('K') });
  };
  return {
    read(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(readLine);
    },
    packets() {
      readLine(rest);
      rest = '';
      return packets;
    },
  };
}

function summarize(packets: readonly Packet[]): PacketFacts {
  const timesS = packets.map(({ timeS }) => timeS).sort((a, b) => a - b);
  let shortestStepS = Number.POSITIVE_INFINITY;
  let longestStepS = 0;
  for (let index = 1; index < timesS.length; index += 1) {
    const stepS = (timesS[index] ?? 0) - (timesS[index - 1] ?? 0);
    shortestStepS = Math.min(shortestStepS, stepS);
    longestStepS = Math.max(longestStepS, stepS);
  }
  return {
    frameCount: packets.length,
    keyFrameTimesS: packets
      .filter(({ isKey }) => isKey)
      .map(({ timeS }) => timeS)
      .sort((a, b) => a - b),
    lastTimeS: timesS.at(-1) ?? null,
    longestStepS,
    shortestStepS: Number.isFinite(shortestStepS) ? shortestStepS : 0,
  };
}
