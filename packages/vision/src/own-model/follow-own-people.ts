import { overlap } from '../detector/weighted-suppression.ts';
import type { Picture } from '../image.ts';
import type { Look } from '../look.ts';
import type { PixelBox } from '../pixels.ts';
import { appearanceOf, blendAppearance } from '../tracking/appearance.ts';
import { type RememberedPerson, recognise } from '../tracking/identities.ts';
import type { OwnModel } from './own-model.ts';
import { centerOf, type OwnPerson } from './own-person.ts';

/** A person whom a model of one's own sees in a frame. */
export interface FollowedOwnPerson {
  /** From 1, in the order in which people were first seen; kept when a person leaves and comes back. */
  readonly personId: number;
  readonly person: OwnPerson;
  /** Looked at where they were a frame before, or found afresh. */
  readonly state: 'detected' | 'tracked';
}

/** Follows people through a video with a model of one's own. Give it the frames in order, with true times. */
export interface OwnPeopleFollower {
  next(look: Look, picture: Picture, timeS: number): Promise<readonly FollowedOwnPerson[]>;
}

/** Newcomers are looked for so often while there is room for them, and at once when somebody was lost. */
const SEARCH_EVERY_S = 0.5;
/** Boxes of one person in two frames overlap at least so much, as intersection over union. */
const LEAST_OVERLAP = 0.3;
/** How fast the memory of somebody's clothes follows the light. */
const APPEARANCE_SHARE = 0.05;

interface Followed extends RememberedPerson {
  readonly boxPx: PixelBox;
  readonly isSeen: boolean;
}

/**
 * A top-down model looks where each person was a frame before and has its detector look for others now and then; a one-shot
 * model looks at every frame whole. Whoever was lost is known again by place and clothes, as with PoseBox's models.
 *
 * @example const follower = followOwnPeople(model, { people: 4 });
 */
export function followOwnPeople(
  model: OwnModel,
  { people: most }: { readonly people: number },
): OwnPeopleFollower {
  let remembered: readonly Followed[] = [];
  let lastSearchS = Number.NEGATIVE_INFINITY;
  let nextId = 1;

  const lookAtFollowed = async (picture: Picture): Promise<Map<number, OwnPerson>> => {
    const seen = new Map<number, OwnPerson>();
    for (const { personId, boxPx, isSeen } of remembered) {
      const person = isSeen ? await model.findIn(picture, boxPx) : undefined;
      const isTaken = [...seen.values()].some(
        (other) => person && overlap(other.boxPx, person.boxPx) > model.card.thresholds.overlap,
      );
      if (person && !isTaken) seen.set(personId, person);
    }
    return seen;
  };

  return {
    async next(look, picture, timeS) {
      const isTopDown = model.card.task === 'top-down';
      const seen = isTopDown ? await lookAtFollowed(picture) : new Map<number, OwnPerson>();
      const followed = remembered.filter(({ isSeen }) => isSeen);
      const isDue = timeS - lastSearchS >= SEARCH_EVERY_S || seen.size < Math.max(1, followed.length);
      let found: readonly OwnPerson[] = [];
      if (!isTopDown || (isDue && seen.size < most)) {
        lastSearchS = timeS;
        found = await model.find(picture, look);
      }
      const newcomers = found.filter(
        (person) => ![...seen.values()].some((other) => overlap(other.boxPx, person.boxPx) > LEAST_OVERLAP),
      );
      const tracked = isTopDown ? seen : matchByPlace(followed, newcomers);
      const fresh = newcomers.filter((person) => ![...tracked.values()].includes(person));

      const lost = remembered.filter(({ personId }) => !tracked.has(personId));
      const sized = fresh.map((person) => ({
        person,
        centerPx: centerOf(person),
        boxPx: person.boxPx,
        sizePx: sizeOf(person.boxPx),
        ...appearance(picture, person),
      }));
      const known = recognise(lost, sized, timeS);
      const here: FollowedOwnPerson[] = [...tracked].map(([personId, person]) => ({
        ...{ personId, person },
        state: 'tracked',
      }));
      for (const [index, { person }] of sized.entries()) {
        if (here.length >= most) break;
        const again = known.get(index);
        const personId = again === undefined ? nextId++ : lost[again]!.personId;
        here.push({ personId, person, state: 'detected' });
      }
      remembered = remember(remembered, here, picture, timeS);
      return here.sort((a, b) => a.personId - b.personId);
    },
  };
}

/** Who of those seen a frame before is who of those seen now: the largest overlaps first. */
function matchByPlace(before: readonly Followed[], now: readonly OwnPerson[]): Map<number, OwnPerson> {
  const pairs = before.flatMap(({ personId, boxPx }) =>
    now.map((person) => ({ personId, person, share: overlap(boxPx, person.boxPx) })),
  );
  const matched = new Map<number, OwnPerson>();
  const taken = new Set<OwnPerson>();
  for (const { personId, person, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < LEAST_OVERLAP || matched.has(personId) || taken.has(person)) continue;
    matched.set(personId, person);
    taken.add(person);
  }
  return matched;
}

function remember(
  before: readonly Followed[],
  here: readonly FollowedOwnPerson[],
  picture: Picture,
  timeS: number,
): readonly Followed[] {
  const seen = here.map(({ personId, person }): Followed => {
    const old = before.find((other) => other.personId === personId);
    const centerPx = centerOf(person);
    const stepS = old ? timeS - old.lastSeenS : 0;
    const worn = appearance(picture, person).appearance;
    const clothes =
      worn && old?.appearance
        ? blendAppearance(old.appearance, worn, APPEARANCE_SHARE)
        : (old?.appearance ?? worn);
    return {
      personId,
      lastSeenS: timeS,
      centerPx,
      velocityPxPerS:
        old && stepS > 0
          ? {
              xPx: (centerPx.xPx - old.centerPx.xPx) / stepS,
              yPx: (centerPx.yPx - old.centerPx.yPx) / stepS,
            }
          : { xPx: 0, yPx: 0 },
      sizePx: sizeOf(person.boxPx),
      boxPx: person.boxPx,
      isSeen: true,
      ...(clothes && { appearance: clothes }),
    };
  });
  const ids = new Set(seen.map(({ personId }) => personId));
  const hidden = before
    .filter(({ personId }) => !ids.has(personId))
    .map((old) => ({ ...old, isSeen: false }));
  return [...seen, ...hidden];
}

function appearance(picture: Picture, { landmarks }: OwnPerson) {
  const worn = appearanceOf(picture, landmarks);
  return worn ? { appearance: worn } : {};
}

const sizeOf = (box: PixelBox): number => Math.max(box.rightPx - box.leftPx, box.bottomPx - box.topPx);
