import { shareInside } from '../people/person-similarity.ts';
import type { PixelBox } from '../pixels.ts';
import { type Appearance, appearanceDistance } from './appearance.ts';
import { CLOTHES_MARGIN } from './identities.ts';

/** Two people turned out to have had each other's identity since they met. */
export interface IdentityExchange {
  readonly personIds: readonly [number, number];
  readonly sinceS: number;
}

/** Two people who are in each other's way. */
export interface Meeting {
  readonly personIds: readonly [number, number];
  readonly sinceS: number;
}

/** What must be known of somebody who may meet others. */
export interface Participant {
  readonly personId: number;
  readonly boxPx: PixelBox;
  /** The clothes as remembered from before a meeting, and as seen now. */
  readonly appearance?: Appearance;
  readonly worn: Appearance | undefined;
}

/** Boxes that share more than this have met; less than that, they have parted. */
const MET_SHARE = 0.4;
const PARTED_SHARE = 0.1;

/** The meetings that go on or begin among the people seen, and the exchanges found where one has ended. */
export function watchMeetings(
  meetings: readonly Meeting[],
  seen: readonly Participant[],
  timeS: number,
): { readonly meetings: readonly Meeting[]; readonly exchanges: readonly IdentityExchange[] } {
  const byId = new Map(seen.map((person) => [person.personId, person]));
  const goOn: Meeting[] = [];
  const exchanges: IdentityExchange[] = [];
  for (const meeting of meetings) {
    const [a, b] = meeting.personIds.map((id) => byId.get(id));
    if (!a || !b || overlap(a, b) > PARTED_SHARE) goOn.push(meeting);
    else if (wereExchanged(a, b)) exchanges.push(meeting);
  }
  const begun = pairsOf(seen).filter(
    ([a, b]) => overlap(a, b) >= MET_SHARE && !goOn.some((meeting) => isBetween(meeting, a, b)),
  );
  return {
    meetings: [...goOn, ...begun.map(([a, b]) => meetingOf(a, b, timeS))],
    exchanges,
  };
}

/** The people with identities, and the memory of their clothes, put right. */
export function exchangeIdentities<T extends Participant>(
  people: readonly T[],
  exchanges: readonly IdentityExchange[],
): readonly T[] {
  const renamed = renaming(exchanges);
  return people.map((person) => {
    const other = people.find(({ personId }) => personId === renamed(person.personId)) ?? person;
    const { appearance } = other;
    return { ...person, personId: other.personId, ...(appearance ? { appearance } : {}) };
  });
}

/** What an identity is called after the exchanges. */
export function renaming(exchanges: readonly IdentityExchange[]): (personId: number) => number {
  const names = new Map(exchanges.flatMap(({ personIds: [a, b] }) => [[a, b] as const, [b, a] as const]));
  return (personId) => names.get(personId) ?? personId;
}

function wereExchanged(a: Participant, b: Participant): boolean {
  if (!a.appearance || !b.appearance || !a.worn || !b.worn) return false;
  const kept = appearanceDistance(a.appearance, a.worn) + appearanceDistance(b.appearance, b.worn);
  const exchanged = appearanceDistance(a.appearance, b.worn) + appearanceDistance(b.appearance, a.worn);
  return exchanged + CLOTHES_MARGIN < kept;
}

function pairsOf(people: readonly Participant[]): readonly (readonly [Participant, Participant])[] {
  return people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
}

function isBetween({ personIds }: Meeting, a: Participant, b: Participant): boolean {
  return personIds.includes(a.personId) && personIds.includes(b.personId);
}

function meetingOf(a: Participant, b: Participant, sinceS: number): Meeting {
  return { personIds: [a.personId, b.personId], sinceS };
}

function overlap(a: Participant, b: Participant): number {
  return Math.max(shareInside(a.boxPx, b.boxPx), shareInside(b.boxPx, a.boxPx));
}
