import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ActionModel,
  actionModelToOnnx,
  DEFAULT_TRAINING,
  FALL_LABEL,
  type LearningClip,
  learningClip,
  OTHER_LABEL,
  trainActions,
} from '@posebox/actions';
import { type SimulatedActivityName, seededChance, simulatedScene } from '@posebox/motion';
import actionsPackage from '../../packages/actions/package.json' with { type: 'json' };
import { cmuTrialClips, EVERYDAY_CLASSES, exerciseTrialClips, simulatedClips } from './labelled-clips.ts';

/**
 * Makes the models that come with PoseBox: `npx tsx bench/actions/train-ready-made.ts [everyday] [fall]`. Needs the shared
 * data for the first. What the study judges it on is not among what it learns from: CMU trials 4 and 5 of each action,
 * trial 13_30, and the seeds of fall-study.ts.
 */
const FOLDER = join(import.meta.dirname, '../../packages/actions/src/ready-made');
const SIMULATED_SEED = 4;

const MADE: Readonly<Record<string, () => readonly LearningClip[]>> = {
  everyday: everydayClips,
  fall: fallClips,
};
const NOTES: Readonly<Record<string, string>> = {
  everyday:
    'Learnt from simulated people (all classes) and from CMU motion capture (walking, running, jumping, ball games, exercises of subject 13): mocap.cs.cmu.edu, created with funding from NSF EIA-0196217.',
  fall: 'Learnt from simulated people only. No alarm device.',
};

function learnt(clips: readonly LearningClip[], note: string) {
  const options = { ...DEFAULT_TRAINING, kind: 'gru' as const, epochs: 30, baselines: false };
  const steps = trainActions(clips, options, { engineVersion: actionsPackage.version, note });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value as { model: ActionModel; report: typeof step.value.report };
    if (step.value.epoch % 20 === 0)
      console.log(step.value.stage, step.value.fold, step.value.epoch, step.value.loss);
  }
}

function everydayClips(): readonly LearningClip[] {
  const named: Readonly<Record<string, string>> = { walking: 'walk', jumping: 'jump', squat: 'squat' };
  // A jumping jack is no jump here, nor does it belong to what is certainly none.
  const captured = [0, 50, -70, 130].flatMap((yawDeg) =>
    [
      ...cmuTrialClips(yawDeg).filter(({ trial }) => /[123]$/.test(trial)),
      ...exerciseTrialClips(yawDeg).filter(
        ({ trial, label }) => trial === '13_29' && label !== 'jumping_jack',
      ),
    ].map((clip) => ({
      ...clip,
      id: `${clip.id} ${yawDeg}`,
      label: named[clip.label] ?? OTHER_LABEL,
      person: `captured ${clip.trial}`,
    })),
  );
  return [...simulatedClips(EVERYDAY_CLASSES, 70, SIMULATED_SEED), ...captured];
}

const FALLS: readonly SimulatedActivityName[] = ['fall_forward', 'fall_backward', 'fall_sideways'];
const LYING: Readonly<Record<string, SimulatedActivityName>> = {
  fall_forward: 'lie_face_down',
  fall_backward: 'lie_on_back',
  fall_sideways: 'lie_on_side',
};
const NO_FALLS: readonly SimulatedActivityName[] = [
  ...([
    'sit_down',
    'lie_down',
    'squat',
    'pick_up',
    'tie_shoe',
    'jump',
    'walk',
    'lie_down',
    'stretch',
  ] as const),
];

/** The last two seconds of a fall, half a second of lying included, and of as much of anything else. */
function fallClips(): readonly LearningClip[] {
  const chance = seededChance(SIMULATED_SEED);
  const made = (activity: SimulatedActivityName, label: string, take: number): LearningClip => {
    const [fastest, slowest] = label === FALL_LABEL ? [0.7, 1.3] : [0.5, 2.5];
    const usualS = activity === 'lie_down' ? 3 : activity === 'tie_shoe' ? 5 : activity === 'walk' ? 1 : 1.2;
    const durationS = usualS * (fastest + (slowest - fastest) * chance());
    const { document } = simulatedScene({
      parts: [
        { activity: 'stand', durationS: 1.5 },
        { activity, durationS },
        ...(label === FALL_LABEL ? [{ activity: LYING[activity]!, durationS: 0.3 + 0.7 * chance() }] : []),
      ],
      yawDeg: 360 * chance(),
      startM: activity === 'walk' ? -1.5 : 0,
      framesPerSecond: 12 + 18 * chance(),
      noise: 0.005 + 0.025 * chance(),
      seed: 50_000 + take,
    });
    const track = document.people[0]!;
    const toS = document.timesS.at(-1)!;
    const id = `${activity} ${take}`;
    const person = `simulated ${take % 5}`;
    return learningClip({ id, label, person, track, image: document.image, fromS: toS - 2, toS }, 'image');
  };
  return Array.from({ length: 240 }, (_, take) => [
    made(FALLS[take % FALLS.length]!, FALL_LABEL, take),
    made(NO_FALLS[take % NO_FALLS.length]!, OTHER_LABEL, take + 1000),
  ]).flat();
}

const asked = process.argv.slice(2).filter((name) => name in MADE);
for (const name of asked.length > 0 ? asked : Object.keys(MADE)) {
  const { model, report } = learnt(MADE[name]!(), NOTES[name]!);
  const onnx = actionModelToOnnx(model);
  writeFileSync(
    join(FOLDER, `${name}.json`),
    `${JSON.stringify({ onnx: Buffer.from(onnx).toString('base64') }, null, 2)}\n`,
  );
  console.log(`${name}: ${onnx.length} bytes`);
  console.log(JSON.stringify({ ...report, wrongClips: report?.wrongClips.length, warnings: [] }, null, 1));
}
