export * from './angle-strokes.ts';
export * from './coco.ts';
export * from './figure-box.ts';
export * from './head-region.ts';
export * from './known-skeletons.ts';
export * from './landmark-labels.ts';
export * from './landmarks.ts';
export * from './missing-landmarks.ts';
export * from './model-name.ts';
export * from './person-frame.ts';
export * from './picture-colors.ts';
export * from './pose.ts';
export * from './pose-track.ts';
export * from './pose-track-schema.ts';
export * from './schemas.ts';
export { silhouetteStrokes } from './silhouette.ts';
export * from './skeleton.ts';
export * from './skeleton-drawing.ts';
export * from './skeleton-style.ts';
export { disc, displayScale, line, type Shape, type SizePx, type Stroke } from './stroke.ts';
export { textStrokes, textWidthPx } from './stroke-letters.ts';
export * from './tracks/apply-edits.ts';
export * from './tracks/landmark-groups.ts';
export {
  trackBinaryChunks,
  trackBinaryPieces,
  trackFromBinary,
  trackToBinary,
} from './tracks/track-binary.ts';
export type { TrackPage } from './tracks/track-binary-page.ts';
export * from './tracks/track-binary-pages.ts';
export { isTrackBinary } from './tracks/track-blocks.ts';
export * from './tracks/track-builder.ts';
export * from './tracks/track-document.ts';
export * from './tracks/track-edit.ts';
export * from './tracks/track-from-json.ts';
export * from './tracks/track-json.ts';
export * from './tracks/track-limits.ts';
export * from './tracks/track-overview.ts';
export * from './tracks/track-overview-schema.ts';
export * from './tracks/track-page-binary.ts';
export * from './tracks/track-page-index.ts';
export {
  atStatedPrecision,
  copyOfTrack,
  normaliseInPlace,
  TRACK_DECIMALS,
} from './tracks/track-precision.ts';
export * from './tracks/track-problem.ts';
export * from './tracks/track-row-bytes.ts';
export * from './tracks/track-strokes.ts';
