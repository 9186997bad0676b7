import { boneWidth, displayScale, type PoseDocument, SKELETON_MEASURES } from '@posebox/body';
import { paintNames } from '../../../picture/paint-names.ts';
import type { Size } from '../../../picture/view-transform.ts';
import { blurredPeople, type DrawingSettings } from '../drawing-settings.ts';
import { blurHeads } from '../stage/face-blur.ts';
import { paintPhoto } from '../stage/paint-photo.ts';

export interface PictureOrder {
  /** Null when the browser can't decode the photo: the skeleton then stands on black. */
  readonly picture: ImageBitmap | null;
  readonly document: PoseDocument;
  readonly chosenPersonId: number | null;
  readonly drawing: DrawingSettings;
  readonly nameOf: (index: number) => string;
}

export interface PictureFile {
  readonly blob: Blob;
  /** Smaller than the photo where the browser can't draw so large a canvas. */
  readonly size: Size;
  readonly extension: 'png' | 'jpg';
}

/** Only a transparent picture needs PNG; a photo as PNG would be ten times as large. */
export const pictureKind = (drawing: DrawingSettings): 'png' | 'jpg' =>
  drawing.background === 'clear' ? 'png' : 'jpg';

const JPEG_QUALITY = 0.92;
/** Largest areas that engines draw: everything, what a phone can hold, and what older iPhones can. */
const AREAS_PX = [Number.POSITIVE_INFINITY, 32e6, 16e6] as const;
/** Names on a picture in look pixels, see `displayScale`. */
const NAME_TEXT_PX = 14;

/**
 * The picture as it is seen, in the photo's own size, without brackets and numbers. Nothing of the photo's metadata
 * can get into it: it is painted anew.
 *
 * @returns null when the browser can't draw it at any size.
 */
export async function drawPictureFile(order: PictureOrder): Promise<PictureFile | null> {
  const { image } = order.document;
  const extension = pictureKind(order.drawing);
  for (const areaPx of AREAS_PX) {
    const scale = Math.min(1, Math.sqrt(areaPx / (image.width * image.height)));
    if (areaPx !== AREAS_PX[0] && scale === 1) continue;
    const size = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
    try {
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d');
      if (!context) continue;
      context.scale(size.width / image.width, size.height / image.height);
      paintOrder(context, order);
      const blob = await canvas.convertToBlob(
        extension === 'png' ? { type: 'image/png' } : { type: 'image/jpeg', quality: JPEG_QUALITY },
      );
      if (blob.size > 0) return { blob, size, extension };
    } catch {
      // Too large for this engine: try smaller.
    }
  }
  return null;
}

function paintOrder(context: OffscreenCanvasRenderingContext2D, order: PictureOrder): void {
  const { picture, document, drawing } = order;
  const { image, people } = document;
  const chosen =
    order.chosenPersonId === null ? people[0] : people.find(({ id }) => id === order.chosenPersonId);
  const wearers = drawing.everyone ? people : people.filter((person) => person === chosen);
  paintPhoto(context, {
    picture,
    size: image,
    people: wearers,
    heads: picture ? blurHeads(picture, blurredPeople(people, chosen ?? null, drawing), image) : [],
    drawing,
  });
  const first = wearers[0];
  if (!drawing.names || !first) return;
  const look = displayScale(image);
  paintNames(context, {
    people: wearers,
    image,
    place: ({ x, y }) => ({ x: x * image.width, y: y * image.height }),
    bounds: image,
    textPx: NAME_TEXT_PX * look,
    gapPx: boneWidth(first, image) * drawing.widthFactor * SKELETON_MEASURES.pointOfBone + 4 * look,
    nameOf: order.nameOf,
  });
}
