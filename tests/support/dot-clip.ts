import { spawnSync } from 'node:child_process';
import type { FfmpegTools } from '@posebox/media/video';
import { type Dots, dotPicture } from './tiny-models.ts';

/** Writes a clip of dots, nearly lossless: `dotsAt(frame)` says where they are. */
export function makeDotClip(
  tools: FfmpegTools,
  path: string,
  { frames, fps, size }: { readonly frames: number; readonly fps: number; readonly size: number },
  dotsAt: (frame: number) => Dots,
): void {
  const pictures = Array.from({ length: frames }, (_, frame) =>
    Buffer.from(dotPicture({ width: size, height: size }, dotsAt(frame)).data as Uint8Array),
  );
  const { status, stderr } = spawnSync(
    tools.ffmpegPath,
    [
      ...[
        '-v',
        'error',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgb24',
        '-s',
        `${size}x${size}`,
        '-r',
        String(fps),
        '-i',
        '-',
      ],
      ...['-c:v', 'libx264', '-crf', '4', '-pix_fmt', 'yuv420p', '-y', path],
    ],
    { input: Buffer.concat(pictures), maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr.toString());
}
