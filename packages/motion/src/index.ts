export * from './angles/angle-definition.ts';
export * from './angles/angle-error.ts';
export * from './angles/angle-meter.ts';
export * from './angles/angle-reading.ts';
export * from './angles/angle-series.ts';
export * from './angles/angles-document.ts';
export * from './angles/clinical-angles.ts';
export { type AngleSample, LARGEST_ERROR_DEG } from './angles/measure-angle.ts';
export * from './angles/segment-angles.ts';
export * from './angles/torso-length.ts';
export * from './angles/unwrap.ts';
export * from './capture/capture-checks.ts';
export * from './capture/capture-coach.ts';
export * from './coaching/coach-track.ts';
export * from './coaching/coached-person.ts';
export * from './coaching/coaching-csv.ts';
export * from './coaching/coaching-document.ts';
export * from './coaching/coaching-options.ts';
export * from './coaching/coaching-request.ts';
export * from './coaching/coaching-session.ts';
export * from './coaching/live-coaching.ts';
export { poseDistanceDeg } from './comparison/bone-distance.ts';
export * from './comparison/compare-tracks.ts';
export {
  BONE_COUNT,
  BONES_OF_LIMB,
  COMPARED_BONES,
  COMPARED_LIMBS,
  type ComparedLimb,
  limbOfOtherSide,
} from './comparison/compared-bones.ts';
export * from './comparison/comparison-document.ts';
export * from './comparison/follow-along.ts';
export * from './comparison/in-step.ts';
export * from './comparison/plain-comparison.ts';
export {
  type DescriptorBasis,
  DIRECTION_WIDTH,
  hasWorld,
  type PoseDescriptors,
  poseDescriptors,
  seenShare,
} from './comparison/pose-descriptors.ts';
export { SCORE_SCALE } from './comparison/score.ts';
export * from './comparison/simulated-dance.ts';
export { type MomentCost, warp } from './comparison/warping.ts';
export * from './filters/butterworth.ts';
export * from './filters/gaps.ts';
export * from './filters/hampel.ts';
export * from './filters/recorded-series.ts';
export * from './filters/resample.ts';
export { type Exercise, exerciseSchema, type Rule } from './form/exercise.ts';
export * from './form/known-exercises.ts';
export * from './form/measure-names.ts';
export type { MeasureColumn, MeasureSeries } from './form/measure-series.ts';
export { MEASURES } from './form/measures.ts';
export * from './form/suggest-threshold.ts';
export * from './landmark-row.ts';
export * from './range-of-motion/change.ts';
export * from './range-of-motion/fhir-bundle.ts';
export * from './range-of-motion/known-protocols.ts';
export * from './range-of-motion/measure-range-of-motion.ts';
export * from './range-of-motion/measurement-document.ts';
export * from './range-of-motion/protocol.ts';
export * from './range-of-motion/trend.ts';
export { type BodyPlace, type Posture, placeBody, STANDING } from './simulation/body-model.ts';
export { normalDeviation, seededChance } from './simulation/chance.ts';
export * from './simulation/simulated-exercise.ts';
export {
  SIMULATED_MOVEMENTS,
  type SimulatedExerciseName,
  type SimulatedFault,
  type SimulatedMovement,
} from './simulation/simulated-postures.ts';
export * from './simulation/simulated-scene.ts';
export * from './smoothing/side-swaps.ts';
export * from './smoothing/smooth-track.ts';
export * from './smoothing/smoothing-purposes.ts';
export * from './view/view.ts';
export * from './view/view-stream.ts';
