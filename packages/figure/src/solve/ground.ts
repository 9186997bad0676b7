import { smoothStep } from '../geometry/vector.ts';
import type { SeenBody } from './seen-body.ts';

/** Landmarks less sure than this may lie anywhere. */
const LEAST_CONFIDENCE = 0.5;

/**
 * How far below the camera's axis the lowest sure landmark is seen, metres a metre of distance; NaN where the picture
 * doesn't tell. Feet that stand don't move in the picture, whatever depth makes of the body above them.
 */
export function lowestSight(body: SeenBody | null): number {
  const hips = body?.hipsFromCameraM;
  if (!body || !hips) return Number.NaN;
  let lowest = Number.POSITIVE_INFINITY;
  body.placesM.forEach((place, landmark) => {
    if (!place || body.confidence[landmark]! < LEAST_CONFIDENCE) return;
    lowest = Math.min(lowest, (place[1] + hips[1]) / -(place[2] + hips[2]));
  });
  return Number.isFinite(lowest) ? lowest : Number.NaN;
}

/** Seconds around a moment in which the floor is looked for. */
const FLOOR_WITHIN_S = 2;

/** The floor lies where the lowest point of the body is in this share of the moments: jumps don't raise it. */
const FLOOR_QUANTILE = 0.3;

/** A body is in the air when its lowest point is higher above the floor than the first; from the second on wholly. */
const AIRBORNE_M: readonly [number, number] = [0.08, 0.18];

/** How high above the floor a body is, by the height of its lowest point over the floor's. */
export const liftM = (aboveFloorM: number): number =>
  Math.max(0, aboveFloorM) * smoothStep(...AIRBORNE_M, aboveFloorM);

/**
 * How high the body is in the air at each moment of a clip.
 *
 * @param lowestM height of the body's lowest point as the camera sees it, NaN where unknown.
 */
export function liftsOf(lowestM: Float64Array, timesS: Float64Array): Float64Array {
  const scenes = sceneOf(lowestM);
  let first = 0;
  return Float64Array.from(timesS, (timeS, row) => {
    if (Number.isNaN(lowestM[row]!)) return 0;
    while (timesS[first]! < timeS - FLOOR_WITHIN_S || scenes[first] !== scenes[row]) first++;
    const near: number[] = [];
    for (let other = first; other < timesS.length && timesS[other]! <= timeS + FLOOR_WITHIN_S; other++) {
      if (scenes[other] === scenes[row] && !Number.isNaN(lowestM[other]!)) near.push(lowestM[other]!);
    }
    near.sort((a, b) => a - b);
    return liftM(lowestM[row]! - near[Math.floor(FLOOR_QUANTILE * (near.length - 1))]!);
  });
}

/** From one moment to the next nobody rises or falls so far: the film was cut, and the floor is another. */
const CUT_M = 0.6;

/** Which scene each frame belongs to. */
function sceneOf(lowestM: Float64Array): Uint32Array {
  let scene = 0;
  let before = Number.NaN;
  return Uint32Array.from(lowestM, (heightM) => {
    if (Math.abs(heightM - before) > CUT_M) scene++;
    if (!Number.isNaN(heightM)) before = heightM;
    return scene;
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
