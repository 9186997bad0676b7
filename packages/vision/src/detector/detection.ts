import type { PixelBox, PixelPoint } from '../pixels.ts';

/**
 * One answer of the person detector, in pixels of the upright image. The box is around the face; key point 0 is the
 * middle of the hips, 1 lies on the circle around the whole body, 2 is the middle of the shoulders and 3 lies on the
 * circle around the upper body.
 */
export interface Detection {
  /** 0…1. */
  readonly score: number;
  readonly box: PixelBox;
  readonly keypoints: readonly [PixelPoint, PixelPoint, PixelPoint, PixelPoint];
}
