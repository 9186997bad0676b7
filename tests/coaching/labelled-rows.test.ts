import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANDMARK, LANDMARK_COUNT, LANDMARK_NAMES, POSITIONS_PER_FRAME } from '@posebox/body';
import { exerciseOf, type LandmarkRow, MEASURES } from '@posebox/motion';
import { beforeAll, describe, expect, it } from 'vitest';
import { DISTANCE_READINGS } from '../../packages/motion/src/form/distances.ts';
import { readSignal } from '../../packages/motion/src/repetitions/signals.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

/** A picture's landmarks and what somebody called it. */
interface LabelledRow {
  readonly label: string;
  readonly moment: LandmarkRow;
}

/** Rows don't say their picture's shape; the order of angles hardly depends on it. */
const PICTURE = { widthPx: 1280, heightPx: 720 };

function momentOf(place: (name: string, axis: 'x' | 'y') => number, picture = PICTURE): LandmarkRow {
  const image = new Float32Array(POSITIONS_PER_FRAME).fill(Number.NaN);
  LANDMARK_NAMES.forEach((name, index) => {
    image[3 * index] = place(name, 'x');
    image[3 * index + 1] = place(name, 'y');
  });
  const world = new Float32Array(POSITIONS_PER_FRAME).fill(Number.NaN);
  return {
    ...picture,
    image,
    world,
    confidence: new Float32Array(LANDMARK_COUNT).fill(1),
    marks: null,
    row: 0,
  };
}

function correctionRows(file: string): readonly LabelledRow[] {
  const text = readFileSync(join(sharedFolder, 'data/exercise/exercise-correction', file), 'utf8');
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return {
      label: cells[0]!,
      moment: momentOf((name, axis) => Number(cells[columns.indexOf(`${name}_${axis}`)] ?? Number.NaN)),
    };
  });
}

/** Shares need no unit. */
const SQUARE = { unitPx: 1, facing: 1 };

/** Pixels already: a picture of one by one. */
function mlkitRows(): readonly LabelledRow[] {
  const text = readFileSync(join(sharedFolder, 'data/exercise/mlkit/fitness_pose_samples.csv'), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const cells = line.split(',');
      return {
        label: cells[1]!,
        moment: momentOf(
          (name, axis) =>
            Number(cells[2 + 3 * LANDMARK[name as keyof typeof LANDMARK] + (axis === 'x' ? 0 : 1)]),
          { widthPx: 1, heightPx: 1 },
        ),
      };
    });
}

interface Judged {
  readonly value: number;
  readonly isPositive: boolean;
}

/** How often a positive has a higher value than a negative. */
function auc(rows: readonly Judged[]): number {
  const positive = rows.filter(({ isPositive }) => isPositive);
  const negative = rows.filter(({ isPositive }) => !isPositive);
  let wins = 0;
  for (const p of positive)
    for (const n of negative) wins += p.value > n.value ? 1 : p.value === n.value ? 0.5 : 0;
  return wins / (positive.length * negative.length);
}

const accuracyAt = (rows: readonly Judged[], threshold: number) =>
  rows.filter(({ value, isPositive }) => value > threshold === isPositive).length / rows.length;

/** The threshold that is right most often on some rows; the middle of those that are equally so. */
function fitted(rows: readonly Judged[]): number {
  const values = [...new Set(rows.map(({ value }) => value))].sort((a, b) => a - b);
  const between = values.slice(1).map((value, index) => (value + values[index]!) / 2);
  const best = Math.max(...between.map((value) => accuracyAt(rows, value)));
  const equal = between.filter((value) => accuracyAt(rows, value) === best);
  // Where a gap parts the two kinds it is one value: the middle of the gap.
  return equal[Math.floor(equal.length / 2)]!;
}

/** Rows of a clip follow each other, so halves are halves of time: nothing of the one is in the other. */
function halves(rows: readonly Judged[]) {
  const middle = Math.floor(rows.length / 2);
  return { fit: rows.slice(0, middle), score: rows.slice(middle) };
}

const judged = (rows: readonly LabelledRow[], value: (moment: LandmarkRow) => number, positive: string) =>
  rows.map(({ label, moment }): Judged => ({ value: value(moment), isPositive: label === positive }));

const bend = (name: 'knee_bend' | 'elbow_bend') => (moment: LandmarkRow) =>
  readSignal(name, 'mean', moment, 1);

/** The trunk against the vertical in the picture, degrees; as the rule measures it, without its sign. */
function lean(moment: LandmarkRow): number {
  const middle = (joint: 'shoulder' | 'hip', axis: 0 | 1) =>
    (['left', 'right'] as const).reduce(
      (sum, side) =>
        sum +
        moment.image[3 * LANDMARK[`${side}_${joint}`] + axis]! *
          (axis === 0 ? moment.widthPx : moment.heightPx),
      0,
    ) / 2;
  const [x, y] = [middle('shoulder', 0) - middle('hip', 0), middle('shoulder', 1) - middle('hip', 1)];
  return (Math.abs(Math.atan2(x, -y)) * 180) / Math.PI;
}

sayLeftOut('rules on labelled rows');

describe.skipIf(!sharedPresent)('measures that rules rest on, on rows that others labelled', () => {
  const figures: string[] = [];
  const tell = (what: string, rows: readonly Judged[]) => {
    const { fit, score } = halves(rows);
    const threshold = fitted(fit);
    const result = { auc: auc(score), accuracy: accuracyAt(score, threshold), threshold };
    figures.push(
      `${what}: AUC ${result.auc.toFixed(3)}, accuracy ${result.accuracy.toFixed(3)} at ${threshold.toFixed(1)} (${score.length} rows)`,
    );
    return result;
  };
  let mlkit: readonly LabelledRow[] = [];
  beforeAll(() => {
    mlkit = mlkitRows();
    return () => console.log(figures.join('\n'));
  });

  it('part squats that are up from those that are down', () => {
    const rows = judged(correctionRows('squat_model_train.csv'), bend('knee_bend'), 'down');
    const { auc: area, accuracy } = tell('squat up/down, knee bend', rows);
    expect(area).toBeGreaterThanOrEqual(0.991);
    expect(accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it('part curls that lean back from those that don’t', () => {
    const rows = judged(correctionRows('bicep_model_test.csv'), lean, 'L');
    const { auc: area, accuracy } = tell('curl leaning back, trunk lean', rows);
    expect(area).toBeGreaterThanOrEqual(0.99);
    expect(accuracy).toBeGreaterThanOrEqual(0.97);
    // The threshold that the rule comes with, on all of them.
    const shipped = exerciseOf('biceps-curl')!.rules.find(({ id }) => id === 'leaning_back')!.at_most!;
    expect(accuracyAt(rows, shipped)).toBeGreaterThanOrEqual(0.97);
  });

  it('say nothing against good planks', () => {
    const rows = correctionRows('plank_model_kaggle.csv');
    const rules = exerciseOf('plank')!.rules;
    const [sag, pike] = ['hips_sagging', 'hips_piking'].map((id) => rules.find((rule) => rule.id === id)!);
    const read = DISTANCE_READINGS.hip_sag!;
    const values = rows.map(
      ({ moment }) => (read(moment, 'left', SQUARE) + read(moment, 'right', SQUARE)) / 2,
    );
    const { error } = MEASURES.hip_sag as { readonly error: number };
    const quiet = values.filter(
      (value) => value <= sag!.at_most! + error && value >= pike!.at_least! - error,
    );
    figures.push(`good planks without a hint: ${quiet.length} of ${rows.length}`);
    expect(quiet.length / rows.length).toBeGreaterThanOrEqual(0.97);
  });

  it('part both ends of squats and push-ups of another set', () => {
    for (const [name, measure, positive, least] of [
      ['squats', 'knee_bend', 'squats_down', 0.99],
      ['pushups', 'elbow_bend', 'pushups_down', 0.98],
    ] as const) {
      // Sorted by label as they come: every other row is fitted on.
      const all = judged(
        mlkit.filter(({ label }) => label.startsWith(name)),
        bend(measure),
        positive,
      );
      const threshold = fitted(all.filter((_, index) => index % 2 === 0));
      const score = all.filter((_, index) => index % 2 === 1);
      const accuracy = accuracyAt(score, threshold);
      const onSame = accuracyAt(all, fitted(all));
      figures.push(
        `${name} up/down, ${measure}: AUC ${auc(all).toFixed(3)}, accuracy ${accuracy.toFixed(3)} at ${threshold.toFixed(1)}; fitted and scored on the same rows ${onSame.toFixed(3)}`,
      );
      expect(onSame).toBeGreaterThanOrEqual(least - 0.0005);
      // On rows that the threshold was not fitted on, of two hundred.
      expect(accuracy).toBeGreaterThanOrEqual(0.95);
    }
  });
});
