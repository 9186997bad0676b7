import type { GarmentKind } from '@posebox/figure/garment';
import { MODEL_PICTURE_EDGE_PX, openGarmentModel, type SewnGarment } from '@posebox/figure/tailored';
import { pixelsOf } from './pixels-of.ts';

/**
 * A GLB as a garment of three dimensions; pictures of it that the browser can't read leave its colours.
 *
 * @throws GarmentModelFault
 */
export const openModel = (file: Uint8Array, kind: GarmentKind): Promise<SewnGarment> =>
  openGarmentModel(file, kind, (picture) =>
    pixelsOf(new Blob([new Uint8Array(picture)]), MODEL_PICTURE_EDGE_PX, async () => null),
  );
