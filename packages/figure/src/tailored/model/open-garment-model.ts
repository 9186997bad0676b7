import type { GarmentKind } from '../../garment/garment-shape.ts';
import type { RgbaPicture } from '../../garment/picture.ts';
import type { SewnGarment } from '../sewn-garment.ts';
import { modelGarment } from './model-garment.ts';
import { type GarmentModelProblem, readGarmentModel } from './read-garment-model.ts';

/** A garment's pictures are looked at no larger than this: cloth in a photo has fewer pixels. */
export const MODEL_PICTURE_EDGE_PX = 512;

/** Why a file of a garment of three dimensions can't be worn. */
export class GarmentModelFault extends Error {
  override readonly name = 'GarmentModelFault';
  readonly problem: GarmentModelProblem['problem'];
  /** For the sentence: `bones`, by their names. */
  readonly facts: Readonly<Record<string, string>>;

  constructor(found: GarmentModelProblem) {
    super(found.problem);
    this.problem = found.problem;
    this.facts = found.problem === 'bones_missing' ? { bones: found.bones.join(', ') } : {};
  }
}

/**
 * A GLB as something to be worn.
 *
 * @param decode A picture's file into pixels of at most `MODEL_PICTURE_EDGE_PX`; null where it can't be read.
 * @throws GarmentModelFault
 * @example
 * const jacket = await openGarmentModel(await readFile('jacket.glb'), 'top', decode);
 * const { picture } = dressPeople(photo, people, jacket);
 */
export async function openGarmentModel(
  file: Uint8Array,
  kind: GarmentKind,
  decode: (picture: Uint8Array) => Promise<RgbaPicture | null>,
): Promise<SewnGarment> {
  const model = await readGarmentModel(file);
  if ('problem' in model) throw new GarmentModelFault(model);
  return modelGarment(model, kind, await Promise.all(model.pictures.map(decode)));
}
