import type { ModelName } from '@posebox/body';
import { suppressWeighted } from '../detector/weighted-suppression.ts';
import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import type { Region } from '../region/region.ts';
import { type Candidate, candidateOf, type FoundIn, isSameRegion } from './candidate.ts';
import { coverPeople } from './covered-people.ts';
import { withoutDuplicates } from './duplicates.ts';
import { type PersonGate, passGate } from './person-gate.ts';

/** Answers with a presence flag below this are not worth judging. Source: docs/accuracy.md. */
const MIN_PRESENCE_FLAG = 0.1;

/** From this clarity on, further looks at a person gain nothing. Source: docs/accuracy.md. */
export const SURE_CLARITY = 0.7;

/** A search for people in one photo: what was looked at, and who was seen. Belongs to one call. */
export interface PeopleSearch {
  readonly image: PixelImage;
  /** Upright windows the detector has looked at, without those where people were covered. */
  readonly windows: readonly Region[];
  /** Everybody who passes the gate, each once, the clearest first. */
  people(): readonly Candidate[];
  /** Everything the landmark network answered, in order. For finding out why. */
  readonly candidates: readonly Candidate[];
  /**
   * Shows the detector a window, and the landmark network everything it sees there from `minScore` on. With `cover`
   * those people are covered first, so that the detector sees who stands beside or behind them.
   */
  lookAt(window: Region, foundIn: FoundIn, options: LookAtOptions): Promise<void>;
  /** Shows the landmark network the region that its own answer predicts; returns the new answer. */
  lookAgain(candidate: Candidate): Promise<Candidate>;
  readonly runs: { readonly detector: number; readonly landmark: number };
}

export interface LookAtOptions {
  readonly minScore: number;
  readonly cover?: readonly Candidate[];
  /** At most so many detections, best first. */
  readonly atMost?: number;
}

export function beginPeopleSearch(
  look: Look,
  image: PixelImage,
  model: ModelName,
  gate: PersonGate,
): PeopleSearch {
  const windows: Region[] = [];
  const candidates: Candidate[] = [];
  const runs = { detector: 0, landmark: 0 };

  const estimate = async (region: Region, foundIn: FoundIn, iterations: number): Promise<Candidate> => {
    runs.landmark += 1;
    const answer = await look.estimateLandmarks(image, region, { model, segmentation: false });
    const candidate = candidateOf(answer, foundIn, iterations);
    if (answer.presenceFlag > MIN_PRESENCE_FLAG) candidates.push(candidate);
    return candidate;
  };

  return {
    image,
    windows,
    candidates,
    runs,
    people: () => withoutDuplicates(passGate(candidates, gate)),
    async lookAt(window, foundIn, { minScore, cover = [], atMost = Number.POSITIVE_INFINITY }) {
      runs.detector += 1;
      if (cover.length === 0) windows.push(window);
      const retouch =
        cover.length === 0
          ? undefined
          : coverPeople(
              cover.map((person) => person.estimate.landmarks),
              window,
            );
      const detections = suppressWeighted(await look.detect(image, window, minScore, retouch));
      for (const { keypoints } of detections.slice(0, atMost)) {
        const region = regionFromAlignment(keypoints[0], keypoints[1]);
        if (candidates.some((known) => isSameRegion(known.estimate.region, region))) continue;
        await estimate(region, foundIn, 0);
      }
    },
    lookAgain: ({ estimate: answer, foundIn, iterations }) =>
      estimate(answer.nextRegion, foundIn, iterations + 1),
  };
}
