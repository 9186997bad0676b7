import { seededRandom } from '../../tests/support/seeded-random.ts';
import type { LabelledPerson } from '../accuracy/coco-labels.ts';
import type { Point } from '../accuracy/point.ts';
import { cropLabelled, type LabelledPicture, movedPerson, scaleLabelled } from './labelled-picture.ts';
import {
  blurredBackground,
  coverWith,
  cropPicture,
  darkened,
  type Picture,
  pasteOnto,
  quarterTurned,
  tilted,
} from './picture.ts';
import type { Subject } from './subjects.ts';

/** One picture of a set, with the name of its file (without ending). */
export interface SetPicture extends LabelledPicture {
  readonly name: string;
}

/** The subjects as they are: the line that the other sets are compared with. */
export function uprightSet(subjects: readonly Subject[]): SetPicture[] {
  return subjects.map(({ name, picture, people }) => ({ name, picture, people }));
}

/** Every subject turned by a quarter, a half and three quarters. */
export function turnedSet(subjects: readonly Subject[]): SetPicture[] {
  return subjects.flatMap(({ name, picture, people }) =>
    ([1, 2, 3] as const).map((quarters) => {
      const { width: w, height: h } = picture;
      const move = ({ x, y }: Point): Point =>
        quarters === 1
          ? { x: h - 1 - y, y: x }
          : quarters === 2
            ? { x: w - 1 - x, y: h - 1 - y }
            : { x: y, y: w - 1 - x };
      const turned = quarterTurned(picture, quarters);
      return {
        name: `${name}-turned${quarters * 90}`,
        picture: turned,
        people: people.map((person) => movedPerson(person, turned, move, 1)),
      };
    }),
  );
}

/** Every subject tilted by 20°, 45° and 70° to either side; the corners show its blurred colours. */
export async function tiltedSet(subjects: readonly Subject[]): Promise<SetPicture[]> {
  const out: SetPicture[] = [];
  for (const { name, picture, people } of subjects) {
    const background = await blurredBackground(picture, picture.width, picture.height);
    for (const angleDeg of [-70, -45, -20, 20, 45, 70]) {
      const angle = (angleDeg * Math.PI) / 180;
      const [cx, cy] = [(picture.width - 1) / 2, (picture.height - 1) / 2];
      const move = ({ x, y }: Point): Point => ({
        x: cx + Math.cos(angle) * (x - cx) - Math.sin(angle) * (y - cy),
        y: cy + Math.sin(angle) * (x - cx) + Math.cos(angle) * (y - cy),
      });
      out.push({
        name: `${name}-tilted${angleDeg}`,
        picture: tilted(picture, angleDeg, background),
        people: people.map((person) => movedPerson(person, picture, move, 1)),
      });
    }
  }
  return out;
}

/** Every subject cut at the hips and cut at the middle of the body: key points outside lose their labels. */
export function cutSet(subjects: readonly Subject[]): SetPicture[] {
  return subjects.flatMap(({ name, picture, people }) => {
    const person = people[0]!;
    const { x, y, width, height } = person.box;
    const whole = { picture, people };
    return [
      { name: `${name}-upper`, box: { x: 0, y: 0, width: picture.width, height: y + 0.55 * height } },
      { name: `${name}-leftpart`, box: { x: 0, y: 0, width: x + 0.6 * width, height: picture.height } },
    ].map((cut) => ({ name: cut.name, ...cropLabelled(whole, cut.box) }));
  });
}

/** The subject alone with a margin around it, so that little of its photo comes along. */
function cutOut(subject: Subject, margin = 0.12): LabelledPicture {
  const { x, y, width, height } = subject.people[0]!.box;
  const pad = margin * Math.max(width, height);
  return cropLabelled(subject, { x: x - pad, y: y - pad, width: width + 2 * pad, height: height + 2 * pad });
}

/** Puts a labelled picture onto a ground (changed in place) and gives its people's new labels. */
function place(ground: Picture, patch: LabelledPicture, xPx: number, yPx: number): LabelledPerson[] {
  const [x, y] = [Math.round(xPx), Math.round(yPx)];
  const featherPx = Math.max(2, Math.round(0.03 * Math.min(patch.picture.width, patch.picture.height)));
  pasteOnto(ground, patch.picture, x, y, featherPx);
  const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  return patch.people.map((person) => movedPerson(person, ground, move, 1));
}

const personHeightPx = (patch: LabelledPicture): number =>
  Math.max(patch.people[0]!.box.height, patch.people[0]!.box.width);

/** Every subject small in a large picture, at places chosen by seed: its longer side 1/3, 1/5 and 1/8 of the picture's height. */
export async function smallSet(
  subjects: readonly Subject[],
  grounds: readonly Picture[],
): Promise<SetPicture[]> {
  const next = seededRandom(11);
  const out: SetPicture[] = [];
  for (const subject of subjects) {
    for (const share of [3, 5, 8]) {
      const [width, height] = [1280, 960];
      const ground = await groundFor(subject, grounds, out.length, width, height);
      const patch = cutOut(subject);
      const scaled = await scaleLabelled(patch, height / share / personHeightPx(patch));
      const x = next() * Math.max(0, width - scaled.picture.width);
      const y = next() * Math.max(0, height - scaled.picture.height);
      out.push({
        name: `${subject.name}-small${share}`,
        people: place(ground, scaled, x, y),
        picture: ground,
      });
    }
  }
  return out;
}

/**
 * Two to six different subjects side by side in one picture, each about as large as the row allows, each at its
 * own height. Twelve pictures for each number of people.
 */
export async function groupSet(
  subjects: readonly Subject[],
  grounds: readonly Picture[],
): Promise<SetPicture[]> {
  const next = seededRandom(23);
  const out: SetPicture[] = [];
  for (const count of [2, 3, 4, 6]) {
    for (let repeat = 0; repeat < 12; repeat++) {
      const members = shuffled(subjects, next).slice(0, count);
      const height = 960;
      const patches: LabelledPicture[] = [];
      for (const subject of members) {
        const patch = cutOut(subject);
        const wantedPx = height * (0.35 + 0.45 * next());
        patches.push(
          await scaleLabelled(patch, wantedPx / Math.max(patch.picture.width, patch.picture.height)),
        );
      }
      const gapPx = 6;
      const width = Math.round(patches.reduce((sum, patch) => sum + patch.picture.width + gapPx, gapPx));
      const ground = await groundFor(members[0]!, grounds, out.length, width, height);
      const people: LabelledPerson[] = [];
      let x = gapPx;
      for (const patch of patches) {
        people.push(...place(ground, patch, x, next() * (height - patch.picture.height)));
        x += patch.picture.width + gapPx;
      }
      out.push({ name: `group${count}-${repeat}`, picture: ground, people });
    }
  }
  return out;
}

/** Every subject in the dark: an eighth and a twentieth of the light, with camera noise. */
export function darkSet(subjects: readonly Subject[]): SetPicture[] {
  const next = seededRandom(31);
  return subjects.flatMap(({ name, picture, people }) =>
    [8, 20].map((by) => ({ name: `${name}-dark${by}`, picture: darkened(picture, 1 / by, 2, next), people })),
  );
}

/**
 * Pictures without anybody: pieces of the grounds, chosen and turned by seed, a quarter of the side and more. Pieces
 * of one photo resemble each other, so false poses in them say less than in as many different photos.
 */
export function emptySet(grounds: readonly Picture[], piecesEach = 30): SetPicture[] {
  const next = seededRandom(47);
  return grounds.flatMap((ground, number) =>
    Array.from({ length: piecesEach }, (_, piece) => {
      const share = 0.25 + 0.7 * next();
      const width = Math.round(share * ground.width);
      const height = Math.round(Math.min(1, share * (0.7 + 0.6 * next())) * ground.height);
      const x = Math.floor(next() * (ground.width - width));
      const y = Math.floor(next() * (ground.height - height));
      const cut = cropPicture(ground, { x, y, width, height });
      const quarters = Math.floor(next() * 4);
      const picture = quarters === 0 ? cut : quarterTurned(cut, quarters as 1 | 2 | 3);
      return { name: `empty${number}-${piece}`, picture, people: [] };
    }),
  );
}

function groundFor(
  subject: Subject,
  grounds: readonly Picture[],
  turn: number,
  width: number,
  height: number,
): Promise<Picture> {
  const ground = grounds[turn % (grounds.length + 1)];
  return ground === undefined
    ? blurredBackground(subject.picture, width, height)
    : coverWith(ground, width, height);
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
