import { describe, expect, it } from 'vitest';
import type { LabelledPicture } from './labelled-picture.ts';
import { scaleLabelled } from './labelled-picture.ts';
import { cutSet, groupSet, type SetPicture, smallSet, tiltedSet, turnedSet } from './sets.ts';

/** A grey picture with one bright 5×5 spot, all 17 key points lying on it, in a box of 60×80 around it. */
function spotSubject(name: string, x: number, y: number, spot: readonly [number, number, number]) {
  const [width, height] = [160, 120];
  const data = new Uint8Array(width * height * 3).fill(60);
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) data.set(spot, ((y + dy) * width + x + dx) * 3);
  }
  const person = {
    points: Array.from({ length: 17 }, () => ({ x, y })),
    box: { x: x - 30, y: y - 40, width: 60, height: 80 },
    areaPx: 2400,
    ignored: false,
  };
  return { name, picture: { width, height, channels: 3 as const, data }, people: [person] };
}

/** The middle of the pixels that are clearly of the spot's colour. */
function spotIn(picture: LabelledPicture['picture'], channel: 0 | 1 | 2): { x: number; y: number } {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const at = (y * picture.width + x) * 3;
      const others = [0, 1, 2].filter((c) => c !== channel).map((c) => picture.data[at + c]!);
      const weight = Math.max(0, picture.data[at + channel]! - Math.max(...others) - 40);
      sumX += weight * x;
      sumY += weight * y;
      sum += weight;
    }
  }
  return { x: sumX / sum, y: sumY / sum };
}

const red = [255, 0, 0] as const;
const green = [0, 255, 0] as const;
const subject = spotSubject('red', 70, 52, red);

function expectSpotAtLabel({ name, picture, people }: SetPicture): void {
  const label = people[0]!.points[0];
  if (!label) throw new Error(`${name}: the key point left the picture`);
  const spot = spotIn(picture, 0);
  expect(Math.hypot(spot.x - label.x, spot.y - label.y), name).toBeLessThan(0.75);
}

describe('labels move with the pixels', () => {
  it('when the picture is turned', () => {
    for (const turned of turnedSet([subject])) expectSpotAtLabel(turned);
  });

  it('when it is tilted', async () => {
    for (const tilted of await tiltedSet([subject])) expectSpotAtLabel(tilted);
  });

  it('when it is made larger or smaller', async () => {
    for (const factor of [0.5, 0.77, 1.9]) {
      expectSpotAtLabel({ name: `× ${factor}`, ...(await scaleLabelled(subject, factor)) });
    }
  });

  it('when it is put small into a larger picture', async () => {
    for (const small of await smallSet([subject], [])) {
      // The blurred ground keeps nothing of the spot above the threshold, so the only spot is the person's.
      expectSpotAtLabel(small);
    }
  });

  it('when several are put side by side, each to its own person', async () => {
    const pair = [subject, spotSubject('green', 80, 60, green)];
    for (const { picture, people, name } of (await groupSet(pair, [])).filter(({ name }) =>
      /^group2/.test(name),
    )) {
      const spots = [spotIn(picture, 0), spotIn(picture, 1)];
      for (const spot of spots) {
        const distances = people.map(({ points }) =>
          Math.hypot(points[0]!.x - spot.x, points[0]!.y - spot.y),
        );
        expect(Math.min(...distances), name).toBeLessThan(1.5);
      }
    }
  });
});

describe('cut pictures', () => {
  it('lose the labels that are cut off and mark somebody with too few left as not to be scored', () => {
    const low = {
      ...subject,
      people: subject.people.map((person) => ({
        ...person,
        points: person.points.map((_, i) => ({ x: 70, y: i < 12 ? 88 : 30 })),
      })),
    };
    const upper = cutSet([low]).find(({ name }) => name === 'red-upper');
    expect(upper?.people[0]?.points.filter((point) => point !== null)).toHaveLength(5);
    expect(upper?.people[0]?.ignored).toBe(false);
    const fewer = {
      ...low,
      people: low.people.map((person) => ({
        ...person,
        points: low.people[0]!.points.map((point, i) => (i === 16 ? null : point)),
      })),
    };
    expect(cutSet([fewer])[0]?.people[0]?.ignored).toBe(true);
  });
});

it('makes the same sets again', async () => {
  const [a, b] = [await smallSet([subject], []), await smallSet([subject], [])];
  expect(a.map(({ people }) => people)).toEqual(b.map(({ people }) => people));
});
