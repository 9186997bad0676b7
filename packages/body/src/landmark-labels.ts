import { LANDMARK_NAMES } from './landmarks.ts';
import { PICTURE_COLORS } from './picture-colors.ts';
import { boneWidth, type DrawnPerson, readableLandmarks } from './skeleton-drawing.ts';
import { EXTREMITY_LANDMARKS, FACE_LANDMARKS, JOINT_LANDMARKS, SKELETON_MEASURES } from './skeleton-style.ts';
import { displayScale, type SizePx, type Stroke } from './stroke.ts';
import { textStrokes, textWidthPx } from './stroke-letters.ts';

/** What to write beside the points: nothing, the landmark's number (0–32), or its name in the API's words. */
export const LABEL_KINDS = ['none', 'numbers', 'names'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** Measures of a label, in look pixels. */
const LABEL = { textPx: 8, padXPx: 5, padYPx: 4, radiusPx: 4, gapPx: 3 } as const;

interface Rectangle {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Labels beside the points that a readable drawing shows, each on a dark plate. A label that finds no free place
 * beside its point is left out: joints come first, then hands and feet, then the face.
 */
export function labelStrokes(
  people: readonly DrawnPerson[],
  sizePx: SizePx,
  kind: Exclude<LabelKind, 'none'>,
): Stroke[] {
  const scale = displayScale(sizePx);
  const textPx = LABEL.textPx * scale;
  const taken: Rectangle[] = people.flatMap((person) => jointRectangles(person, sizePx));
  const shown = people.map((person) => readableLandmarks(person, sizePx));
  const strokes: Stroke[] = [];
  for (const index of [...JOINT_LANDMARKS, 0, ...EXTREMITY_LANDMARKS, ...FACE_LANDMARKS.slice(1)]) {
    const text = kind === 'numbers' ? String(index) : (LANDMARK_NAMES[index] ?? '').replaceAll('_', ' ');
    for (const [which, person] of people.entries()) {
      const landmark = person.landmarks[index];
      if (landmark === undefined || !inside(landmark) || !shown[which]?.includes(index)) continue;
      const plate = freePlace(
        landmark.x * sizePx.width,
        landmark.y * sizePx.height,
        boneWidth(person, sizePx) * SKELETON_MEASURES.pointOfBone + LABEL.gapPx * scale,
        textWidthPx(text, textPx) + 2 * LABEL.padXPx * scale,
        textPx + 2 * LABEL.padYPx * scale,
        sizePx,
        taken,
      );
      if (plate === undefined) continue;
      taken.push(plate);
      strokes.push(
        { kind: 'plate', ...plate, radiusPx: LABEL.radiusPx * scale, color: PICTURE_COLORS.plate },
        ...textStrokes(
          text,
          plate.xPx + LABEL.padXPx * scale,
          plate.yPx + LABEL.padYPx * scale,
          textPx,
          PICTURE_COLORS['on-plate'],
        ),
      );
    }
  }
  return strokes;
}

function inside({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= 0 && x <= 1 && y >= 0 && y <= 1;
}

/** No label may hide a joint. */
function jointRectangles(person: DrawnPerson, sizePx: SizePx): Rectangle[] {
  const radiusPx = boneWidth(person, sizePx) * SKELETON_MEASURES.pointOfBone;
  return JOINT_LANDMARKS.flatMap((index) => {
    const landmark = person.landmarks[index];
    if (landmark === undefined) return [];
    return {
      xPx: landmark.x * sizePx.width - radiusPx,
      yPx: landmark.y * sizePx.height - radiusPx,
      widthPx: 2 * radiusPx,
      heightPx: 2 * radiusPx,
    };
  });
}

/** The first free place right, left, above or below a point, then at its corners. */
function freePlace(
  xPx: number,
  yPx: number,
  gapPx: number,
  widthPx: number,
  heightPx: number,
  sizePx: SizePx,
  taken: readonly Rectangle[],
): Rectangle | undefined {
  const [right, left, middle] = [xPx + gapPx, xPx - gapPx - widthPx, xPx - widthPx / 2];
  const [above, below, level] = [yPx - gapPx - heightPx, yPx + gapPx, yPx - heightPx / 2];
  const places: readonly (readonly [number, number])[] = [
    [right, level],
    [left, level],
    [middle, above],
    [middle, below],
    [right, above],
    [right, below],
    [left, above],
    [left, below],
  ];
  for (const [plateXPx, plateYPx] of places) {
    const plate = { xPx: plateXPx, yPx: plateYPx, widthPx, heightPx };
    const fits =
      plateXPx >= 0 &&
      plateYPx >= 0 &&
      plateXPx + widthPx <= sizePx.width &&
      plateYPx + heightPx <= sizePx.height;
    if (fits && !taken.some((other) => overlap(plate, other))) return plate;
  }
  return undefined;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.xPx < b.xPx + b.widthPx &&
    b.xPx < a.xPx + a.widthPx &&
    a.yPx < b.yPx + b.heightPx &&
    b.yPx < a.yPx + a.heightPx
  );
}
