import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../tests/support/free-port.ts';
import { processTree } from '../measure/process-tree.ts';
import { repositoryFolder } from '../report/results-folder.ts';

/** A kind of process of the installation, by what runs in it. */
export type Part =
  | 'service'
  | 'worker'
  | 'compute'
  | 'clip'
  | 'ffmpeg'
  | 'postmaster'
  | 'database connection';

export interface PartProcess {
  readonly part: Part;
  readonly pid: number;
}

/** A service with a `posebox worker` beside it on one data folder, each of whose processes may be killed. */
export interface ServiceUnderFire {
  readonly url: string;
  processes(): readonly PartProcess[];
  /** Starts again what was killed of the two programs; resolves when both are ready. */
  revive(): Promise<void>;
  /** How often one of the two programs ended without having been killed by us. */
  readonly endedByItself: readonly string[];
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 180_000;

/** Starts both on a data folder; what they say on the error channel goes to a file there. */
export async function startUnderFire(dataFolder: string): Promise<ServiceUnderFire> {
  const port = await freePort();
  const said = createWriteStream(join(dataFolder, '..', 'said.log'), { flags: 'a' });
  const endedByItself: string[] = [];
  const start = async (program: 'main' | 'worker', args: readonly string[]): Promise<ChildProcess> => {
    const child = spawn(
      process.execPath,
      [join(repositoryFolder, `apps/server/dist/${program}.mjs`), '--data', dataFolder, ...args],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          LC_ALL: 'C',
          POSEBOX_COMPUTE_PROCESSES: '2',
          POSEBOX_VIDEO_WORKERS: '1',
          // The computer is shared: a photo may wait long for its turn there.
          POSEBOX_DEADLINE_S: '600',
        },
      },
    );
    child.stderr?.on('data', (text: Buffer) => said.write(`${program} ${text}`));
    child.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && !stopping) endedByItself.push(`${program}: ${code ?? signal}`);
    });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`The ${program} isn't ready in time.`)),
        READY_WITHIN_MS,
      );
      const settle = (done: () => void) => {
        clearTimeout(late);
        done();
      };
      child.stdout?.on('data', (text: Buffer) => text.includes('ready') && settle(resolve));
      child.once('exit', (code) => settle(() => reject(new Error(`The ${program} ended with ${code}.`))));
    });
    return child;
  };
  let stopping = false;
  const startService = () => start('main', ['--port', String(port)]);
  let service = await startService();
  const url = `http://127.0.0.1:${port}`;
  // The database of an empty data folder is made for the first who asks.
  await fetch(`${url}/api/videos`);
  let worker = await start('worker', []);
  const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

  return {
    url,
    endedByItself,
    processes() {
      const postmaster = postmasterOf(dataFolder);
      const roots = [service, worker].filter(isRunning).map(({ pid }) => pid!);
      const pids = new Set(
        [...roots, ...(postmaster === undefined ? [] : [postmaster])].flatMap(processTree),
      );
      return [...pids].flatMap((pid) => {
        const part = partOf(pid, postmaster);
        return part === undefined ? [] : [{ part, pid }];
      });
    },
    async revive() {
      if (!isRunning(service)) service = await startService();
      if (!isRunning(worker)) worker = await start('worker', []);
    },
    async stop() {
      stopping = true;
      for (const child of [worker, service].filter(isRunning)) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        const insist = setTimeout(() => child.kill('SIGKILL'), 30_000);
        await gone;
        clearTimeout(insist);
      }
      said.end();
    },
  };
}

/** The postmaster of the data folder; it outlives a killed service. */
function postmasterOf(dataFolder: string): number | undefined {
  try {
    const pid = Number(
      readFileSync(join(dataFolder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0],
    );
    return commandOf(pid).includes(dataFolder) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function partOf(pid: number, postmaster: number | undefined): Part | undefined {
  if (pid === postmaster) return 'postmaster';
  const command = commandOf(pid);
  if (command.includes('main.mjs')) return 'service';
  if (command.includes('worker.mjs')) return 'worker';
  if (command.includes('compute.mjs')) return 'compute';
  if (command.includes('clip.mjs')) return 'clip';
  if (command.startsWith('postgres:')) return command.includes('posebox') ? 'database connection' : undefined;
  return /^[^\0]*ff(mpeg|probe)\0/.test(command) ? 'ffmpeg' : undefined;
}

/** The command of a process, empty when it has gone. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
