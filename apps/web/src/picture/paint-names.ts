import {
  cssColor,
  EXTREMITY_LANDMARKS,
  FACE_LANDMARKS,
  JOINT_LANDMARKS,
  PICTURE_COLORS,
  type Pose,
  readableLandmarks,
} from '@posebox/body';
import type { PaintContext } from './paint-strokes.ts';
import { type Area, isInside, type Point, type Size } from './view-transform.ts';

export interface NamePainting {
  readonly people: readonly Pose[];
  /** Size of the photo: it decides which points of a small figure are drawn, and only those get names. */
  readonly image: Size;
  /** Where a landmark lies, in the context's units. */
  readonly place: (landmark: Point) => Point;
  /** Names stay inside this. */
  readonly bounds: Size;
  readonly textPx: number;
  /** From a point's centre to the edge of its name. */
  readonly gapPx: number;
  readonly nameOf: (index: number) => string;
}

/** Joints first; hands, feet and face take what room is left. */
const ORDER: readonly number[] = [...JOINT_LANDMARKS, 0, ...EXTREMITY_LANDMARKS, ...FACE_LANDMARKS.slice(1)];

/** Names beside the points, each on its dark plate. A name that finds no free place is left out: zooming in makes room. */
export function paintNames(context: PaintContext, painting: NamePainting): void {
  const { people, image, place, bounds, textPx, gapPx } = painting;
  const drawn = people.map((person) => readableLandmarks(person, image));
  context.save();
  const family = getComputedStyle(document.body).fontFamily;
  context.font = `${textPx}px ${family}`;
  context.textBaseline = 'middle';
  const joints = people.flatMap((person) =>
    JOINT_LANDMARKS.flatMap((index) => {
      const landmark = person.landmarks[index];
      if (!landmark) return [];
      const at = place(landmark);
      return { x: at.x - gapPx / 2, y: at.y - gapPx / 2, width: gapPx, height: gapPx };
    }),
  );
  const taken: Area[] = [...joints];
  for (const index of ORDER) {
    const name = painting.nameOf(index);
    const width = context.measureText(name).width + textPx;
    const height = textPx * 1.6;
    for (const [which, person] of people.entries()) {
      const landmark = person.landmarks[index];
      if (!landmark || !drawn[which]?.includes(index)) continue;
      if (!isInside(landmark)) continue;
      const plate = freePlace(place(landmark), gapPx, { width, height }, bounds, taken);
      if (!plate) continue;
      taken.push(plate);
      context.beginPath();
      context.roundRect(plate.x, plate.y, width, height, textPx * 0.35);
      context.fillStyle = cssColor(PICTURE_COLORS.plate);
      context.fill();
      context.fillStyle = cssColor(PICTURE_COLORS['on-plate']);
      context.fillText(name, plate.x + textPx / 2, plate.y + height / 2);
    }
  }
  context.restore();
}

/** The first free place right, left, above or below a point, then at its corners. */
function freePlace(at: Point, gap: number, size: Size, bounds: Size, taken: readonly Area[]): Area | null {
  const { width, height } = size;
  const [right, left, middle] = [at.x + gap, at.x - gap - width, at.x - width / 2];
  const [above, below, level] = [at.y - gap - height, at.y + gap, at.y - height / 2];
  const corners = [
    [right, level],
    [left, level],
    [middle, above],
    [middle, below],
    [right, above],
    [right, below],
    [left, above],
    [left, below],
  ] as const;
  for (const [x, y] of corners) {
    const fits = x >= 0 && y >= 0 && x + width <= bounds.width && y + height <= bounds.height;
    const area = { x, y, width, height };
    if (fits && !taken.some((other) => overlap(area, other))) return area;
  }
  return null;
}

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
