import type { LookParts } from '../../look.ts';
import { openNetworks } from '../../networks.ts';
import { openPoseEstimator } from '../../open-pose-estimator.ts';
import { openOwnPoseEstimator } from '../../own-model/own-pose-estimator.ts';
import type { PoseEstimator } from '../../pose-estimator.ts';
import { openFastestWarp } from '../../warp/warp-in-webassembly.ts';
import { type LoadOptions, loadOwnModel, type OwnModelFiles } from './load-own-model.ts';
import { openOnnxRuntime } from './onnx-runtime.ts';

export * from './load-own-model.ts';
export { type OnnxRuntimeOptions, openOnnxRuntime } from './onnx-runtime.ts';
export { importOpenVino, type OpenVino, openOpenVinoNetwork } from './openvino-network.ts';
export * from './own-model-guard.ts';

/** The networks of a folder of built models and what goes around them; each is loaded when it is first used. */
export async function openLook(modelsFolder: string): Promise<LookParts> {
  return {
    networks: openNetworks(await openOnnxRuntime(modelsFolder)),
    warpRegion: openFastestWarp(),
    nowMs: () => performance.now(),
  };
}

/** A model of one's own, with PoseBox's networks for its person detector. @throws OwnModelProblem */
export async function createOwnPoseEstimator(
  files: OwnModelFiles,
  { modelsFolder, ...options }: LoadOptions & { readonly modelsFolder: string },
): Promise<PoseEstimator> {
  return openOwnPoseEstimator(await loadOwnModel(files, options), await openLook(modelsFolder));
}

export interface NodePoseEstimatorOptions {
  /** The folder with the built .onnx files. */
  readonly modelsFolder: string;
  /** Threads of each network; 1 unless stated. Several estimators in several processes beat several threads. */
  readonly threads?: number;
}

/**
 * A pose estimator for Node, on the CPU. The detector and the full model are loaded at once, the others when they are
 * first asked for. Throws when the models are not there.
 *
 * A network blocks its thread while it runs (some 5 to 30 ms): use it where nothing else waits.
 *
 * @example
 * const estimator = await createPoseEstimator({ modelsFolder: 'models/built' });
 * const { people } = await estimator.estimate(image, {
 *   model: 'full', mode: 'mediapipe', people: 1, minConfidence: 0.5, segmentation: false,
 * });
 * await estimator.close();
 */
export async function createPoseEstimator(options: NodePoseEstimatorOptions): Promise<PoseEstimator> {
  const networks = openNetworks(await openOnnxRuntime(options.modelsFolder, options));
  await networks.detector();
  await networks.landmarker('full', false);
  return openPoseEstimator({ networks, warpRegion: openFastestWarp(), nowMs: () => performance.now() });
}
