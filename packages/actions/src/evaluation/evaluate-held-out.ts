import type { LearningClip } from '../data/action-clip.ts';
import type { Split } from '../data/splits.ts';
import type { CalibratedTrust } from '../training/calibrate.ts';
import type { HeldOutWindows } from '../training/held-out.ts';
import { softmax } from '../training/loss.ts';
import { evaluateWindows } from './evaluate-windows.ts';
import type { BaselineReport, EvaluationReport } from './report.ts';

/** The report on what was held out in folds. */
export function evaluateHeldOut(
  clips: readonly LearningClip[],
  labels: readonly string[],
  held: HeldOutWindows,
  split: Split,
  { temperature, reject }: CalibratedTrust,
  baselines: readonly BaselineReport[],
): EvaluationReport {
  return evaluateWindows(
    clips,
    {
      windows: held.windows,
      probabilities: probabilitiesOf(held, labels.length, temperature),
      distances: held.distances,
    },
    {
      labels,
      reject,
      temperature,
      uncalibrated: probabilitiesOf(held, labels.length, 1),
      split: { by: split.by, folds: split.folds.length, people: split.people },
      baselines: [...baselines],
    },
  );
}

function probabilitiesOf(
  { windows, logits }: HeldOutWindows,
  classes: number,
  temperature: number,
): Float64Array {
  const probabilities = new Float64Array(windows.length * classes);
  for (let i = 0; i < windows.length; i++) {
    const own = logits.subarray(i * classes, (i + 1) * classes);
    probabilities.set(softmax(own, temperature), i * classes);
  }
  return probabilities;
}
