import { mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EvaluationReport, evaluateModel, NETWORK_KINDS } from '@posebox/actions';
import { pythonEnvironment, runPython } from '../../tests/support/python-env.ts';
import {
  cmuTrialClips,
  depthCameraClips,
  EVERYDAY_CLASSES,
  exerciseTrialClips,
  simulatedClips,
  type TrialClip,
} from './labelled-clips.ts';
import { decided, learn } from './learning.ts';
import { neighbourScores } from './neighbour.ts';

/**
 * The figures of docs/accuracy.md about actions: `npx tsx bench/actions/study.ts [splits] [unseen] [temperature] [times] [falls] [everyday]`. What
 * was chosen on which data stands in that document.
 */
/** Enough for these ten movements. */
const UNSEEN_EPOCHS = 10;
const UNSEEN_TEMPERATURE = 0.6;

const PARTS = { splits, unseen, temperature, times, falls, everyday };
const asked = process.argv.slice(2).filter((name): name is keyof typeof PARTS => name in PARTS);
for (const name of asked.length > 0 ? asked : (Object.keys(PARTS) as (keyof typeof PARTS)[]))
  await PARTS[name]();

interface Trial {
  readonly name: string;
  readonly learnt: readonly TrialClip[];
  readonly judged: readonly TrialClip[];
}

/** Every split of the shared data: by person, by trial. */
function trials(): readonly Trial[] {
  const depth = depthCameraClips();
  const byPerson = ['subject 1', 'subject 2'].map((person) => ({
    name: `depth camera, learnt from ${person}, judged on the other`,
    learnt: depth.filter((clip) => clip.person === person),
    judged: depth.filter((clip) => clip.person !== person),
  }));
  const exercises = exerciseTrialClips();
  const byTrial = ['13_29', '13_30'].map((trial) => ({
    name: `mocap6, learnt from trial ${trial}, judged on the other`,
    learnt: exercises.filter((clip) => clip.trial === trial),
    judged: exercises.filter((clip) => clip.trial !== trial),
  }));
  const cmu = cmuTrialClips();
  const leftOut = [1, 2, 3, 4, 5].map((number) => ({
    name: `CMU, trial ${number} of each action left out`,
    learnt: cmu.filter(({ trial }) => !trial.endsWith(` ${number}`)),
    judged: cmu.filter(({ trial }) => trial.endsWith(` ${number}`)),
  }));
  return [...byPerson, ...byTrial, ...leftOut];
}

async function splits() {
  const { python } = await pythonEnvironment('learning', 'the figures of scikit-learn');
  console.log(
    '| split | clips learnt / judged | learner | clips | windows | macro-F1 | scikit-learn |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const { name, learnt, judged } of trials()) {
    const known = judged.filter(({ label }) => learnt.some((clip) => clip.label === label));
    const counts = `${learnt.length} / ${known.length}`;
    for (const kind of NETWORK_KINDS) {
      const report = evaluateModel(decided(learn(enough(learnt), { kind }).model), known);
      const { accuracy, macroF1 } = report.clips;
      const independent = python ? await byScikitLearn(python, report) : null;
      const other = independent
        ? `${percent(independent.accuracy)}, F1 ${independent.macroF1.toFixed(3)}`
        : '–';
      const interval = `${percent(accuracy.value)} (${percent(accuracy.low)}–${percent(accuracy.high)})`;
      console.log(
        `| ${name} | ${counts} | ${kind} | ${interval} | ${percent(report.windows.accuracy.value)} | ${macroF1.value!.toFixed(3)} | ${other} |`,
      );
    }
    console.log(
      `| ${name} | ${counts} | nearest neighbour (DTW) | ${percent(neighbourScores(learnt, known))} | | | |`,
    );
  }
}

/** A class with fewer clips than learning asks for takes some of them again: only data of a few trials are so small. */
function enough(clips: readonly TrialClip[]): readonly TrialClip[] {
  return clips.flatMap((clip) => {
    const count = clips.filter(({ label }) => label === clip.label).length;
    return Array.from({ length: Math.ceil(5 / count) }, (_, i) => ({ ...clip, id: `${clip.id} ${i}` }));
  });
}

async function byScikitLearn(python: string, { labels, clips }: EvaluationReport) {
  const pairs = clips.confusion.flatMap((row, truth) =>
    row.flatMap((count, answer) =>
      Array.from({ length: count }, () => [truth, answer === labels.length ? -1 : answer]),
    ),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'posebox-study-')), 'predictions.json');
  writeFileSync(
    path,
    JSON.stringify({
      labels,
      truth: pairs.map(([truth]) => truth),
      answer: pairs.map(([, answer]) => answer),
    }),
  );
  const program = join(import.meta.dirname, '../../tests/actions/run_model.py');
  return (await runPython(python, program, ['scores', path])) as { accuracy: number; macroF1: number };
}

/**
 * Each class of the depth camera left out of learning; its clips of the other person must not be taken for another. The
 * temperature is that of a model of all classes, calibrated on the learner's own clips: `temperature`.
 */
async function unseen() {
  const clips = depthCameraClips();
  console.log(
    '\n| class never seen | its clips called unknown | known clips called unknown | known clips named wrongly |\n| --- | --- | --- | --- |',
  );
  const all = { rejected: 0, of: 0 };
  for (const label of [...new Set(clips.map((clip) => clip.label))].sort()) {
    const learnt = clips.filter((clip) => clip.person === 'subject 1' && clip.label !== label);
    const model = { ...learn(learnt, { epochs: UNSEEN_EPOCHS }).model, temperature: UNSEEN_TEMPERATURE };
    const judged = clips.filter((clip) => clip.person === 'subject 2');
    const known = evaluateModel(
      model,
      judged.filter((clip) => clip.label !== label),
    );
    const strangers = judged.filter((clip) => clip.label === label);
    // Under a label that the model has, so that they are judged at all.
    const told = evaluateModel(
      model,
      strangers.map((clip) => ({ ...clip, label: model.labels[0]! })),
    );
    const rejected = told.clips.confusion[0]!.at(-1)!;
    all.rejected += rejected;
    all.of += strangers.length;
    const unknown = known.unknown.knownRejected.value!;
    console.log(
      `| ${label} | ${percent(rejected / strangers.length)} of ${strangers.length} | ${percent(unknown)} | ${percent(1 - unknown - known.clips.accuracy.value!)} |`,
    );
  }
  console.log(`\nAll of them: ${percent(all.rejected / all.of)} of ${all.of}`);
}

/** What `unseen` takes for granted. */
async function temperature() {
  const clips = depthCameraClips().filter(({ person }) => person === 'subject 1');
  const { model } = learn(clips, { epochs: UNSEEN_EPOCHS, evaluate: true, baselines: false });
  console.log(
    `\nCalibrated on subject 1: temperature ${model.temperature.toFixed(2)}, distance ${model.reject.distance.toFixed(2)}`,
  );
}

async function times() {
  const load = () => loadavg()[0]!.toFixed(1);
  console.log(
    '\n| data set | learner | model alone | with report and baselines | load |\n| --- | --- | --- | --- | --- |',
  );
  const three = {
    squat: EVERYDAY_CLASSES.squat!,
    wave: EVERYDAY_CLASSES.wave!,
    other: EVERYDAY_CLASSES.other!,
  };
  for (const [name, clips] of [
    ['3 classes × 10 clips', simulatedClips(three, 10, 1)],
    ['7 classes, 504 clips', simulatedClips(EVERYDAY_CLASSES, 72, 2)],
  ] as const) {
    for (const kind of ['tcn', 'gru'] as const) {
      const before = load();
      const alone = timed(() => learn(clips, { kind }));
      const whole = timed(() => learn(clips, { kind, evaluate: true }));
      console.log(`| ${name} | ${kind} | ${alone} | ${whole} | ${before}–${load()} |`);
    }
  }
}

async function everyday() {
  const { everydayTable } = await import('./everyday-study.ts');
  for (const line of everydayTable()) console.log(line);
}

async function falls() {
  const { fallTable } = await import('./fall-study.ts');
  for (const line of fallTable()) console.log(line);
}

/** By the clock, and of processor time: beside other work the clock says little. */
function timed(work: () => unknown): string {
  const startMs = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return `${((performance.now() - startMs) / 1000).toFixed(0)} s (${((user + system) / 1e6).toFixed(0)} s of processor)`;
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
