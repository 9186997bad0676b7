/** The part of a clip that a timeline shows, in seconds. All pure. */
export interface TimeWindow {
  readonly fromS: number;
  readonly toS: number;
}

/** No nearer than this many seconds across. */
const LEAST_S = 0.5;

/** Nearer (factor > 1) or farther around a moment, which stays where it is; never beyond the whole. */
export function zoomed(shown: TimeWindow, factor: number, aroundS: number, whole: TimeWindow): TimeWindow {
  const wholeS = whole.toS - whole.fromS;
  const lengthS = Math.min(wholeS, Math.max((shown.toS - shown.fromS) / factor, Math.min(LEAST_S, wholeS)));
  const share = (aroundS - shown.fromS) / (shown.toS - shown.fromS || 1);
  return within(aroundS - share * lengthS, lengthS, whole);
}

/** The same length, moved just so far that the moment is in it, with some room before the edge. */
export function following(shown: TimeWindow, timeS: number, whole: TimeWindow): TimeWindow {
  if (timeS >= shown.fromS && timeS <= shown.toS) return shown;
  const lengthS = shown.toS - shown.fromS;
  return within(timeS - 0.1 * lengthS, lengthS, whole);
}

function within(fromS: number, lengthS: number, whole: TimeWindow): TimeWindow {
  const start = Math.min(Math.max(fromS, whole.fromS), whole.toS - lengthS);
  return { fromS: start, toS: start + lengthS };
}

/** Round steps of a ruler whose labels stand at least `leastPx` apart. */
export function rulerStepS(shown: TimeWindow, widthPx: number, leastPx: number): number {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800];
  const perPxS = (shown.toS - shown.fromS) / Math.max(1, widthPx);
  return steps.find((stepS) => stepS / perPxS >= leastPx) ?? 3600;
}

/**
 * A curve as one value a pixel column: the least of all that fall into it, so that a short dip stays seen; NaN where
 * none does.
 */
export function columnMinima(
  timesS: Float64Array,
  values: Float32Array,
  shown: TimeWindow,
  columns: number,
): Float32Array {
  const minima = new Float32Array(columns).fill(Number.NaN);
  const scale = columns / (shown.toS - shown.fromS || 1);
  for (let index = 0; index < values.length; index++) {
    const from = Math.floor((timesS[index]! - shown.fromS) * scale);
    // A value holds until the next frame.
    const endS = timesS[index + 1] ?? timesS[index]!;
    const to = Math.max(from, Math.ceil((endS - shown.fromS) * scale) - 1);
    for (let column = Math.max(0, from); column <= Math.min(columns - 1, to); column++) {
      const value = values[index]!;
      if (!(minima[column]! <= value)) minima[column] = value;
    }
  }
  return minima;
}
