/**
 * Learning one's own actions, and recognising them.
 *
 *     ActionClip ──learningClip──▶ LearningClip ──trainActions──▶ ActionModel + EvaluationReport
 *     (track, label, person)       (small, keep it)   (a step an epoch, with checkpoints)
 *
 *     PoseTrack + ActionModel ──recogniseActions──▶ Recognition: probabilities of windows, labelled spans
 *     frames + ActionModel ──actionSession──▶ the same while it happens
 *
 *     frames ──fallDetector──▶ FallEvent
 *     ActionModel ◀──actionModelFromOnnx── .onnx ◀──actionModelToOnnx── ActionModel
 *
 * `dataSetQuality` tells what a data set lacks while it grows; `checkpointToBytes` keeps a checkpoint. Nothing here knows files, clocks or threads:
 * `trainActions` is a generator whose caller decides when the next step is due.
 */
export * from './action-model.ts';
export * from './action-problem.ts';
export * from './data/action-clip.ts';
export * from './data/data-set-quality.ts';
export * from './data/labels.ts';
export * from './data/splits.ts';
export * from './evaluation/evaluate-model.ts';
export { nearestNeighbour } from './evaluation/nearest-neighbour.ts';
export * from './evaluation/report.ts';
export * from './falls/fall-classifier.ts';
export * from './falls/fall-detector.ts';
export * from './falls/fall-event.ts';
export {
  ACTION_FEATURES,
  ACTION_FEATURES_VERSION,
  FEATURE_WIDTH,
  WINDOW_WIDTH,
  windowFeatures,
} from './features/action-features.ts';
export { type ActionMoments, actionMoments } from './features/action-moments.ts';
export * from './features/action-window.ts';
export * from './model-file/feature-file.ts';
export * from './model-file/model-file.ts';
export { NETWORK_KINDS, type NetworkKind } from './networks/network.ts';
export type { ActionFrame } from './recognition/action-frame.ts';
export * from './recognition/action-session.ts';
export * from './recognition/classify-windows.ts';
export {
  type ActionSpan,
  actionSpanSchema,
  type Recognition,
  recogniseActions,
} from './recognition/recognise-actions.ts';
export * from './training/train-actions.ts';
export * from './training/training-checkpoint.ts';
export * from './training/training-options.ts';
