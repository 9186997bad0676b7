import type { ModelName } from '@posebox/body';
import type { Detection } from '../detector/detection.ts';
import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import type { Region } from '../region/region.ts';
import {
  type Candidate,
  candidateOf,
  type FoundIn,
  isSameRegion,
  type Provenance,
  showsPerson,
} from './candidate.ts';
import { coverPeople } from './covered-people.ts';
import { withoutDuplicates } from './duplicates.ts';
import { type PersonGate, passGate } from './person-gate.ts';
import { suppressInTiers } from './tiered-suppression.ts';

/** Answers with a presence flag below this are not worth judging. Source: docs/accuracy.md. */
const MIN_PRESENCE_FLAG = 0.1;

/** Detections are kept from this score on. Nobody is looked for below .1, but weaker ones are traces of somebody. */
const LEAST_TRACE = 0.01;

/** Something the detector saw and the landmark network has not judged yet. */
export interface Sighting {
  readonly score: number;
  readonly region: Region;
  readonly foundIn: FoundIn;
  readonly othersCovered: boolean;
}

export interface SeeOptions {
  /** Sightings are taken from this detector score on. */
  readonly minScore: number;
  /** People to cover first, so that the detector sees who stands beside or behind them. */
  readonly cover?: readonly Candidate[];
}

/** What a window showed, best first. */
export interface Sight {
  readonly sightings: readonly Sighting[];
  /** Down to mere traces. Worked out when asked for. */
  traces(): readonly Sighting[];
}

/** A search for people in one photo: what was looked at, and who was seen. Belongs to one call. */
export interface PeopleSearch {
  readonly image: PixelImage;
  /** Windows the detector has looked at. */
  readonly windows: readonly Region[];
  /** Everything the landmark network answered, in order. For finding out why. */
  readonly candidates: readonly Candidate[];
  readonly runs: { readonly detector: number; readonly landmark: number };
  /** Everybody who passes the gate, each once, the clearest first. */
  people(): readonly Candidate[];
  /** Shows the detector a window. */
  see(window: Region, foundIn: FoundIn, options: SeeOptions): Promise<Sight>;
  /** Shows the landmark network a sighting, unless it has judged that region or person already. */
  judge(sighting: Sighting): Promise<void>;
  /** Shows the landmark network the region that its own answer predicts; returns the new answer. */
  lookAgain(candidate: Candidate): Promise<Candidate>;
}

export function beginPeopleSearch(
  look: Look,
  image: PixelImage,
  model: ModelName,
  gate: PersonGate,
): PeopleSearch {
  const windows: Region[] = [];
  const judged: Region[] = [];
  const candidates: Candidate[] = [];
  const runs = { detector: 0, landmark: 0 };
  let people: readonly Candidate[] = [];

  const estimate = async (region: Region, provenance: Provenance): Promise<Candidate> => {
    runs.landmark += 1;
    judged.push(region);
    const answer = await look.estimateLandmarks(image, region, { model, segmentation: false });
    const candidate = candidateOf(answer, image, provenance);
    if (answer.presenceFlag > MIN_PRESENCE_FLAG) {
      candidates.push(candidate);
      people = withoutDuplicates(passGate(candidates, gate));
    }
    return candidate;
  };

  return {
    image,
    windows,
    candidates,
    runs,
    people: () => people,
    async see(window, foundIn, { minScore, cover = [] }) {
      runs.detector += 1;
      windows.push(window);
      const covered = cover.map((person) => person.estimate.landmarks);
      const retouch = covered.length > 0 ? coverPeople(covered, window) : undefined;
      const detections = await look.detect(image, window, LEAST_TRACE, retouch);
      const asSighting = ({ score, keypoints }: Detection): Sighting => ({
        score,
        region: regionFromAlignment(keypoints[0], keypoints[1]),
        foundIn,
        othersCovered: covered.length > 0,
      });
      return {
        sightings: suppressInTiers(detections.filter(({ score }) => score >= minScore)).map(asSighting),
        traces: () => suppressInTiers(detections).map(asSighting),
      };
    },
    async judge({ region, score, foundIn, othersCovered }) {
      if (judged.some((earlier) => isSameRegion(earlier, region))) return;
      if (people.some((person) => showsPerson(region, person))) return;
      await estimate(region, { detectorScore: score, foundIn, othersCovered, iterations: 0 });
    },
    lookAgain: (candidate) =>
      estimate(candidate.estimate.nextRegion, { ...candidate, iterations: candidate.iterations + 1 }),
  };
}

/** Shows the detector a window, and the landmark network everything seen there. */
export async function lookAt(
  search: PeopleSearch,
  window: Region,
  foundIn: FoundIn,
  options: SeeOptions,
): Promise<Sight> {
  const sight = await search.see(window, foundIn, options);
  for (const sighting of sight.sightings) await search.judge(sighting);
  return sight;
}

/** What a sight shows besides the people found so far, best first: traces of somebody else. */
export function tracesOfOthers(search: PeopleSearch, sight: Sight): readonly Sighting[] {
  const people = search.people();
  return sight.traces().filter(({ region }) => !people.some((person) => showsPerson(region, person)));
}
