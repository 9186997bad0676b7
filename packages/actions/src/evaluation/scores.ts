import { bootstrap, wilson } from './intervals.ts';
import type { ClassReport, Scores } from './report.ts';

/** One answer beside the truth, both as places among the labels; -1 is unknown. */
export interface JudgedAnswer {
  readonly label: number;
  readonly answer: number;
  /** Answers of one group, a person or a clip, depend on each other. */
  readonly group: string;
}

/** Counts answers: accuracy, F1 of each class and their mean, who is taken for what. */
export function scoresOf(labels: readonly string[], judged: readonly JudgedAnswer[]): Scores {
  const classes = labels.length;
  const confusion = labels.map(() => new Array<number>(classes + 1).fill(0));
  for (const { label, answer } of judged) confusion[label]![answer < 0 ? classes : answer]! += 1;
  const right = judged.filter(({ label, answer }) => label === answer).length;
  const groups = new Map<string, number[]>();
  for (const [place, { group }] of judged.entries()) {
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return {
    of: judged.length,
    accuracy: wilson(right, judged.length),
    macroF1: bootstrap([...groups.values()], (places) =>
      macroF1(
        classes,
        places.map((place) => judged[place]!),
      ),
    ),
    classes: labels.map((label, place): ClassReport => {
      const named = confusion.reduce((sum, row) => sum + row[place]!, 0);
      const clips = confusion[place]!.reduce((sum, count) => sum + count, 0);
      const hits = confusion[place]![place]!;
      return {
        label,
        clips,
        recall: wilson(hits, clips),
        precision: wilson(hits, named),
        f1: clips + named > 0 ? (2 * hits) / (clips + named) : 0,
      };
    }),
    confusion,
  };
}

/** Mean over the classes that occur of 2 hits / (clips + named). */
function macroF1(classes: number, judged: readonly JudgedAnswer[]): number {
  const hits = new Float64Array(classes);
  const clips = new Float64Array(classes);
  const named = new Float64Array(classes);
  for (const { label, answer } of judged) {
    clips[label]! += 1;
    if (answer >= 0) named[answer]! += 1;
    if (answer === label) hits[label]! += 1;
  }
  let sum = 0;
  let present = 0;
  for (let label = 0; label < classes; label++) {
    if (clips[label] === 0) continue;
    present += 1;
    sum += (2 * hits[label]!) / (clips[label]! + named[label]!);
  }
  return present > 0 ? sum / present : 0;
}
