import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cpuMsOfTree, memoryOfTree, processTree } from './process-tree.ts';

/** A shell whose child burns about 300 ms of CPU time and ends, while another child stays. */
const script = `
  ${process.execPath} -e "const e = process.cpuUsage().user + 300000; while (process.cpuUsage().user < e);"
  echo burnt
  ${process.execPath} -e "console.log('here'); setInterval(() => {}, 1000)"
  echo never`;

const isLinux = process.platform === 'linux';
if (!isLinux) console.warn('Left out: the process tree (it is read from /proc, which Linux has)');

describe.skipIf(!isLinux)('the process tree', () => {
  const shell = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  beforeAll(async () => {
    for (let said = ''; !said.includes('here'); ) said += String((await once(shell.stdout, 'data'))[0]);
  });
  afterAll(() => {
    for (const pid of processTree(shell.pid ?? 0).reverse()) process.kill(pid);
  });

  it('finds descendants', () => {
    expect(processTree(shell.pid ?? 0)).toHaveLength(2);
  });

  it('keeps the time of descendants that have ended', () => {
    expect(cpuMsOfTree(shell.pid ?? 0)).toBeGreaterThanOrEqual(250);
  });

  it('reads memory of all of them, shared pages once in the proportional sum', () => {
    const memory = memoryOfTree(shell.pid ?? 0);
    expect(memory.processes).toBe(2);
    expect(memory.rssMb).toBeGreaterThan(20);
    expect(memory.pssMb).toBeLessThan(memory.rssMb);
  });
});
