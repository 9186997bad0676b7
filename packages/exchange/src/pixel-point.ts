/** One landmark as the keypoint formats want it: pixels of the upright picture, y down; calibrated confidence 0…1. */
export interface PixelPoint {
  readonly xPx: number;
  readonly yPx: number;
  readonly confidence: number;
}

/** Gives the point of a landmark by its index (0…32), or null where the landmark is missing. */
export type PointAt = (landmark: number) => PixelPoint | null;

/** The size of the upright picture in pixels. */
export interface SizePx {
  readonly width: number;
  readonly height: number;
}
