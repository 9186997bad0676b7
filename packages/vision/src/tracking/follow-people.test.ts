import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PixelImage } from '../image.ts';
import { beginLook, type LookParts } from '../look.ts';
import { openNetworks } from '../networks.ts';
import { openOnnxRuntime } from '../runtimes/node/onnx-runtime.ts';
import { warpInJavascript } from '../warp/warp-in-javascript.ts';
import { followPeople, type PeopleFrame } from './follow-people.ts';
import type { IdentityExchange } from './meetings.ts';

const WIDTH = 960;
const HEIGHT = 480;
const SIZE = 400;
const FRAME_S = 1 / 15;

interface Cutout {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

async function cutout(name: string, width: number): Promise<Cutout> {
  const file = fileURLToPath(new URL(`../../../../tests/assets/${name}`, import.meta.url));
  const { data, info } = await sharp(file)
    .resize({ width, height: SIZE, fit: 'cover', position: 'top' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A grey room with photos hung at places; later ones hide earlier ones. */
function scene(hung: readonly { readonly photo: Cutout; readonly leftPx: number }[]): PixelImage {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(128);
  for (const { photo, leftPx } of hung) {
    const left = Math.round(leftPx);
    for (let y = 0; y < photo.height; y++) {
      for (let x = Math.max(0, -left); x < Math.min(photo.width, WIDTH - left); x++) {
        const from = (y * photo.width + x) * 3;
        data.set(photo.data.subarray(from, from + 3), ((HEIGHT - photo.height + y) * WIDTH + left + x) * 3);
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, channels: 3, data };
}

/** Whose nose is nearest to a column of the picture. */
function personAt(frame: PeopleFrame, xPx: number): number | undefined {
  const distance = (nose: { readonly xPx: number }) => Math.abs(nose.xPx - xPx);
  const [nearest] = [...frame.people].sort(
    (a, b) => distance(a.smooth.landmarks[0]!) - distance(b.smooth.landmarks[0]!),
  );
  return nearest && distance(nearest.smooth.landmarks[0]!) < 100 ? nearest.personId : undefined;
}

function renamedBy(id: number, { personIds: [one, other] }: IdentityExchange): number {
  return id === one ? other : id === other ? one : id;
}

describe('several people in a video', () => {
  let parts: LookParts;
  let astronaut: Cutout;
  let sailor: Cutout;
  beforeAll(async () => {
    const networks = openNetworks(await openOnnxRuntime('models/built'));
    parts = { networks, warpRegion: warpInJavascript, nowMs: () => performance.now() };
    astronaut = await cutout('astronaut.png', 300);
    sailor = await cutout('grace_hopper.jpg', 300);
  });
  afterAll(() => parts.networks.close());

  const film = async (
    frames: readonly (readonly { readonly photo: Cutout; readonly leftPx: number }[])[],
    people = 4,
  ) => {
    const follower = followPeople({ model: 'full', people, segmentation: false });
    const seen: PeopleFrame[] = [];
    for (const [i, hung] of frames.entries()) {
      seen.push(await follower.next(beginLook(parts), scene(hung), i * FRAME_S));
    }
    return seen;
  };
  const steps = (count: number) => Array.from({ length: count }, (_, i) => i / (count - 1));

  it('keeps two still people apart, each once, and the same ones', async () => {
    const seen = await film(
      steps(8).map(() => [
        { photo: astronaut, leftPx: 60 },
        { photo: sailor, leftPx: 560 },
      ]),
    );
    for (const frame of seen) expect(frame.people.map(({ personId }) => personId)).toEqual([1, 2]);
    expect(seen.flatMap(({ exchanges }) => exchanges)).toEqual([]);
  });

  it('knows them again after one has walked past in front of the other', async () => {
    const seen = await film(
      steps(46).map((share) => [
        { photo: sailor, leftPx: 330 },
        { photo: astronaut, leftPx: -20 + share * 700 },
      ]),
    );
    const first = seen[2]!;
    const last = seen.at(-1)!;
    const sailorId = personAt(first, 480);
    const astronautId = personAt(first, 130);
    expect(sailorId).toBeDefined();
    expect(astronautId).toBeDefined();
    expect(personAt(last, 480)).toBe(sailorId);
    expect(personAt(last, 830)).toBe(astronautId);
    expect(Math.max(...seen.flatMap(({ people }) => people.map(({ personId }) => personId)))).toBe(2);
  });

  it('has no identity switched when two have walked through each other, once its own exchanges are applied', async () => {
    const places = steps(46).map((share) => ({ sailor: 620 - share * 600, astronaut: 20 + share * 600 }));
    const seen = await film(
      places.map(({ sailor: right, astronaut: left }) => [
        { photo: sailor, leftPx: right },
        { photo: astronaut, leftPx: left },
      ]),
    );
    const idsOf = (person: 'sailor' | 'astronaut') =>
      seen.flatMap((frame, index) => {
        const place = places[index]!;
        // While one hides the other nobody can say whose body it is.
        if (Math.abs(place.sailor - place.astronaut) < 250) return [];
        const later = seen.slice(index + 1).flatMap(({ exchanges }) => exchanges);
        const id = personAt(frame, place[person] + 150);
        const exchanged = later.filter(({ sinceS }) => index * FRAME_S >= sinceS - 1e-6);
        return id === undefined ? [] : [exchanged.reduce(renamedBy, id)];
      });
    const switches = (ids: readonly number[]) => ids.filter((id, i) => i > 0 && id !== ids[i - 1]).length;
    for (const person of ['sailor', 'astronaut'] as const) {
      expect(idsOf(person).length).toBeGreaterThan(20);
      expect(switches(idsOf(person))).toBe(0);
    }
  });

  it('knows somebody again who left and came back on the other side', async () => {
    const seen = await film([
      ...steps(6).map(() => [
        { photo: astronaut, leftPx: 0 },
        { photo: sailor, leftPx: 600 },
      ]),
      ...steps(20).map(() => [{ photo: sailor, leftPx: 600 }]),
      ...steps(10).map(() => [
        { photo: astronaut, leftPx: 250 },
        { photo: sailor, leftPx: 600 },
      ]),
    ]);
    const astronautId = personAt(seen[3]!, 150);
    expect(seen[20]!.people.map(({ personId }) => personId)).not.toContain(astronautId);
    expect(personAt(seen.at(-1)!, 400)).toBe(astronautId);
  });

  it('follows no more people than asked for', async () => {
    const seen = await film(
      steps(4).map(() => [
        { photo: astronaut, leftPx: 60 },
        { photo: sailor, leftPx: 560 },
      ]),
      1,
    );
    for (const { people } of seen) expect(people).toHaveLength(1);
  });

  it('sees nobody in an empty room', async () => {
    for (const { people } of await film(steps(4).map(() => []))) expect(people).toEqual([]);
  });
});
