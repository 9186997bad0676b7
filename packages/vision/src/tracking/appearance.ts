import { LANDMARK } from '@posebox/body';
import type { Picture } from '../image.ts';
import type { PixelPoint } from '../pixels.ts';
import { rgbAt } from '../yuv-to-rgb.ts';

/** Levels of each colour; colours between two levels count for both, so that a little more light changes little. */
const LEVELS = 4;

/** Points looked at across and along the torso, and along each thigh. */
const TORSO_STEPS = 7;
const THIGH_STEPS = 8;

/** With fewer points inside the picture a person's clothes are not seen. */
const LEAST_POINTS = 20;

/** A histogram of the colours of torso and thighs, 4 × 4 × 4 levels of red, green and blue; its sum is 1. */
export type Appearance = Float32Array;

/**
 * What a person's clothes look like, to know them again after they were hidden. Nothing is kept that could show who
 * it is. Undefined when too little of them is inside the picture.
 *
 * @param landmarks 33 points of the picture.
 */
export function appearanceOf(image: Picture, landmarks: readonly PixelPoint[]): Appearance | undefined {
  const histogram = new Float32Array(LEVELS ** 3);
  const point = (name: keyof typeof LANDMARK) => landmarks[LANDMARK[name]]!;
  const torsoTop = [point('left_shoulder'), point('right_shoulder')] as const;
  const torsoBottom = [point('left_hip'), point('right_hip')] as const;
  let count = 0;
  const lookAt = (place: PixelPoint) => {
    if (addColour(histogram, image, place)) count++;
  };
  for (let row = 1; row <= TORSO_STEPS; row++) {
    const along = row / (TORSO_STEPS + 1);
    const left = between(torsoTop[0], torsoBottom[0], along);
    const right = between(torsoTop[1], torsoBottom[1], along);
    for (let column = 1; column <= TORSO_STEPS; column++) {
      lookAt(between(left, right, column / (TORSO_STEPS + 1)));
    }
  }
  for (const side of ['left', 'right'] as const) {
    for (let step = 1; step <= THIGH_STEPS; step++) {
      lookAt(between(point(`${side}_hip`), point(`${side}_knee`), step / (THIGH_STEPS + 1)));
    }
  }
  if (count < LEAST_POINTS) return undefined;
  return histogram.map((share) => share / count);
}

/** How differently two people are dressed: 0 the same colours, 1 none in common. */
export function appearanceDistance(a: Appearance, b: Appearance): number {
  let common = 0;
  for (let i = 0; i < a.length; i++) common += Math.min(a[i]!, b[i]!);
  return 1 - common;
}

/** What is remembered of a person, with a share of what is seen now. */
export function blendAppearance(remembered: Appearance, seen: Appearance, share: number): Appearance {
  return remembered.map((value, i) => value + share * (seen[i]! - value));
}

function between(a: PixelPoint, b: PixelPoint, share: number): PixelPoint {
  return { xPx: a.xPx + share * (b.xPx - a.xPx), yPx: a.yPx + share * (b.yPx - a.yPx) };
}

function addColour(histogram: Float32Array, image: Picture, { xPx, yPx }: PixelPoint): boolean {
  const x = Math.round(xPx);
  const y = Math.round(yPx);
  if (!(x >= 0 && y >= 0 && x < image.width && y < image.height)) return false;
  const [r, g, b] = rgbAt(image, x, y);
  for (const [red, redShare] of levelsOf(r)) {
    for (const [green, greenShare] of levelsOf(g)) {
      for (const [blue, blueShare] of levelsOf(b)) {
        histogram[(red * LEVELS + green) * LEVELS + blue]! += redShare * greenShare * blueShare;
      }
    }
  }
  return true;
}

/** The two levels that a colour's 0…255 lies between, with the share of each. */
function levelsOf(level: number): readonly (readonly [number, number])[] {
  const value = (level / 255) * (LEVELS - 1);
  const lower = Math.min(LEVELS - 2, Math.floor(value));
  return [
    [lower, 1 - (value - lower)],
    [lower + 1, value - lower],
  ];
}
