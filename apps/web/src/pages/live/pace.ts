/** How fast frames are looked at, over the last second or so. */
export interface Pace {
  readonly framesPerS: number;
  /** From the camera's shutter (for files: from the engine's door) to the answer, median. */
  readonly latencyMs: number;
}

/** One frame that was looked at. */
export interface PaceMark {
  readonly atMs: number;
  readonly latencyMs: number;
}

const WINDOW_MS = 1500;

/** The marks that still count, with a new one. */
export function withMark(marks: readonly PaceMark[], mark: PaceMark): readonly PaceMark[] {
  return [...marks.filter(({ atMs }) => mark.atMs - atMs <= WINDOW_MS), mark];
}

/** Null with fewer than three marks. `paceOf([{ atMs: 0, … }, { atMs: 100, … }, { atMs: 200, … }])` is 10 frames a second. */
export function paceOf(marks: readonly PaceMark[]): Pace | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 3 || last.atMs <= first.atMs) return null;
  const latencies = marks.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
  return {
    framesPerS: ((marks.length - 1) * 1000) / (last.atMs - first.atMs),
    latencyMs: latencies[Math.floor(latencies.length / 2)] ?? 0,
  };
}
