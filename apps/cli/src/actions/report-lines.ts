import type { EvaluationReport } from '@posebox/actions';
import type { Surroundings } from '../surroundings.ts';
import { tell } from './action-files.ts';

const BY = { person: 'byPerson', clip: 'byClip', given: 'byGiven' } as const;

/** A report for reading: how it was judged, how well it did, who is taken for what, which clips went wrong. */
export function reportLines(surroundings: Surroundings, report: EvaluationReport): readonly string[] {
  const { split, clips, labels, unknown, baselines, wrongClips } = report;
  const percent = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1));
  const width = Math.max(...labels.map((label) => label.length), 5) + 2;
  return [
    tell(surroundings, BY[split.by], { people: split.people }),
    tell(surroundings, 'scores', {
      accuracy: percent(clips.accuracy.value),
      low: percent(clips.accuracy.low),
      high: percent(clips.accuracy.high),
      f1: (clips.macroF1.value ?? 0).toFixed(3),
      unknown: percent(unknown.knownRejected.value),
    }),
    ...baselines.map(({ kind, accuracy }) =>
      tell(surroundings, 'baseline', { kind, accuracy: percent(accuracy.value) }),
    ),
    '',
    `${' '.repeat(width)}${[...labels, '?'].map((label) => label.slice(0, 8).padStart(9)).join('')}`,
    ...clips.confusion.map(
      (row, place) =>
        `${labels[place]!.padEnd(width)}${row.map((count) => String(count).padStart(9)).join('')}`,
    ),
    '',
    ...wrongClips.map(({ clipId, label, takenFor }) =>
      tell(surroundings, 'wrong', { clip: clipId, label, takenFor }),
    ),
  ];
}
