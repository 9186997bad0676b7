import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { FfmpegTools } from '@posebox/media/video';

/** How fast the picture of a panned clip moves to the left, in pixels a second. */
export const PAN_PX_PER_S = 24;

export interface PannedClip {
  readonly seconds: number;
  readonly fps: number;
  /** A tone beside the picture. */
  readonly sound?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Films a still photo of a person with a camera that turns slowly: a clip whose movement is known exactly. */
export function makePannedClip(tools: FfmpegTools, path: string, options: PannedClip): string {
  const { seconds, fps, sound = false, width = 480, height = 512 } = options;
  const photo = join(import.meta.dirname, '../assets/astronaut.png');
  const pan = `crop=${width - 128}:${height}:'min(128,t*${PAN_PX_PER_S}*${width}/480)':0`;
  execFileSync(tools.ffmpegPath, [
    ...['-v', 'error', '-y', '-loop', '1', '-framerate', String(fps), '-i', photo],
    ...(sound ? ['-f', 'lavfi', '-i', 'sine=frequency=440'] : []),
    ...['-t', String(seconds), '-vf', `scale=${width}:${height},setsar=1,${pan},format=yuv420p`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '16', ...(sound ? ['-c:a', 'aac'] : [])],
    path,
  ]);
  return path;
}
