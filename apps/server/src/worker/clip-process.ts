import { fork } from 'node:child_process';
import { GUARD_SAID } from '@posebox/vision/own-model';
import { ownModelStopped } from '../own-models/own-model-pool.ts';
import type { ClipNews, ClipTask, FromClipProcess } from './clip-messages.ts';

export type ClipOutcome = Exclude<FromClipProcess, ClipNews>;

export interface ClipProgram {
  /** The JavaScript file that a clip process runs. */
  readonly entry: string;
  readonly modelsFolder: string;
}

/** A clip process ended without an outcome: killed, or taken down by what it worked on. */
export class ClipProcessLost extends Error {
  override readonly name = 'ClipProcessLost';
}

/** How much of what a dying process says is kept. */
const LAST_WORDS = 2_000;

/**
 * Has a task done by a process of its own, which a broken file may take down without harm to anything else.
 *
 * Rejects with ClipProcessLost when the process dies without an outcome, and with the signal's reason when aborted,
 * after it is gone.
 */
export function runClipTask(
  program: ClipProgram,
  task: ClipTask,
  signal: AbortSignal,
  onProgress: (progress: number) => void,
  onNews: (news: Exclude<ClipNews, { kind: 'progress' }>) => void = () => undefined,
): Promise<ClipOutcome> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = fork(program.entry, [], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      env: {
        ...process.env,
        POSEBOX_MODELS: program.modelsFolder,
        ORT_DISABLE_TELEMETRY: '1',
        MALLOC_ARENA_MAX: '2',
      },
    });
    let outcome: ClipOutcome | undefined;
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS);
    });
    child.on('message', (message: FromClipProcess) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else if (message.kind === 'epochs' || message.kind === 'checkpoint') onNews(message);
      else outcome = message;
    });
    // Its ffmpeg ends with it: their pipes break.
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    const end = (code: number | null) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else if (outcome) resolve(outcome);
      else if (lastWords.includes(GUARD_SAID)) resolve({ kind: 'problem', problem: ownModelStopped() });
      else reject(new ClipProcessLost(`A clip process ended with ${code}: ${lastWords.trim()}`));
    };
    child.once('error', () => end(null));
    child.once('close', end);
    child.send(task, (error) => error && stop());
  });
}
