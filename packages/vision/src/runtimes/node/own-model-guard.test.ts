import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { GUARD_SAID } from '../../own-model/model-limits.ts';

const GUARD = new URL('./own-model-guard.ts', import.meta.url).href;

/** Runs a program whose `work` is watched; tells how it ended and what it said. */
function watched(
  limits: string,
  work: string,
): Promise<{ signal: string | null; code: number | null; said: string }> {
  const program = `
    import { startOwnModelGuard } from ${JSON.stringify(GUARD)};
    const guard = startOwnModelGuard(${limits});
    await guard.watch(async () => { ${work} });
    await guard.close();
  `;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 40_000,
      killSignal: 'SIGTERM',
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
}

describe('the guard of a process that runs somebody’s network', () => {
  it('ends it when one piece of work takes too long, though its thread is blocked', async () => {
    const { signal, said } = await watched('{ memoryBytes: 4e9, runS: 0.3 }', 'for (;;) {}');
    expect([signal, said.trim()]).toEqual(['SIGKILL', `${GUARD_SAID} time`]);
  });

  it('ends it when it takes too much memory', async () => {
    const hoard = 'const kept = []; for (;;) kept.push(Buffer.alloc(5e7, 1));';
    const { signal, said } = await watched('{ memoryBytes: 5e8, runS: 60 }', hoard);
    expect([signal, said.trim()]).toEqual(['SIGKILL', `${GUARD_SAID} memory`]);
  });

  it('leaves in peace what keeps its limits, and what takes long but isn’t its work', async () => {
    const { code, said } = await watched('{ memoryBytes: 4e9, runS: 5 }', '');
    expect([code, said]).toEqual([0, '']);
  });
});
