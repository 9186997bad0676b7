/** The equations between RGB and YUV: ITU-R BT.601, BT.709 or BT.2020 (constant luminance is not used). */
export type YuvMatrix = 'bt601' | 'bt709' | 'bt2020';

/** How the numbers of YUV planes are meant. */
export interface YuvColor {
  /** What ffmpeg takes them for when it makes RGB: the file's own word, or BT.601 where it says nothing. */
  readonly matrix: YuvMatrix;
  /** `limited`: Y 16…235, U and V 16…240. `full`: 0…255. */
  readonly range: 'limited' | 'full';
  /** What players take them for: the file's own word, or where it says nothing BT.709 for HD and BT.601 below. */
  readonly shownAs: YuvMatrix;
}

/** What everything that is written here carries. */
export const BT709: YuvColor = { matrix: 'bt709', range: 'limited', shownAs: 'bt709' };

/** Kr and Kb of ITU-R BT.601-7, BT.709-6 and BT.2020-2. */
const LUMA_WEIGHTS: Readonly<Record<YuvMatrix, readonly [kr: number, kb: number]>> = {
  bt601: [0.299, 0.114],
  bt709: [0.2126, 0.0722],
  bt2020: [0.2627, 0.0593],
};

/** The color of a stream from ffprobe's `color_space`, `color_range` and pixel format, and its size in pixels. */
export function streamColor(
  colorSpace: string | undefined,
  colorRange: string | undefined,
  pixelFormat: string,
  width: number,
  height: number,
): YuvColor {
  const said = colorSpace === undefined ? undefined : MATRIX_OF_SPACE[colorSpace];
  const isHd = Math.max(width, height) >= 1280 || Math.min(width, height) > 576;
  return {
    matrix: said ?? 'bt601',
    range: colorRange === 'pc' || pixelFormat.startsWith('yuvj') ? 'full' : 'limited',
    shownAs: said ?? (isHd ? 'bt709' : 'bt601'),
  };
}

/** ffprobe's names; those not listed mean "not said". */
const MATRIX_OF_SPACE: Readonly<Record<string, YuvMatrix>> = {
  bt709: 'bt709',
  smpte170m: 'bt601',
  bt470bg: 'bt601',
  fcc: 'bt601',
  bt2020nc: 'bt2020',
  bt2020c: 'bt2020',
};

/**
 * One color as Y, U and V, rounded to whole levels. `red`, `green`, `blue` are 0…255.
 *
 * Example: `rgbToYuv(255, 0, 0, 'bt709', 'limited')` is `[63, 102, 240]`.
 */
export function rgbToYuv(
  red: number,
  green: number,
  blue: number,
  matrix: YuvMatrix,
  range: 'limited' | 'full',
): readonly [y: number, u: number, v: number] {
  const [kr, kb] = LUMA_WEIGHTS[matrix];
  const luma = kr * red + (1 - kr - kb) * green + kb * blue;
  const u = (blue - luma) / (2 * (1 - kb));
  const v = (red - luma) / (2 * (1 - kr));
  const limited = range === 'limited';
  const level = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
  return [
    level(limited ? 16 + (luma * 219) / 255 : luma),
    level(128 + (limited ? (u * 224) / 255 : u)),
    level(128 + (limited ? (v * 224) / 255 : v)),
  ];
}
