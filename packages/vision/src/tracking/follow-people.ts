import type { ModelName } from '@posebox/body';
import { suppressWeighted } from '../detector/weighted-suppression.ts';
import type { Picture } from '../image.ts';
import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { Look } from '../look.ts';
import { DUPLICATE_SIMILARITY, PART_SHARE_INSIDE } from '../people/duplicates.ts';
import { PERSON_GATES } from '../people/person-gate.ts';
import { boxAround, poseSimilarity, shareInside } from '../people/person-similarity.ts';
import type { PixelBox, PixelPoint } from '../pixels.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import { type Region, wholeImage } from '../region/region.ts';
import { type Appearance, appearanceDistance, appearanceOf, blendAppearance } from './appearance.ts';
import { CLOTHES_MARGIN, type Newcomer, type RememberedPerson, recognise, whoseBody } from './identities.ts';
import { createLandmarkSmoothing, type LandmarkSmoothing } from './landmark-smoothing.ts';
import {
  exchangeIdentities,
  type IdentityExchange,
  type Meeting,
  renaming,
  watchMeetings,
} from './meetings.ts';

export interface FollowPeopleOptions {
  readonly model: ModelName;
  /** At most so many people at once. */
  readonly people: number;
  readonly segmentation: boolean;
}

export interface FollowedPerson {
  /** From 1, in the order in which people were first seen; kept when a person leaves and comes back. */
  readonly personId: number;
  readonly raw: LandmarkEstimate;
  readonly smooth: LandmarkEstimate;
  /** Found by the detector in this frame, or followed from the frame before. */
  readonly state: 'detected' | 'tracked';
}

export interface PeopleFrame {
  readonly people: readonly FollowedPerson[];
  /** Already true of `people`; a recording exchanges the frames from `sinceS` on as well. */
  readonly exchanges: readonly IdentityExchange[];
}

/** Follows several people through a video. Give it the frames in order, with true times. */
export interface PeopleFollower {
  next(look: Look, image: Picture, timeS: number): Promise<PeopleFrame>;
}

/** Somebody who is followed needs less clarity than somebody new: they were sure before. */
const LEAST_CLARITY_FOLLOWED = 0.3;
const LEAST_PRESENCE_FLAG = 0.5;

/** Newcomers are looked for so often while there is room for them, and at once when somebody was lost. */
const SEARCH_EVERY_S = 0.5;
const MIN_DETECTION_SCORE = 0.3;

/** How fast the memory of somebody's clothes follows the light. */
const APPEARANCE_SHARE = 0.05;
/** Clothes that look so different are not remembered as one's own. */
const OWN_CLOTHES = 0.35;
const VELOCITY_SHARE = 0.3;

interface Person extends RememberedPerson {
  readonly smoothing: LandmarkSmoothing;
  /** Where to look in the next frame; undefined when not seen in this one. */
  readonly region: Region | undefined;
  readonly boxPx: PixelBox;
  /** The clothes in this frame; `appearance` is what is remembered of them. */
  readonly worn: Appearance | undefined;
}

interface Sighting {
  readonly estimate: LandmarkEstimate;
  readonly boxPx: PixelBox;
  readonly appearance: Appearance | undefined;
}

/**
 * @example
 * const follower = followPeople({ model: 'full', people: 4, segmentation: false });
 * for await (const { image, timeS } of frames) {
 *   const { people } = await follower.next(beginLook(parts), image, timeS);
 * }
 */
export function followPeople(options: FollowPeopleOptions): PeopleFollower {
  let people: readonly Person[] = [];
  let meetings: readonly Meeting[] = [];
  let lastSearchS = Number.NEGATIVE_INFINITY;
  let nextId = 1;
  const gate = PERSON_GATES[options.model];

  const see = async (look: Look, image: Picture, region: Region): Promise<Sighting> => {
    const estimate = await look.estimateLandmarks(image, region, options);
    return {
      estimate,
      boxPx: boxAround(estimate.landmarks),
      appearance: appearanceOf(image, estimate.landmarks),
    };
  };

  /** Whoever was seen in the last frame, where they should be now. */
  const lookAtFollowed = async (look: Look, image: Picture): Promise<Map<Person, Sighting>> => {
    const seen = new Map<Person, Sighting>();
    for (const person of people) {
      if (!person.region) continue;
      const sighting = await see(look, image, person.region);
      const { presenceFlag, clarity } = sighting.estimate;
      if (presenceFlag > LEAST_PRESENCE_FLAG && clarity >= LEAST_CLARITY_FOLLOWED) seen.set(person, sighting);
    }
    dropCollapsed(seen);
    giveBackBodies(
      seen,
      people.filter((person) => !seen.has(person)),
    );
    return seen;
  };

  /** Whoever the detector sees besides those already seen. */
  const lookForNewcomers = async (
    look: Look,
    image: Picture,
    seen: readonly Sighting[],
  ): Promise<readonly Sighting[]> => {
    const found: Sighting[] = [];
    const detections = suppressWeighted(await look.detect(image, wholeImage(image), MIN_DETECTION_SCORE));
    for (const { keypoints } of detections) {
      const everyone = [...seen, ...found];
      if (everyone.length >= options.people) break;
      if (everyone.some(({ estimate }) => isNear(keypoints[0], estimate.nextRegion))) continue;
      const region = regionFromAlignment(keypoints[0], keypoints[1]);
      const sighting = await see(look, image, region);
      const least = everyone.length > 0 ? gate.others : gate.first;
      if (sighting.estimate.presenceFlag <= LEAST_PRESENCE_FLAG || sighting.estimate.clarity < least)
        continue;
      if (!everyone.some((other) => isSamePerson(sighting, other))) found.push(sighting);
    }
    return found;
  };

  const newPerson = (): Pick<Person, 'personId' | 'smoothing'> => ({
    personId: nextId++,
    smoothing: createLandmarkSmoothing(),
  });

  return {
    async next(look, image, timeS) {
      const followed = await lookAtFollowed(look, image);
      const isAnyoneGone = people.some((person) => person.region && !followed.has(person));
      const isDue = timeS - lastSearchS >= SEARCH_EVERY_S || followed.size === 0 || isAnyoneGone;
      const searches = isDue && followed.size < options.people;
      const newcomers = searches ? await lookForNewcomers(look, image, [...followed.values()]) : [];
      if (searches) lastSearchS = timeS;

      const mistaken = takeMistaken(followed, newcomers);
      const lost = people.filter((person) => !followed.has(person));
      for (const person of lost) if (person.region) person.smoothing.lose();
      const known = recognise(lost, [...newcomers, ...mistaken].map(newcomerOf), timeS);
      const sightings = [
        ...[...followed].map(([person, sighting]) => ({ person, sighting, state: 'tracked' as const })),
        ...[...newcomers, ...mistaken].flatMap((sighting, n) => {
          const r = known.get(n);
          // A body that was taken for somebody else's shows two people at once: it makes nobody new.
          if (r === undefined && n >= newcomers.length) return [];
          return [{ person: r === undefined ? newPerson() : lost[r]!, sighting, state: 'detected' as const }];
        }),
      ];
      const returned = new Set([...known.values()].map((r) => lost[r]));

      const seen: Person[] = [];
      const frame: FollowedPerson[] = [];
      for (const { person, sighting, state } of sightings) {
        const smooth = person.smoothing.smooth(sighting.estimate, timeS);
        const isMixed = meetings.some(({ personIds }) => personIds.includes(person.personId));
        seen.push(remember(person, sighting, smooth, timeS, isMixed));
        frame.push({ personId: person.personId, raw: sighting.estimate, smooth, state });
      }
      const hidden = lost.filter((p) => !returned.has(p)).map((p) => ({ ...p, region: undefined }));

      const parted = watchMeetings(meetings, seen, timeS);
      meetings = parted.meetings;
      people = [...exchangeIdentities(seen, parted.exchanges), ...hidden];
      const renamed = renaming(parted.exchanges);
      return {
        people: frame
          .map((person) => ({ ...person, personId: renamed(person.personId) }))
          .sort((a, b) => a.personId - b.personId),
        exchanges: parted.exchanges,
      };
    },
  };
}

/** Takes away the bodies of those who, by their clothes, are clearly one of the newcomers instead. */
function takeMistaken(followed: Map<Person, Sighting>, newcomers: readonly Sighting[]): readonly Sighting[] {
  const mistaken: Sighting[] = [];
  for (const [person, sighting] of [...followed]) {
    if (!fitsBetter(person, newcomers, sighting)) continue;
    followed.delete(person);
    mistaken.push(sighting);
  }
  return mistaken;
}

function fitsBetter(person: Person, newcomers: readonly Sighting[], sighting: Sighting): boolean {
  const { appearance } = person;
  if (!appearance || !sighting.appearance) return false;
  const limit = appearanceDistance(appearance, sighting.appearance) - CLOTHES_MARGIN;
  return newcomers.some(
    (other) => other.appearance && appearanceDistance(appearance, other.appearance) < limit,
  );
}

/** Bodies that belong to somebody who was hidden are theirs; who was followed onto them is lost. */
function giveBackBodies(seen: Map<Person, Sighting>, hidden: readonly Person[]): void {
  for (const [person, sighting] of [...seen]) {
    const owner = whoseBody(
      person,
      sighting.appearance,
      hidden.filter((other) => !seen.has(other)),
    );
    if (!owner) continue;
    seen.delete(person);
    seen.set(owner, sighting);
  }
}

/** When two people were followed onto one body, it belongs to the one whose clothes it wears. */
function dropCollapsed(seen: Map<Person, Sighting>): void {
  for (const [person, sighting] of [...seen]) {
    for (const [other, otherSighting] of [...seen]) {
      if (person === other || !seen.has(person) || !seen.has(other)) continue;
      const alike = poseSimilarity(sighting.estimate.landmarks, otherSighting.estimate.landmarks);
      if (alike <= DUPLICATE_SIMILARITY) continue;
      const [nearer] = recognise([person, other], [newcomerOf(sighting)], person.lastSeenS).values();
      seen.delete(nearer === 1 ? person : other);
    }
  }
}

function remember(
  person: Pick<Person, 'personId' | 'smoothing'> & Partial<Person>,
  { boxPx, appearance }: Sighting,
  smooth: LandmarkEstimate,
  timeS: number,
  isMixed: boolean,
): Person {
  const centerPx = smooth.alignment[0];
  const stepS = timeS - (person.lastSeenS ?? timeS);
  const before = person.centerPx;
  const seenVelocity =
    before && person.region && stepS > 0
      ? { xPx: (centerPx.xPx - before.xPx) / stepS, yPx: (centerPx.yPx - before.yPx) / stepS }
      : { xPx: 0, yPx: 0 };
  const oldVelocity = person.velocityPxPerS ?? seenVelocity;
  // While two people are in each other's way, what is seen may be the other's clothes.
  const isOwn =
    !appearance || !person.appearance || appearanceDistance(appearance, person.appearance) < OWN_CLOTHES;
  const share = isMixed || !isOwn ? 0 : APPEARANCE_SHARE;
  const remembered =
    appearance && person.appearance
      ? blendAppearance(person.appearance, appearance, share)
      : (person.appearance ?? appearance);
  return {
    personId: person.personId,
    smoothing: person.smoothing,
    region: smooth.nextRegion,
    boxPx,
    lastSeenS: timeS,
    centerPx,
    velocityPxPerS: {
      xPx: oldVelocity.xPx + VELOCITY_SHARE * (seenVelocity.xPx - oldVelocity.xPx),
      yPx: oldVelocity.yPx + VELOCITY_SHARE * (seenVelocity.yPx - oldVelocity.yPx),
    },
    sizePx: smooth.nextRegion.sizePx,
    worn: appearance,
    ...(remembered ? { appearance: remembered } : {}),
  };
}

function newcomerOf({ estimate, boxPx, appearance }: Sighting): Newcomer {
  return {
    centerPx: estimate.alignment[0],
    boxPx,
    sizePx: estimate.nextRegion.sizePx,
    ...(appearance ? { appearance } : {}),
  };
}

function isSamePerson(a: Sighting, b: Sighting): boolean {
  return (
    shareInside(a.boxPx, b.boxPx) >= PART_SHARE_INSIDE ||
    poseSimilarity(a.estimate.landmarks, b.estimate.landmarks) > DUPLICATE_SIMILARITY
  );
}

/** Whether a detection's hips are those of a person already seen. */
function isNear(hips: PixelPoint, region: Region): boolean {
  return Math.hypot(hips.xPx - region.centerXPx, hips.yPx - region.centerYPx) < 0.06 * region.sizePx;
}
