import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ESTIMATION_MODES, MODEL_NAMES } from '@posebox/body';
import { createPoseEstimator } from '@posebox/vision/node';
import { z } from 'zod';
import { shortNumber } from '../report/figures.ts';
import type { Report, Table } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { type AnsweredSet, answerPhotos, emptyPhotos, type Recipe, recipeName } from './answer-photos.ts';
import { type LabelledPhoto, readCocoLabels } from './coco-labels.ts';
import { type AccuracyScore, scoreAnswers } from './score.ts';

export interface AccuracyOptions {
  /** A COCO key-points file and the folder of its photos. */
  readonly labels?: string;
  readonly photos?: string;
  /** A folder of pictures without people. */
  readonly empty?: string;
  /** Such as `standard:full:20,mediapipe:heavy:1`. */
  readonly recipes?: string;
  /** Where `npm run bench -- synthetic` wrote its sets. */
  readonly syntheticFolder: string;
  readonly sharedFolder: string;
}

const DEFAULT_RECIPES =
  'mediapipe:full:1,mediapipe:lite:1,mediapipe:heavy:1,standard:full:20,standard:heavy:20,thorough:full:20';

/** The recipe that CPU time is compared with: what the reference does. */
const PLAIN: Recipe = { mode: 'mediapipe', model: 'full', people: 1 };

const recipeSchema = z.tuple([
  z.enum(ESTIMATION_MODES),
  z.enum(MODEL_NAMES),
  z.coerce.number().int().min(1).max(20),
]);

/** Reads `mode:model:people` separated by commas. Throws with the part that is wrong. */
export function parseRecipes(text: string): Recipe[] {
  return text.split(',').map((part) => {
    const fields = part.trim().split(':');
    const parsed = recipeSchema.safeParse([fields[0], fields[1] ?? 'full', fields[2] ?? '20']);
    if (!parsed.success)
      throw new Error(`Not a recipe: ${part} (mode:model:people, for example standard:full:20)`);
    const [mode, model, people] = parsed.data;
    return { mode, model, people };
  });
}

interface LabelledSet {
  readonly name: string;
  readonly folder: string;
  readonly photos: readonly LabelledPhoto[];
  /** Nobody is in these pictures: every pose is false. */
  readonly empty: boolean;
}

/** Scores recipes on the given labelled photos, or on every set at hand when none is given. */
export async function measureAccuracy(options: AccuracyOptions): Promise<Report> {
  const sets = await labelledSets(options);
  if (sets.length === 0) throw new Error('No labelled photos: give --labels and --photos, or --empty.');
  const recipes = parseRecipes(options.recipes ?? DEFAULT_RECIPES);
  const estimator = await createPoseEstimator({ modelsFolder: join(repositoryFolder, 'models', 'built') });
  const tables: Table[] = [];
  const data: Record<string, unknown> = {};
  try {
    for (const set of sets) {
      const warm = set.photos.slice(0, 3);
      await answerPhotos(estimator, PLAIN, warm, set.folder);
      const plain = await answerPhotos(estimator, PLAIN, set.photos, set.folder);
      const rows: string[][] = [];
      for (const recipe of recipes) {
        // Loading another model is not part of what a photo costs.
        await answerPhotos(estimator, recipe, warm, set.folder);
        const answered = await answerPhotos(estimator, recipe, set.photos, set.folder);
        const score = scoreAnswers(answered.answers);
        const cost = answered.cpuMsPerPhoto / plain.cpuMsPerPhoto;
        rows.push([
          recipeName(recipe),
          ...(set.empty ? emptyCells(answered) : scoreCells(score)),
          shortNumber(cost),
        ]);
        data[`${set.name} / ${recipeName(recipe)}`] = { score, cost, cpuMsPerPhoto: answered.cpuMsPerPhoto };
        for (const fault of answered.unreadable) console.error(`${set.name}: ${fault}`);
      }
      const columns = ['', ...(set.empty ? EMPTY_COLUMNS : SCORE_COLUMNS), 'CPU ÷ plain full'];
      tables.push({ title: titleOf(set), columns, rows });
      console.log(`${set.name} done`);
    }
  } finally {
    await estimator.close();
  }
  return { name: 'accuracy', tables, verdicts: [], data };
}

const titleOf = (set: LabelledSet): string => {
  const people = set.photos.flatMap((photo) => photo.people).filter((person) => !person.ignored).length;
  return `${set.name}: ${set.photos.length} photos, ${people} people`;
};

const EMPTY_COLUMNS = ['pictures with a false pose', 'false poses'];

function emptyCells({ answers }: AnsweredSet): string[] {
  const wrong = answers.filter((answer) => answer.predictions.length > 0);
  const poses = wrong.reduce((sum, answer) => sum + answer.predictions.length, 0);
  return [`${wrong.length} of ${answers.length} (${percent(wrong.length / answers.length)})`, String(poses)];
}

const SCORE_COLUMNS = [
  'found (95 % interval)',
  'precision',
  'AP',
  'OKS',
  'PCK@.2 / .1 of the answered',
  'PCK@.2 / .1 of all',
  'median error, torsos',
  'confidence ECE / AUC',
  'visibility ECE / AUC',
];

function scoreCells(score: AccuracyScore): string[] {
  const share = (value: number) => (Number.isFinite(value) ? value.toFixed(3).replace(/^0/, '') : '–');
  const [low, high] = score.recallInterval;
  return [
    `${score.found} of ${score.people} (${percent(low)}–${percent(high)})`,
    share(score.precision),
    share(score.ap),
    share(score.meanSimilarity),
    `${share(score.pck20)} / ${share(score.pck10)}`,
    `${share(score.pck20OfAll)} / ${share(score.pck10OfAll)}`,
    share(score.medianErrorTorsos),
    `${share(score.confidence.calibrationError)} / ${share(score.confidence.areaUnderCurve)}`,
    `${share(score.visibility.calibrationError)} / ${share(score.visibility.areaUnderCurve)}`,
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

async function labelledSets(options: AccuracyOptions): Promise<LabelledSet[]> {
  const { labels, photos, empty, syntheticFolder, sharedFolder } = options;
  const sets: LabelledSet[] = [];
  if (labels !== undefined) {
    if (photos === undefined) throw new Error('--labels needs --photos: the folder of the labelled photos.');
    sets.push({ name: 'given labels', folder: photos, photos: await readCocoLabels(labels), empty: false });
  }
  const emptyFolder =
    empty ?? (labels === undefined ? join(sharedFolder, 'data/photos/noperson') : undefined);
  if (labels === undefined && empty === undefined) {
    const coco = join(sharedFolder, 'data/photos/coco');
    if (existsSync(coco)) {
      const photos = await readCocoLabels(join(coco, 'keypoints.json'));
      sets.push({ name: 'shared COCO photo', folder: coco, photos, empty: false });
    }
    for (const name of existsSync(syntheticFolder) ? (await readdir(syntheticFolder)).sort() : []) {
      const folder = join(syntheticFolder, name);
      const photos = await readCocoLabels(join(folder, 'labels.json'));
      const empty = photos.every((photo) => photo.people.length === 0);
      sets.push({ name: `synthetic ${name}`, folder, photos, empty });
    }
  }
  if (emptyFolder !== undefined && existsSync(emptyFolder)) {
    const photos = await emptyPhotos(emptyFolder);
    sets.push({ name: 'without people', folder: emptyFolder, photos, empty: true });
  }
  return sets;
}
