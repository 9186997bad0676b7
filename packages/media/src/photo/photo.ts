import type { PixelImage } from '@posebox/vision';
import type { PhotoKind } from './photo-kind.ts';
import type { PixelMemory } from './pixel-memory.ts';

/** A decoded photo: upright RGB without alpha. Of its file it keeps the kind and nothing else: no EXIF, no place. */
export interface Photo extends PixelImage {
  readonly channels: 3;
  readonly kind: PhotoKind;
}

export interface DecodeOptions {
  /** Most pixels a picture may have by its header; 60 million unless said otherwise. */
  readonly maxPixels?: number;
  /** Where the pixels go: see `createPixelMemory`. Without it each photo gets fresh memory. */
  readonly memory?: PixelMemory;
  /** Decode what can be decoded of a damaged or cut-off JPEG, as OpenCV does. For comparisons, not for answers. */
  readonly acceptDamaged?: boolean;
}

export const MAX_PIXELS = 60_000_000;
