import { fallClassifier, findFalls } from '@posebox/actions';
import { fallModel } from '@posebox/actions/ready-made';
import type { TrackDocument } from '@posebox/body';
import { type ScenePart, type SimulatedActivityName, simulatedScene } from '@posebox/motion';
import {
  capturedMovements,
  depthCameraMovements,
  exerciseMovements,
} from '../comparison/labelled-movements.ts';
import { cmuDocuments, exerciseTrialDocuments } from './labelled-clips.ts';

type Activities = readonly (SimulatedActivityName | ScenePart)[];

const SCENES: Readonly<Record<string, Activities>> = {
  'falls forward': ['stand', 'fall_forward', { activity: 'lie_face_down', durationS: 12 }],
  'falls backward, from walking': [
    { activity: 'walk', durationS: 1.5 },
    'fall_backward',
    { activity: 'lie_on_back', durationS: 12 },
  ],
  'falls sideways': ['stand', 'fall_sideways', { activity: 'lie_on_side', durationS: 12 }],
  'lies down slowly': ['stand', 'lie_down', { activity: 'lie', durationS: 12 }],
  'lies down in two seconds': [
    'stand',
    { activity: 'lie_down', durationS: 2 },
    { activity: 'lie', durationS: 12 },
  ],
  'ties a shoe': [{ activity: 'walk', durationS: 1.5 }, 'tie_shoe', 'stand'],
  'picks something up': ['stand', { activity: 'pick_up', durationS: 1.2 }, 'pick_up', 'stand'],
  'sits down and stays': ['stand', 'sit_down', { activity: 'sit', durationS: 12 }],
  'drops into a chair': ['stand', { activity: 'sit_down', durationS: 0.6 }, 'sit', 'stand_up'],
  'squats and jumps': ['stand', { activity: 'squat', durationS: 1.2 }, 'jump', 'jump', 'stand'],
  'leaves the picture': ['stand', { activity: 'walk', durationS: 6 }],
};

const MODEL = fallModel();

/** Seeds from here on are only looked at here. */
const FIRST_SEED = 9000;
const YAWS = [0, 30, 60, 90, 135, 180, -45, -90];

/** The lines of the tables on falls: what the rule alone says, and with the classifier. */
export function* fallTable(): Generator<string> {
  yield '\n| simulated | times | rule: suspected | with classifier: suspected | confirmed |\n| --- | --- | --- | --- | --- |';
  for (const [name, activities] of Object.entries(SCENES)) {
    const scenes = YAWS.flatMap((yawDeg, index) =>
      [0, 1].map((take) => sceneOf(activities, name, yawDeg, FIRST_SEED + 10 * index + take)),
    );
    const counted = (kind: string, isClassified: boolean) =>
      scenes.filter((document) => kindsIn(document, isClassified).includes(kind)).length;
    yield `| ${name} | ${scenes.length} | ${counted('suspected', false)} | ${counted('suspected', true)} | ${counted('confirmed', true)} |`;
  }
  yield '\n| real tracks without a fall | hours | rule: suspected | with classifier | an hour |\n| --- | --- | --- | --- | --- |';
  let [allHours, all] = [0, 0];
  for (const [name, documents] of realTracks()) {
    const hours = documents.reduce((sum, { timesS }) => sum + timesS.at(-1)! - timesS[0]!, 0) / 3600;
    const counted = (isClassified: boolean) =>
      documents.flatMap((document) => kindsIn(document, isClassified)).filter((kind) => kind === 'suspected')
        .length;
    const suspected = counted(true);
    allHours += hours;
    all += suspected;
    yield `| ${name} | ${hours.toFixed(3)} | ${counted(false)} | ${suspected} | ${(suspected / hours).toFixed(1)} |`;
  }
  yield `| all | ${allHours.toFixed(2)} | | ${all} | ${(all / allHours).toFixed(1)} |`;
}

function sceneOf(activities: Activities, name: string, yawDeg: number, seed: number): TrackDocument {
  const parts = activities.map((one) => (typeof one === 'string' ? { activity: one } : one));
  const walks = parts[0]!.activity === 'walk';
  // Out of the picture leads only sideways.
  const yaw = name === 'leaves the picture' ? (yawDeg >= 0 ? 60 + yawDeg / 6 : -75) : yawDeg;
  return simulatedScene({ parts, yawDeg: yaw, seed, startM: walks ? -1.5 : 0 }).document;
}

function kindsIn({ people, image }: TrackDocument, isClassified: boolean): readonly string[] {
  const classifier = fallClassifier(MODEL, image);
  return people.flatMap((track) =>
    findFalls(track, { image, ...(isClassified && { classifier }) }).map(({ kind }) => kind),
  );
}

function realTracks(): readonly (readonly [string, readonly TrackDocument[]])[] {
  const documents = (some: readonly { readonly document: TrackDocument }[]) =>
    some.map(({ document }) => document);
  return [
    ['23 videos of exercises, some on the floor', documents(exerciseMovements())],
    ['depth camera, rehabilitation movements', documents(depthCameraMovements(Number.MAX_SAFE_INTEGER))],
    [
      'motion capture: exercises, walking, running, jumping, ball games',
      [...exerciseTrialDocuments(), ...cmuDocuments()],
    ],
    ['motion capture: dance', documents(capturedMovements())],
  ];
}
