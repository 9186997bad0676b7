import { isKnown, type PoseDocument } from '@posebox/body';
import { CONFIDENCE_DECIMALS, PIXEL_DECIMALS, rounded } from '../precision.ts';
import { cocoKeypoints, cocoPersonCategory } from './coco-person.ts';
import type { CocoAnnotation, CocoDocument } from './coco-schema.ts';

export interface CocoPhotoOptions {
  /** Written as `images[0].file_name`; empty when the photo came without a name. */
  readonly fileName?: string;
}

/**
 * A photo's people as a COCO keypoints document: one image, an annotation for each person, 17 keypoints in pixels
 * of the upright picture. The flag follows the calibrated confidence (see `cocoVisibility`); nobody found gives an
 * empty `annotations`.
 *
 * `poseDocumentToCoco(document, { fileName: 'squat.jpg' }).annotations[0].keypoints.length` is `51`.
 */
export function poseDocumentToCoco(document: PoseDocument, options: CocoPhotoOptions = {}): CocoDocument {
  const { image } = document;
  return {
    info: { description: `PoseBox ${document.model.name}`, version: document.engine.version },
    licenses: [],
    images: [{ id: 1, width: image.width, height: image.height, file_name: options.fileName ?? '' }],
    annotations: document.people.map((person, index) => annotation(person, index + 1, image)),
    categories: [cocoPersonCategory()],
  };
}

function annotation(
  person: PoseDocument['people'][number],
  id: number,
  image: PoseDocument['image'],
): CocoAnnotation {
  const pointAt = (landmark: number) => {
    const point = person.landmarks[landmark];
    if (!point || !isKnown(point)) return null;
    return { xPx: point.x * image.width, yPx: point.y * image.height, confidence: point.confidence };
  };
  const widthPx = person.box.width * image.width;
  const heightPx = person.box.height * image.height;
  const mask = person.segmentation?.encoding === 'rle' ? person.segmentation : null;
  return {
    id,
    image_id: 1,
    category_id: 1,
    ...cocoKeypoints(pointAt, image),
    bbox: [person.box.x * image.width, person.box.y * image.height, widthPx, heightPx].map((value) =>
      rounded(value, PIXEL_DECIMALS),
    ),
    area: rounded(widthPx * heightPx, PIXEL_DECIMALS),
    iscrowd: 0,
    score: rounded(person.score, CONFIDENCE_DECIMALS),
    ...(mask ? { segmentation: { size: mask.size, counts: mask.counts } } : {}),
  };
}
