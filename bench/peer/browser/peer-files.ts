import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PeerUnavailable, peerFolder, peerPrograms } from '../environment.ts';

const run = promisify(execFile);
const folder = join(peerFolder, 'browser');

/**
 * A folder to be served as it is: `peer/` in it holds tasks-vision, its WebAssembly and the bundles of its models.
 * Made on first use. Throws {@link PeerUnavailable} where npm's registry or a fitting Python can't be had.
 */
export async function browserPeerFolder(): Promise<string> {
  const served = join(folder, 'built');
  if (existsSync(served)) return served;
  console.log('Fetching tasks-vision and making its model bundles (once) …');
  await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder }).catch(
    (error: unknown) => {
      throw new PeerUnavailable(`npm couldn't install tasks-vision: ${String(error)}`);
    },
  );
  const { python } = await peerPrograms();
  const part = `${served}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'peer'), { recursive: true });
  const tasks = join(folder, 'node_modules/@mediapipe/tasks-vision');
  for (const name of ['vision_bundle.mjs', 'wasm']) {
    await cp(join(tasks, name), join(part, 'peer', name), { recursive: true });
  }
  const networks = dirname(createRequire(import.meta.url).resolve('@mediapipe/pose/package.json'));
  await run(python, [join(folder, 'task_bundles.py'), networks, join(part, 'peer')]);
  await rename(part, served);
  return served;
}
