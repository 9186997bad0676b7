import { LANDMARK_NAMES } from './landmarks.ts';
import type { Landmark } from './pose.ts';

/** A landmark that isn't known: `missingLandmark(25)` is the left knee of a model without legs. */
export const missingLandmark = (index: number): Landmark => ({
  name: LANDMARK_NAMES[index]!,
  ...{ x: Number.NaN, y: Number.NaN, z: Number.NaN },
  ...{ visibility: 0, presence: 0, confidence: 0 },
});

/** 33 landmarks none of which is known, as the metres of a model that knows only the picture. */
export const noLandmarks = (): Landmark[] => LANDMARK_NAMES.map((_, index) => missingLandmark(index));

/** Whether a landmark has a place: false where a model or skeleton lacks it. */
export const isKnown = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  !Number.isNaN(x) && !Number.isNaN(y);
