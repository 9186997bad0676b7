import type { Coverage, Point, RgbaPicture } from './picture.ts';
import { isWithin } from './within-corners.ts';

/** Outlines of garments laid flat, drawn for tests, in shares of a picture of 240 × 240. */
export const OUTLINES = {
  tshirt: '.40,.14 .60,.14 .70,.18 .90,.36 .82,.44 .71,.36 .71,.88 .29,.88 .29,.36 .18,.44 .10,.36 .30,.18',
  /** A T-shirt that is wide and not long. */
  boxy: '.40,.14 .60,.14 .70,.18 .90,.36 .82,.44 .71,.36 .71,.74 .29,.74 .29,.36 .18,.44 .10,.36 .30,.18',
  vest: '.40,.12 .44,.22 .56,.22 .60,.12 .66,.14 .70,.36 .70,.88 .30,.88 .30,.36 .34,.14',
  /** A jumper whose sleeves are folded onto it. */
  folded: '.26,.20 .44,.19 .56,.19 .74,.20 .78,.50 .77,.80 .23,.80 .22,.50',
  /** One sleeve apart from the trunk, the other joined to it down to the hem. */
  joined: '.40,.12 .60,.12 .74,.20 .88,.50 .88,.84 .30,.84 .30,.62 .14,.66 .10,.58 .28,.18',
  trousers: '.32,.08 .68,.08 .74,.92 .56,.92 .50,.40 .44,.92 .26,.92',
  skirt: '.36,.20 .64,.20 .80,.86 .20,.86',
  dress:
    '.40,.08 .60,.08 .69,.12 .78,.24 .72,.28 .65,.23 .60,.42 .78,.92 .22,.92 .40,.42 .35,.23 .28,.28 .22,.24 .31,.12',
} as const;

const SIZE = 240;

export const outlinePoints = (name: keyof typeof OUTLINES): Point[] =>
  OUTLINES[name].split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number) as [number, number];
    return { x: x * SIZE, y: y * SIZE };
  });

export function drawnCoverage(name: keyof typeof OUTLINES): Coverage {
  const points = outlinePoints(name);
  const data = new Uint8Array(SIZE * SIZE);
  for (let i = 0; i < data.length; i++) {
    data[i] = isWithin(points, i % SIZE, Math.floor(i / SIZE)) ? 255 : 0;
  }
  return { width: SIZE, height: SIZE, data };
}

/** The garment in a striped cloth on a floor with its own grain and a light that falls from one side. */
export function drawnPhoto(name: keyof typeof OUTLINES): RgbaPicture {
  const { data: inside } = drawnCoverage(name);
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let i = 0; i < inside.length; i++) {
    const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
    const light = 0.75 + (0.4 * x) / SIZE;
    const grain = 12 * Math.sin(y / 2 + Math.sin(x / 17)) + ((i * 7919) % 13);
    const stripe = Math.floor(x / 12) % 2 === 0 ? 30 : 0;
    const color = inside[i]
      ? [40 + stripe, 70 + stripe, 150 + stripe]
      : [170 + grain, 130 + grain, 90 + grain];
    data.set([...color.map((value) => value * light), 255], 4 * i);
  }
  return { width: SIZE, height: SIZE, data };
}
