import type { ClothMaterial } from './cloth-mesh.ts';

/** Patterns that cloth comes in. */
export const FABRIC_PATTERNS = ['plain', 'stripes', 'checks', 'dots'] as const;
export type FabricPattern = (typeof FABRIC_PATTERNS)[number];

/** sRGB, 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Colours that cloth comes in. */
export const FABRIC_COLORS = {
  white: [236, 234, 228],
  black: [42, 42, 46],
  grey: [128, 131, 136],
  navy: [38, 52, 92],
  blue: [62, 112, 178],
  green: [52, 110, 82],
  red: [176, 48, 52],
  pink: [222, 146, 164],
  yellow: [224, 182, 78],
  beige: [198, 176, 142],
} as const satisfies Readonly<Record<string, Rgb>>;
export type FabricColor = keyof typeof FABRIC_COLORS;
export const FABRIC_COLOR_NAMES = Object.keys(FABRIC_COLORS) as readonly FabricColor[];

export interface Fabric {
  readonly color: FabricColor;
  readonly pattern: FabricPattern;
}

/** Metres. */
const STRIPE_M = 0.022;
const CHECK_M = 0.045;
const DOT_M = 0.03;

/**
 * The colour of cloth at a place of its weave, before light falls on it.
 *
 * @param aroundM Metres around the tube, `alongM` along it.
 * @param into Three numbers, 0…255.
 */
export function fabricColor(
  { color, pattern }: Fabric,
  material: ClothMaterial,
  aroundM: number,
  alongM: number,
  into: Float32Array,
): void {
  const [red, green, blue] = FABRIC_COLORS[color];
  let tone =
    material === 'cloth' ? patternTone(pattern, aroundM, alongM) : material === 'trim' ? -0.14 : -0.55;
  // Threads: cloth is never as smooth as plastic.
  tone += 0.02 * Math.sin(2600 * aroundM) * Math.sin(2600 * alongM);
  const light = (red + green + blue) / 3 > 150;
  for (let channel = 0; channel < 3; channel++) {
    const base = channel === 0 ? red : channel === 1 ? green : blue;
    into[channel] =
      tone < 0 ? base * (1 + tone) : light ? base * (1 - 0.6 * tone) : base + tone * (245 - base);
  }
}

/** How much lighter (of dark cloth) or darker (of light cloth) a place is, 0…1. */
function patternTone(pattern: FabricPattern, aroundM: number, alongM: number): number {
  switch (pattern) {
    case 'plain':
      return 0;
    case 'stripes':
      return 0.75 * band(alongM / (2 * STRIPE_M));
    case 'checks':
      return 0.3 * band(alongM / (2 * CHECK_M)) + 0.3 * band(aroundM / (2 * CHECK_M));
    case 'dots': {
      const row = Math.floor(alongM / DOT_M);
      const x = aroundM / DOT_M + 0.5 * (row & 1);
      const [dx, dy] = [x - Math.floor(x) - 0.5, alongM / DOT_M - row - 0.5];
      return dx * dx + dy * dy < 0.05 ? 0.8 : 0;
    }
  }
}

/** 1 over every other half, 0 between. */
const band = (at: number): number => (at - Math.floor(at) < 0.5 ? 1 : 0);
