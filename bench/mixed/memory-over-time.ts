import { readFileSync } from 'node:fs';
import { quantile } from '../statistics/spread.ts';
import type { Part, ServiceUnderFire } from './service-under-fire.ts';

/** Memory of all processes at one moment, proportional sets in MB (10^6 bytes): what processes share counts once. */
export interface MemoryMoment {
  readonly minute: number;
  readonly allMb: number;
  readonly byPart: Readonly<Partial<Record<Part, number>>>;
}

const LOOK_EVERY_MS = 5_000;

/** Looks at the memory of all parts until stopped. */
export function watchParts(service: ServiceUnderFire): { readonly stop: () => readonly MemoryMoment[] } {
  const beganMs = performance.now();
  const moments: MemoryMoment[] = [];
  const look = () => {
    const byPart: Partial<Record<Part, number>> = {};
    let allMb = 0;
    for (const { part, pid } of service.processes()) {
      const mb = proportionalMb(pid);
      byPart[part] = (byPart[part] ?? 0) + mb;
      allMb += mb;
    }
    moments.push({ minute: (performance.now() - beganMs) / 60_000, allMb, byPart });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return moments;
    },
  };
}

function proportionalMb(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return (Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Slope in MB an hour after `fromMinute`: the median of the slopes between all pairs of minutes (Theil 1950, Sen 1968),
 * each minute the median of its moments, so that a kill or a burst doesn't turn it.
 */
export function slopeMbPerH(
  moments: readonly MemoryMoment[],
  fromMinute: number,
  of: (moment: MemoryMoment) => number = ({ allMb }) => allMb,
): number {
  const minutes = medians(moments, 1, of).filter(({ minute }) => minute >= fromMinute);
  const slopes = minutes.flatMap((a, i) =>
    minutes.slice(i + 1).map((b) => ((b.mb - a.mb) / (b.minute - a.minute)) * 60),
  );
  return slopes.length === 0 ? Number.NaN : quantile(slopes, 0.5);
}

/** Medians over stretches of so many minutes. */
export function medians(
  moments: readonly MemoryMoment[],
  everyMinutes: number,
  of: (moment: MemoryMoment) => number = ({ allMb }) => allMb,
): readonly { readonly minute: number; readonly mb: number }[] {
  const stretches = new Map<number, MemoryMoment[]>();
  for (const moment of moments) {
    const stretch = Math.floor(moment.minute / everyMinutes);
    stretches.set(stretch, [...(stretches.get(stretch) ?? []), moment]);
  }
  return [...stretches].map(([stretch, members]) => ({
    minute: stretch * everyMinutes,
    mb: quantile(members.map(of), 0.5),
  }));
}
