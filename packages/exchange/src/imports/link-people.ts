import { boxAround, type KeypointPerson } from './keypoint-person.ts';

/** Further apart than this share of their size two figures are not the same person. */
const FARTHEST = 0.5;
/** Somebody unseen for this many frames is somebody new when seen again. */
const LONGEST_ABSENCE = 15;

export interface IdentifiedPerson {
  readonly person: KeypointPerson;
  readonly id: number;
}

interface LastSeen {
  readonly person: KeypointPerson;
  readonly frame: number;
}

/**
 * Gives everybody an identity. Where the file names everybody, its numbers stand (raised by one when they begin at 0).
 * Where it doesn't, figures are joined from frame to frame by the mean distance of their points as a share of their size,
 * nearest pairs first, and whoever has no partner is new. People without any point are left out. A simple link for files
 * without identities; clips in which people cross are better tracked from their video.
 */
export function linkPeople(frames: readonly (readonly KeypointPerson[])[]): IdentifiedPerson[][] {
  const visible = frames.map((people) =>
    people.filter(({ points }) => points.some((point) => point !== null)),
  );
  if (visible.every(isNamed)) {
    const first = visible.some((people) => people.some(({ identity }) => identity === 0)) ? 1 : 0;
    return visible.map((people) => people.map((person) => ({ person, id: person.identity! + first })));
  }
  const last = new Map<number, LastSeen>();
  let next = 1;
  return visible.map((people, frame) => {
    for (const [id, seen] of last) if (frame - seen.frame > LONGEST_ABSENCE) last.delete(id);
    const pairs = [...last].flatMap(([id, seen]) =>
      people.map((person, index) => ({ id, index, distance: relativeDistance(seen.person, person) })),
    );
    pairs.sort((a, b) => a.distance - b.distance);
    const idOf = new Map<number, number>();
    const taken = new Set<number>();
    for (const { id, index, distance } of pairs) {
      if (!(distance <= FARTHEST) || taken.has(id) || idOf.has(index)) continue;
      idOf.set(index, id);
      taken.add(id);
    }
    return people.map((person, index) => {
      const id = idOf.get(index) ?? next++;
      last.set(id, { person, frame });
      return { person, id };
    });
  });
}

/** Whether everybody in the frame has an identity and no two the same. */
function isNamed(people: readonly KeypointPerson[]): boolean {
  const identities = people.map(({ identity }) => identity);
  return !identities.includes(null) && new Set(identities).size === identities.length;
}

/** Mean distance of the points both have, as a share of the larger figure's box; infinite without a common point. */
function relativeDistance(a: KeypointPerson, b: KeypointPerson): number {
  let sum = 0;
  let common = 0;
  a.points.forEach((point, landmark) => {
    const other = b.points[landmark];
    if (!point || !other) return;
    sum += Math.hypot(point.xPx - other.xPx, point.yPx - other.yPx);
    common += 1;
  });
  if (common === 0) return Number.POSITIVE_INFINITY;
  const size = (person: KeypointPerson) => {
    const [, , width, height] = boxAround(person.points);
    return Math.max(width!, height!);
  };
  return sum / common / Math.max(1, size(a), size(b));
}
