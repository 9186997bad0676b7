import { createTrackBuilder, type TrackDocument } from '@posebox/body';
import { type BodyPlace, type Posture, placeBody } from './body-model.ts';
import { normalDeviation, seededChance } from './chance.ts';
import {
  type Manner,
  SIMULATED_ACTIVITIES,
  type SimulatedActivityName,
  type Stance,
} from './simulated-activities.ts';
import { photograph } from './simulated-camera.ts';

export type { SimulatedActivityName } from './simulated-activities.ts';
export { SIMULATED_ACTIVITIES } from './simulated-activities.ts';

/** One activity of a scene. */
export interface ScenePart {
  readonly activity: SimulatedActivityName;
  /** As long as an ordinary person takes when left out. */
  readonly durationS?: number;
}

export interface SimulatedSceneOptions {
  /** One after the other; each must begin as the one before ends. */
  readonly parts: readonly ScenePart[];
  /** 0 faces the camera, 90 faces the right edge of the picture. Default 30. */
  readonly yawDeg?: number;
  /** Where it begins, metres to the right of the picture's middle. */
  readonly atM?: number;
  /** Where it begins, metres the way the person faces: negative before walking there. Default 0. */
  readonly startM?: number;
  readonly framesPerSecond?: number;
  /** Standard deviation of every point, torso lengths. Default 0.01. */
  readonly noise?: number;
  readonly outliers?: number;
  /** Share of frames in which nobody is seen. */
  readonly lost?: number;
  /** Decides the person's manner, and chance. */
  readonly seed?: number;
  /** How much people differ from each other: 0 not at all, 1 as people do. Default 1. */
  readonly variety?: number;
}

export interface SimulatedScene {
  readonly document: TrackDocument;
  readonly parts: readonly {
    readonly activity: SimulatedActivityName;
    readonly fromS: number;
    readonly toS: number;
  }[];
}

/**
 * Somebody who does one thing after the other before a simulated camera. The same arguments give the same numbers.
 *
 * @example simulatedScene({ parts: [{ activity: 'walk' }, { activity: 'sit_down' }, { activity: 'sit' }] }).document
 */
export function simulatedScene(options: SimulatedSceneOptions): SimulatedScene {
  const { yawDeg = 30, atM = 0, framesPerSecond = 30, seed = 1 } = options;
  const image = { width: 1280, height: 720 };
  const chance = seededChance(seed);
  const manner = mannerOf(chance, options.variety ?? 1);
  const parts = timed(options.parts);
  const builder = createTrackBuilder({ image, provenance: PROVENANCE });
  const sight = { noise: options.noise ?? 0.01, outliers: options.outliers ?? 0, chance };
  const frames = Math.round((parts.at(-1)?.toS ?? 0) * framesPerSecond);
  for (let frame = 0; frame < frames; frame++) {
    const timeS = frame / framesPerSecond;
    const { stance, forwardM } = stanceAt(timeS, parts, manner);
    const body = bodyOf(stance, manner.habit, (options.startM ?? 0) + forwardM);
    const isLost = chance() < (options.lost ?? 0);
    const seen = isLost ? null : photograph(body, yawDeg, atM, image, sight);
    builder.addFrame(timeS, seen ? [seen] : []);
  }
  return { document: builder.document(1), parts };
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

/** Degrees by which people hold themselves differently. */
const HABIT_DEG: Partial<Posture> = {
  trunk: 4,
  head: 6,
  arm: 8,
  armOut: 5,
  forearm: 12,
  forearmOut: 5,
  thighOut: 3,
  shankOut: 3,
  rightForearm: 8,
};

function mannerOf(chance: () => number, variety: number): Manner {
  const habit = Object.entries(HABIT_DEG).map(([name, deg]) => [
    name,
    variety * deg * normalDeviation(chance),
  ]);
  return {
    larger: variety * 0.3 * (chance() - 0.5),
    habit: Object.fromEntries(habit) as Partial<Posture>,
    isLeft: chance() < 0.5,
  };
}

function timed(parts: readonly ScenePart[]): SimulatedScene['parts'] {
  let atS = 0;
  return parts.map(({ activity, durationS = SIMULATED_ACTIVITIES[activity].usualS }) => {
    const fromS = atS;
    atS += durationS;
    return { activity, fromS, toS: atS };
  });
}

function stanceAt(timeS: number, parts: SimulatedScene['parts'], manner: Manner) {
  let forwardM = 0;
  for (const { activity, fromS, toS } of parts) {
    const isNow = timeS < toS || toS === parts.at(-1)!.toS;
    const within = Math.min(timeS, toS) - fromS;
    const stance = SIMULATED_ACTIVITIES[activity].at(within / (toS - fromS), within, manner);
    if (isNow) return { stance, forwardM: forwardM + stance.forwardM };
    forwardM += stance.forwardM;
  }
  throw new Error('a scene needs a part');
}

/** The body in its place above the floor, with what is habitual about it. */
function bodyOf(stance: Stance, habit: Partial<Posture>, forwardM: number): readonly BodyPlace[] {
  const changed = { ...stance.posture } as Record<keyof Posture, number>;
  for (const [name, deg] of Object.entries(habit)) changed[name as keyof Posture] += deg;
  const roll = (stance.rollDeg * Math.PI) / 180;
  return placeBody(changed, stance.anchor).map(
    ([forwards, upwards, left]): BodyPlace => [
      forwards + forwardM,
      Math.cos(roll) * upwards - Math.sin(roll) * left + stance.heightM,
      Math.sin(roll) * upwards + Math.cos(roll) * left,
    ],
  );
}
