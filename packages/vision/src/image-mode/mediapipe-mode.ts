import type { ModelName } from '@posebox/body';
import { suppressWeighted } from '../detector/weighted-suppression.ts';
import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import type { EstimatedPose, EstimateOptions } from '../pose-estimator.ts';
import { poseFromLandmarks } from '../pose-from-landmarks.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import { wholeImage } from '../region/region.ts';

/**
 * A region shows a person when the presence flag is above this: min_tracking_confidence of MediaPipe's Python
 * solution, which it also uses on single images.
 */
export const MIN_PRESENCE_FLAG = 0.5;

/**
 * People as MediaPipe Pose finds them: one look of the detector, then the landmarks of each detection. The first
 * detection gives exactly MediaPipe's answer; MediaPipe itself stops there.
 */
export async function findLikeMediapipe(
  look: Look,
  image: PixelImage,
  options: Pick<EstimateOptions, 'people' | 'minConfidence' | 'segmentation'> & { readonly model: ModelName },
): Promise<readonly EstimatedPose[]> {
  const detections = suppressWeighted(await look.detect(image, wholeImage(image), options.minConfidence));
  const people: EstimatedPose[] = [];
  for (const { score, keypoints } of detections.slice(0, options.people)) {
    const region = regionFromAlignment(keypoints[0], keypoints[1]);
    const estimate = await look.estimateLandmarks(image, region, options);
    if (!(estimate.presenceFlag > MIN_PRESENCE_FLAG)) continue;
    people.push(poseFromLandmarks(estimate, image, { id: people.length + 1, score, model: options.model }));
  }
  return people;
}
