import { inHead } from '../garment/body-in-front.ts';
import type { Coverage, RgbaPicture } from '../garment/picture.ts';
import { middle, type WornBody } from '../garment/worn-body.ts';
import { type ColorCloud, cloudsApart, colorCloud, distanceTo, placesAlong } from './color-clouds.ts';

/** Hair is looked for so far around the head, in its radii. */
const REACH = 3.2;
/** Clouds nearer than this, in their spread, can't be told apart. */
const APART = 1.3;
/** Hair lies within this of the middle of its colours, in their spread. */
const LIKE = 2;

/** Which pixels of a person are what, by their colours; null where these can't be told apart. */
export interface PersonColors {
  isHair: ((i: number) => boolean) | null;
  /** Of the clothes that the person wears. */
  isOwnCloth: ((i: number) => boolean) | null;
}

/**
 * How much of each pixel stays before cloth because it is head or hair, 0…255. Hair is what hangs together with the head and
 * has the colours of its crown.
 */
export function hairOverCloth(photo: RgbaPicture, body: WornBody, { isHair }: PersonColors): Coverage {
  const { width, height } = photo;
  const { head, mask } = body;
  const { x: cx, y: cy } = head.center;
  const r = head.radiusPx;
  const data = new Uint8Array(width * height);
  const left = Math.max(0, Math.floor(cx - REACH * r));
  const right = Math.min(width - 1, Math.ceil(cx + REACH * r));
  const top = Math.max(0, Math.floor(cy - REACH * r));
  const bottom = Math.min(height - 1, Math.ceil(cy + REACH * r));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const i = y * width + x;
      if (mask.data[i]! > 0) data[i] = mask.data[i]! * inHead(body, x, y);
    }
  if (!isHair) return { width, height, data };
  const edge: number[] = [];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const i = y * width + x;
      if (data[i]! >= 128 && isHair(i)) edge.push(i);
    }
  while (edge.length > 0) {
    const from = edge.pop()!;
    for (const i of [from - 1, from + 1, from - width, from + width]) {
      const [x, y] = [i % width, Math.floor(i / width)];
      if (x <= left || x >= right || y <= top || y >= bottom || data[i]! >= 128) continue;
      if (mask.data[i]! < 128 || !isHair(i)) continue;
      data[i] = 255;
      edge.push(i);
    }
  }
  return { width, height, data };
}

/** Looks at crown, face and trunk. */
export function personColors(photo: RgbaPicture, { head, mask, shoulders, hips }: WornBody): PersonColors {
  const { x, y } = head.center;
  const r = head.radiusPx;
  const arc = (from: number, to: number, radius: number) =>
    Array.from({ length: 24 }, (_, k) => {
      const angle = from + ((to - from) * k) / 23;
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    });
  const crown = [0.95, 1.1].flatMap((share) => arc(-0.5 * Math.PI - 0.9, -0.5 * Math.PI + 0.9, share * r));
  const hair = colorCloud(photo, mask, crown);
  const face = colorCloud(photo, mask, arc(-Math.PI, Math.PI, 0.35 * r));
  const chest = middle(shoulders.left, shoulders.right);
  const cloth = colorCloud(photo, mask, [
    ...placesAlong(chest, middle(hips.left, hips.right)),
    ...placesAlong(shoulders.left, shoulders.right),
  ]);
  const { data } = photo;
  const nearer = (to: ColorCloud, others: readonly ColorCloud[]) => (i: number) => {
    const away = distanceTo(to, data, i);
    return away < LIKE && others.every((other) => away < distanceTo(other, data, i));
  };
  const tellsCloth = face && cloth && cloudsApart(face, cloth) >= APART;
  const tellsHair =
    tellsCloth && hair && cloudsApart(hair, cloth) >= APART && cloudsApart(hair, face) >= APART;
  return {
    isHair: tellsHair ? nearer(hair, [cloth, face]) : null,
    isOwnCloth: tellsCloth ? nearer(cloth, [face]) : null,
  };
}
