import { useRef, useState } from 'preact/hooks';
import { type Pace, type PaceMark, paceOf, withMark } from './pace.ts';

/** The figures on the picture change so often. */
const SHOW_EVERY_MS = 500;

export interface PaceHold {
  /** Null with too few frames. */
  readonly pace: Pace | null;
  /** A frame was shown that took so long. */
  mark(latencyMs: number): void;
  rest(): void;
}

/** How fast frames come, renewed twice a second. */
export function usePace(): PaceHold {
  const marks = useRef<readonly PaceMark[]>([]);
  const [pace, setPace] = useState<Pace | null>(null);
  return {
    pace,
    mark(latencyMs) {
      const atMs = performance.now();
      const before = marks.current;
      marks.current = withMark(before, { atMs, latencyMs });
      const shownAt = Math.floor((before.at(-1)?.atMs ?? 0) / SHOW_EVERY_MS);
      if (shownAt !== Math.floor(atMs / SHOW_EVERY_MS)) setPace(paceOf(marks.current));
    },
    rest() {
      marks.current = [];
      setPace(null);
    },
  };
}
