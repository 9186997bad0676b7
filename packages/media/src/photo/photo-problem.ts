/** Why a file is not a photo we can answer; the codes are those of `PROBLEMS` in `@posebox/texts`. */
export type PhotoProblemCode =
  | 'image_empty'
  | 'not_an_image'
  | 'kind_unsupported'
  | 'heic_unsupported'
  | 'too_many_pixels'
  | 'image_corrupt'
  | 'image_truncated';

/** The fault is in the file, not in the program. `facts` fill the places of the problem's sentences. */
export class PhotoProblem extends Error {
  override readonly name = 'PhotoProblem';
  readonly code: PhotoProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: PhotoProblemCode,
    facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Refuses a picture by the size its header names, before any pixel is decoded.
 *
 * @throws PhotoProblem `too_many_pixels`, or `image_corrupt` for a picture without any.
 */
export function checkPixelCount(width: number, height: number, maxPixels: number): void {
  if (!(width >= 1 && height >= 1)) throw new PhotoProblem('image_corrupt');
  if (width * height <= maxPixels) return;
  throw new PhotoProblem('too_many_pixels', {
    megapixels: Math.ceil((width * height) / 1e6),
    limitMegapixels: Math.floor(maxPixels / 1e6),
  });
}
