import type { Coverage, RgbaPicture } from './picture.ts';

/**
 * A picture with no edge longer than `mostEdgePx`, each of its pixels the mean of those it stands for; smaller pictures come
 * back as they are.
 */
export function fittedPicture(picture: RgbaPicture, mostEdgePx: number): RgbaPicture {
  const share = mostEdgePx / Math.max(picture.width, picture.height);
  if (share >= 1) return picture;
  const width = Math.max(1, Math.round(picture.width * share));
  const height = Math.max(1, Math.round(picture.height * share));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = spanOf(y, height, picture.height);
    for (let x = 0; x < width; x++) {
      const [left, right] = spanOf(x, width, picture.width);
      const sums = [0, 0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let at = 4 * (row * picture.width + left); at < 4 * (row * picture.width + right); at += 4) {
          for (let channel = 0; channel < 4; channel++) sums[channel]! += picture.data[at + channel]!;
        }
      }
      const count = (bottom - top) * (right - left);
      for (let channel = 0; channel < 4; channel++) {
        data[4 * (y * width + x) + channel] = sums[channel]! / count;
      }
    }
  }
  return { width, height, data };
}

/** The pixels, from … to before, that one pixel of fewer stands for; at least one. */
function spanOf(at: number, of: number, all: number): readonly [number, number] {
  const from = Math.min(all - 1, Math.floor((at * all) / of));
  return [from, Math.max(from + 1, Math.floor(((at + 1) * all) / of))];
}

/** A coverage at another size, between its pixels linearly. */
export function resizedCoverage(
  coverage: Coverage,
  { width, height }: { readonly width: number; readonly height: number },
): Coverage {
  if (coverage.width === width && coverage.height === height) return coverage;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = Math.max(0, Math.min(coverage.height - 1, ((y + 0.5) * coverage.height) / height - 0.5));
    const row = Math.min(coverage.height - 2, Math.floor(v));
    for (let x = 0; x < width; x++) {
      const u = Math.max(0, Math.min(coverage.width - 1, ((x + 0.5) * coverage.width) / width - 0.5));
      const column = Math.min(coverage.width - 2, Math.floor(u));
      const [right, down] = [u - column, v - row];
      const i = row * coverage.width + column;
      const above = (1 - right) * coverage.data[i]! + right * coverage.data[i + 1]!;
      const below =
        (1 - right) * coverage.data[i + coverage.width]! + right * coverage.data[i + coverage.width + 1]!;
      data[y * width + x] = Math.round((1 - down) * above + down * below);
    }
  }
  return { width, height, data };
}
