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
    // Shares of B and C change evenly along a row.
    const [uStep, vStep] = [(C.y - A.y) / area, (A.y - B.y) / area];
    for (let y = top; y <= bottom; y++) {
      const u0 = (-A.x * (C.y - A.y) - (C.x - A.x) * (y - A.y)) / area;
      const v0 = ((B.x - A.x) * (y - A.y) + A.x * (B.y - A.y)) / area;
      for (let x = left; x <= right; x++) {
        const u = u0 + x * uStep;
        const v = v0 + x * vStep;
        if (u < -EDGE || v < -EDGE || u + v > 1 + EDGE) continue;
        const w = 1 - u - v;
        paintPixel(
          layer.data,
          4 * (y * layer.width + x),
          garment.data,
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

/** Written out for speed: this runs for every pixel of every frame. */
function paintPixel(
  data: ClothLayer['data'],
  at: number,
  garment: RgbaPicture['data'],
  { data: cover, width, height }: Coverage,
  x: number,
  y: number,
): void {
  const column = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const row = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const right = Math.max(0, Math.min(1, x - column));
  const down = Math.max(0, Math.min(1, y - row));
  const i = row * width + column;
  const j = i + width;
  const a = (1 - right) * (1 - down) * cover[i]!;
  const b = right * (1 - down) * cover[i + 1]!;
  const c = (1 - right) * down * cover[j]!;
  const d = right * down * cover[j + 1]!;
  const alpha = a + b + c + d;
  const before = data[at + 3]!;
  if (alpha <= before * 0.5) return;
  for (let channel = 0; channel < 3; channel++) {
    const [above, below] = [4 * i + channel, 4 * j + channel];
    data[at + channel] =
      (a * garment[above]! + b * garment[above + 4]! + c * garment[below]! + d * garment[below + 4]!) / alpha;
  }
  data[at + 3] = Math.max(alpha, before);
}
