import { LIBRARY_TEXTS } from '@posebox/texts';
import type { Say } from '../../preferences/preferences.tsx';

interface Mark {
  readonly atMs: number;
  readonly progress: number;
}

/** Less progress than this says nothing about the pace. */
const ENOUGH_PROGRESS = 0.02;

/**
 * Estimates how long items still take from the progress seen since each was first looked at, so that no clock but the
 * page's own counts.
 */
export interface TimeLeft {
  /** Seconds, or null while nothing can be said. */
  see(id: string, progress: number, atMs: number): number | null;
}

export function createTimeLeft(): TimeLeft {
  const firsts = new Map<string, Mark>();
  const latest = new Map<string, Mark & { readonly leftS: number | null }>();
  return {
    see(id, progress, atMs) {
      const first = firsts.get(id);
      // Done again from the start: the pace before says nothing.
      if (!first || progress < first.progress) {
        firsts.set(id, { atMs, progress });
        latest.set(id, { atMs, progress, leftS: null });
        return null;
      }
      const before = latest.get(id);
      if (before && before.progress === progress) {
        return before.leftS === null ? null : Math.max(0, before.leftS - (atMs - before.atMs) / 1000);
      }
      const gained = progress - first.progress;
      const leftS = gained < ENOUGH_PROGRESS ? null : ((1 - progress) * (atMs - first.atMs)) / gained / 1000;
      latest.set(id, { atMs, progress, leftS });
      return leftS;
    },
  };
}

/** `40 s`, `3 min`, `2 h`: as exact as an estimate deserves. */
export function timeLeftText(leftS: number, t: Say): string {
  if (leftS < 20) return t(LIBRARY_TEXTS.secondsLeft, { n: Math.max(1, Math.ceil(leftS)) });
  if (leftS < 90) return t(LIBRARY_TEXTS.secondsLeft, { n: 10 * Math.round(leftS / 10) });
  if (leftS < 5400) return t(LIBRARY_TEXTS.minutesLeft, { n: Math.round(leftS / 60) });
  return t(LIBRARY_TEXTS.hoursLeft, { n: Math.round(leftS / 3600) });
}
