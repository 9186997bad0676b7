import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childrenOf } from './children-of.ts';
import { ROOT } from './running-service.ts';

/** A `posebox worker` in a process of its own. */
export interface RunningWorker {
  readonly pid: number;
  /** Processes that work on a video for it now. */
  clipPids(): readonly number[];
  /** Ends it without a word, as the loss of its machine would, clip processes included. */
  kill(): void;
  stop(): Promise<void>;
}

export async function startWorker(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningWorker> {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/dist/worker.mjs'), '--data', dataFolder], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', POSEBOX_VIDEO_WORKERS: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  const pid = child.pid as number;
  return {
    pid,
    clipPids: () => childrenOf(pid),
    kill() {
      const clips = childrenOf(pid);
      child.kill('SIGKILL');
      for (const clip of clips) process.kill(clip, 'SIGKILL');
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
