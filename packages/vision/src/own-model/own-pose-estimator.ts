import type { LookParts } from '../look.ts';
import { beginLook } from '../look.ts';
import type { PoseEstimator } from '../pose-estimator.ts';
import type { OwnModel } from './own-model.ts';
import { OwnModelProblem } from './own-model-problem.ts';
import { poseOfOwnPerson } from './own-person.ts';

/**
 * A model of one's own behind the same door as PoseBox's: pixels in, people out. It looks in one way, so the modes and masks of
 * PoseBox's models are refused.
 *
 * `parts` are PoseBox's networks, for its person detector.
 */
export function openOwnPoseEstimator(model: OwnModel, parts: LookParts): PoseEstimator {
  return {
    async estimate(image, options) {
      if (options.segmentation) throw new OwnModelProblem('own_model_option', { option: 'segmentation' });
      if (options.mode !== 'standard') {
        throw new OwnModelProblem('own_model_option', { option: `mode=${options.mode}` });
      }
      const look = beginLook(parts);
      model.takeNetworkMs();
      const found = await model.find(image, look);
      const network = model.takeNetworkMs();
      const stages = look.stagesMs();
      return {
        people: found
          .slice(0, options.people)
          .map((person, index) => poseOfOwnPerson(person, image, index + 1)),
        model: model.name,
        modelSha256: model.sha256,
        detectorSha256: await detectorSha256Of(model, parts),
        stagesMs: {
          detect: stages.detect + network.detect,
          landmark: network.landmark,
          other: Math.max(0, stages.other - network.detect - network.landmark),
        },
      };
    },
    close: () => model.close(),
  };
}

/** Of whatever finds the people; null where the model finds them itself. */
export async function detectorSha256Of(
  { detector }: Pick<OwnModel, 'detector'>,
  { networks }: LookParts,
): Promise<string | null> {
  return detector === 'posebox' ? (await networks.detector()).sha256 : (detector?.sha256 ?? null);
}
