import { type PoseDocumentJson, poseDocumentFromJson } from '@posebox/body';
import type { Coverage, DressedPerson, RgbaPicture } from '@posebox/figure/garment';
import { type Text, TRY_ON_TEXTS } from '@posebox/texts';
import { answered } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import { pixelsOf } from './pixels-of.ts';

/** A photo with the people in it, ready to be dressed. */
export interface PersonPhoto {
  readonly name: string;
  readonly picture: RgbaPicture;
  readonly people: readonly DressedPerson[];
  /** Of a film's picture: its time, which rises. */
  readonly timeS?: number;
}

/** Why a photo can't be dressed. */
export interface PhotoTrouble {
  readonly name: string;
  readonly title: Text;
  readonly say: Text;
}

/** Larger photos are looked at and shown at this size: enough for a screen, and quick. */
const WORK_EDGE_PX = 1280;

/** Decodes a photo and asks the service for its people and their silhouettes. */
export async function readPersonPhoto(
  file: Blob,
  name: string,
  api: Api,
  convert: (file: Blob) => Promise<Blob | null>,
): Promise<PersonPhoto | PhotoTrouble> {
  const trouble = (title: Text, say: Text): PhotoTrouble => ({ name, title, say });
  const picture = await pixelsOf(file, WORK_EDGE_PX, convert);
  if (!picture) return trouble(TRY_ON_TEXTS.undecodableTitle, TRY_ON_TEXTS.undecodable);
  const body = await fileOf(picture, 'image/jpeg');
  const answer = await answered(
    api.POST('/api/pose', {
      params: { query: { segmentation: 'rle', people: 10 } },
      ...{ body, headers: { 'content-type': 'image/jpeg' } },
    }),
  );
  if (answer.kind === 'unreachable') return trouble(TRY_ON_TEXTS.unreachableTitle, TRY_ON_TEXTS.unreachable);
  if (answer.kind === 'problem') {
    if (answer.status === 503) return trouble(TRY_ON_TEXTS.busyTitle, TRY_ON_TEXTS.busy);
    return trouble(answer.problem.title, answer.problem.detail);
  }
  const document = poseDocumentFromJson(answer.data as PoseDocumentJson);
  const people = document.people.map(
    ({ id, box, landmarks, worldLandmarks, segmentation }): DressedPerson => {
      const mask = segmentation?.encoding === 'rle' ? maskOf(segmentation) : null;
      return { id, box, landmarks, worldLandmarks, ...(mask && { mask }) };
    },
  );
  return { name, picture, people };
}

/** A picture as a file, at a quality that hides nothing. */
export async function fileOf(
  { width, height, data }: RgbaPicture,
  type: 'image/jpeg' | 'image/png',
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(imageDataOf({ width, height, data }), 0, 0);
  return canvas.convertToBlob({ type, quality: 0.95 });
}

export const imageDataOf = ({ width, height, data }: RgbaPicture): ImageData =>
  new ImageData(new Uint8ClampedArray(data), width, height);

/** COCO's run lengths, down the columns and beginning with background, as a mask of 0 and 255. */
function maskOf(rle: {
  readonly size: readonly [height: number, width: number];
  readonly counts: readonly number[];
}): Coverage {
  const [height, width] = rle.size;
  const data = new Uint8Array(width * height);
  let place = 0;
  rle.counts.forEach((count, run) => {
    for (let end = place + count; place < end; place++) {
      if (run % 2 === 1) data[(place % height) * width + Math.floor(place / height)] = 255;
    }
  });
  return { width, height, data };
}
