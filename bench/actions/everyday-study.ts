import {
  type ActionModel,
  evaluateModel,
  type LearningClip,
  OTHER_LABEL,
  recogniseActions,
} from '@posebox/actions';
import { everydayModel } from '@posebox/actions/ready-made';
import { exerciseMovements } from '../comparison/labelled-movements.ts';
import {
  cmuTrialClips,
  depthCameraClips,
  EVERYDAY_CLASSES,
  exerciseTrialClips,
  simulatedClips,
} from './labelled-clips.ts';

/** Seeds from here on are only looked at here. */
const FIRST_SEED = 77;

/** The lines of the tables on the model that comes with PoseBox: clips that it did not learn from, then real videos. */
export function* everydayTable(): Generator<string> {
  const model = everydayModel();
  yield '\n| clips not learnt from | clips | right | unknown | wrong |\n| --- | --- | --- | --- | --- |';
  for (const [name, clips] of judgedClips()) yield* rows(model, name, clips);
  yield '\n| real videos | seconds | squat | other or unknown | anything else |\n| --- | --- | --- | --- | --- |';
  for (const exercise of ['squat', 'push-up', 'pull-up', 'sit-up', 'none']) {
    const shares = { squat: 0, other: 0, wrong: 0 };
    for (const { document } of exerciseMovements().filter(({ movement }) => movement === exercise)) {
      for (const track of document.people) {
        for (const { label, fromS, toS } of recogniseActions(track, document.image, model).spans) {
          const kind =
            label === 'squat' ? 'squat' : [OTHER_LABEL, 'unknown'].includes(label) ? 'other' : 'wrong';
          shares[kind] += toS - fromS;
        }
      }
    }
    const all = shares.squat + shares.other + shares.wrong;
    const percent = (part: number) => `${((100 * part) / all).toFixed(0)} %`;
    yield `| ${exercise} | ${all.toFixed(0)} | ${percent(shares.squat)} | ${percent(shares.other)} | ${percent(shares.wrong)} |`;
  }
}

const NAMED: Readonly<Record<string, string>> = { walking: 'walk', jumping: 'jump', squat: 'squat' };

function judgedClips(): readonly (readonly [string, readonly LearningClip[]])[] {
  const named = (clips: readonly LearningClip[]) =>
    clips.map((clip) => ({ ...clip, label: NAMED[clip.label] ?? OTHER_LABEL }));
  return [
    ['simulated people', simulatedClips(EVERYDAY_CLASSES, 20, FIRST_SEED)],
    ['CMU trials 4 and 5', named(cmuTrialClips().filter(({ trial }) => /[45]$/.test(trial)))],
    ['exercises of trial 13_30', named(exerciseTrialClips().filter(({ trial }) => trial === '13_30'))],
    ['depth camera', named(depthCameraClips())],
  ];
}

function* rows(model: ActionModel, name: string, clips: readonly LearningClip[]): Generator<string> {
  const { clips: scores, labels } = evaluateModel(model, clips);
  for (const [place, row] of scores.confusion.entries()) {
    const all = row.reduce((sum, count) => sum + count, 0);
    if (all === 0) continue;
    const [right, unknown] = [row[place]!, row.at(-1)!];
    yield `| ${name}: ${labels[place]} | ${all} | ${right} | ${unknown} | ${all - right - unknown} |`;
  }
}
