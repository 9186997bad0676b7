import type { PixelPoint } from '../pixels.ts';
import type { Mask } from '../pose-estimator.ts';
import type { Region } from '../region/region.ts';
import type { WorldPoint } from './world-landmarks.ts';

/** A landmark in the upright image. */
export interface PixelLandmark extends PixelPoint {
  /** Depth in pixels of the image, origin near the middle of the hips, smaller is nearer to the camera. */
  readonly zPx: number;
  /** MediaPipe's, 0…1. */
  readonly visibility: number;
  readonly presence: number;
  /** The sigmoid of the highest cell of the landmark's heatmap, 0…1. */
  readonly heatmapPeak: number;
}

/** What the landmark network says of one region. */
export interface LandmarkEstimate {
  readonly region: Region;
  /** MediaPipe's answer to "is there a pose?", 0…1. High on many things that are no people: see `clarity`. */
  readonly presenceFlag: number;
  /** Mean heatmap peak of the 17 COCO joints, 0…1: the better judge (`clarityOf`). */
  readonly clarity: number;
  /** 33, in the order of `LANDMARK_NAMES`. */
  readonly landmarks: readonly PixelLandmark[];
  /** The two points that predict the next region: middle of the hips, and a point on the circle around the body. */
  readonly alignment: readonly [PixelPoint, PixelPoint];
  /** The region around the person that these landmarks predict: for a second look, or for the next frame. */
  readonly nextRegion: Region;
  /** 33, in metres. */
  readonly world: readonly WorldPoint[];
  /** Only when segmentation was asked for. */
  readonly mask?: Mask;
}
