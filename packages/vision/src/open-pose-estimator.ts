import { isOwnModel } from '@posebox/body';
import { findLikeMediapipe } from './image-mode/mediapipe-mode.ts';
import { beginLook, type LookParts } from './look.ts';
import { estimatePeople, measuringModel } from './people/estimate-people.ts';
import type { PoseEstimator } from './pose-estimator.ts';

/** A pose estimator over loaded networks. Calls wait for each other: the networks have one input each. */
export function openPoseEstimator(parts: LookParts): PoseEstimator {
  const inTurn = oneAtATime();
  return {
    estimate: (image, options) =>
      inTurn(async () => {
        const { mode, model: asked } = options;
        if (isOwnModel(asked)) throw new Error(`${asked} is none of PoseBox's models.`);
        const look = beginLook(parts);
        const ours = { ...options, model: asked };
        const people =
          mode === 'mediapipe'
            ? await findLikeMediapipe(look, image, ours)
            : await estimatePeople(look, image, { ...ours, mode });
        const { networks } = parts;
        const model = measuringModel(mode, asked);
        return {
          people,
          model,
          modelSha256: (await networks.landmarker(model, options.segmentation)).sha256,
          detectorSha256: (await networks.detector()).sha256,
          stagesMs: look.stagesMs(),
        };
      }),
    close: () => inTurn(() => parts.networks.close()),
  };
}

/** Runs each piece of work when the one before has ended, well or badly. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
