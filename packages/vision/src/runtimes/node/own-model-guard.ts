import { Worker } from 'node:worker_threads';
import { GUARD_SAID } from '../../own-model/model-limits.ts';

/** What a network of one's own may take. */
export interface GuardLimits {
  readonly memoryBytes: number;
  /** Of one run. */
  readonly runS: number;
}

/** Watches a process that runs somebody's network. */
export interface OwnModelGuard {
  /** Does the work; when it takes too long or too much memory, the whole process is ended. */
  watch<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 50;

/**
 * A network runs inside one native call: nothing in its thread can end it, and whoever waits for its memory to be too much
 * from outside needs a system that tells. So a second thread of the same process looks, and ends the process with SIGKILL: what
 * the network broke can't go on.
 */
const WATCHER = `
const { parentPort, workerData: { state, memoryBytes, runMs, everyMs, said } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const began = new Int32Array(state);
const end = (why) => {
  try { writeSync(2, said + ' ' + why + '\\n'); } catch {}
  process.kill(process.pid, 'SIGKILL');
};
setInterval(() => {
  const since = Atomics.load(began, 0);
  if (since === 0) return;
  if ((Date.now() % 1e9) - since > runMs) end('time');
  else if (process.memoryUsage.rss() > memoryBytes) end('memory');
}, everyMs);
parentPort.postMessage('watching');
`;

export function startOwnModelGuard({ memoryBytes, runS }: GuardLimits): OwnModelGuard {
  const state = new SharedArrayBuffer(4);
  const began = new Int32Array(state);
  const watcher = new Worker(WATCHER, {
    eval: true,
    // What this process was started with may need its thread, which is the one that will be blocked.
    execArgv: [],
    workerData: { state, memoryBytes, runMs: runS * 1000, everyMs: LOOK_EVERY_MS, said: GUARD_SAID },
  });
  const isWatching = new Promise<void>((resolve) => {
    watcher.once('message', () => resolve());
  });
  // Alone it keeps no process alive.
  watcher.unref();
  return {
    async watch(work) {
      watcher.ref();
      await isWatching;
      watcher.unref();
      Atomics.store(began, 0, Math.max(1, Date.now() % 1e9));
      try {
        return await work();
      } finally {
        Atomics.store(began, 0, 0);
      }
    },
    async close() {
      await watcher.terminate();
    },
  };
}
