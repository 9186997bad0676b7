import { LANDMARK } from '@posebox/body';
import { smoothStep } from '../geometry/vector.ts';
import { BODY_SIDES } from '../skeleton/humanoid-bones.ts';
import type { SeenBody } from './seen-body.ts';

/** Landmarks less sure than this may lie anywhere. */
const LEAST_CONFIDENCE = 0.5;

const FEET = BODY_SIDES.map((side) =>
  (['ankle', 'heel', 'foot_index'] as const).map((part) => LANDMARK[`${side}_${part}`]),
);

/**
 * How far below the camera's axis the lowest sure landmark is seen, metres a metre of distance; NaN where the picture
 * doesn't tell, as where a foot isn't seen: it may stand. Feet that stand don't move in the picture, whatever depth makes
 * of the body above them.
 */
export function lowestSight(body: SeenBody | null): number {
  const hips = body?.hipsFromCameraM;
  if (!body || !hips) return Number.NaN;
  const isSure = (landmark: number) => body.confidence[landmark]! >= LEAST_CONFIDENCE;
  if (!FEET.every((foot) => foot.some(isSure))) return Number.NaN;
  let lowest = Number.POSITIVE_INFINITY;
  body.placesM.forEach((place, landmark) => {
    if (!place || !isSure(landmark)) return;
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

/** Nobody is in the air for longer: who seems to be stands on something, hangs, or is seen wrongly. */
const LONGEST_LEAP_S = 1;

/** A height further from those around it than a body falls in their time is a slip of the network; frames to each side. */
const AROUND = 2;

/**
 * How high the body is in the air at each moment of a clip. Where a foot is held the floor is; between two such moments it
 * lies between them, as somebody who walks to or from the camera is seen on a floor that rises or sinks. Where no foot is
 * held for long it lies where the lowest point is in some of the moments.
 *
 * @param seenM height of the body's lowest point as the camera sees it, NaN where unknown.
 * @param held moments at which a foot doesn't move.
 */
export function liftsOf(seenM: Float64Array, held: readonly boolean[], timesS: Float64Array): Float64Array {
  const lowestM = Float64Array.from(seenM, (_, row) =>
    Number.isNaN(seenM[row]!)
      ? Number.NaN
      : medianOf(seenM.subarray(Math.max(0, row - AROUND), row + AROUND + 1)),
  );
  const scenes = sceneOf(lowestM);
  const often = oftenLowest(lowestM, scenes, timesS);
  const steps = heldFloor(lowestM, held, scenes, timesS);
  let next = 0;
  const aboveM = Float64Array.from(timesS, (timeS, row) => {
    if (Number.isNaN(lowestM[row]!)) return 0;
    while (next < steps.length && steps[next]!.row < row) next++;
    const near = [steps[next - 1], steps[next]].filter(
      (step) =>
        step && scenes[step.row] === scenes[row] && Math.abs(timesS[step.row]! - timeS) <= FLOOR_WITHIN_S,
    ) as Step[];
    const [one, other = one] = near;
    if (!one || !other) return lowestM[row]! - often[row]!;
    const betweenS = timesS[other.row]! - timesS[one.row]!;
    const share = betweenS > 0 ? (timeS - timesS[one.row]!) / betweenS : 0;
    return lowestM[row]! - (one.floorM + share * (other.floorM - one.floorM));
  });
  const isUp = Array.from(aboveM, (heightM) => heightM > AIRBORNE_M[0]);
  const lasts = durationsS(isUp, timesS);
  return aboveM.map((heightM, row) => (lasts[row]! > LONGEST_LEAP_S ? 0 : liftM(heightM)));
}

/** The floor at a moment at which a foot is held. */
interface Step {
  readonly row: number;
  floorM: number;
}

/** A body that rests so long rests on a floor, however high it is; for less it may hang or be caught in a leap. */
const RESTS_S = 0.5;

/**
 * The floor at the moments at which a foot is held, followed from both ends of the clip: what is held for a moment only,
 * and higher than the floor just was, isn't on it.
 */
function heldFloor(
  lowestM: Float64Array,
  held: readonly boolean[],
  scenes: Uint32Array,
  timesS: Float64Array,
): readonly Step[] {
  const rests = durationsS(held, timesS);
  const steps: Step[] = [];
  held.forEach((is, row) => {
    if (is && !Number.isNaN(lowestM[row]!)) steps.push({ row, floorM: Number.POSITIVE_INFINITY });
  });
  for (const order of [steps, [...steps].reverse()]) {
    let floorM = Number.NaN;
    let lastRow = -1;
    for (const step of order) {
      const { row } = step;
      const isKnown =
        rests[row]! < RESTS_S &&
        lastRow >= 0 &&
        scenes[row] === scenes[lastRow] &&
        Math.abs(timesS[row]! - timesS[lastRow]!) <= FLOOR_WITHIN_S;
      const aboveM = isKnown ? lowestM[row]! - floorM : 0;
      const share = 1 - smoothStep(...AIRBORNE_M, aboveM);
      floorM = isKnown ? floorM + share * aboveM : lowestM[row]!;
      if (share > 0.5) lastRow = row;
      step.floorM = Math.min(step.floorM, floorM);
    }
  }
  return steps;
}

/** For how long without a break something lasts around each frame, seconds; 0 where it isn't. */
function durationsS(is: readonly boolean[], timesS: Float64Array): Float64Array {
  const lasts = new Float64Array(is.length);
  let first = -1;
  for (let row = 0; row <= is.length; row++) {
    if (is[row] && first < 0) first = row;
    if (is[row] || first < 0) continue;
    lasts.fill(timesS[row - 1]! - timesS[first]!, first, row);
    first = -1;
  }
  return lasts;
}

/** The height below which the lowest point is in some of the moments around each, of its scene. */
function oftenLowest(lowestM: Float64Array, scenes: Uint32Array, timesS: Float64Array): Float64Array {
  let first = 0;
  return Float64Array.from(timesS, (timeS, row) => {
    while (timesS[first]! < timeS - FLOOR_WITHIN_S || scenes[first] !== scenes[row]) first++;
    const near: number[] = [];
    for (let other = first; other < timesS.length && timesS[other]! <= timeS + FLOOR_WITHIN_S; other++) {
      if (scenes[other] === scenes[row] && !Number.isNaN(lowestM[other]!)) near.push(lowestM[other]!);
    }
    near.sort((a, b) => a - b);
    return near[Math.floor(FLOOR_QUANTILE * (near.length - 1))] ?? Number.NaN;
  });
}

/** Of those that are numbers. */
function medianOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return known[known.length >> 1]!;
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

/** The floor as it is followed live: it sinks quickly with the lowest point and rises slowly, or with a foot that is held. */
export function createFloor(): {
  liftAt(lowestM: number, isHeld: boolean, timeS: number): number;
  reset(): void;
} {
  let floorM = Number.NaN;
  let lastS = 0;
  let heldSinceS = Number.POSITIVE_INFINITY;
  let upSinceS = Number.POSITIVE_INFINITY;
  return {
    liftAt(lowestM, isHeld, timeS) {
      heldSinceS = isHeld ? Math.min(heldSinceS, timeS) : Number.POSITIVE_INFINITY;
      if (Number.isNaN(lowestM)) return 0;
      if (Number.isNaN(floorM)) floorM = lowestM;
      const passedS = timeS - lastS;
      lastS = timeS;
      const aboveM = lowestM - floorM;
      upSinceS = aboveM > AIRBORNE_M[0] ? Math.min(upSinceS, timeS) : Number.POSITIVE_INFINITY;
      const isOn =
        aboveM < (isHeld ? AIRBORNE_M[1] : 0) ||
        timeS - heldSinceS >= RESTS_S ||
        timeS - upSinceS > LONGEST_LEAP_S;
      floorM += aboveM * (1 - Math.exp(-Math.max(0, passedS) / (isOn ? FOLLOWS_IN_S : RISES_IN_S)));
      return liftM(lowestM - floorM);
    },
    reset() {
      floorM = Number.NaN;
      heldSinceS = Number.POSITIVE_INFINITY;
      upSinceS = Number.POSITIVE_INFINITY;
    },
  };
}

const FOLLOWS_IN_S = 0.1;
const RISES_IN_S = 3;
