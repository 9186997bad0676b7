import type { Orientation } from './exif-orientation.ts';

/** Whether turning a picture upright exchanges its width and height. */
export function exchangesSides(orientation: Orientation): boolean {
  return orientation >= 5;
}

/**
 * For each orientation: whether the stored rows run down the upright picture's columns, and whether the upright x
 * and y run backwards. Source: the orientation table of EXIF 2.3, 4.6.4.A.
 */
const TURNS: Readonly<Record<Orientation, readonly [transposed: boolean, backX: boolean, backY: boolean]>> = {
  1: [false, false, false],
  2: [false, true, false],
  3: [false, true, true],
  4: [false, false, true],
  5: [true, false, false],
  6: [true, true, false],
  7: [true, true, true],
  8: [true, false, true],
};

/** Blocks of this edge stay in the fastest cache while rows become columns. */
const BLOCK_PX = 64;

/**
 * Copies stored pixels so that they stand upright.
 *
 * @param stored RGB, `width × height × 3` bytes as the file holds them.
 * @param upright The same number of bytes, another memory.
 */
export function copyUpright(
  stored: Uint8Array,
  upright: Uint8Array,
  width: number,
  height: number,
  orientation: Orientation,
): void {
  const [transposed, backX, backY] = TURNS[orientation];
  const uprightWidth = transposed ? height : width;
  const uprightHeight = transposed ? width : height;
  const alongX = backX ? -3 : 3;
  const alongY = (backY ? -3 : 3) * uprightWidth;
  const first = (backX ? 3 * (uprightWidth - 1) : 0) + (backY ? 3 * uprightWidth * (uprightHeight - 1) : 0);
  // Steps in the upright picture for one step along a stored row and for one stored row further down.
  const [stepX, stepY] = transposed ? [alongY, alongX] : [alongX, alongY];
  if (!transposed) {
    for (let y = 0; y < height; y += 1) {
      copyPixels(stored, 3 * width * y, 3, upright, first + y * stepY, stepX, width);
    }
    return;
  }
  for (let blockY = 0; blockY < height; blockY += BLOCK_PX) {
    const rows = Math.min(BLOCK_PX, height - blockY);
    for (let blockX = 0; blockX < width; blockX += BLOCK_PX) {
      const end = Math.min(width, blockX + BLOCK_PX);
      for (let x = blockX; x < end; x += 1) {
        const from = 3 * (width * blockY + x);
        copyPixels(stored, from, 3 * width, upright, first + x * stepX + blockY * stepY, stepY, rows);
      }
    }
  }
}

function copyPixels(
  source: Uint8Array,
  sourceStart: number,
  sourceStep: number,
  target: Uint8Array,
  targetStart: number,
  targetStep: number,
  count: number,
): void {
  let from = sourceStart;
  let to = targetStart;
  for (let index = 0; index < count; index += 1) {
    target[to] = source[from] as number;
    target[to + 1] = source[from + 1] as number;
    target[to + 2] = source[from + 2] as number;
    from += sourceStep;
    to += targetStep;
  }
}
