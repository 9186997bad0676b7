import { type Anchor, type Posture, STANDING } from './body-model.ts';

/** Both ends of a repetition, what stays where it is, and how high it is above the floor. */
export interface SimulatedMovement {
  readonly rest: Posture;
  readonly work: Posture;
  readonly anchor: Anchor;
  readonly anchorHeightM: number;
}

/** A posture by what differs from standing. */
const posture = (differences: Partial<Posture>): Posture => ({ ...STANDING, ...differences });

const PRONE = posture({ trunk: 72, head: 15, arm: 3, forearm: 0, thigh: -72, shank: -72, thighOut: 2 });
const SUPINE = posture({ trunk: -90, head: 8, arm: 80, forearm: 120, thigh: 140, shank: 10 });

/** The exercises that can be simulated, done well; faults are laid over them. */
export const SIMULATED_MOVEMENTS = {
  squat: {
    rest: posture({}),
    work: posture({
      trunk: 38,
      thigh: 88,
      shank: -28,
      arm: 75,
      forearm: 85,
      thighOut: 8,
      shankOut: -2,
    }),
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  'push-up': {
    rest: PRONE,
    work: { ...PRONE, trunk: 83, thigh: -83, shank: -83, arm: -70, armOut: 30, forearm: 20 },
    anchor: 'wrists',
    anchorHeightM: 0.05,
  },
  lunge: {
    rest: posture({ thigh: 40, shank: 15, rightThigh: -65, rightShank: -50 }),
    work: posture({ thigh: 85, shank: -5, rightThigh: -95, rightShank: -90 }),
    anchor: 'left_ankle',
    anchorHeightM: 0.08,
  },
  plank: {
    rest: posture({ trunk: 80, head: 10, arm: 0, forearm: 85, thigh: -80, shank: -80 }),
    work: posture({ trunk: 80, head: 10, arm: 0, forearm: 85, thigh: -80, shank: -80 }),
    anchor: 'wrists',
    anchorHeightM: 0.05,
  },
  'sit-up': {
    rest: posture({ trunk: -88, head: 10, arm: -20, forearm: 60, thigh: 130, shank: 30 }),
    work: posture({ trunk: 12, head: 20, arm: 80, forearm: 110, thigh: 130, shank: 30 }),
    anchor: 'hips',
    anchorHeightM: 0.12,
  },
  'shoulder-press': {
    rest: posture({ arm: 25, armOut: 35, forearm: 170, forearmOut: 8 }),
    work: posture({ arm: 170, armOut: 12, forearm: 176, forearmOut: 5 }),
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  'biceps-curl': {
    rest: posture({}),
    work: posture({ arm: 8, forearm: 138 }),
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  'jumping-jack': {
    rest: posture({}),
    work: posture({ armOut: 158, forearmOut: 165, arm: 0, forearm: 0, thighOut: 24, shankOut: 24 }),
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  'glute-bridge': {
    rest: SUPINE,
    work: { ...SUPINE, trunk: -114, thigh: 62 + 46, shank: 5 },
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  deadlift: {
    rest: posture({}),
    work: posture({ trunk: 65, head: -10, arm: -28, forearm: -28, thigh: 40, shank: -12 }),
    anchor: 'ankles',
    anchorHeightM: 0.08,
  },
  'pull-up': {
    rest: posture({ arm: 176, armOut: 15, forearm: 178, forearmOut: 5 }),
    work: posture({ arm: 30, armOut: 35, forearm: 178, forearmOut: -5 }),
    anchor: 'wrists',
    anchorHeightM: 2.2,
  },
} as const satisfies Record<string, SimulatedMovement>;

export type SimulatedExerciseName = keyof typeof SIMULATED_MOVEMENTS;

/** Faults that a figure can make, as changes of its postures; `rest` and `work` say where. */
export const SIMULATED_FAULTS = {
  leaning: { work: { trunk: 34 } },
  knees_in: { work: { thighOut: -18, shankOut: 16 } },
  one_sided: { work: { rightThigh: -24, rightShank: 10 } },
  knees_forward: { work: { shank: -22, thigh: -22 } },
  sagging: { rest: { hipsUp: -0.2 }, work: { hipsUp: -0.2 } },
  piking: { rest: { trunk: 22, thigh: 36, shank: 36 }, work: { trunk: 22, thigh: 36, shank: 36 } },
  leaning_back: { rest: { trunk: -4 }, work: { trunk: -24 } },
  arms_swinging: { work: { arm: 50, forearm: 20 } },
  elbows_out: { work: { arm: 68, armOut: 55 } },
  hands_far: { work: { arm: 45, forearm: 45 } },
  legs_together: { work: { thighOut: -20, shankOut: -22 } },
  arms_low: { work: { armOut: -70, forearmOut: -60 } },
} as const satisfies Record<string, { readonly rest?: Partial<Posture>; readonly work?: Partial<Posture> }>;
export type SimulatedFault = keyof typeof SIMULATED_FAULTS;
