import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Comparison, compareTracks, PLAIN_COMPARISON } from '@posebox/motion';
import {
  capturedMovements,
  depthCameraMovements,
  exerciseMovements,
  type LabelledMovement,
} from './labelled-movements.ts';
import { meaningFigure, type ScoreGroup } from './meaning-figure.ts';

/**
 * How pairs of real clips score: the same movement by the same person, the same by another, and other movements. One
 * half of the movements was looked at while the scale was chosen, the other only here. Prints docs/accuracy.md's table
 * and draws the figure of what 100, 85 and 50 mean from the second half.
 *
 * `npx tsx bench/comparison/study.ts`
 */
const ROOT = resolve(import.meta.dirname, '../..');

type Kind = 'same person again' | 'another person' | 'another movement';
const KINDS: readonly Kind[] = ['same person again', 'another person', 'another movement'];

interface Pair {
  readonly kind: Kind;
  readonly source: LabelledMovement['source'];
  readonly isHeldOut: boolean;
  readonly comparison: Comparison;
  readonly names: string;
}

const movements = [...depthCameraMovements(), ...exerciseMovements()];
const inOrder = [...new Set(movements.map(({ movement }) => movement))].sort();
/** Every second movement, by name, was kept apart. */
const isHeldOut = ({ movement }: LabelledMovement) => inOrder.indexOf(movement) % 2 === 1;

const pairs: Pair[] = [];
for (const reference of movements) {
  for (const attempt of movements) {
    if (reference === attempt || reference.source !== attempt.source) continue;
    if (isHeldOut(reference) !== isHeldOut(attempt)) continue;
    const comparison = compareTracks(
      { document: reference.document },
      { document: attempt.document },
      PLAIN_COMPARISON,
    );
    if (!comparison) continue;
    const kind: Kind =
      reference.movement !== attempt.movement
        ? 'another movement'
        : reference.person === attempt.person
          ? 'same person again'
          : 'another person';
    const { source } = reference;
    pairs.push({
      kind,
      source,
      isHeldOut: isHeldOut(reference),
      comparison,
      names: `${reference.name} ${attempt.name}`,
    });
  }
}

for (const half of [false, true]) {
  console.log(`\n${half ? 'Held out' : 'Looked at while the scale was chosen'}\n`);
  console.log(
    '| clips | pairs | scored | 10 % | median | 90 % | under 30 |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const source of ['depth camera', 'videos'] as const) {
    const here = pairs.filter((pair) => pair.isHeldOut === half && pair.source === source);
    for (const kind of KINDS) {
      const all = here.filter((pair) => pair.kind === kind);
      if (all.length === 0) continue;
      const scores = scoresOf(all);
      const cells = [0.1, 0.5, 0.9].map((share) => quantile(scores, share));
      const low = scores.filter((score) => score < 30).length;
      console.log(
        `| ${source}: ${kind} | ${all.length} | ${scores.length} | ${cells.join(' | ')} | ${Math.round((100 * low) / scores.length)} % |`,
      );
    }
    const same = scoresOf(here.filter((pair) => pair.kind !== 'another movement'));
    const others = scoresOf(here.filter((pair) => pair.kind === 'another movement'));
    console.log(
      `\n${source}: area under the curve, same against other movements: ${auc(same, others).toFixed(3)}\n`,
    );
  }
}
if (process.argv.includes('--pairs')) {
  for (const { names, kind, comparison } of pairs) {
    console.log(
      kind,
      '|',
      names,
      '|',
      comparison.score,
      comparison.shape,
      comparison.coverage,
      comparison.refusals.join(' '),
    );
  }
}

console.log('\nMotion capture, every pair (row: reference)\n');
const captured = capturedMovements();
console.log(`| | ${captured.map(({ name }) => name).join(' | ')} |\n| --- | --- | --- | --- |`);
for (const reference of captured) {
  const cells = captured.map(({ document }) => {
    const { score, shape } = compareTracks({ document: reference.document }, { document }, PLAIN_COMPARISON)!;
    return `${score} (shape ${shape})`;
  });
  console.log(`| ${reference.name} | ${cells.join(' | ')} |`);
}

const held = pairs.filter((pair) => pair.isHeldOut);
const groups: ScoreGroup[] = KINDS.map((kind) => ({
  kind,
  scores: scoresOf(held.filter((pair) => pair.kind === kind)),
}));
for (const path of ['docs/images/score-meaning.svg', 'apps/web/public/samples/score-meaning.svg']) {
  writeFileSync(join(ROOT, path), meaningFigure(groups));
}

function scoresOf(some: readonly Pair[]): number[] {
  return some.flatMap(({ comparison: { score } }) => (score === null ? [] : [score])).sort((a, b) => a - b);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** How often a score of the one kind is higher than one of the other (Mann and Whitney, 1947). */
function auc(same: readonly number[], others: readonly number[]): number {
  let wins = 0;
  for (const one of same) for (const other of others) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / (same.length * others.length);
}
