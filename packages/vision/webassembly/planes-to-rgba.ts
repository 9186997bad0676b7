// AssemblyScript. What it computes is described at `YuvCoefficients`; what it equals bit for bit is `yuvToRgb`.

/**
 * Converts rows of planes, 16 pixels at a time; alpha is 0, which the warp ignores. All places in memory are
 * byte offsets; the first column and row are even ones of their image. Up to 15 pixels beyond a row's end are read and
 * written: `rgbaStride` has room for them, and 16 bytes behind the planes must be readable.
 */
export function planesToRgba(
  y: usize,
  u: usize,
  v: usize,
  columns: i32,
  rows: i32,
  lumaStride: i32,
  chromaStride: i32,
  lumaOffset: i32,
  luma: i32,
  redV: i32,
  greenU: i32,
  greenV: i32,
  blueU: i32,
  rgba: usize,
  rgbaStride: i32,
): void {
  const lumaOffset8 = i16x8.splat(<i16>lumaOffset);
  const luma8 = i16x8.splat(<i16>luma);
  const redV8 = i16x8.splat(<i16>redV);
  const greenU8 = i16x8.splat(<i16>greenU);
  const greenV8 = i16x8.splat(<i16>greenV);
  const blueU8 = i16x8.splat(<i16>blueU);
  const zero8 = i16x8.splat(1024);
  for (let row = 0; row < rows; ++row) {
    const yRow = y + <usize>(row * lumaStride);
    const uRow = u + <usize>((row >> 1) * chromaStride);
    const vRow = v + <usize>((row >> 1) * chromaStride);
    let out = rgba + <usize>(row * rgbaStride);
    for (let x = 0; x < columns; x += 16) {
      const levels = v128.load(yRow + <usize>x);
      const u8 = i16x8.sub(i16x8.shl(v128.load_ext<u8>(uRow + <usize>(x >> 1)), 3), zero8);
      const v8 = i16x8.sub(i16x8.shl(v128.load_ext<u8>(vRow + <usize>(x >> 1)), 3), zero8);
      const low = i16x8.sub(i16x8.shl(i16x8.extend_low_i8x16_u(levels), 3), lumaOffset8);
      const high = i16x8.sub(i16x8.shl(i16x8.extend_high_i8x16_u(levels), 3), lumaOffset8);
      const lumaLow = upperHalf(low, luma8);
      const lumaHigh = upperHalf(high, luma8);
      const red = withChroma(lumaLow, lumaHigh, upperHalf(v8, redV8));
      const green = withChroma(lumaLow, lumaHigh, i16x8.add(upperHalf(u8, greenU8), upperHalf(v8, greenV8)));
      const blue = withChroma(lumaLow, lumaHigh, upperHalf(u8, blueU8));
      const redGreenLow = v128.or(
        i16x8.extend_low_i8x16_u(red),
        i16x8.shl(i16x8.extend_low_i8x16_u(green), 8),
      );
      const redGreenHigh = v128.or(
        i16x8.extend_high_i8x16_u(red),
        i16x8.shl(i16x8.extend_high_i8x16_u(green), 8),
      );
      const blueLow = i16x8.extend_low_i8x16_u(blue);
      const blueHigh = i16x8.extend_high_i8x16_u(blue);
      v128.store(out, v128.shuffle<i16>(redGreenLow, blueLow, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(out, v128.shuffle<i16>(redGreenLow, blueLow, 4, 12, 5, 13, 6, 14, 7, 15), 16);
      v128.store(out, v128.shuffle<i16>(redGreenHigh, blueHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
      v128.store(out, v128.shuffle<i16>(redGreenHigh, blueHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
      out += 64;
    }
  }
}

/** Products of eight whole numbers of 16 bits, in 1/65536, rounded down. */
function upperHalf(a: v128, b: v128): v128 {
  const low = i32x4.extmul_low_i16x8_s(a, b);
  const high = i32x4.extmul_high_i16x8_s(a, b);
  return v128.shuffle<i16>(low, high, 1, 3, 5, 7, 9, 11, 13, 15);
}

/** One colour of 16 pixels, cut to 0…255: each chroma value counts for two neighbours. */
function withChroma(lumaLow: v128, lumaHigh: v128, chroma: v128): v128 {
  return i8x16.narrow_i16x8_u(
    i16x8.add(lumaLow, v128.shuffle<i16>(chroma, chroma, 0, 0, 1, 1, 2, 2, 3, 3)),
    i16x8.add(lumaHigh, v128.shuffle<i16>(chroma, chroma, 4, 4, 5, 5, 6, 6, 7, 7)),
  );
}
