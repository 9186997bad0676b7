import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Point } from './point.ts';

/** The part of a COCO key-points file that scoring needs; everything else in the file is left alone. */
export const cocoLabelsSchema = z.object({
  images: z.array(
    z.object({
      id: z.int(),
      file_name: z.string(),
      width: z.int().min(1),
      height: z.int().min(1),
    }),
  ),
  annotations: z.array(
    z.object({
      id: z.int(),
      image_id: z.int(),
      iscrowd: z.int().default(0),
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      area: z.number().optional(),
      keypoints: z.array(z.number()).length(51),
    }),
  ),
});
export type CocoLabels = z.infer<typeof cocoLabelsSchema>;

/** One labelled person. `points[i]` is null where key point i has no label. Areas and boxes are in pixels. */
export interface LabelledPerson {
  readonly points: readonly (Point | null)[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly areaPx: number;
  /** A person who is really there but not to be scored (a crowd, or no key point labelled): neither hit nor false. */
  readonly ignored: boolean;
}

/** One labelled photo: size of the upright picture and everyone in it. */
export interface LabelledPhoto {
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
  readonly people: readonly LabelledPerson[];
}

/** Share of its box that a person covers on average; stands in where a label gives no area (as xtcocotools does). */
const AREA_OF_BOX = 0.53;

/** The photos of a COCO key-points document, each with its people. Photos without annotations are kept: nobody is a label too. */
export function labelledPhotos(labels: CocoLabels): LabelledPhoto[] {
  return labels.images.map((image) => ({
    fileName: image.file_name,
    width: image.width,
    height: image.height,
    people: labels.annotations
      .filter((annotation) => annotation.image_id === image.id)
      .map((annotation) => {
        const [x, y, width, height] = annotation.bbox;
        const points = Array.from({ length: 17 }, (_, i) =>
          annotation.keypoints[3 * i + 2]! > 0
            ? { x: annotation.keypoints[3 * i]!, y: annotation.keypoints[3 * i + 1]! }
            : null,
        );
        return {
          points,
          box: { x, y, width, height },
          areaPx: annotation.area ?? AREA_OF_BOX * width * height,
          ignored: annotation.iscrowd === 1 || points.every((point) => point === null),
        };
      }),
  }));
}

/** Reads a COCO key-points file. Throws with the place of the first fault when it isn't one. */
export async function readCocoLabels(file: string): Promise<LabelledPhoto[]> {
  return labelledPhotos(cocoLabelsSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
}

/** The opposite of {@link labelledPhotos}: a document that any COCO tool reads. */
export function cocoDocument(photos: readonly LabelledPhoto[]): CocoLabels & { categories: unknown } {
  return {
    images: photos.map((photo, i) => ({
      id: i + 1,
      file_name: photo.fileName,
      width: photo.width,
      height: photo.height,
    })),
    annotations: photos
      .flatMap((photo, i) => photo.people.map((person) => ({ person, imageId: i + 1 })))
      .map(({ person, imageId }, i) => ({
        id: i + 1,
        image_id: imageId,
        category_id: 1,
        iscrowd: person.ignored ? 1 : 0,
        bbox: [person.box.x, person.box.y, person.box.width, person.box.height],
        area: person.areaPx,
        num_keypoints: person.points.filter((point) => point !== null).length,
        keypoints: person.points.flatMap((point) => (point === null ? [0, 0, 0] : [point.x, point.y, 2])),
      })),
    categories: [{ id: 1, name: 'person', supercategory: 'person' }],
  };
}
