import type { PixelMemory } from '@posebox/media';
import { answerPhoto, checkOwnModel, type PhotoAnswer } from '@posebox/photo';
import type { LookParts, PoseEstimator } from '@posebox/vision';
import {
  loadOwnModel,
  type OwnModelFiles,
  type OwnModelGuard,
  openLook,
  startOwnModelGuard,
} from '@posebox/vision/node';
import { OWN_MODEL_LIMITS, openOwnPoseEstimator } from '@posebox/vision/own-model';
import type { ComputeRequest } from './messages.ts';

type OwnRequest = Extract<ComputeRequest, { readonly ownModel: OwnModelFiles }>;

/** Answers by models of one's own, in the process that runs them. */
export interface OwnModelAnswers {
  answer(photo: Uint8Array, request: OwnRequest, signal: AbortSignal): Promise<PhotoAnswer>;
}

/** What they share is opened when the first is asked for; of the models, the last stays loaded. */
export function openOwnModelAnswers(options: {
  readonly modelsFolder: string;
  readonly memory: PixelMemory;
}): OwnModelAnswers {
  const { memory, modelsFolder } = options;
  let shared: Promise<{ readonly look: LookParts; readonly guard: OwnModelGuard }> | undefined;
  let loaded: { readonly version: string; readonly estimator: PoseEstimator } | undefined;

  const open = async () => ({
    guard: startOwnModelGuard(OWN_MODEL_LIMITS),
    look: await openLook(modelsFolder),
  });
  const opened = () => {
    shared ??= open();
    return shared;
  };
  const estimatorOf = async (files: OwnModelFiles): Promise<PoseEstimator> => {
    if (loaded?.version === files.version) return loaded.estimator;
    const { look, guard } = await opened();
    await loaded?.estimator.close();
    loaded = undefined;
    const estimator = openOwnPoseEstimator(await loadOwnModel(files, { guard }), look);
    loaded = { version: files.version, estimator };
    return estimator;
  };

  return {
    async answer(photo, request, signal) {
      if (request.kind === 'check') {
        const parts = await opened();
        const report = await checkOwnModel(request.ownModel, request.hasPhoto ? photo : null, parts);
        const people = report.document?.people.length ?? 0;
        return {
          contentType: 'application/json',
          body: Buffer.from(JSON.stringify(report)),
          people,
          stagesMs: {},
        };
      }
      const estimator = await estimatorOf(request.ownModel);
      return answerPhoto(photo, request, { estimator, memory }, signal);
    },
  };
}
