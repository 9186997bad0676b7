import { LANDMARK, LANDMARK_COUNT, type LandmarkName } from '@posebox/body';

/**
 * A jointed figure for simulated exercises. Directions are angles in degrees: forwards from hanging down (trunk and
 * head: forwards from upright), and outwards to the side. Lengths are metres of a person of 1.72 m.
 */
export interface Posture {
  readonly trunk: number;
  readonly head: number;
  readonly arm: number;
  readonly armOut: number;
  readonly forearm: number;
  readonly forearmOut: number;
  readonly thigh: number;
  readonly thighOut: number;
  readonly shank: number;
  readonly shankOut: number;
  /** The right side, where it differs from the left by so many degrees. */
  readonly rightThigh: number;
  readonly rightShank: number;
  readonly rightForearm: number;
  readonly rightArm: number;
  readonly rightArmOut: number;
  readonly rightForearmOut: number;
  readonly rightThighOut: number;
  readonly rightShankOut: number;
  /** Hips out of the line of the body, metres, upwards. */
  readonly hipsUp: number;
}

export const STANDING: Posture = {
  trunk: 2,
  head: 0,
  arm: 3,
  armOut: 8,
  forearm: 8,
  forearmOut: 5,
  thigh: 0,
  thighOut: 4,
  shank: -2,
  shankOut: 2,
  rightThigh: 0,
  rightShank: 0,
  rightForearm: 0,
  rightArm: 0,
  rightArmOut: 0,
  rightForearmOut: 0,
  rightThighOut: 0,
  rightShankOut: 0,
  hipsUp: 0,
};

/** Which part of the body stays where it is. */
export type Anchor = 'ankles' | 'left_ankle' | 'wrists' | 'hips';

/** Forwards, upwards, to the person's left; metres. */
export type BodyPlace = readonly [forwards: number, upwards: number, leftwards: number];

const LENGTH = {
  trunk: 0.5,
  neck: 0.12,
  head: 0.12,
  upperArm: 0.28,
  forearm: 0.25,
  hand: 0.09,
  thigh: 0.42,
  shank: 0.41,
  foot: 0.17,
  heel: 0.05,
  halfHips: 0.11,
  halfShoulders: 0.18,
} as const;

const RAD = Math.PI / 180;

/** Where the 33 landmarks of a posture are, with the anchor at the origin. */
export function placeBody(posture: Posture, anchor: Anchor): readonly BodyPlace[] {
  const places = new Array<BodyPlace>(LANDMARK_COUNT).fill([0, 0, 0]);
  const put = (name: LandmarkName, place: BodyPlace) => {
    places[LANDMARK[name]] = place;
  };
  const hips: BodyPlace = [0, posture.hipsUp, 0];
  const up = (deg: number): BodyPlace => [Math.sin(deg * RAD), Math.cos(deg * RAD), 0];
  const shoulders = along([0, 0, 0], up(posture.trunk), LENGTH.trunk);
  putHead(put, shoulders, posture);
  for (const side of ['left', 'right'] as const) {
    const outwards = side === 'left' ? 1 : -1;
    const other = side === 'left' ? 0 : 1;
    const hanging = (forwards: number, out: number): BodyPlace => [
      Math.sin(forwards * RAD) * Math.cos(out * RAD),
      -Math.cos(forwards * RAD) * Math.cos(out * RAD),
      outwards * Math.sin(out * RAD),
    ];
    const shoulder = along(shoulders, [0, 0, outwards], LENGTH.halfShoulders);
    const upperArm = hanging(
      posture.arm + other * posture.rightArm,
      posture.armOut + other * posture.rightArmOut,
    );
    const elbow = along(shoulder, upperArm, LENGTH.upperArm);
    const forearm = hanging(
      posture.forearm + other * posture.rightForearm,
      posture.forearmOut + other * posture.rightForearmOut,
    );
    const wrist = along(elbow, forearm, LENGTH.forearm);
    put(`${side}_shoulder`, shoulder);
    put(`${side}_elbow`, elbow);
    put(`${side}_wrist`, wrist);
    for (const [finger, aside] of [
      ['pinky', 0.02],
      ['index', -0.01],
      ['thumb', -0.03],
    ] as const)
      put(`${side}_${finger}`, along(along(wrist, forearm, LENGTH.hand), [0, 0, outwards], aside));
    const hip = along(hips, [0, 0, outwards], LENGTH.halfHips);
    const knee = along(
      hip,
      hanging(posture.thigh + other * posture.rightThigh, posture.thighOut + other * posture.rightThighOut),
      LENGTH.thigh,
    );
    const shankDirection = hanging(
      posture.shank + other * posture.rightShank,
      posture.shankOut + other * posture.rightShankOut,
    );
    const ankle = along(knee, shankDirection, LENGTH.shank);
    // The foot stands square to the shank when standing, and follows it when lying.
    const toes: BodyPlace = [-shankDirection[1], shankDirection[0], 0];
    put(`${side}_hip`, hip);
    put(`${side}_knee`, knee);
    put(`${side}_ankle`, ankle);
    put(`${side}_heel`, along(along(ankle, toes, -LENGTH.heel), shankDirection, 0.06));
    put(`${side}_foot_index`, along(along(ankle, toes, LENGTH.foot), shankDirection, 0.06));
  }
  return anchored(places, anchor);
}

function putHead(
  put: (name: LandmarkName, place: BodyPlace) => void,
  shoulders: BodyPlace,
  posture: Posture,
): void {
  const tilt = (posture.trunk + posture.head) * RAD;
  const upwards: BodyPlace = [Math.sin(tilt), Math.cos(tilt), 0];
  const forwards: BodyPlace = [Math.cos(tilt), -Math.sin(tilt), 0];
  const ears = along(shoulders, upwards, LENGTH.neck + LENGTH.head / 2);
  const at = (forward: number, upward: number, left: number): BodyPlace =>
    along(along(along(ears, forwards, forward), upwards, upward), [0, 0, 1], left);
  put('nose', at(LENGTH.head, -0.01, 0));
  for (const side of ['left', 'right'] as const) {
    const outwards = side === 'left' ? 1 : -1;
    put(`${side}_eye_inner`, at(0.1, 0.03, outwards * 0.015));
    put(`${side}_eye`, at(0.1, 0.03, outwards * 0.03));
    put(`${side}_eye_outer`, at(0.09, 0.03, outwards * 0.045));
    put(`${side}_ear`, at(0, 0, outwards * 0.07));
    put(`mouth_${side}`, at(0.09, -0.05, outwards * 0.025));
  }
}

function anchored(places: readonly BodyPlace[], anchor: Anchor): readonly BodyPlace[] {
  const held: readonly LandmarkName[] = {
    ankles: ['left_ankle', 'right_ankle'] as const,
    left_ankle: ['left_ankle'] as const,
    wrists: ['left_wrist', 'right_wrist'] as const,
    hips: ['left_hip', 'right_hip'] as const,
  }[anchor];
  const middle = [0, 1, 2].map(
    (axis) => held.reduce((sum, name) => sum + places[LANDMARK[name]]![axis]!, 0) / held.length,
  );
  // Sideways nothing is held: the middle of the body stays.
  return places.map(([forwards, upwards, left]) => [forwards - middle[0]!, upwards - middle[1]!, left]);
}

const along = (from: BodyPlace, direction: BodyPlace, length: number): BodyPlace => [
  from[0] + length * direction[0],
  from[1] + length * direction[1],
  from[2] + length * direction[2],
];

/** A posture between two, in proportion: 0 is the first, 1 the second. */
export function postureBetween(from: Posture, to: Posture, share: number): Posture {
  const names = Object.keys(from) as (keyof Posture)[];
  return Object.fromEntries(
    names.map((name) => [name, from[name] + share * (to[name] - from[name])]),
  ) as unknown as Posture;
}
