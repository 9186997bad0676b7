import { smoothStep } from '../geometry/vector.ts';

/** Seconds around a moment in which the floor is looked for. */
const FLOOR_WITHIN_S = 2;

/** The floor lies where the lowest point of the body is in this share of the moments: jumps don't raise it. */
const FLOOR_QUANTILE = 0.3;

/** A body is in the air when its lowest point is higher above the floor than the first; from the second on wholly. */
const AIRBORNE_M: readonly [number, number] = [0.05, 0.14];

/** How high above the floor a body is, by the height of its lowest point over the floor's. */
export const liftM = (aboveFloorM: number): number =>
  Math.max(0, aboveFloorM) * smoothStep(...AIRBORNE_M, aboveFloorM);

/**
 * How high the body is in the air at each moment of a clip.
 *
 * @param lowestM height of the body's lowest point as the camera sees it, NaN where unknown.
 */
export function liftsOf(lowestM: Float64Array, timesS: Float64Array): Float64Array {
  let first = 0;
  return Float64Array.from(timesS, (timeS, row) => {
    if (Number.isNaN(lowestM[row]!)) return 0;
    while (timesS[first]! < timeS - FLOOR_WITHIN_S) first++;
    const near: number[] = [];
    for (let other = first; other < timesS.length && timesS[other]! <= timeS + FLOOR_WITHIN_S; other++)
      if (!Number.isNaN(lowestM[other]!)) near.push(lowestM[other]!);
    near.sort((a, b) => a - b);
    return liftM(lowestM[row]! - near[Math.floor(FLOOR_QUANTILE * (near.length - 1))]!);
  });
}

/** The floor as it is followed live: it sinks quickly with the lowest point and rises slowly. */
export function createFloor(): { liftAt(lowestM: number, timeS: number): number; reset(): void } {
  let floorM = Number.NaN;
  let lastS = 0;
  return {
    liftAt(lowestM, timeS) {
      if (Number.isNaN(lowestM)) return 0;
      if (Number.isNaN(floorM)) floorM = lowestM;
      const passedS = timeS - lastS;
      lastS = timeS;
      const withinS = lowestM < floorM ? SINKS_IN_S : RISES_IN_S;
      floorM += (lowestM - floorM) * (1 - Math.exp(-Math.max(0, passedS) / withinS));
      return liftM(lowestM - floorM);
    },
    reset() {
      floorM = Number.NaN;
    },
  };
}

const SINKS_IN_S = 0.1;
const RISES_IN_S = 3;
