import type { ModelName } from '@posebox/body';
import { anchorCenters } from './detector/anchors.ts';
import type { Detection } from './detector/detection.ts';
import { detectorTarget, readDetections } from './detector/detector.ts';
import type { Picture } from './image.ts';
import type { TensorLayout } from './inference-runtime.ts';
import type { LandmarkEstimate } from './landmarker/landmark-estimate.ts';
import { landmarkTarget, readLandmarks } from './landmarker/landmarker.ts';
import type { Networks } from './networks.ts';
import type { PoseEstimation } from './pose-estimator.ts';
import type { Region } from './region/region.ts';
import type { WarpRegion } from './warp/warp.ts';

/**
 * The two networks at work on one call's images: every mode is made of these two steps. Steps of one `Look` must not
 * overlap in time, because a network has one input.
 */
export interface Look {
  /**
   * Runs the detector on a window of the image (`wholeImage` for all of it). `retouch` may change what the detector
   * is shown, in place, before it runs.
   * Every anchor from `minScore` on, best first; `suppressWeighted` makes one detection a person of them. What MediaPipe
   * would find at another least score is found by filtering this list before suppressing, not behind.
   */
  detect(
    image: Picture,
    window: Region,
    minScore: number,
    retouch?: RetouchInput,
  ): Promise<readonly Detection[]>;
  /** Runs a landmark network on a region. With `segmentation` the estimate has a mask of the image's size. */
  estimateLandmarks(image: Picture, region: Region, options: LandmarkOptions): Promise<LandmarkEstimate>;
  /** Time spent since the look began. */
  stagesMs(): PoseEstimation['stagesMs'];
}

/** Paints over a network's input, `DETECTOR_INPUT_PX` squared in three colours, -1…1. */
export type RetouchInput = (input: Float32Array, layout: TensorLayout) => void;

export interface LandmarkOptions {
  readonly model: ModelName;
  readonly segmentation: boolean;
}

export interface LookParts {
  readonly networks: Networks;
  readonly warpRegion: WarpRegion;
  /** A clock that never goes back, in milliseconds. */
  readonly nowMs: () => number;
}

/** Begins a look; the networks may be shared, the look belongs to one call. */
export function beginLook({ networks, warpRegion, nowMs }: LookParts): Look {
  const { layout } = networks;
  const anchors = anchorCenters();
  const beganMs = nowMs();
  const spentMs = { detect: 0, landmark: 0 };
  const timed = async <T>(stage: 'detect' | 'landmark', work: () => Promise<T>): Promise<T> => {
    const startMs = nowMs();
    const result = await work();
    spentMs[stage] += nowMs() - startMs;
    return result;
  };
  return {
    async detect(image, window, minScore, retouch) {
      const session = await networks.detector();
      warpRegion(image, window, detectorTarget(layout), session.input);
      retouch?.(session.input, layout);
      const outputs = await timed('detect', () => session.run());
      return readDetections(outputs, anchors, window, minScore);
    },
    async estimateLandmarks(image, region, { model, segmentation }) {
      const session = await networks.landmarker(model, segmentation);
      warpRegion(image, region, landmarkTarget(layout), session.input);
      const outputs = await timed('landmark', () => session.run());
      return readLandmarks(outputs, layout, region, image);
    },
    stagesMs() {
      const other = nowMs() - beganMs - spentMs.detect - spentMs.landmark;
      return { ...spentMs, other: Math.max(0, other) };
    },
  };
}
