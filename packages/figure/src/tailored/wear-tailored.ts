import type { Landmark } from '@posebox/body';
import { type ClothLayer, freshLayers } from '../garment/cloth-layer.ts';
import { coveredShare } from '../garment/covered-share.ts';
import { fittingNotes } from '../garment/fitting-notes.ts';
import type { RgbaPicture } from '../garment/picture.ts';
import { exposureOf, sceneLight } from '../garment/scene-light.ts';
import { asSeen, type Steady } from '../garment/steady-edges.ts';
import type { Fitting } from '../garment/wear-garment.ts';
import type { WornBody } from '../garment/worn-body.ts';
import type { Quaternion } from '../geometry/quaternion.ts';
import { BONE } from '../skeleton/humanoid-bones.ts';
import { bodyDepth } from './body-depth.ts';
import { bonesInPicture } from './bones-in-picture.ts';
import { drawCloth } from './draw-cloth.ts';
import { girthsInPicture } from './girths-in-picture.ts';
import { hideOwnCollar } from './hide-own-collar.ts';
import { type LaidCloth, layCloth, layOverOwn } from './lay-cloth.ts';
import { hairOverCloth, personColors } from './person-colors.ts';
import { boneMaps, posedCloth, widened } from './pose-cloth.ts';
import type { SewnGarment } from './sewn-garment.ts';

/** Who wears it: as the picture has them, and how their bones are turned in the figure's frame (`posedJoints`). */
export interface TurnedBody {
  readonly body: WornBody;
  readonly landmarks: readonly Landmark[];
  readonly rotations: readonly Quaternion[];
}

/** Samples a pixel, both ways. */
const FINER = 2;
/** Own clothes that look out beside the cloth are hidden under it as far as this, metres. */
const HIDE_REACH_M = 0.03;
/** Own collars are looked for so far around the base of the neck, metres. */
const COLLAR_REACH_M = 0.13;
/** As bright as white cloth is drawn: the exposure that a photo's is set against. */
const CLOTH_EXPOSURE = 225;

/**
 * Puts a garment of three dimensions on a person in a photo: bent with the bones so that its joints fall on the landmarks, as
 * wide as the mask, drawn with depth; arms, head and hair that are nearer stay before it. Nothing is invented: what the own
 * clothes show beyond it stays.
 *
 * @param steady Of a film: keeps from frame to frame what the mask's edges say.
 * @returns null where shoulders or hips are missing
 */
export function wearTailored(
  photo: RgbaPicture,
  { body, landmarks, rotations }: TurnedBody,
  garment: SewnGarment,
  steady: Steady = asSeen,
): Fitting | null {
  const bones = bonesInPicture(landmarks, rotations, photo);
  if (!bones) return null;
  const girths = girthsInPicture(bones, body.mask, steady);
  const posed = posedCloth(garment.mesh, boneMaps(bones, girths, garment.skeleton));
  const before = bodyDepth(photo, body.mask, bones, girths, garment.coversLegs);
  const colors = personColors(photo, body);
  const hair = hairOverCloth(photo, body, colors);

  const { mesh, color, kind } = garment;
  const [seen, everywhere] = freshLayers(
    { left: 0, top: 0, width: photo.width, height: photo.height },
    2,
  ) as [ClothLayer, ClothLayer];
  const laid: LaidCloth = { seen, everywhere };
  const wide = drawCloth(mesh, widened(posed, HIDE_REACH_M * bones.scalePx), color, photo, 1);
  if (wide) layOverOwn(wide, before, body.mask, laid);
  const drawn = drawCloth(mesh, posed, color, photo, FINER);
  if (drawn) layCloth(drawn, before, laid);
  const [neckX, neckY] = bones.placesPx[BONE.neck]!;
  const neck = { x: neckX, y: -neckY };
  if (colors.isOwnCloth && kind !== 'bottom')
    hideOwnCollar(laid.seen, body.mask, hair, neck, COLLAR_REACH_M * bones.scalePx, colors.isOwnCloth);

  const light = sceneLight(photo, body.mask, 0.14 * body.torsoPx);
  const exposure = Math.max(0.65, Math.min(1.2, exposureOf(photo) / CLOTH_EXPOSURE));
  const data = new Uint8ClampedArray(photo.data);
  const cloth = laid.seen.data;
  const factors = new Float32Array(photo.width);
  for (let i = 0; i < hair.data.length; i++) {
    if (i % photo.width === 0) light(i / photo.width, 0, factors);
    const share = (1 - hair.data[i]! / 255) * (cloth[4 * i + 3]! / 255);
    if (share === 0) continue;
    const factor = exposure * factors[i % photo.width]!;
    for (let channel = 4 * i; channel < 4 * i + 3; channel++)
      data[channel] = (1 - share) * data[channel]! + share * Math.min(255, factor * cloth[channel]!);
    data[4 * i + 3] = 255;
  }
  const covered = coveredShare(body, kind, [laid.everywhere]);
  return {
    picture: { width: photo.width, height: photo.height, data },
    covered: covered.share,
    notes: fittingNotes(body, { kind, hasLimbs: true, isFlat: false }, covered.inPicture),
  };
}
