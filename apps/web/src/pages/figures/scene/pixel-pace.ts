/** How many pixels are drawn for one of the page's while something moves, so that pictures keep coming. */
export interface PixelPace {
  /** Pixels for one, across. */
  readonly ratio: number;
  /** Told how long a picture kept the page from its next refresh. @returns whether `ratio` is another now */
  took(ms: number): boolean;
}

const RATIOS = [1, 0.75, 0.5] as const;
/** Fewer than 14 pictures a second: with fewer than 10 a movement falls apart. */
const TOO_SLOW_MS = 70;
/** Four in the time of a picture of 10 a second: more pixels fit. */
const QUICK_MS = 25;
/** So many pictures one after the other are slow before pixels are given up: the first of a figure always is. */
const SLOW_FOR = 4;
/** And so many are quick before more pixels are tried. */
const QUICK_FOR = 40;

/**
 * Gives pixels up where the processor can't keep pace, and takes them back where it can.
 *
 * @example
 * const pace = createPixelPace();
 * if (pace.took(120)) renderer.setPixelRatio(pace.ratio);
 */
export function createPixelPace(): PixelPace {
  let step = 0;
  let slow = 0;
  let quick = 0;
  const goTo = (next: number): boolean => {
    [step, slow, quick] = [next, 0, 0];
    return true;
  };
  return {
    get ratio() {
      return RATIOS[step]!;
    },
    took(ms) {
      slow = ms > TOO_SLOW_MS ? slow + 1 : 0;
      quick = ms < QUICK_MS ? quick + 1 : 0;
      if (slow >= SLOW_FOR && step < RATIOS.length - 1) return goTo(step + 1);
      if (quick >= QUICK_FOR && step > 0) return goTo(step - 1);
      return false;
    },
  };
}
