import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import {
  H264,
  isRunning,
  makeClip,
  openClipFolder,
  testPicture,
  tools,
  watchedTools,
} from './video-clips.fixture.ts';

/** Reads and writes a clip for as long as it is let. */
const SCRIPT = `
  const [ffmpegPath, ffprobePath, clip, out] = process.argv.slice(1);
  const { openFrameWriter, probeVideo, readFrames } = await import(process.env.VIDEO_MODULE);
  const tools = { ffmpegPath, ffprobePath, version: '', animatedWebp: false, toneMapping: false };
  const frames = readFrames(tools, await probeVideo(tools, clip), { format: 'yuv420p' });
  const writer = await openFrameWriter(tools, out, { ...frames, width: frames.width, height: frames.height, format: 'yuv420p' });
  for await (const { data, timeS, index } of frames) {
    await writer.write(data, timeS);
    if (index === 5) console.log('at work');
  }
  console.log('finished');
`;

it.skipIf(!tools || process.platform === 'win32')(
  'no ffmpeg outlives a process that was killed',
  async () => {
    const folder = openClipFolder();
    const clip = makeClip(folder.at('clip.mp4'), [...testPicture('640x360', 400), ...H264]);
    const ffmpeg = watchedTools(folder);
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '-e', SCRIPT],
        ...[ffmpeg.ffmpegPath, ffmpeg.ffprobePath, clip, folder.at('out.mp4')],
      ],
      { env: { ...process.env, VIDEO_MODULE: new URL('./index.ts', import.meta.url).href } },
    );
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
    });
    child.stderr.on('data', (text) => {
      said += text;
    });
    while (said === '') await sleep(20);
    expect(said.trim()).toBe('at work');
    child.kill('SIGKILL');
    expect(ffmpeg.pids().length).toBe(2);
    for (let waited = 0; ffmpeg.pids().some(isRunning) && waited < 400; waited += 1) await sleep(25);
    expect(ffmpeg.pids().filter(isRunning)).toEqual([]);
    folder.remove();
  },
);
