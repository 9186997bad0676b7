import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryFolder } from '../report/results-folder.ts';

/**
 * Runs the fault tests of videos with their full numbers, which the daily tests cut short; nothing gets a second try.
 *
 * @returns the exit code
 */
export function runVideoFaults(): number {
  const { status } = spawnSync(
    process.execPath,
    [join(repositoryFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--retry=0', 'tests/video'],
    { cwd: repositoryFolder, stdio: 'inherit', env: { ...process.env, POSEBOX_FULL_FAULTS: '1' } },
  );
  return status ?? 1;
}
