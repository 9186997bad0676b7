/**
 * Garments of three dimensions on people in photos:
 *
 *     name + fabric ──sewnGarment──▶ skinned mesh
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
export { type SewnGarment, sewnGarment, type TailoredChoice } from './sewn-garment.ts';
export { TAILORED_GARMENTS, TAILORED_KINDS, type TailoredGarment } from './tailored-garments.ts';
export { tailoredLook } from './tailored-look.ts';
export { wearTailored } from './wear-tailored.ts';
