import type { PartMesh } from './part-mesh.ts';
import type { Coverage, RgbaPicture } from './picture.ts';

/** Colours with straight alpha that lie over a photo. */
export interface ClothLayer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export const emptyLayer = (width: number, height: number): ClothLayer => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
});

/** Paints a part's triangles with the garment's picture, interpolated linearly; where it isn't covered nothing is painted. */
export function paintMesh(
  layer: ClothLayer,
  garment: RgbaPicture,
  coverage: Coverage,
  { from, to, triangles }: PartMesh,
): void {
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
    const [A, B, C] = [to[a]!, to[b]!, to[c]!];
    const area = (B.x - A.x) * (C.y - A.y) - (C.x - A.x) * (B.y - A.y);
    if (Math.abs(area) < 1e-9) continue;
    const left = Math.max(0, Math.floor(Math.min(A.x, B.x, C.x)));
    const right = Math.min(layer.width - 1, Math.ceil(Math.max(A.x, B.x, C.x)));
    const top = Math.max(0, Math.floor(Math.min(A.y, B.y, C.y)));
    const bottom = Math.min(layer.height - 1, Math.ceil(Math.max(A.y, B.y, C.y)));
    const [S, T, U] = [from[a]!, from[b]!, from[c]!];
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const u = ((x - A.x) * (C.y - A.y) - (C.x - A.x) * (y - A.y)) / area;
        const v = ((B.x - A.x) * (y - A.y) - (x - A.x) * (B.y - A.y)) / area;
        if (u < -EDGE || v < -EDGE || u + v > 1 + EDGE) continue;
        const w = 1 - u - v;
        paintPixel(
          layer,
          4 * (y * layer.width + x),
          garment,
          coverage,
          w * S.x + u * T.x + v * U.x,
          w * S.y + u * T.y + v * U.y,
        );
      }
    }
  }
}

/** Neighbouring triangles meet without a seam. */
const EDGE = 1e-6;

function paintPixel(
  { data }: ClothLayer,
  at: number,
  garment: RgbaPicture,
  { data: cover, width, height }: Coverage,
  x: number,
  y: number,
): void {
  const column = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const row = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const right = Math.max(0, Math.min(1, x - column));
  const down = Math.max(0, Math.min(1, y - row));
  const i = row * width + column;
  const weights = [(1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down];
  const pixels = [i, i + 1, i + width, i + width + 1];
  let alpha = 0;
  let [red, green, blue] = [0, 0, 0];
  for (let k = 0; k < 4; k++) {
    const pixel = pixels[k]!;
    const a = weights[k]! * cover[pixel]!;
    alpha += a;
    red += a * garment.data[4 * pixel]!;
    green += a * garment.data[4 * pixel + 1]!;
    blue += a * garment.data[4 * pixel + 2]!;
  }
  if (alpha <= data[at + 3]! * 0.5) return;
  data[at] = red / alpha;
  data[at + 1] = green / alpha;
  data[at + 2] = blue / alpha;
  data[at + 3] = Math.max(alpha, data[at + 3]!);
}
