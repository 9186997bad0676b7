/** Contrast of two opaque colours as WCAG 2.2 defines it (relative luminance, 1…21). */

/** `contrastRatio('#000000', '#FFFFFF')` is `21`. */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [relativeLuminance(a), relativeLuminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function relativeLuminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export interface TokenTable {
  readonly light: Readonly<Record<string, string>>;
  /** Dark as the person's choice, and as the system's: CSS can't share one list between the two. */
  readonly darkByChoice: Readonly<Record<string, string>>;
  readonly darkBySystem: Readonly<Record<string, string>>;
}

/** Reads the custom properties of tokens.css, whole values, by theme. */
export function readTokens(css: string): TokenTable {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return {
    light: propertiesOf(blockAfter(bare, ':root {')),
    darkByChoice: propertiesOf(blockAfter(bare, ':root[data-theme="dark"] {')),
    darkBySystem: propertiesOf(blockAfter(bare, ':root:not([data-theme]) {')),
  };
}

function blockAfter(css: string, opening: string): string {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no ${opening}`);
  return css.slice(start + opening.length, css.indexOf('}', start));
}

const propertiesOf = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.trim()]),
  );
