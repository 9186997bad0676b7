import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadJob, LoadResult } from './load-job.ts';

/** A process that sends requests; close it after use. */
export interface LoadGenerator {
  run(job: LoadJob): Promise<LoadResult>;
  close(): void;
}

/**
 * Starts the load process.
 *
 * @example
 * const load = startLoadGenerator();
 * const { answers } = await load.run({ port, connections: 8, seconds: 5, requests: [upload] });
 * load.close();
 */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  let waiting: { readonly done: (result: LoadResult) => void; readonly gone: (error: Error) => void } | null =
    null;
  child.on('message', (result: LoadResult) => waiting?.done(result));
  child.on('exit', () => waiting?.gone(new Error('The load process ended')));
  return {
    run: (job) =>
      new Promise((done, gone) => {
        waiting = { done, gone };
        child.send(job);
      }),
    close: () => {
      waiting = null;
      child.kill();
    },
  };
}
