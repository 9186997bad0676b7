/** A colour: red, green and blue 0–255, alpha 0–1, not premultiplied. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const solid = (rgb: number): Color => ({
  red: rgb >> 16,
  green: (rgb >> 8) & 255,
  blue: rgb & 255,
  alpha: 1,
});

/**
 * The picture's own colours, the same in light and dark, on the server and in the page. The keys are the names of
 * the CSS tokens (`--bone`, `--side-left` …) and must hold the same values.
 *
 * Left and right are sky blue and orange of the palette of Okabe and Ito (2008), which people with any common kind
 * of colour vision tell apart.
 */
export const PICTURE_COLORS = {
  bone: solid(0xffffff),
  'bone-hairline': { red: 10, green: 14, blue: 18, alpha: 0.62 },
  point: solid(0xe5322d),
  'point-quiet': solid(0xffffff),
  'side-left': solid(0x56b4e9),
  'side-right': solid(0xe69f00),
  'limb-good': solid(0x2fd6a1),
  'limb-look': solid(0xffc845),
  'limb-stop': solid(0xff7a2f),
  ghost: solid(0xb9f2ec),
  plate: { red: 12, green: 17, blue: 22, alpha: 0.84 },
  'plate-solid': solid(0x0c1116),
  'on-plate': solid(0xffffff),
  'on-plate-2': solid(0xc9d3da),
} as const satisfies Readonly<Record<string, Color>>;

export type PictureColorName = keyof typeof PICTURE_COLORS;

/** A colour as CSS: `cssColor(PICTURE_COLORS.point)` is `'#E5322D'`, a translucent one `'rgb(10 14 18 / 0.62)'`. */
export function cssColor({ red, green, blue, alpha }: Color): string {
  if (alpha < 1) return `rgb(${red} ${green} ${blue} / ${alpha})`;
  const rgb = (red << 16) | (green << 8) | blue;
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`;
}

/** The same colour, `share` (0–1) as opaque. */
export function faded(color: Color, share: number): Color {
  return share >= 1 ? color : { ...color, alpha: color.alpha * share };
}
