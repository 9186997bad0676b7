// AssemblyScript. What it computes is described at `WarpRegion`; what it equals bit for bit is `warpInJavascript`.

/** Sums of weights times levels are in 1/1024. */
const WEIGHT_BITS: i32 = 10;
const HALF_WEIGHT: i32 = 512;

/**
 * Warps four pixels at a time. All places in memory are byte offsets.
 *
 * `grid`: four rows of `size` float64: columnX, columnY, rowX, rowY of a `WarpGrid`.
 * `pixels`: the image's top left pixel; `stride` bytes lead to the next row. One row and 16 bytes before and behind the
 * image must be readable; what they hold does not matter.
 * `firstColumn`, `firstRow`: where the staged pixels begin in the image that the grid speaks of.
 * `isZeroBorder`: black beyond the edges; otherwise the edges repeat.
 * `tensor`: 3 · size · size float32, and 16 bytes more. `size` must be a multiple of four.
 */
export function warp(
  grid: usize,
  size: i32,
  pixels: usize,
  width: i32,
  height: i32,
  channels: i32,
  stride: i32,
  firstColumn: i32,
  firstRow: i32,
  isZeroBorder: bool,
  isChannelsFirst: bool,
  scale: f32,
  low: f32,
  tensor: usize,
): void {
  const columnX = grid;
  const columnY = columnX + ((<usize>size) << 3);
  const rowX = columnY + ((<usize>size) << 3);
  const rowY = rowX + ((<usize>size) << 3);
  const plane = (<usize>(size * size)) << 2;
  const scale4 = f32x4.splat(scale);
  const low4 = f32x4.splat(low);
  const stride4 = i32x4.splat(stride);
  const channels4 = i32x4.splat(channels);
  const firstColumn32 = i32x4.splat(firstColumn << 5);
  const firstRow32 = i32x4.splat(firstRow << 5);
  const zero4 = i32x4.splat(0);
  const minusOne4 = i32x4.splat(-1);
  const subpixels4 = i32x4.splat(32);
  const fraction4 = i32x4.splat(31);
  const lastX4 = i32x4.splat(width - 1);
  const lastY4 = i32x4.splat(height - 1);
  const lastX32 = i32x4.splat((width - 1) << 5);
  const lastY32 = i32x4.splat((height - 1) << 5);
  const half4 = i32x4.splat(HALF_WEIGHT);
  // Two neighbours of a row, level by level, as 16-bit numbers: red left, red right, green left, …
  const pairs = channels === 4 ? PAIRS_OF_RGBA : PAIRS_OF_RGB;

  for (let j = 0; j < size; ++j) {
    const x0 = f64x2.splat(load<f64>(rowX + ((<usize>j) << 3)));
    const y0 = f64x2.splat(load<f64>(rowY + ((<usize>j) << 3)));
    let out = tensor + <usize>(j * size) * (isChannelsFirst ? 4 : 12);
    for (let i = 0; i < size; i += 4) {
      const at = (<usize>i) << 3;
      let x32 = fourPlaces(x0, columnX + at);
      let y32 = fourPlaces(y0, columnY + at);
      x32 = i32x4.sub(x32, firstColumn32);
      y32 = i32x4.sub(y32, firstRow32);
      if (!isZeroBorder) {
        x32 = i32x4.max_s(zero4, i32x4.min_s(lastX32, x32));
        y32 = i32x4.max_s(zero4, i32x4.min_s(lastY32, y32));
      }
      let x = i32x4.shr_s(x32, 5);
      let y = i32x4.shr_s(y32, 5);
      const right = v128.and(x32, fraction4);
      const down = v128.and(y32, fraction4);
      const left = i32x4.sub(subpixels4, right);
      const up = i32x4.sub(subpixels4, down);
      let w00 = i32x4.mul(left, up);
      let w01 = i32x4.mul(right, up);
      let w10 = i32x4.mul(left, down);
      let w11 = i32x4.mul(right, down);
      if (isZeroBorder) {
        const inLeft = v128.and(i32x4.ge_s(x, zero4), i32x4.le_s(x, lastX4));
        const inTop = v128.and(i32x4.ge_s(y, zero4), i32x4.le_s(y, lastY4));
        const inRight = v128.and(i32x4.ge_s(x, minusOne4), i32x4.lt_s(x, lastX4));
        const inBottom = v128.and(i32x4.ge_s(y, minusOne4), i32x4.lt_s(y, lastY4));
        w00 = v128.and(w00, v128.and(inLeft, inTop));
        w01 = v128.and(w01, v128.and(inRight, inTop));
        w10 = v128.and(w10, v128.and(inLeft, inBottom));
        w11 = v128.and(w11, v128.and(inRight, inBottom));
        x = i32x4.max_s(minusOne4, i32x4.min_s(lastX4, x));
        y = i32x4.max_s(minusOne4, i32x4.min_s(lastY4, y));
      }
      const offset = i32x4.add(i32x4.mul(y, stride4), i32x4.mul(x, channels4));
      const top = v128.or(w00, i32x4.shl(w01, 16));
      const bottom = v128.or(w10, i32x4.shl(w11, 16));
      const p0 = mix(
        pixels + i32x4.extract_lane(offset, 0),
        stride,
        pairs,
        v128.shuffle<i32>(top, top, 0, 0, 0, 0),
        v128.shuffle<i32>(bottom, bottom, 0, 0, 0, 0),
        half4,
      );
      const p1 = mix(
        pixels + i32x4.extract_lane(offset, 1),
        stride,
        pairs,
        v128.shuffle<i32>(top, top, 1, 1, 1, 1),
        v128.shuffle<i32>(bottom, bottom, 1, 1, 1, 1),
        half4,
      );
      const p2 = mix(
        pixels + i32x4.extract_lane(offset, 2),
        stride,
        pairs,
        v128.shuffle<i32>(top, top, 2, 2, 2, 2),
        v128.shuffle<i32>(bottom, bottom, 2, 2, 2, 2),
        half4,
      );
      const p3 = mix(
        pixels + i32x4.extract_lane(offset, 3),
        stride,
        pairs,
        v128.shuffle<i32>(top, top, 3, 3, 3, 3),
        v128.shuffle<i32>(bottom, bottom, 3, 3, 3, 3),
        half4,
      );
      if (isChannelsFirst) {
        const redGreen01 = v128.shuffle<i32>(p0, p1, 0, 4, 1, 5);
        const redGreen23 = v128.shuffle<i32>(p2, p3, 0, 4, 1, 5);
        const blue01 = v128.shuffle<i32>(p0, p1, 2, 6, 2, 6);
        const blue23 = v128.shuffle<i32>(p2, p3, 2, 6, 2, 6);
        const red = v128.shuffle<i64>(redGreen01, redGreen23, 0, 2);
        const green = v128.shuffle<i64>(redGreen01, redGreen23, 1, 3);
        const blue = v128.shuffle<i64>(blue01, blue23, 0, 2);
        v128.store(out, scaled(red, scale4, low4));
        v128.store(out + plane, scaled(green, scale4, low4));
        v128.store(out + 2 * plane, scaled(blue, scale4, low4));
        out += 16;
      } else {
        // Each store spills one number into the next pixel, which overwrites it.
        v128.store(out, scaled(p0, scale4, low4));
        v128.store(out + 12, scaled(p1, scale4, low4));
        v128.store(out + 24, scaled(p2, scale4, low4));
        v128.store(out + 36, scaled(p3, scale4, low4));
        out += 48;
      }
    }
  }
}

const PAIRS_OF_RGB: v128 = i8x16(0, 16, 3, 16, 1, 16, 4, 16, 2, 16, 5, 16, 16, 16, 16, 16);
const PAIRS_OF_RGBA: v128 = i8x16(0, 16, 4, 16, 1, 16, 5, 16, 2, 16, 6, 16, 16, 16, 16, 16);

/** Four rounded coordinates, half to even: a row's start plus the four columns at `columns`. */
function fourPlaces(start: v128, columns: usize): v128 {
  const first = f64x2.nearest(f64x2.add(v128.load(columns), start));
  const second = f64x2.nearest(f64x2.add(v128.load(columns, 16), start));
  return v128.shuffle<i64>(i32x4.trunc_sat_f64x2_s_zero(first), i32x4.trunc_sat_f64x2_s_zero(second), 0, 2);
}

/** Red, green and blue of one pixel as whole levels, from its four neighbours and their weights. */
function mix(at: usize, stride: i32, pairs: v128, top: v128, bottom: v128, half4: v128): v128 {
  const above = i32x4.dot_i16x8_s(i8x16.swizzle(v128.load64_zero(at), pairs), top);
  const below = i32x4.dot_i16x8_s(i8x16.swizzle(v128.load64_zero(at + stride), pairs), bottom);
  return i32x4.shr_s(i32x4.add(i32x4.add(above, below), half4), WEIGHT_BITS);
}

function scaled(levels: v128, scale4: v128, low4: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(levels), scale4), low4);
}
