import { LANDMARK } from '@posebox/body';
import { clamp, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, type BodySide } from '../skeleton/humanoid-bones.ts';
import { weightOf } from './read-posture.ts';
import type { SeenBody } from './seen-body.ts';

/** Where heel and toes of both feet are as the camera sees them, across the picture: metres, and how sure. */
export interface SeenFeet {
  readonly left: SeenFoot;
  readonly right: SeenFoot;
}
export interface SeenFoot {
  /** Middle of heel and toes. Null where missing. */
  readonly atM: readonly [right: number, up: number] | null;
  readonly weight: number;
}

export function seeFeet(body: SeenBody): SeenFeet {
  const foot = (side: BodySide): SeenFoot => {
    const [heel, toes] = [LANDMARK[`${side}_heel`], LANDMARK[`${side}_foot_index`]];
    const [a, b] = [body.placesM[heel], body.placesM[toes]];
    if (!a || !b || !body.hipsFromCameraM) return { atM: null, weight: 0 };
    const at = (axis: 0 | 1) => (a[axis] + b[axis]) / 2 + body.hipsFromCameraM![axis];
    return {
      atM: [at(0), at(1)],
      weight: weightOf(Math.min(body.confidence[heel]!, body.confidence[toes]!)),
    };
  };
  return { left: foot('left'), right: foot('right') };
}

/** A foot slower than the first comes to stand, one faster than the second has left; metres a second. */
const STANDS_BELOW = 0.22;
const LEAVES_ABOVE = 0.4;

/** Speeds are taken over at least so long: from frame to frame a landmark trembles. */
export const SPEED_OVER_S = 0.12;

/** A sole higher above the floor than this doesn't stand; metres. */
export const STANDS_UP_TO_M = 0.07;

/** How long a foot takes to come to stand or to leave. */
const SETTLES_IN_S = 0.1;

/** Shorter than this is a foot passing by. */
const SHORTEST_STAND_S = 0.12;

export type Places = readonly (Vector3 | readonly [number, number] | null)[];

/** Metres a second across the picture around a frame; infinite where it can't be told. */
export function speedAround(places: Places, timesS: ArrayLike<number>, at: number): number {
  let [from, to] = [at, at];
  while (timesS[to]! - timesS[from]! < SPEED_OVER_S) {
    const [canBack, canOn] = [from > 0, to < places.length - 1];
    if (!canBack && !canOn) break;
    if (canBack) from--;
    if (canOn) to++;
  }
  const [a, b] = [places[from], places[to]];
  return a && b && to > from
    ? Math.hypot(b[0] - a[0], b[1] - a[1]) / (timesS[to]! - timesS[from]!)
    : Number.POSITIVE_INFINITY;
}

/** The faster of a place's ways to and from a frame, metres a second; infinite where neither can be told. */
function speedBesides(places: Places, timesS: ArrayLike<number>, at: number): number {
  const speeds = [-1, 1].flatMap((step) => {
    let other = at;
    while (Math.abs(timesS[other]! - timesS[at]!) < HELD_OVER_S && places[other + step]) other += step;
    const [a, b] = [places[at], places[other]];
    return a && b && other !== at
      ? [Math.hypot(b[0] - a[0], b[1] - a[1]) / Math.abs(timesS[other]! - timesS[at]!)]
      : [];
  });
  return speeds.length > 0 ? Math.max(...speeds) : Number.POSITIVE_INFINITY;
}

/** Whether a foot is slow in the picture, given whether it was before. */
export const isStill = (wasStill: boolean, speed: number, weight: number): boolean =>
  weight > 0.1 && speed < (wasStill ? LEAVES_ABOVE : STANDS_BELOW);

/** Whether a foot stands, given whether it did before. */
export const stands = (didStand: boolean, speed: number, heightM: number, weight: number): boolean =>
  heightM < STANDS_UP_TO_M && isStill(didStand, speed, weight);

/** A foot is held when it is slow before a moment and after it: at the top of a jump it is neither. */
const HELD_OVER_S = 0.1;

/** In which frames of a clip at least one foot is slow in the picture: the body rests on it, however high it is seen. */
export function heldFrames(feet: readonly (SeenFeet | null)[], timesS: Float64Array): readonly boolean[] {
  const held = feet.map(() => false);
  for (const side of BODY_SIDES) {
    const places = feet.map((both) => both?.[side].atM ?? null);
    let was = false;
    feet.forEach((both, row) => {
      was = both !== null && isStill(was, speedBesides(places, timesS, row), both[side].weight);
      if (was) held[row] = true;
    });
  }
  return held;
}

/** A time during which a foot stands, rows inclusive. */
export interface Stand {
  readonly side: BodySide;
  readonly first: number;
  readonly last: number;
}

/** When each foot stands in a clip: told forwards with hysteresis, begun as early as the foot is slow. */
export function findStands(
  feet: readonly (SeenFeet | null)[],
  heightsM: Readonly<Record<BodySide, Float64Array>>,
  timesS: Float64Array,
): readonly Stand[] {
  const found: Stand[] = [];
  for (const side of BODY_SIDES) {
    const places = feet.map((both) => both?.[side].atM ?? null);
    let first = -1;
    for (let row = 0; row <= feet.length; row++) {
      const foot = feet[row]?.[side];
      const is =
        row < feet.length &&
        foot !== undefined &&
        stands(first >= 0, speedAround(places, timesS, row), heightsM[side][row]!, foot.weight);
      if (is && first < 0) first = row;
      if (!is && first >= 0) {
        if (timesS[row - 1]! - timesS[first]! >= SHORTEST_STAND_S) found.push({ side, first, last: row - 1 });
        first = -1;
      }
    }
  }
  return found;
}

/** How firmly a foot stands at a time: eases in and out inside its stand, but not at the ends of the clip. */
export function firmness({ first, last }: Stand, timesS: Float64Array, row: number): number {
  if (row < first || row > last) return 0;
  const since = first === 0 ? 1 : (timesS[row]! - timesS[first - 1]!) / SETTLES_IN_S;
  const until = last === timesS.length - 1 ? 1 : (timesS[last + 1]! - timesS[row]!) / SETTLES_IN_S;
  return clamp(Math.min(since, until), 0, 1);
}

/** The next firmness of a live foot, towards standing or leaving. */
export const nextFirmness = (firm: number, isStanding: boolean, passedS: number): number =>
  clamp(firm + ((isStanding ? 1 : -1) * passedS) / SETTLES_IN_S, 0, 1);
