import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Python programs that read our files with readers that aren't ours. The packages live in a virtual environment of their
 * own under node_modules/.cache, made at the first call and again when the requirements change.
 */

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '../../node_modules/.cache');

/** `readers`: light, always. `learning`: ONNX Runtime and scikit-learn, 100 MB, always. `opensim`: 70 MB to fetch, only with POSEBOX_TEST_OPENSIM=1. */
export type PythonSet = 'readers' | 'learning' | 'opensim';

const REQUIREMENTS: Readonly<Record<PythonSet, string>> = {
  readers: join(here, 'python-requirements.txt'),
  learning: join(here, 'python-requirements-learning.txt'),
  opensim: join(here, 'python-requirements-opensim.txt'),
};

export type PythonEnvironment =
  | { readonly python: string; readonly missing: null }
  | { readonly python: null; readonly missing: string };

/**
 * The Python that has the packages, or in one sentence why there is none: no Python, no venv module, packages that can't
 * be fetched. Says so on the console too, with the tests left out: `describe.skipIf(!environment.python)`.
 */
export async function pythonEnvironment(set: PythonSet, tests: string): Promise<PythonEnvironment> {
  if (set === 'opensim' && process.env.POSEBOX_TEST_OPENSIM !== '1') {
    return leftOut(tests, 'set POSEBOX_TEST_OPENSIM=1 to fetch OpenSim, 70 MB, and run them');
  }
  const requirements = readFileSync(REQUIREMENTS[set], 'utf8');
  const folder = join(cache, `posebox-python-${set}`);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(folder, 'posebox-requirements.sha256');
  const sha256 = createHash('sha256').update(requirements).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sha256 && (await works(python))) {
    return { python, missing: null };
  }
  try {
    await run('python3', ['-m', 'venv', '--clear', folder]);
  } catch {
    return leftOut(tests, 'they need python3 with venv: apt-get install python3-venv');
  }
  try {
    await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS[set]]);
  } catch (failure) {
    const lines = String((failure as { stderr?: unknown }).stderr ?? failure)
      .trim()
      .split('\n');
    return leftOut(tests, `their Python packages can't be installed: ${lines.at(-1)}`);
  }
  writeFileSync(stamp, sha256);
  return { python, missing: null };
}

/** Runs a program of tests/ and gives the JSON it prints; a failure carries what it wrote to stderr. */
export async function runPython(python: string, program: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(python, [program, ...args], { maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(stdout);
}

async function works(python: string): Promise<boolean> {
  try {
    await run(python, ['-c', 'import numpy']);
    return true;
  } catch {
    return false;
  }
}

function leftOut(tests: string, reason: string): PythonEnvironment {
  console.warn(`Left out: ${tests} (${reason})`);
  return { python: null, missing: reason };
}
