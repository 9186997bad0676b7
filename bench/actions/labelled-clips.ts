import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearningClip, learningClip, OTHER_LABEL } from '@posebox/actions';
import type { TrackDocument } from '@posebox/body';
import {
  SIMULATED_ACTIVITIES,
  type SimulatedActivityName,
  seededChance,
  simulatedScene,
} from '@posebox/motion';
import { jointClip } from '../../tests/support/joint-clip.ts';
import { sharedFolder } from '../../tests/support/shared-folder.ts';
import { depthCameraMovements } from '../comparison/labelled-movements.ts';
import { acclaimPlaces, acclaimSkeleton, cameraMoments, expmapPlaces } from './acclaim-skeleton.ts';

/** Clips of a data set with the trial that each comes from: nothing of one trial is on both sides of a split. */
export interface TrialClip extends LearningClip {
  readonly trial: string;
}

const ACTIONS = join(sharedFolder, 'data/actions');

/** Ten rehabilitation movements by two people before a depth camera, in clips of four seconds. */
export function depthCameraClips(): readonly TrialClip[] {
  return depthCameraMovements(Number.MAX_SAFE_INTEGER).flatMap(({ name, movement, person, document }) =>
    cutUp(document, 4).map(([fromS, toS]) =>
      trialClip({ id: `${name} ${fromS}`, label: movement, person, trial: name, document, fromS, toS }),
    ),
  );
}

const MOCAP6_ACTIONS = [
  ...['jumping_jack', 'jog', 'squat', 'knee_raise', 'arm_circle', 'twist'],
  ...['side_reach', 'box', 'up_down', 'toe_touch_one_hand', 'side_bend', 'toe_touch_two_hands'],
];

/** CMU trials are captured at 120 frames a second; every fourth will do. */
const EVERY = 4;
const MOCAP_FPS = 120 / EVERY;

const skeleton = () => acclaimSkeleton(readFileSync(join(ACTIONS, 'mocap6/01.asf'), 'utf8'));

const EXERCISE_TRIALS = ['13_29', '13_30'];

/** The two trials as a camera would have them. */
export const exerciseTrialDocuments = (yawDeg = 30): readonly TrackDocument[] =>
  EXERCISE_TRIALS.map((trial) =>
    mocapDocument(
      acclaimPlaces(skeleton(), readFileSync(join(ACTIONS, `mocap6/${trial}.amc`), 'utf8'), EVERY),
      yawDeg,
    ),
  );

/** Two trials of exercises by one person, labelled ten times a second, in clips of two seconds. */
export function exerciseTrialClips(yawDeg = 30): readonly TrialClip[] {
  const documents = exerciseTrialDocuments(yawDeg);
  return EXERCISE_TRIALS.flatMap((trial, index) => {
    const document = documents[index]!;
    const labels = readFileSync(join(ACTIONS, `mocap6/${trial}.txt`), 'utf8')
      .trim()
      .split(/\s+/)
      .map(Number);
    return runsOfLabels(labels).flatMap(({ label, fromS, toS }) =>
      cutUp(document, 2, fromS, toS).map(([from, to]) =>
        trialClip({
          id: `${trial} ${from}`,
          label: MOCAP6_ACTIONS[label - 1]!,
          person: 'subject 13',
          trial,
          document,
          fromS: from,
          toS: to,
        }),
      ),
    );
  });
}

export const CMU_ACTIONS = ['walking', 'running', 'jumping', 'basketball', 'soccer'] as const;

const CMU_TRIALS = CMU_ACTIONS.flatMap((action) => [1, 2, 3, 4, 5].map((number) => ({ action, number })));

/** The 25 trials as a camera would have them. */
export const cmuDocuments = (yawDeg = 30): readonly TrackDocument[] =>
  CMU_TRIALS.map(({ action, number }) => {
    const text = readFileSync(join(ACTIONS, `cmu_expmap/${action}_${number}.txt`), 'utf8');
    const frames = expmapPlaces(skeleton(), text).filter((_, index) => index % EVERY === 0);
    return mocapDocument(frames, yawDeg);
  });

/** Five trials each of five actions, in clips of two seconds. */
export function cmuTrialClips(yawDeg = 30): readonly TrialClip[] {
  const documents = cmuDocuments(yawDeg);
  return CMU_TRIALS.flatMap(({ action, number }, index) => {
    const document = documents[index]!;
    const trial = `${action} ${number}`;
    return cutUp(document, 2).map(([fromS, toS]) =>
      trialClip({ id: `${trial} ${fromS}`, label: action, person: null, trial, document, fromS, toS }),
    );
  });
}

function mocapDocument(frames: Parameters<typeof cameraMoments>[0], yawDeg: number): TrackDocument {
  return jointClip('cmu_mocap', cameraMoments(frames, MOCAP_FPS, yawDeg));
}

interface Cut {
  readonly id: string;
  readonly label: string;
  readonly person: string | null;
  readonly trial: string;
  readonly document: TrackDocument;
  readonly fromS: number;
  readonly toS: number;
}

function trialClip({ trial, document, ...cut }: Cut): TrialClip {
  const track = document.people[0]!;
  return { ...learningClip({ ...cut, track, image: document.image }, 'world'), trial };
}

/** Whole pieces of a stretch; what is left at its end goes, unless it is all there is. */
function cutUp(
  document: TrackDocument,
  lengthS: number,
  fromS = 0,
  toS = document.timesS.at(-1)!,
): readonly (readonly [number, number])[] {
  const count = Math.max(1, Math.floor((toS - fromS + 0.11) / lengthS));
  return Array.from({ length: count }, (_, i) => [
    fromS + i * lengthS,
    Math.min(toS, fromS + (i + 1) * lengthS - 0.01),
  ]);
}

function runsOfLabels(labels: readonly number[]) {
  const runs: { label: number; fromS: number; toS: number }[] = [];
  for (const [index, label] of labels.entries()) {
    const last = runs.at(-1);
    if (last?.label === label) last.toS = (index + 1) / 10;
    else runs.push({ label, fromS: index / 10, toS: (index + 1) / 10 });
  }
  return runs;
}

/** What is simulated of each class: the activity itself, or those that are none of the classes. */
export type SimulatedClass = Readonly<Record<string, readonly SimulatedActivityName[]>>;

export const EVERYDAY_CLASSES: SimulatedClass = {
  walk: ['walk'],
  sit_down: ['sit_down'],
  stand_up: ['stand_up'],
  jump: ['jump'],
  squat: ['squat'],
  wave: ['wave'],
  [OTHER_LABEL]: [
    ...(['stand', 'sit', 'stretch', 'pick_up', 'tie_shoe', 'lie_down', 'lie', 'fall_forward'] as const),
    ...(['fall_backward', 'fall_sideways', 'stand', 'sit'] as const),
  ],
};

/**
 * Simulated clips of each class by people who all differ, seen from all around, better and worse. Their person is one of
 * five groups of seeds, so that people can be held out.
 */
export function simulatedClips(
  classes: SimulatedClass,
  perClass: number,
  seed: number,
  basis: 'world' | 'image' = 'world',
): readonly LearningClip[] {
  const chance = seededChance(seed);
  return Object.entries(classes).flatMap(([label, activities]) =>
    Array.from({ length: perClass }, (_, take) => {
      const activity = activities[take % activities.length]!;
      const usualS = activity === 'walk' ? 2.2 : SIMULATED_ACTIVITIES[activity].usualS;
      const part = { activity, durationS: usualS * (0.7 + 0.8 * chance()) };
      const { document } = simulatedScene({
        parts: [part],
        yawDeg: 360 * chance(),
        framesPerSecond: 12 + 18 * chance(),
        noise: 0.005 + 0.025 * chance(),
        lost: 0.02 * chance(),
        startM: activity === 'walk' ? -0.6 * part.durationS : 0,
        seed: seed * 100_000 + take * 50 + label.length,
      });
      const track = document.people[0]!;
      const person = `simulated ${take % 5}`;
      const id = `${label} ${activity} ${take}`;
      return learningClip({ id, label, person, track, image: document.image }, basis);
    }),
  );
}
