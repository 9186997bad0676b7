/** A rectangle of a photo in whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Colours with straight alpha that lie over a box of a photo; rows from its top left. */
export interface ClothLayer extends Box {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Gives empty layers. */
export type GiveLayers = (box: Box, count: number) => readonly ClothLayer[];

export const freshLayers: GiveLayers = ({ left, top, width, height }, count) =>
  Array.from({ length: count }, () => ({
    ...{ left, top, width, height },
    data: new Uint8ClampedArray(width * height * 4),
  }));

/**
 * Layers whose memory is used again from frame to frame, which saves a film's frames the time to get and return it. Those given
 * are valid until the next are asked for.
 */
export function createKeptLayers(): GiveLayers {
  const kept: Uint8ClampedArray<ArrayBuffer>[] = [];
  return ({ left, top, width, height }, count) =>
    Array.from({ length: count }, (_, i) => {
      const bytes = width * height * 4;
      const memory = (kept[i]?.length ?? 0) >= bytes ? kept[i]! : new Uint8ClampedArray(bytes);
      kept[i] = memory;
      return { left, top, width, height, data: memory.subarray(0, bytes).fill(0) };
    });
}

/** Alpha of a layer at a pixel of the photo, 0…255; 0 beyond its box. */
export function alphaAt({ left, top, width, height, data }: ClothLayer, x: number, y: number): number {
  const [column, row] = [x - left, y - top];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return data[4 * (row * width + column) + 3]!;
}
