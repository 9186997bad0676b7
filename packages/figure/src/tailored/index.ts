/**
 * Garments of three dimensions on people in photos:
 *
 *     name + fabric ──sewnGarment──▶ skinned mesh
 *     GLB ──openGarmentModel──▶ skinned mesh, stood as ours are
 *     pose + mask ──bonesInPicture, girthsInPicture──▶ bones on the landmarks, as thick as the person
 *     both ──posedCloth, drawCloth──▶ cloth with depth ──wearTailored──▶ photo with the garment on
 */
export {
  FABRIC_COLOR_NAMES,
  FABRIC_COLORS,
  FABRIC_PATTERNS,
  type Fabric,
  type FabricColor,
  type FabricPattern,
} from './fabric.ts';
export { GarmentModelFault, MODEL_PICTURE_EDGE_PX, openGarmentModel } from './model/open-garment-model.ts';
export { isGlb } from './model/read-garment-model.ts';
export { type SewnGarment, sewnGarment, type TailoredChoice } from './sewn-garment.ts';
export { TAILORED_GARMENTS, TAILORED_KINDS, type TailoredGarment } from './tailored-garments.ts';
export { tailoredLook } from './tailored-look.ts';
export { wearTailored } from './wear-tailored.ts';
