import { seededRandom } from '../../tests/support/seeded-random.ts';
import { bootstrapInterval, quantile } from '../statistics/spread.ts';
import { averagePrecision } from './average-precision.ts';
import { areaUnderCurve, calibrationError, type Statement } from './calibration.ts';
import type { LabelledPhoto } from './coco-labels.ts';
import { errorsInTorsos, keypointSimilarity } from './keypoint-similarity.ts';
import { FOUND_SIMILARITY, matchPeople, type PredictedPerson } from './matching.ts';

/** A labelled photo with what the program said about it. */
export interface AnsweredPhoto {
  readonly photo: LabelledPhoto;
  readonly predictions: readonly PredictedPerson[];
}

/** How good answers are. Shares are 0…1; NaN where there was nothing to count. */
export interface AccuracyScore {
  readonly photos: number;
  /** Labelled people that can be scored. */
  readonly people: number;
  /** Of them found: similarity ≥ 0.5, each by its own prediction. */
  readonly found: number;
  /** `found / people` with its 95 % interval over photos. */
  readonly recall: number;
  readonly recallInterval: readonly [number, number];
  /** Found people among predictions; predictions on people who are not to be scored don't count. */
  readonly precision: number;
  /** Mean of the average precision over similarities 0.5 to 0.95. */
  readonly ap: number;
  /** Mean similarity of photos' best match, over photos with a prediction. */
  readonly meanSimilarity: number;
  /** Key points within 0.2 and 0.1 torsos, over the people that were given a prediction (misses left out). */
  readonly pck20: number;
  readonly pck10: number;
  /** The same with the key points of people who were given none counted as wrong. */
  readonly pck20OfAll: number;
  readonly pck10OfAll: number;
  readonly medianErrorTorsos: number;
  /** Of `confidence` and of `visibility` as the chance that a key point lies within 0.2 torsos. */
  readonly confidence: { readonly calibrationError: number; readonly areaUnderCurve: number };
  readonly visibility: { readonly calibrationError: number; readonly areaUnderCurve: number };
}

const AP_STEPS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

interface PhotoTally {
  readonly people: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly ranked: readonly { readonly score: number; readonly similarity: number }[];
  readonly bestSimilarity: number | null;
  readonly errors: readonly number[];
  readonly missedJoints: number;
  readonly confidences: readonly Statement[];
  readonly visibilities: readonly Statement[];
}

/** Scores answers against labels. */
export function scoreAnswers(answers: readonly AnsweredPhoto[]): AccuracyScore {
  const tallies = answers.map(tallyPhoto);
  const total = (value: (tally: PhotoTally) => number) =>
    tallies.reduce((sum, tally) => sum + value(tally), 0);
  const people = total((tally) => tally.people);
  const found = total((tally) => tally.found);
  const errors = tallies.flatMap((tally) => tally.errors);
  const missed = total((tally) => tally.missedJoints);
  const within = (limit: number) => errors.filter((error) => error <= limit).length;
  const ranked = tallies.flatMap((tally) => tally.ranked);
  const best = tallies.flatMap((tally) => (tally.bestSimilarity === null ? [] : [tally.bestSimilarity]));
  return {
    photos: answers.length,
    people,
    found,
    recall: found / people,
    recallInterval: bootstrapInterval(tallies, recallOf, seededRandom(5)),
    precision: found / (found + total((tally) => tally.falseAlarms)),
    ap: mean(
      AP_STEPS.map((step) =>
        averagePrecision(
          ranked.map(({ score, similarity }) => ({ score, hit: similarity >= step })),
          people,
        ),
      ),
    ),
    meanSimilarity: mean(best),
    pck20: within(0.2) / errors.length,
    pck10: within(0.1) / errors.length,
    pck20OfAll: within(0.2) / (errors.length + missed),
    pck10OfAll: within(0.1) / (errors.length + missed),
    medianErrorTorsos: errors.length === 0 ? Number.NaN : quantile(errors, 0.5),
    confidence: judge(tallies.flatMap((tally) => tally.confidences)),
    visibility: judge(tallies.flatMap((tally) => tally.visibilities)),
  };
}

function recallOf(tallies: readonly PhotoTally[]): number {
  const people = tallies.reduce((sum, tally) => sum + tally.people, 0);
  return tallies.reduce((sum, tally) => sum + tally.found, 0) / people;
}

function tallyPhoto({ photo, predictions }: AnsweredPhoto): PhotoTally {
  const matches = matchPeople(predictions, photo.people);
  const given = new Set(matches.flatMap((match) => (match.person === null ? [] : [match.person])));
  const joints = matches.flatMap(({ prediction, person }) => {
    const errors = person === null ? null : errorsInTorsos(prediction.points, photo.people[person]!);
    return (errors ?? []).flatMap((error, i) =>
      error === null
        ? []
        : [{ error, confidence: prediction.confidences[i]!, visibility: prediction.visibilities[i]! }],
    );
  });
  const missedJoints = photo.people
    .filter((person, index) => !person.ignored && !given.has(index))
    .map((person) => errorsInTorsos(Array(17).fill({ x: 0, y: 0 }), person))
    .reduce((sum, errors) => sum + (errors ?? []).filter((error) => error !== null).length, 0);
  const scorable = photo.people.filter((person) => !person.ignored);
  const similarities = predictions.flatMap((prediction) =>
    scorable.map((person) => keypointSimilarity(prediction.points, person)),
  );
  return {
    people: scorable.length,
    found: matches.filter((match) => match.person !== null && match.similarity >= FOUND_SIMILARITY).length,
    falseAlarms: matches.filter((match) => !match.onIgnored && match.similarity < FOUND_SIMILARITY).length,
    ranked: matches
      .filter((match) => !match.onIgnored)
      .map(({ prediction, similarity }) => ({ score: prediction.score, similarity })),
    bestSimilarity: similarities.length === 0 ? null : Math.max(...similarities),
    errors: joints.map((joint) => joint.error),
    missedJoints,
    confidences: joints.map((joint) => ({ chance: joint.confidence, right: joint.error <= 0.2 })),
    visibilities: joints.map((joint) => ({ chance: joint.visibility, right: joint.error <= 0.2 })),
  };
}

const judge = (statements: readonly Statement[]) => ({
  calibrationError: calibrationError(statements),
  areaUnderCurve: areaUnderCurve(statements),
});

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
