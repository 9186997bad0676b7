import type { EstimationMode, ModelName } from '@posebox/body';
import type { PixelImage } from '../image.ts';
import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { Look } from '../look.ts';
import type { EstimatedPose, EstimateOptions } from '../pose-estimator.ts';
import { poseFromLandmarks } from '../pose-from-landmarks.ts';
import type { Candidate } from './candidate.ts';
import { findPeople } from './find-people.ts';
import { measureWithHeavy } from './heavy-measurement.ts';

/** The model that the landmarks of a mode come from: `thorough` ends with `heavy`, whatever it searched with. */
export function measuringModel(mode: EstimationMode, model: ModelName): ModelName {
  return mode === 'thorough' ? 'heavy' : model;
}

/** `heavy` takes four times as long as `full` to say where nobody is: `thorough` searches with `full` and ends with `heavy`. */
function searchingModel(mode: EstimationMode, model: ModelName): ModelName {
  return mode === 'thorough' && model === 'heavy' ? 'full' : model;
}

/**
 * People as PoseBox finds them, in the modes `standard` and `thorough`: several, each once, the clearest first. The
 * score is the person's clarity.
 */
export async function estimatePeople(
  look: Look,
  image: PixelImage,
  options: Pick<EstimateOptions, 'people' | 'minConfidence' | 'segmentation'> & {
    readonly model: ModelName;
  } & {
    readonly mode: Exclude<EstimationMode, 'mediapipe'>;
  },
): Promise<readonly EstimatedPose[]> {
  const model = measuringModel(options.mode, options.model);
  const search = await findPeople(look, image, {
    ...options,
    model: searchingModel(options.mode, options.model),
  });
  const found: readonly Candidate[] = search.people().slice(0, options.people);
  const people =
    options.mode === 'thorough' ? await measureWithHeavy(look, image, found, options.minConfidence) : found;
  const poses: EstimatedPose[] = [];
  for (const [index, person] of people.entries()) {
    const estimate = options.segmentation
      ? await withMask(look, image, person.estimate, model)
      : person.estimate;
    poses.push(poseFromLandmarks(estimate, image, { id: index + 1, score: person.clarity, model }));
  }
  return poses;
}

/** The same answer with its mask: only people who are answered are segmented, which takes twice as long. */
function withMask(
  look: Look,
  image: PixelImage,
  { region }: LandmarkEstimate,
  model: ModelName,
): Promise<LandmarkEstimate> {
  return look.estimateLandmarks(image, region, { model, segmentation: true });
}
