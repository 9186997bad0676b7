import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { frameBytes } from './frame-size.ts';
import { openFrameWriter, type WriteOptions } from './frame-writer.ts';
import { type ClipFolder, isRunning, openClipFolder, tools, watchedTools } from './video-clips.fixture.ts';

describe.skipIf(!tools || process.platform === 'win32')(
  'nothing is left of a video that was not finished',
  () => {
    let folder: ClipFolder;
    beforeEach(() => {
      folder = openClipFolder();
      return () => folder.remove();
    });

    const FULL_HD = { width: 1280, height: 720, format: 'yuv420p' as const };
    const frame = Uint8Array.from(
      { length: frameBytes('yuv420p', FULL_HD) },
      (_, index) => (index * 7919) & 255,
    );

    async function watched(options: Partial<WriteOptions> = {}, prelude = '') {
      const scripts = openClipFolder();
      onTestFinished(() => scripts.remove());
      const ffmpeg = watchedTools(scripts, prelude);
      const writer = await openFrameWriter(ffmpeg, folder.at('out.mp4'), { ...FULL_HD, ...options });
      const nothingIsLeft = () => !ffmpeg.pids().some(isRunning) && readdirSync(folder.path).length === 0;
      return { writer, nothingIsLeft, pids: ffmpeg.pids };
    }

    const writeForever = async (writer: { write(data: Uint8Array, timeS: number): Promise<void> }) => {
      for (let index = 0; index < 5000; index += 1) await writer.write(frame, index / 25);
    };

    it('when it is aborted', async () => {
      const { writer, nothingIsLeft } = await watched();
      for (let index = 0; index < 5; index += 1) await writer.write(frame, index / 25);
      await Promise.all([writer.abort(), writer.abort()]);
      await expect(writer.write(frame, 1)).rejects.toThrow('finished or aborted');
      expect(nothingIsLeft()).toBe(true);
    });

    it('when the signal aborts it, with its reason', async () => {
      const controller = new AbortController();
      const { writer, nothingIsLeft } = await watched({ signal: controller.signal });
      const reason = new Error('The person has left.');
      setTimeout(() => controller.abort(reason), 200);
      await expect(writeForever(writer)).rejects.toBe(reason);
      expect(nothingIsLeft()).toBe(true);
    });

    it('when the signal aborts it while it is being finished', async () => {
      const controller = new AbortController();
      const { writer, nothingIsLeft } = await watched({ signal: controller.signal, preset: 'veryslow' });
      for (let index = 0; index < 20; index += 1) await writer.write(frame, index / 25);
      const finishing = writer.finish();
      controller.abort(new Error('Too late.'));
      await expect(finishing).rejects.toThrow('Too late.');
      expect(nothingIsLeft()).toBe(true);
    });

    it('when ffmpeg is killed from outside', async () => {
      const { writer, nothingIsLeft, pids } = await watched();
      setTimeout(() => process.kill(pids()[0] ?? 0, 'SIGKILL'), 300);
      await expect(writeForever(writer)).rejects.toMatchObject({ code: 'video_encoding_failed' });
      expect(nothingIsLeft()).toBe(true);
    });

    it('when ffmpeg ends at once, although frames are still coming', async () => {
      const { writer, nothingIsLeft } = await watched({}, 'echo "Unknown encoder" >&2; exit 1');
      await expect(writeForever(writer)).rejects.toMatchObject({
        code: 'video_encoding_failed',
        programOutput: expect.stringContaining('Unknown encoder'),
      });
      expect(nothingIsLeft()).toBe(true);
    });

    it('when it hangs', async () => {
      const { writer, nothingIsLeft } = await watched({ stallLimitS: 0.5 }, 'kill -STOP $$');
      await expect(writeForever(writer)).rejects.toMatchObject({ code: 'video_stalled' });
      expect(nothingIsLeft()).toBe(true);
    });

    it('when there is no room for it', async () => {
      // The shell lets no file grow beyond 512 × 100 bytes; ignored, the signal becomes an error of writing.
      const { writer, nothingIsLeft } = await watched({}, "trap '' XFSZ; ulimit -f 100");
      await expect(writeForever(writer)).rejects.toMatchObject({ code: 'video_disk_full' });
      expect(nothingIsLeft()).toBe(true);
    });

    it('when there is no room for the index at its end', async () => {
      const { writer, nothingIsLeft } = await watched({}, "trap '' XFSZ; ulimit -f 1");
      const grey = new Uint8Array(frame.length).fill(128);
      const write = async () => {
        for (let index = 0; index < 30; index += 1) await writer.write(grey, index / 25);
        await writer.finish();
      };
      await expect(write()).rejects.toMatchObject({ code: 'video_disk_full' });
      expect(nothingIsLeft()).toBe(true);
    });

    it('when it has no frames', async () => {
      const { writer, nothingIsLeft } = await watched();
      await expect(writer.finish()).rejects.toMatchObject({ code: 'video_encoding_failed' });
      expect(nothingIsLeft()).toBe(true);
    });

    it('and what was there before stays', async () => {
      writeFileSync(folder.at('out.mp4'), 'yesterday');
      const { writer } = await watched();
      await writer.write(frame, 0);
      await writer.abort();
      expect(readFileSync(folder.at('out.mp4'), 'utf8')).toBe('yesterday');
      expect(readdirSync(folder.path)).toEqual(['out.mp4']);
    });

    it('before it is finished there is no file of its name', async () => {
      const { writer } = await watched();
      for (let index = 0; index < 30; index += 1) await writer.write(frame, index / 25);
      await sleep(100);
      expect(existsSync(folder.at('out.mp4'))).toBe(false);
      await writer.finish();
      expect(readdirSync(folder.path)).toEqual(['out.mp4']);
    });
  },
);
