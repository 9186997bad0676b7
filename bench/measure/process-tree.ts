import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks a second behind utime and stime: fixed at 100 for user space on Linux. */
const TICKS_PER_SECOND = 100;

/** Reads of /proc fail for processes that ended meanwhile; those count as absent. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The fields of /proc/PID/stat after the command's name, which may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** A process and all its descendants that are alive now. Linux only. */
export function processTree(rootPid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statFields(Number(entry));
    if (fields === null) continue;
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const tree: number[] = [];
  for (const queue = [rootPid]; queue.length > 0; ) {
    const pid = queue.shift()!;
    tree.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/**
 * CPU time in milliseconds, user and system, of a process tree since it began, with that of descendants that have
 * ended and been waited for. Take the difference of two readings.
 */
export function cpuMsOfTree(rootPid: number): number {
  let ticks = 0;
  for (const pid of processTree(rootPid)) {
    const fields = statFields(pid);
    // utime, stime, cutime, cstime: fields 14 to 17 of proc(5), 11 to 14 after the name.
    if (fields !== null) for (let i = 11; i <= 14; i++) ticks += Number(fields[i]);
  }
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** Memory of a process tree in MB (10^6 bytes). */
export interface TreeMemory {
  /** Sum of resident sets: pages that processes share are counted in each. */
  readonly rssMb: number;
  /** Sum of proportional sets: a page shared by n processes counts 1/n in each. */
  readonly pssMb: number;
  readonly processes: number;
}

export function memoryOfTree(rootPid: number): TreeMemory {
  const total = { rss: 0, pss: 0, processes: 0 };
  for (const pid of processTree(rootPid)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    if (rollup === null) continue;
    total.rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    total.pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    total.processes++;
  }
  return {
    rssMb: (total.rss * 1024) / 1e6,
    pssMb: (total.pss * 1024) / 1e6,
    processes: total.processes,
  };
}

/** Watches a tree's memory until stopped; gives the highest readings. */
export function watchMemory(rootPid: number, everyMs = 250): { readonly stop: () => TreeMemory } {
  let peak: TreeMemory = { rssMb: 0, pssMb: 0, processes: 0 };
  const look = () => {
    const now = memoryOfTree(rootPid);
    peak = {
      rssMb: Math.max(peak.rssMb, now.rssMb),
      pssMb: Math.max(peak.pssMb, now.pssMb),
      processes: Math.max(peak.processes, now.processes),
    };
  };
  look();
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
