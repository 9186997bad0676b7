/**
 * Clothes on people in photos, from flat pictures of garments:
 *
 *     picture ──readGarment (cutOut, findShape)──▶ garment with its control points
 *     pose + mask ──wornBody──▶ body ──wearGarment(photo, body, garment)──▶ photo with the garment on
 */
export { createKeptLayers, type GiveLayers } from './cloth-layer.ts';
export { type CutOut, cutOut } from './cut-out.ts';
export * from './dress-people.ts';
export { findShape } from './find-shape.ts';
export { type FittedPart, fitGarment } from './fit-garment.ts';
export * from './fitting-notes.ts';
export * from './garment-shape.ts';
export { type PointHandle, pointAt, pointHandles, withPointAt } from './move-points.ts';
export type { Coverage, Point, RgbaPicture } from './picture.ts';
export { type ReadGarment, readGarment, shapeInShares, withPoints } from './read-garment.ts';
export { SAMPLE_GARMENTS, type SampleGarment, sampleGarment } from './sample-garments.ts';
export { openSteadyEdges, type Steady, type SteadyEdges } from './steady-edges.ts';
export * from './wear-garment.ts';
export { type Limb, type WornBody, wornBody } from './worn-body.ts';
