import type { LabelledPerson } from './coco-labels.ts';
import { keypointSimilarity } from './keypoint-similarity.ts';
import type { Point } from './point.ts';

/** What the program said about one person: 17 COCO points in pixels, each with how sure it is. */
export interface PredictedPerson {
  readonly points: readonly Point[];
  /** 0…1, orders people: the clearest first. */
  readonly score: number;
  /** Per key point, 0…1. */
  readonly confidences: readonly number[];
  /** Per key point, 0…1: MediaPipe's own. */
  readonly visibilities: readonly number[];
}

/** A prediction and the labelled person it was given to, if any. */
export interface Match {
  readonly prediction: PredictedPerson;
  /** Index among the photo's people; null when every scorable person was taken or none resembles it at all. */
  readonly person: number | null;
  /** Similarity to that person, 0…1. */
  readonly similarity: number;
  /** Lies on somebody who is not to be scored: neither a hit nor a false alarm. */
  readonly onIgnored: boolean;
}

/** From this similarity on a person counts as found. */
export const FOUND_SIMILARITY = 0.5;

const SHARE_ON_IGNORED = 0.5;

/**
 * Gives predictions to labelled people as COCO's evaluation does: the clearest first, each to the most similar
 * person that is still free, if the similarity is 0.5 or more ("found"). What is left over is then given to the
 * people left over, again the clearest first, so that a badly placed skeleton counts as badly placed.
 */
export function matchPeople(
  predictions: readonly PredictedPerson[],
  people: readonly LabelledPerson[],
): Match[] {
  const free = new Set(people.flatMap((person, index) => (person.ignored ? [] : [index])));
  const mostSimilar = (prediction: PredictedPerson) => {
    let [person, similarity]: [number | null, number] = [null, 0];
    for (const index of free) {
      const value = keypointSimilarity(prediction.points, people[index]!);
      if (value > similarity) [person, similarity] = [index, value];
    }
    return { person, similarity };
  };
  const ordered = [...predictions].sort((a, b) => b.score - a.score);
  const matches = new Map<PredictedPerson, Match>();
  for (const leastSimilarity of [FOUND_SIMILARITY, 0]) {
    for (const prediction of ordered) {
      if (matches.has(prediction)) continue;
      const { person, similarity } = mostSimilar(prediction);
      const onIgnored =
        similarity < FOUND_SIMILARITY &&
        people.some((other) => other.ignored && shareWithin(prediction.points, other));
      if (onIgnored) matches.set(prediction, { prediction, person: null, similarity: 0, onIgnored });
      else if (similarity >= leastSimilarity) {
        matches.set(prediction, { prediction, person, similarity, onIgnored });
        if (person !== null) free.delete(person);
      }
    }
  }
  return ordered.map((prediction) => matches.get(prediction)!);
}

function shareWithin(points: readonly Point[], person: LabelledPerson): boolean {
  const { x, y, width, height } = person.box;
  const within = points.filter(
    (point) => point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height,
  );
  return within.length >= SHARE_ON_IGNORED * points.length;
}
