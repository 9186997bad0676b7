import { createTrackBuilder, type TrackDocument } from '@posebox/body';
import { type BodyPlace, type Posture, placeBody, postureBetween, STANDING } from './body-model.ts';
import { seededChance } from './chance.ts';
import { photograph } from './simulated-camera.ts';
import {
  SIMULATED_FAULTS,
  SIMULATED_MOVEMENTS,
  type SimulatedExerciseName,
  type SimulatedFault,
  type SimulatedMovement,
} from './simulated-postures.ts';

/** One repetition to be done. `depth` 1 goes all the way. */
export interface SimulatedRepetition {
  readonly depth?: number;
  readonly outS?: number;
  readonly holdS?: number;
  readonly backS?: number;
  /** Rest after it. */
  readonly restS?: number;
  readonly faults?: readonly SimulatedFault[];
}

export interface SimulatedSet {
  /** One that is known, or a movement of one's own. */
  readonly exercise: SimulatedExerciseName | SimulatedMovement;
  readonly repetitions: readonly SimulatedRepetition[];
  /** 0 faces the camera, 90 faces the right edge of the picture. Default 70. */
  readonly yawDeg?: number;
  readonly framesPerSecond?: number;
  /** Faults of the whole set, at rest as well; a repetition may have others. */
  readonly faults?: readonly SimulatedFault[];
  /** Rest before the first repetition, seconds. Default 1. */
  readonly restS?: number;
  /** The clip ends here, wherever the movement is. */
  readonly endS?: number;
  /** Walks in from the left edge, and out again; 3 s each. */
  readonly walks?: 'in' | 'out' | 'both';
  /** Standard deviation of every point, torso lengths in the picture; the world's is twice that. Default 0.01. */
  readonly noise?: number;
  /** Share of frames in which a point lies somewhere else. */
  readonly outliers?: number;
  /** Share of frames in which nobody is seen. */
  readonly lost?: number;
  readonly seed?: number;
  readonly image?: TrackDocument['image'];
}

export interface SimulatedClipOfExercise {
  readonly document: TrackDocument;
  /** When the repetitions turn, all of them, half ones too. */
  readonly turningPointsS: readonly number[];
}

const WALK = { durationS: 3, wayM: 2.6, stepHz: 1.9 } as const;

/**
 * A clip of a jointed figure that trains, seen by a camera: the same arguments give the same numbers. For tests, for
 * the expectation files of rules, and as the sample for who has no clip.
 *
 * @example simulatedExercise({ exercise: 'squat', repetitions: [{}, {}, { depth: 0.5 }] }).document
 */
export function simulatedExercise(set: SimulatedSet): SimulatedClipOfExercise {
  const { framesPerSecond = 30, yawDeg = 70, seed = 1 } = set;
  const image = set.image ?? { width: 1280, height: 720 };
  const movement = typeof set.exercise === 'string' ? SIMULATED_MOVEMENTS[set.exercise] : set.exercise;
  const plan = planOf(set);
  const chance = seededChance(seed);
  const builder = createTrackBuilder({ image, provenance: PROVENANCE });
  const frames = Math.round(plan.endS * framesPerSecond);
  for (let frame = 0; frame < frames; frame++) {
    const timeS = frame / framesPerSecond;
    if (chance() < (set.lost ?? 0)) {
      builder.addFrame(timeS, []);
      continue;
    }
    const walking = walkAt(timeS, plan);
    const body = walking
      ? placeBody(walking.posture, 'ankles').map(lifted(0.08))
      : placeBody(postureAt(timeS, plan, movement, set.faults ?? []), movement.anchor).map(
          lifted(movement.anchorHeightM),
        );
    const seen = photograph(body, walking ? walking.yawDeg : yawDeg, walking ? walking.atM : 0, image, {
      noise: set.noise ?? 0.01,
      outliers: set.outliers ?? 0,
      chance,
    });
    builder.addFrame(timeS, seen ? [seen] : []);
  }
  return {
    document: builder.document(1),
    turningPointsS: plan.repetitions.map(({ turnS }) => turnS).filter((turnS) => turnS < plan.endS),
  };
}

const PROVENANCE: TrackDocument['provenance'] = {
  source: { kind: 'simulation', name: null, sha256: null, skeleton: 'blazepose_33' },
  model: null,
  detectorSha256: null,
  engine: { name: 'posebox', version: '0.1.0' },
  mode: null,
  filter: null,
  timestamps: 'assumed_rate',
  angleConventionsVersion: 1,
};

interface PlannedRepetition {
  readonly startS: number;
  readonly turnS: number;
  readonly holdUntilS: number;
  readonly endS: number;
  readonly depth: number;
  readonly faults: readonly SimulatedFault[];
}

interface Plan {
  readonly repetitions: readonly PlannedRepetition[];
  readonly walkInUntilS: number;
  readonly walkOutFromS: number;
  readonly endS: number;
}

function planOf(set: SimulatedSet): Plan {
  const walkInUntilS = set.walks === 'in' || set.walks === 'both' ? WALK.durationS : 0;
  let atS = walkInUntilS + (set.restS ?? 1);
  const repetitions = set.repetitions.map((one): PlannedRepetition => {
    const startS = atS;
    const turnS = startS + (one.outS ?? 1);
    const holdUntilS = turnS + (one.holdS ?? 0.2);
    const endS = holdUntilS + (one.backS ?? 1);
    atS = endS + (one.restS ?? 0.6);
    return { startS, turnS, holdUntilS, endS, depth: one.depth ?? 1, faults: one.faults ?? set.faults ?? [] };
  });
  const walks = set.walks === 'out' || set.walks === 'both';
  const walkOutFromS = walks ? atS + 0.5 : Number.POSITIVE_INFINITY;
  const endS = set.endS ?? (walks ? walkOutFromS + WALK.durationS : atS + 0.4);
  return { repetitions, walkInUntilS, walkOutFromS, endS };
}

function postureAt(
  timeS: number,
  { repetitions }: Plan,
  { rest, work }: SimulatedMovement,
  setFaults: readonly SimulatedFault[],
): Posture {
  const one = repetitions.find(({ startS, endS }) => timeS >= startS && timeS < endS);
  const faults = one?.faults ?? setFaults;
  const atRest = withFaults(rest, faults, 'rest');
  if (!one) return atRest;
  const { startS, turnS, holdUntilS, endS, depth } = one;
  const share =
    timeS < turnS
      ? eased((timeS - startS) / (turnS - startS))
      : timeS < holdUntilS
        ? 1
        : eased((endS - timeS) / (endS - holdUntilS));
  return postureBetween(atRest, withFaults(work, faults, 'work'), depth * share);
}

function withFaults(posture: Posture, faults: readonly SimulatedFault[], end: 'rest' | 'work'): Posture {
  const changed = { ...posture } as Record<keyof Posture, number>;
  for (const fault of faults) {
    const changes: Partial<Posture> =
      (SIMULATED_FAULTS[fault] as { rest?: Partial<Posture>; work?: Partial<Posture> })[end] ?? {};
    for (const [name, difference] of Object.entries(changes)) changed[name as keyof Posture] += difference;
  }
  return changed;
}

const eased = (share: number) => (1 - Math.cos(Math.PI * share)) / 2;
const lifted =
  (heightM: number) =>
  ([forwards, upwards, left]: BodyPlace): BodyPlace => [forwards, upwards + heightM, left];

/** Somebody who walks through the picture, or null while nobody walks. */
function walkAt(timeS: number, { walkInUntilS, walkOutFromS }: Plan) {
  const into = timeS < walkInUntilS;
  if (!into && timeS < walkOutFromS) return null;
  const share = into ? 1 - timeS / WALK.durationS : Math.min(1, (timeS - walkOutFromS) / WALK.durationS);
  const step = Math.sin(2 * Math.PI * WALK.stepHz * 0.5 * timeS);
  const posture: Posture = {
    ...STANDING,
    trunk: 5,
    thigh: 25 * step,
    rightThigh: -50 * step,
    shank: 25 * step - 18,
    rightShank: -50 * step,
    arm: -20 * step,
  };
  return { posture, yawDeg: into ? 90 : -90, atM: -WALK.wayM * share };
}
