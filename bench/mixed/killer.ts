import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import type { Outage } from './asking.ts';
import type { Part, PartProcess, ServiceUnderFire } from './service-under-fire.ts';

/** What is killed at once, and its share of all kills; `everything` is the nearest to a power cut. */
const TARGETS: readonly (readonly [target: Part | 'everything', share: number])[] = [
  ['compute', 28],
  ['clip', 22],
  ['ffmpeg', 10],
  ['postmaster', 12],
  ['database connection', 8],
  ['worker', 8],
  ['service', 8],
  ['everything', 4],
];

/** Some parts live for moments only: how long the killer waits for one before it takes what there is. */
const LIE_IN_WAIT_MS = 30_000;
const LOOK_EVERY_MS = 20;

export interface Killing {
  /** Kills by target. */
  readonly kills: Readonly<Record<string, number>>;
  /** How long the service was away after each kill of it, ms. */
  readonly awayMs: readonly number[];
}

/** Kills parts with SIGKILL at moments spread at random over the time, the same targets and moments for the same seed. */
export async function killParts(
  service: ServiceUnderFire,
  options: { readonly kills: number; readonly overMs: number; readonly seed: number },
  outage: Outage,
  tell: (line: string) => void,
): Promise<Killing> {
  const next = seededRandom(options.seed);
  const moments = Array.from({ length: options.kills }, () => next() * options.overMs).sort((a, b) => a - b);
  const kills: Record<string, number> = {};
  const awayMs: number[] = [];
  const beganMs = performance.now();
  for (const moment of moments) {
    await pause(Math.max(0, beganMs + moment - performance.now()));
    const wished = targetOf(next());
    const victims = await victimsOf(service, wished, next());
    const target = victims.some(({ part }) => part === 'service')
      ? wished === 'everything'
        ? wished
        : 'service'
      : (victims[0]?.part ?? wished);
    const isDown = target === 'service' || target === 'everything';
    if (isDown) outage.isOn = true;
    const killedMs = performance.now();
    for (const { pid } of victims) kill(pid);
    kills[target] = (kills[target] ?? 0) + 1;
    tell(
      `kill ${Object.values(kills).reduce((a, b) => a + b)}: ${target} (${victims.map(({ pid }) => pid).join()})`,
    );
    while (victims.some(({ pid }) => isAlive(pid))) await pause(LOOK_EVERY_MS);
    // This process hears of its children's end a moment later.
    await pause(200);
    if (isDown || target === 'worker') await service.revive();
    if (!isDown) continue;
    outage.endedMs = performance.now();
    outage.isOn = false;
    awayMs.push(outage.endedMs - killedMs);
  }
  return { kills, awayMs };
}

function targetOf(share: number): Part | 'everything' {
  const all = TARGETS.reduce((sum, [, each]) => sum + each, 0);
  let left = share * all;
  for (const [target, each] of TARGETS) {
    left -= each;
    if (left < 0) return target;
  }
  return 'compute';
}

async function victimsOf(
  service: ServiceUnderFire,
  target: Part | 'everything',
  share: number,
): Promise<readonly PartProcess[]> {
  const untilMs = performance.now() + LIE_IN_WAIT_MS;
  for (;;) {
    const all = service.processes();
    if (target === 'everything') return all;
    const fitting = all.filter(({ part }) => part === target);
    const victim = fitting[Math.floor(share * fitting.length)];
    if (victim) return [victim];
    if (performance.now() > untilMs) return all.filter(({ part }) => part === 'compute').slice(0, 1);
    await pause(LOOK_EVERY_MS);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
