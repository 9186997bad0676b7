import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CameraClip {
  readonly file: string;
  remove(): void;
}

/** A Y4M file of 640 × 480 at 30 frames a second for Chromium's fake camera, which plays it again and again. */
function cameraClip(input: readonly string[], filter: string, seconds: number): CameraClip {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-camera-'));
  const file = join(folder, 'camera.y4m');
  const made = spawnSync(
    'ffmpeg',
    ['-v', 'error', ...input, '-t', String(seconds), '-vf', filter, '-r', '30', '-pix_fmt', 'yuv420p', file],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`ffmpeg made no clip: ${made.stderr}`);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A photo before which the camera swings slowly to and fro. */
export const pannedPhoto = (photo: string, seconds = 2): CameraClip =>
  cameraClip(
    ['-loop', '1', '-i', photo],
    `scale=-1:480,pad=800:480:-1:-1:color=0x808080,crop=640:480:x='(iw-640)*(0.5+0.4*sin(PI*t))':y=0`,
    seconds,
  );

/** A clip as the camera would see it, whole, with bars where its shape differs. */
export const playedClip = (clip: string, seconds: number): CameraClip =>
  cameraClip(
    ['-i', clip],
    'scale=640:480:force_original_aspect_ratio=decrease,pad=640:480:-1:-1:color=0x808080',
    seconds,
  );

/**
 * A stretch of a clip forwards and then backwards, so that it goes on without a cut where the camera begins anew.
 *
 * @param crop `width:height:x:y` of the clip's picture
 * @param slower how many times as long it takes
 */
export const playedToAndFro = (
  clip: string,
  {
    fromS,
    seconds,
    crop,
    slower,
  }: Readonly<Record<'fromS' | 'seconds' | 'slower', number>> & { crop: string },
): CameraClip =>
  cameraClip(
    ['-ss', String(fromS), '-t', String(seconds), '-i', clip],
    `crop=${crop},scale=640:480:force_original_aspect_ratio=decrease,pad=640:480:-1:-1:color=0x808080,setpts=${slower}*PTS,fps=30,split[on][off];[off]reverse[back];[on][back]concat=n=2:v=1`,
    2 * slower * seconds,
  );

/** The clip as a file that a browser plays. */
export function asWebm({ file }: CameraClip): Buffer {
  const made = spawnSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-c:v', 'libvpx', '-b:v', '1M', '-deadline', 'realtime', '-f', 'webm', '-'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  if (made.status !== 0) throw new Error(`ffmpeg made no WebM: ${made.stderr}`);
  return made.stdout;
}
