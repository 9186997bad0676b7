import type { RgbaPicture } from './picture.ts';

/** CIE L*a*b* of a picture's pixels, D65: L 0…100, a and b about −100…100. */
export interface LabPixels {
  readonly L: Float32Array<ArrayBuffer>;
  readonly a: Float32Array<ArrayBuffer>;
  readonly b: Float32Array<ArrayBuffer>;
}

/** sRGB to L*a*b* by IEC 61966-2-1 and CIE 15:2004. Transparent pixels as if they were opaque. */
export function labPixels({ data, width, height }: RgbaPicture): LabPixels {
  const count = width * height;
  const [L, a, b] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  for (let i = 0; i < count; i++) {
    const red = LINEAR[data[4 * i]!]!;
    const green = LINEAR[data[4 * i + 1]!]!;
    const blue = LINEAR[data[4 * i + 2]!]!;
    const x = cubeRootOf((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = cubeRootOf(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = cubeRootOf((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    L[i] = 116 * y - 16;
    a[i] = 500 * (x - y);
    b[i] = 200 * (y - z);
  }
  return { L, a, b };
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

const cubeRootOf = (value: number): number =>
  value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
