import type { LearningClip } from '../data/action-clip.ts';
import { dataSetQuality } from '../data/data-set-quality.ts';
import { UNKNOWN_LABEL } from '../data/labels.ts';
import type { ClipWindow } from '../training/learning-windows.ts';
import { largest } from '../training/loss.ts';
import { calibrationOf } from './calibration-error.ts';
import { wilson } from './intervals.ts';
import type { Calibration, EvaluationReport, WrongClip } from './report.ts';
import { scoresOf } from './scores.ts';

/** Answers to windows, each beside what it is. */
export interface AnsweredWindows {
  readonly windows: readonly ClipWindow[];
  /** Calibrated, one number a class and window. */
  readonly probabilities: Float64Array;
  /** One a window. */
  readonly distances: Float64Array;
}

/** An answer to a whole clip. */
export interface ClipAnswer {
  /** Place of the clip in the data set. */
  readonly clip: number;
  readonly label: number;
  /** Place of the label, -1 for unknown. */
  readonly answer: number;
  /** Means of the windows' probabilities. */
  readonly probabilities: Float64Array;
}

/** Where the answers come from and what they are held against. */
export interface Judging {
  readonly labels: readonly string[];
  readonly reject: { readonly confidence: number; readonly distance: number };
  readonly temperature: number;
  /** The same windows' probabilities without temperature. */
  readonly uncalibrated: Float64Array;
  readonly split: EvaluationReport['split'];
  readonly baselines: EvaluationReport['baselines'];
}

/** The report on windows of clips and what was answered. */
export function evaluateWindows(
  clips: readonly LearningClip[],
  answered: AnsweredWindows,
  judging: Judging,
): EvaluationReport {
  const { labels, reject, split, baselines } = judging;
  const classes = labels.length;
  const byClip = clipAnswers(answered, classes, reject);
  const groupOf = (clip: number) =>
    split.by === 'clip' ? clips[clip]!.id : (clips[clip]!.person ?? clips[clip]!.id);
  const known = byClip.filter(({ answer }) => answer >= 0);
  return {
    split,
    labels: [...labels],
    clips: scoresOf(
      labels,
      byClip.map(({ clip, label, answer }) => ({ label, answer, group: groupOf(clip) })),
    ),
    windows: scoresOf(
      labels,
      answered.windows.map(({ clip, label }, index) => ({
        label,
        answer: answerOf(
          answered.probabilities.subarray(index * classes, (index + 1) * classes),
          answered.distances[index]!,
          reject,
        ),
        group: groupOf(clip),
      })),
    ),
    calibration: calibrationReport(answered, judging),
    unknown: { ...reject, knownRejected: wilson(byClip.length - known.length, byClip.length) },
    wrongClips: byClip
      .filter(({ label, answer }) => label !== answer)
      .map((one) => wrongClip(clips[one.clip]!, one, labels))
      .sort((a, b) => a.confidenceOfLabel - b.confidenceOfLabel),
    baselines,
    warnings: [...dataSetQuality(clips).warnings],
  };
}

/** The mean of a clip's windows decides, and their median distance whether the like is known. */
export function clipAnswers(
  { windows, probabilities, distances }: AnsweredWindows,
  classes: number,
  reject: Judging['reject'],
): readonly ClipAnswer[] {
  const places = new Map<number, number[]>();
  for (const [index, { clip }] of windows.entries()) {
    places.set(clip, [...(places.get(clip) ?? []), index]);
  }
  return [...places].map(([clip, own]) => {
    const mean = new Float64Array(classes);
    for (const index of own) {
      for (let k = 0; k < classes; k++) mean[k]! += probabilities[index * classes + k]! / own.length;
    }
    const far = own.map((index) => distances[index]!).sort((a, b) => a - b);
    return {
      clip,
      label: windows[own[0]!]!.label,
      answer: answerOf(mean, far[far.length >> 1]!, reject),
      probabilities: mean,
    };
  });
}

function answerOf(probabilities: Float64Array, distance: number, reject: Judging['reject']): number {
  const best = largest(probabilities);
  return probabilities[best]! < reject.confidence || distance > reject.distance ? -1 : best;
}

function calibrationReport(
  { windows, probabilities }: AnsweredWindows,
  { temperature, uncalibrated, labels }: Judging,
): Calibration {
  const truths = windows.map(({ label }) => label);
  const after = calibrationOf(probabilities, truths, labels.length);
  return {
    temperature,
    errorBefore: calibrationOf(uncalibrated, truths, labels.length).error,
    errorAfter: after.error,
    bins: [...after.bins],
  };
}

function wrongClip(
  { id, label, person }: LearningClip,
  one: ClipAnswer,
  labels: readonly string[],
): WrongClip {
  return {
    clipId: id,
    label,
    person,
    takenFor: labels[one.answer] ?? UNKNOWN_LABEL,
    confidence: Math.max(...one.probabilities),
    confidenceOfLabel: one.probabilities[one.label]!,
  };
}
