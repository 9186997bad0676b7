import { suppressWeighted } from '../detector/weighted-suppression.ts';
import type { Picture } from '../image.ts';
import { MIN_PRESENCE_FLAG } from '../image-mode/mediapipe-mode.ts';
import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { LandmarkOptions, Look } from '../look.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import { type Region, wholeImage } from '../region/region.ts';
import { createLandmarkSmoothing } from './landmark-smoothing.ts';

/** What one frame showed of the person who is followed. */
export interface FollowedFrame {
  /** As the network saw it, before smoothing. */
  readonly raw: LandmarkEstimate;
  readonly smooth: LandmarkEstimate;
}

/** Follows one person through a video as MediaPipe does: the region of a frame comes from the frame before. */
export interface PersonFollower {
  /**
   * Nothing when nobody is found. A lost person is looked for from the next frame on. A given `region` is looked at
   * instead of the one that the last frame predicts.
   */
  next(look: Look, image: Picture, timeS: number, region?: Region): Promise<FollowedFrame | undefined>;
}

export interface FollowOptions extends LandmarkOptions {
  /** Least detector score, 0…1. */
  readonly minConfidence: number;
}

/**
 * @example
 * const follower = followPerson({ model: 'full', segmentation: false, minConfidence: 0.5 });
 * for await (const frame of frames) await follower.next(beginLook(parts), frame.image, frame.timeS);
 */
export function followPerson(options: FollowOptions): PersonFollower {
  const smoothing = createLandmarkSmoothing();
  let predicted: Region | undefined;
  return {
    async next(look, image, timeS, region = predicted) {
      const here = region ?? (await detectRegion(look, image, options.minConfidence));
      predicted = undefined;
      if (!here) return undefined;
      const raw = await look.estimateLandmarks(image, here, options);
      if (!(raw.presenceFlag > MIN_PRESENCE_FLAG)) {
        smoothing.lose();
        return undefined;
      }
      const smooth = smoothing.smooth(raw, timeS);
      predicted = smooth.nextRegion;
      return { raw, smooth };
    },
  };
}

async function detectRegion(look: Look, image: Picture, minScore: number): Promise<Region | undefined> {
  const [best] = suppressWeighted(await look.detect(image, wholeImage(image), minScore));
  return best && regionFromAlignment(best.keypoints[0], best.keypoints[1]);
}
