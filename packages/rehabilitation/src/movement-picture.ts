import { BONES, LANDMARK, LANDMARK_NAMES, type LandmarkName } from '@posebox/body';
import { type BodyPlace, type Posture, type Protocol, placeBody, STANDING } from '@posebox/motion';
import { limbOf } from './measured-angle.ts';
import type { Movement } from './words.ts';

/** A figure of lines, as seen from where the camera stands; metres, x to the right, y down, the floor at 0. */
export interface DrawnFigure {
  readonly head: { readonly x: number; readonly y: number };
  readonly bones: readonly DrawnBone[];
  /** A chair's seat and legs, where the movement begins on one. */
  readonly seat: readonly DrawnLine[];
}

export interface DrawnLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface DrawnBone extends DrawnLine {
  /** `measured` is spoken of, `far` is turned away from the camera. */
  readonly part: 'measured' | 'near' | 'far';
}

export interface MovementPicture {
  readonly start: DrawnFigure;
  readonly end: DrawnFigure;
}

/** Landmarks that a figure of lines doesn't need: faces and fingers. */
const LEFT_OUT = /nose|eye|ear|mouth|pinky|index$|thumb|heel/;
const isDrawn = (name: LandmarkName): boolean => !LEFT_OUT.test(name) || name.endsWith('foot_index');

/** Where a movement begins and how far it goes: `movementPicture(protocolOf('squat_depth')!, { protocol: 'squat_depth', side: 'right' })`. */
export function movementPicture(protocol: Protocol, movement: Movement): MovementPicture {
  const { picture } = protocol;
  const isSide = protocol.view === 'side';
  // The model's left side moves. Seen from its left it faces the left; its mirror image is the other side.
  const flip = movement.side === 'right' ? -1 : 1;
  const limb = new Set(limbOf(protocol.id, 'left') ?? limbOf(protocol.id, 'none') ?? []);
  const figure = (differences: Partial<Posture>, sideBendDeg: number, seat: boolean): DrawnFigure => {
    const places = bent(flatFooted(placeBody({ ...STANDING, ...differences }, 'hips')), sideBendDeg);
    const lowest = Math.min(...places.map(([, up]) => up));
    const at = (name: LandmarkName) => {
      const [forwards, up, left] = places[LANDMARK[name]]!;
      return { x: flip * (isSide ? -forwards : left), y: lowest - up };
    };
    const bones = SHOWN_BONES.map(([from, to]) => {
      const [a, b] = [at(from), at(to)];
      const isMeasured = limb.has(from) && limb.has(to);
      const isFar = isSide && from.startsWith('right_') && to.startsWith('right_');
      const part = isMeasured ? 'measured' : isFar ? 'far' : 'near';
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, part } as const;
    });
    const [one, other] = [at('left_ear'), at('right_ear')];
    return {
      head: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      // What is spoken of lies on top, what is turned away below.
      bones: ['far', 'near', 'measured'].flatMap((part) => bones.filter((bone) => bone.part === part)),
      seat: seat ? seatUnder(at('left_hip'), flip) : [],
    };
  };
  return {
    start: figure(known(picture.start), 0, picture.seat),
    end: figure(known(picture.end), picture.sideBendDeg, picture.seat),
  };
}

const SHOWN_BONES = BONES.map(({ from, to }) => [LANDMARK_NAMES[from]!, LANDMARK_NAMES[to]!] as const).filter(
  ([from, to]) => isDrawn(from) && isDrawn(to),
);

/** Without what isn't said. */
const known = (posture: Readonly<Partial<Record<keyof Posture, number | undefined>>>): Partial<Posture> =>
  Object.fromEntries(Object.entries(posture).filter(([, value]) => value !== undefined));

const FOOT_M = 0.17;
const ANKLE_UP_M = 0.06;
/** An ankle that is higher above the other one has left the floor. */
const ON_FLOOR_M = 0.1;

/** The model's feet stand square to the shanks; on the floor they lie flat. */
function flatFooted(places: readonly BodyPlace[]): readonly BodyPlace[] {
  const flat = [...places];
  const sides = ['left', 'right'] as const;
  const lowestUp = Math.min(...sides.map((side) => places[LANDMARK[`${side}_ankle`]]![1]));
  for (const side of sides) {
    const [forwards, up, left] = places[LANDMARK[`${side}_ankle`]]!;
    if (up - lowestUp > ON_FLOOR_M) continue;
    flat[LANDMARK[`${side}_foot_index`]] = [forwards + FOOT_M, up - ANKLE_UP_M, left];
    flat[LANDMARK[`${side}_heel`]] = [forwards, up - ANKLE_UP_M, left];
  }
  return flat;
}

/** Everything above the hips turned towards the left in the frontal plane. */
function bent(places: readonly BodyPlace[], sideBendDeg: number): readonly BodyPlace[] {
  const rad = (sideBendDeg * Math.PI) / 180;
  return places.map((place, index) => {
    if (index >= LANDMARK.left_hip) return place;
    const [forwards, up, left] = place;
    return [
      forwards,
      up * Math.cos(rad) - left * Math.sin(rad),
      left * Math.cos(rad) + up * Math.sin(rad),
    ] as const;
  });
}

const SEAT = { belowHipM: 0.09, backM: 0.2, frontM: 0.3 } as const;

/** A stool whose seat is under the hip of somebody who sits on it. */
function seatUnder(hip: { readonly x: number; readonly y: number }, flip: number): readonly DrawnLine[] {
  const y = Math.max(hip.y, -0.5) + SEAT.belowHipM;
  const [back, front] = [hip.x + flip * SEAT.backM, hip.x - flip * SEAT.frontM];
  return [
    { x1: back, y1: y, x2: front, y2: y },
    { x1: back, y1: y, x2: back, y2: 0 },
    { x1: front, y1: y, x2: front, y2: 0 },
  ];
}
