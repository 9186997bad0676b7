import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from '../report/results-folder.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** PoseBox as `npm start` starts it, on a free port and an empty data folder. */
export async function startPoseBox(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'posebox-bench-'));
  return startServer({
    name: 'PoseBox',
    command: process.execPath,
    args: ['scripts/start.mjs', '--port', '0', '--data', data, ...args],
    cwd: repositoryFolder,
    env,
    port: (printed) => Number(/ready at http:\/\/[^\s:]+:(\d+)/.exec(printed)?.[1] ?? 0) || null,
  });
}
