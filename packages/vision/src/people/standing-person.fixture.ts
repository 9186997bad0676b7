import { LANDMARK_NAMES, type LandmarkName } from '@posebox/body';
import type { PixelPoint } from '../pixels.ts';

/** Shares of the body's height, across and down from the middle of the head's top; drawn by hand for tests. */
const STANDING: Readonly<Record<string, readonly [number, number]>> = {
  nose: [0, 0.08],
  eye: [0.02, 0.06],
  ear: [0.045, 0.07],
  mouth: [0.015, 0.1],
  shoulder: [0.11, 0.19],
  elbow: [0.16, 0.35],
  wrist: [0.18, 0.49],
  pinky: [0.19, 0.53],
  index: [0.18, 0.54],
  thumb: [0.17, 0.52],
  hip: [0.06, 0.52],
  knee: [0.07, 0.74],
  ankle: [0.075, 0.95],
  heel: [0.07, 0.98],
  foot: [0.1, 0.99],
};

function shareOf(name: LandmarkName): readonly [number, number] {
  const part = name.split('_').find((word) => word in STANDING);
  const [across, down] = STANDING[part ?? 'nose']!;
  return [name.includes('left') ? across : -across, down];
}

/** The 33 landmarks of somebody who stands upright and faces us, by the middle of the head's top and the height. */
export function standingPerson(head: {
  readonly xPx: number;
  readonly yPx: number;
  readonly heightPx: number;
}): readonly PixelPoint[] {
  return LANDMARK_NAMES.map((name) => {
    const [across, down] = shareOf(name);
    return { xPx: head.xPx + across * head.heightPx, yPx: head.yPx + down * head.heightPx };
  });
}
