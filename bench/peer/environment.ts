import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryFolder } from '../report/results-folder.ts';

const run = promisify(execFile);

export const peerFolder = join(repositoryFolder, 'bench', 'peer');
const environmentFolder = join(peerFolder, '.venv');
const markFile = join(environmentFolder, 'requirements.sha256');

/** mediapipe 0.10.21 has wheels for these and no others. */
const PYTHONS = ['python3.12', 'python3.11', 'python3.10', 'python3.9', 'python3'];
const FITTING = /^Python 3\.(9|10|11|12)\./;

/** The peer's Python is not to be had; the message says what to do. */
export class PeerUnavailable extends Error {
  override readonly name = 'PeerUnavailable';
}

/**
 * The programs of the peer's own Python environment, made on first use from requirements.txt (about 1 GB and a
 * minute or two). Throws {@link PeerUnavailable} where there is no fitting Python, no pip or no package index.
 */
export async function peerPrograms(): Promise<{ readonly python: string; readonly gunicorn: string }> {
  const bin = join(environmentFolder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const programs = { python: join(bin, 'python'), gunicorn: join(bin, 'gunicorn') };
  const wanted = createHash('sha256')
    .update(await readFile(join(peerFolder, 'requirements.txt')))
    .digest('hex');
  if (existsSync(markFile) && (await readFile(markFile, 'utf8')) === wanted) return programs;

  const python = await fittingPython();
  await rm(environmentFolder, { recursive: true, force: true });
  console.log(`Making the peer's Python environment (about 1 GB, once) with ${python} …`);
  try {
    await run(python, ['-m', 'venv', environmentFolder]);
  } catch (error) {
    throw new PeerUnavailable(
      `${python} can't make an environment: on Debian and Ubuntu install the package ${python}-venv.\n${said(error)}`,
    );
  }
  try {
    const quietly = ['--disable-pip-version-check', '-q'];
    await run(programs.python, [
      '-m',
      'pip',
      'install',
      ...quietly,
      '-r',
      join(peerFolder, 'requirements.txt'),
    ]);
  } catch (error) {
    throw new PeerUnavailable(
      `pip couldn't install the peer's packages: is a package index reachable?\n${said(error)}`,
    );
  }
  await writeFile(markFile, wanted);
  return programs;
}

async function fittingPython(): Promise<string> {
  const wish = process.env.POSEBOX_BENCH_PYTHON;
  for (const candidate of wish === undefined ? PYTHONS : [wish]) {
    const version = await run(candidate, ['--version']).then(
      ({ stdout }) => stdout,
      () => '',
    );
    if (FITTING.test(version)) return candidate;
  }
  throw new PeerUnavailable(
    'The peer needs Python 3.9 to 3.12 (mediapipe 0.10.21 has no package for later ones). Install one, for example ' +
      '`apt-get install python3.11 python3.11-venv`, or name it in POSEBOX_BENCH_PYTHON.',
  );
}

const said = (error: unknown): string =>
  error instanceof Error && 'stderr' in error ? String(error.stderr).slice(-1500) : String(error);
