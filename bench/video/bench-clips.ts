import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedFolder } from '../../tests/support/shared-folder.ts';
import { resultsFolder } from '../report/results-folder.ts';

/** A clip made for measuring: H.264, 30 frames a second, as phones and cameras write them. */
export interface BenchClip {
  readonly name: string;
  readonly path: string;
  readonly frames: number;
}

const SOURCES = {
  squats: 'data/exercise/tfjs/pose_squats.mp4',
  walk: 'data/rehab/sports2d/demo.mp4',
  balance: 'data/rehab/pose2sim/cam01.mp4',
} as const;

/**
 * A clip of one person, made once with ffmpeg from a shared video: repeated until it has the frames, in the given size.
 *
 * @param source a clip of the shared data, or the path of a video of one's own
 */
export async function benchClip(
  source: keyof typeof SOURCES | (string & {}),
  size: { readonly width: number; readonly height: number; readonly frames: number; readonly fps?: number },
): Promise<BenchClip> {
  const { width, height, frames, fps = 30 } = size;
  const folder = join(resultsFolder, 'clips');
  const known = (SOURCES as Readonly<Record<string, string>>)[source];
  const from = known === undefined ? source : join(sharedFolder, known);
  const name = `${known === undefined ? 'own' : source} ${width}×${height}`;
  const path = join(folder, `${name.replace(/\W/g, '_')}_${frames}_${fps}.mp4`);
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-y', '-stream_loop', '-1', '-i', from, '-an', '-frames:v', String(frames)],
      ...['-vf', `setpts=N/${fps}/TB,scale=${width}:${height},setsar=1`, '-r', String(fps)],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p', path],
    ]);
  }
  return { name, path, frames };
}
