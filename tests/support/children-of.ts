import { execFileSync } from 'node:child_process';

/** The programs that a process has started, by their ids. */
export function childrenOf(pid: number): readonly number[] {
  try {
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
    return listed.split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
