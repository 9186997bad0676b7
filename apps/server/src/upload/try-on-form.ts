import { Problem } from '../problem.ts';
import { type FormPart, formParts, PHOTO_FIELD } from './photo-form.ts';

/** The field of a form that carries the picture of a garment, and the one with its control points. */
const GARMENT_FIELD = 'garment';
const POINTS_FIELD = 'points';

/** What is needed to try a garment on, as views into the body it came with. */
export interface TryOnForm {
  readonly photo: Buffer;
  /** Null where no picture of a garment came along. */
  readonly garment: Buffer | null;
  /** Control points as JSON text. */
  readonly points: string | null;
}

/**
 * Photo, garment and control points of a `multipart/form-data` body. Other parts are passed over.
 *
 * @throws Problem `form_malformed`, `image_missing`, `image_empty`, `several_images`
 */
export function tryOnFromForm(body: Buffer, boundary: string): TryOnForm {
  const parts = [...formParts(body, boundary)];
  const photo = fileNamed(parts, PHOTO_FIELD);
  if (!photo) throw new Problem('image_missing');
  return {
    photo,
    garment: fileNamed(parts, GARMENT_FIELD),
    points: parts.find(({ name }) => name === POINTS_FIELD)?.content.toString('utf8') ?? null,
  };
}

function fileNamed(parts: readonly FormPart[], field: string): Buffer | null {
  const [file, ...others] = parts.filter(({ name, isFile }) => isFile && name === field);
  if (!file) return null;
  if (others.length > 0) throw new Problem('several_images', { count: others.length + 1 });
  if (file.content.length === 0) throw new Problem('image_empty');
  return file.content;
}
