import type { ClothLayer } from './cloth-layer.ts';
import type { PartMesh } from './part-mesh.ts';
import type { Coverage, RgbaPicture } from './picture.ts';

/** A garment's picture, and what of it is cloth; of one size. */
export interface Cloth {
  readonly picture: RgbaPicture;
  readonly coverage: Coverage;
}

/**
 * Paints a part's triangles with a garment's picture, interpolated linearly; where it isn't covered nothing is painted.
 *
 * @param scale How large the picture is beside the one that the mesh's `from` is in: ½ for one of half its size.
 */
export function paintMesh(
  layer: ClothLayer,
  cloth: Cloth,
  { from, to, triangles }: PartMesh,
  scale = 1,
): void {
  const { left, top, width, height } = layer;
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i]!, triangles[i + 1]!, triangles[i + 2]!];
    const [A, B, C] = [to[a]!, to[b]!, to[c]!];
    const area = (B.x - A.x) * (C.y - A.y) - (C.x - A.x) * (B.y - A.y);
    if (Math.abs(area) < 1e-9) continue;
    const firstRow = Math.max(top, Math.floor(Math.min(A.y, B.y, C.y)));
    const lastRow = Math.min(top + height - 1, Math.ceil(Math.max(A.y, B.y, C.y)));
    const firstColumn = Math.max(left, Math.floor(Math.min(A.x, B.x, C.x)));
    const lastColumn = Math.min(left + width - 1, Math.ceil(Math.max(A.x, B.x, C.x)));
    const [S, T, U] = [from[a]!, from[b]!, from[c]!];
    // Shares of B and C, and with them the place in the picture, change evenly along a row.
    const [uStep, vStep] = [(C.y - A.y) / area, (A.y - B.y) / area];
    const [toTx, toTy, toUx, toUy] = [T.x - S.x, T.y - S.y, U.x - S.x, U.y - S.y];
    const xStep = scale * (uStep * toTx + vStep * toUx);
    const yStep = scale * (uStep * toTy + vStep * toUy);
    for (let row = firstRow; row <= lastRow; row++) {
      const u0 = (-A.x * (C.y - A.y) - (C.x - A.x) * (row - A.y)) / area;
      const v0 = ((B.x - A.x) * (row - A.y) + A.x * (B.y - A.y)) / area;
      let [first, last] = [firstColumn, lastColumn];
      [first, last] = narrowed(first, last, u0 + EDGE, uStep);
      [first, last] = narrowed(first, last, v0 + EDGE, vStep);
      [first, last] = narrowed(first, last, 1 + EDGE - u0 - v0, -uStep - vStep);
      if (first > last) continue;
      const [u, v] = [u0 + first * uStep, v0 + first * vStep];
      const x = scale * (S.x + 0.5 + u * toTx + v * toUx) - 0.5;
      const y = scale * (S.y + 0.5 + u * toTy + v * toUy) - 0.5;
      const at = 4 * ((row - top) * width + first - left);
      paintRow(layer.data, at, last - first + 1, cloth, x, y, xStep, yStep);
    }
  }
}

/** Neighbouring triangles meet without a seam. */
const EDGE = 1e-6;

/** The whole numbers from `first` to `last` where `start + x·step` isn't negative. */
function narrowed(first: number, last: number, start: number, step: number): [number, number] {
  if (step > 0) return [Math.max(first, Math.ceil(-start / step)), last];
  if (step < 0) return [first, Math.min(last, Math.floor(-start / step))];
  return start >= 0 ? [first, last] : [1, 0];
}

/** Written out for speed: this runs for every pixel of every frame. */
function paintRow(
  data: ClothLayer['data'],
  from: number,
  count: number,
  { picture: { data: colors }, coverage }: Cloth,
  startX: number,
  startY: number,
  xStep: number,
  yStep: number,
): void {
  const { data: cover, width, height } = coverage;
  const [mostX, mostY] = [width - 1.001, height - 1.001];
  for (let n = 0, at = from; n < count; n++, at += 4) {
    const x = Math.max(0, Math.min(mostX, startX + n * xStep));
    const y = Math.max(0, Math.min(mostY, startY + n * yStep));
    const [column, row] = [x | 0, y | 0];
    const [right, down] = [x - column, y - row];
    const i = row * width + column;
    const j = i + width;
    const [above, below] = [4 * i, 4 * j];
    if ((cover[i]! & cover[i + 1]! & cover[j]! & cover[j + 1]!) === 255) {
      // Most of it lies within the cloth.
      const d = right * down;
      const b = right - d;
      const c = down - d;
      const a = 1 - right - c;
      data[at] = a * colors[above]! + b * colors[above + 4]! + c * colors[below]! + d * colors[below + 4]!;
      data[at + 1] =
        a * colors[above + 1]! + b * colors[above + 5]! + c * colors[below + 1]! + d * colors[below + 5]!;
      data[at + 2] =
        a * colors[above + 2]! + b * colors[above + 6]! + c * colors[below + 2]! + d * colors[below + 6]!;
      data[at + 3] = 255;
      continue;
    }
    const a = (1 - right) * (1 - down) * cover[i]!;
    const b = right * (1 - down) * cover[i + 1]!;
    const c = (1 - right) * down * cover[j]!;
    const d = right * down * cover[j + 1]!;
    const alpha = a + b + c + d;
    const before = data[at + 3]!;
    if (alpha <= before * 0.5 || alpha < 1) continue;
    const whole = 1 / alpha;
    data[at] =
      whole * (a * colors[above]! + b * colors[above + 4]! + c * colors[below]! + d * colors[below + 4]!);
    data[at + 1] =
      whole *
      (a * colors[above + 1]! + b * colors[above + 5]! + c * colors[below + 1]! + d * colors[below + 5]!);
    data[at + 2] =
      whole *
      (a * colors[above + 2]! + b * colors[above + 6]! + c * colors[below + 2]! + d * colors[below + 6]!);
    data[at + 3] = Math.max(alpha, before);
  }
}
