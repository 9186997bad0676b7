import { type Anchor, type Posture, postureBetween, STANDING } from './body-model.ts';

/** Where and how a simulated body is at a moment. */
export interface Stance {
  readonly posture: Posture;
  readonly anchor: Anchor;
  /** Metres of the anchor above the floor. */
  readonly heightM: number;
  /** Metres walked since the activity began, the way the person faces. */
  readonly forwardM: number;
  /** Tipped over to the person's left, degrees. */
  readonly rollDeg: number;
}

/** How one person differs from another, and one time from the next; all about 0. */
export interface Manner {
  /** Of every amplitude: 0.2 is a fifth more. */
  readonly larger: number;
  /** Degrees by which each angle of the body is off, by name. */
  readonly habit: Partial<Posture>;
  /** Which arm waves, which way a fall goes. */
  readonly isLeft: boolean;
}

/** What a body does: a stance by the share of the activity that is over, 0…1, and by seconds since its beginning. */
export interface SimulatedActivity {
  /** How long it takes an ordinary person, seconds; less than half of it looks hurried. */
  readonly usualS: number;
  at(share: number, timeS: number, manner: Manner): Stance;
}

/** Ankles are so far above the floor. */
const ANKLE_M = 0.08;

const posture = (differences: Partial<Posture>): Posture => ({ ...STANDING, ...differences });

const SEATED = posture({ trunk: 4, thigh: 86, shank: -2, arm: 25, forearm: 70 });
const RISING = posture({ trunk: 42, thigh: 78, shank: -16, arm: 35, forearm: 60 });
const SQUATTED = posture({ trunk: 38, thigh: 92, shank: -30, arm: 75, forearm: 85, thighOut: 10 });
const DIPPED = posture({ trunk: 28, thigh: 48, shank: -30, arm: -40, forearm: -20 });
const STRETCHED = posture({ trunk: 0, thigh: 0, shank: 0, arm: 150, forearm: 165 });
const BENT = posture({ trunk: 100, thigh: 18, shank: -4, arm: 25, forearm: 20, head: 10 });
const KNEELING = posture({
  trunk: 55,
  thigh: 95,
  shank: -20,
  rightThigh: -85,
  rightShank: -75,
  arm: 45,
  forearm: 25,
});
const FACE_DOWN = posture({ trunk: 88, thigh: -88, shank: -88, arm: 70, forearm: 110, head: 5 });
const ON_THE_BACK = posture({ trunk: -88, thigh: 84, shank: 80, arm: 40, forearm: 50 });
const ON_THE_FLOOR = posture({ trunk: -12, thigh: 96, shank: 58, arm: -30, forearm: -30 });
const LYING = posture({ trunk: -89, thigh: 89, shank: 86, arm: 80, forearm: 85 });

/** Everyday activities, among them falls and what is taken for falls. */
export const SIMULATED_ACTIVITIES = {
  stand: still(STANDING),
  sit: still(SEATED),
  lie: { usualS: 5, at: () => onHips(LYING, 0.12) },
  walk: { usualS: 4, at: (_, timeS, manner) => walking(timeS, manner) },
  sit_down: keyed(1.4, [
    [0, STANDING],
    [0.6, RISING],
    [1, SEATED],
  ]),
  stand_up: keyed(1.3, [
    [0, SEATED],
    [0.35, RISING],
    [1, STANDING],
  ]),
  squat: keyed(2.2, [
    [0, STANDING],
    [0.48, SQUATTED],
    [0.54, SQUATTED],
    [1, STANDING],
  ]),
  jump: { usualS: 1.3, at: (share, _, manner) => jumping(share, manner) },
  wave: { usualS: 3, at: (share, timeS, manner) => waving(share, timeS, manner) },
  pick_up: keyed(2.2, [
    [0, STANDING],
    [0.45, BENT],
    [0.55, BENT],
    [1, STANDING],
  ]),
  tie_shoe: keyed(7, [
    [0, STANDING],
    [0.2, KNEELING],
    [0.8, KNEELING],
    [1, STANDING],
  ]),
  stretch: keyed(4, [
    [0, STANDING],
    [0.4, STRETCHED],
    [0.6, STRETCHED],
    [1, STANDING],
  ]),
  lie_down: {
    usualS: 6,
    at: (share) =>
      heldByHips(share, [
        [0, STANDING, 0.91],
        [0.35, SQUATTED, 0.42],
        [0.6, ON_THE_FLOOR, 0.12],
        [1, LYING, 0.12],
      ]),
  },
  fall_forward: { usualS: 0.9, at: (share) => tipping(share, FACE_DOWN, 0) },
  fall_backward: { usualS: 0.9, at: (share) => tipping(share, ON_THE_BACK, 0) },
  fall_sideways: {
    usualS: 0.9,
    at: (share, _, { isLeft }) =>
      tipping(share, posture({ thigh: 12, shank: -14, armOut: 40 }), isLeft ? 86 : -86),
  },
  lie_face_down: { usualS: 5, at: () => tipping(1, FACE_DOWN, 0) },
  lie_on_back: { usualS: 5, at: () => tipping(1, ON_THE_BACK, 0) },
  lie_on_side: {
    usualS: 5,
    at: (_, _timeS, { isLeft }) =>
      tipping(1, posture({ thigh: 12, shank: -14, armOut: 40 }), isLeft ? 86 : -86),
  },
} as const satisfies Record<string, SimulatedActivity>;

export type SimulatedActivityName = keyof typeof SIMULATED_ACTIVITIES;

type Key = readonly [share: number, posture: Posture];

function still(at: Posture): SimulatedActivity {
  // Nobody stands like a statue.
  return {
    usualS: 4,
    at: (_, timeS) =>
      onFeet({
        ...at,
        trunk: at.trunk + 1.5 * Math.sin(1.3 * timeS),
        arm: at.arm + 3 * Math.sin(0.9 * timeS),
      }),
  };
}

function keyed(usualS: number, keys: readonly Key[]): SimulatedActivity {
  return { usualS, at: (share, _, { larger }) => onFeet(postureOf(share, keys, larger)) };
}

/** Between the keys around `share`, slow at each; what differs from standing is `larger`. */
function postureOf(share: number, keys: readonly Key[], larger = 0): Posture {
  const next = Math.max(
    1,
    keys.findIndex(([at]) => at >= share),
  );
  const [from, to] = [keys[next - 1]!, keys[next]!];
  const part = eased((share - from[0]) / (to[0] - from[0]));
  return postureBetween(STANDING, postureBetween(from[1], to[1], part), 1 + larger);
}

const eased = (share: number) => (1 - Math.cos(Math.PI * Math.max(0, Math.min(1, share)))) / 2;

const onFeet = (at: Posture, liftM = 0): Stance => ({
  posture: at,
  anchor: 'ankles',
  heightM: ANKLE_M + liftM,
  forwardM: 0,
  rollDeg: 0,
});

const onHips = (at: Posture, heightM: number): Stance => ({ ...onFeet(at), anchor: 'hips', heightM });

function heldByHips(share: number, keys: readonly (readonly [number, Posture, number])[]): Stance {
  const next = Math.max(
    1,
    keys.findIndex(([at]) => at >= share),
  );
  const [from, to] = [keys[next - 1]!, keys[next]!];
  const part = eased((share - from[0]) / (to[0] - from[0]));
  return onHips(postureBetween(from[1], to[1], part), from[2] + part * (to[2] - from[2]));
}

/** A body tips over its feet like a felled tree: faster and faster. Knees give way a little. */
function tipping(share: number, lying: Posture, rollDeg: number): Stance {
  const part = Math.min(1, share) ** 2.2;
  const buckled = Math.sin(Math.PI * part) * 25;
  const between = postureBetween(STANDING, lying, part);
  return {
    ...onFeet({ ...between, thigh: between.thigh + buckled, shank: between.shank - buckled }),
    rollDeg: rollDeg * part,
  };
}

function walking(timeS: number, { larger }: Manner): Stance {
  const stepHz = 1.8 * (1 + 0.5 * larger);
  const phase = Math.PI * stepHz * timeS;
  const swing = Math.sin(phase) * (1 + larger);
  const lifted = Math.max(0, Math.cos(phase)) * 28;
  const otherLifted = Math.max(0, -Math.cos(phase)) * 28;
  return {
    ...onFeet(
      posture({
        trunk: 4,
        thigh: 24 * swing + lifted * 0.4,
        rightThigh: -48 * swing - lifted * 0.4 + otherLifted * 0.4,
        shank: 20 * swing - 8 - lifted,
        rightShank: -40 * swing + lifted - otherLifted,
        arm: -22 * swing,
        rightArm: 44 * swing,
        forearm: 14 - 22 * swing,
        rightForearm: 44 * swing,
      }),
      0,
    ),
    forwardM: 1.2 * (1 + larger) * timeS,
  };
}

function jumping(share: number, { larger }: Manner): Stance {
  const keys: readonly Key[] = [
    [0, STANDING],
    [0.3, DIPPED],
    [0.42, STRETCHED],
    [0.72, posture({ thigh: 12, shank: -14, arm: 60, forearm: 70 })],
    [0.84, DIPPED],
    [1, STANDING],
  ];
  const flight = (share - 0.4) / 0.34;
  const liftM = flight > 0 && flight < 1 ? 4 * 0.28 * (1 + 1.5 * larger) * flight * (1 - flight) : 0;
  return onFeet(postureOf(share, keys, larger), liftM);
}

function waving(share: number, timeS: number, { larger, isLeft }: Manner): Stance {
  const raised = Math.min(1, share / 0.2, (1 - share) / 0.2);
  const up = eased(raised) * (1 + 0.3 * larger);
  const beat = raised >= 1 ? 28 * (1 + larger) * Math.sin(2 * Math.PI * 1.9 * timeS) : 0;
  const [armOut, forearmOut] = [100 * up, 160 * up + beat];
  return onFeet(
    isLeft
      ? posture({
          armOut: 8 + armOut,
          forearmOut: 5 + forearmOut,
          rightArmOut: -armOut,
          rightForearmOut: -forearmOut,
        })
      : posture({ rightArmOut: armOut, rightForearmOut: forearmOut }),
  );
}
