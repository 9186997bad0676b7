import sharp from 'sharp';

/** Our mark on the page's ground, as systems want it: a square picture of a given size. */
interface AppIcon {
  readonly fileName: string;
  readonly sizePx: number;
  /** Systems cut maskable icons to their own shape, down to the inner 80 %. */
  readonly purpose: 'any' | 'maskable';
}

export const APP_ICONS: readonly AppIcon[] = [
  { fileName: 'icons/posebox-192.png', sizePx: 192, purpose: 'any' },
  { fileName: 'icons/posebox-512.png', sizePx: 512, purpose: 'any' },
  { fileName: 'icons/posebox-maskable-512.png', sizePx: 512, purpose: 'maskable' },
];

/** Draws an icon from the page's own SVG mark. `ground` is a colour of CSS. */
export async function appIcon(svg: Buffer, { sizePx, purpose }: AppIcon, ground: string): Promise<Buffer> {
  const markPx = Math.round(sizePx * (purpose === 'maskable' ? 0.6 : 0.8));
  const mark = await sharp(svg, { density: (72 * markPx) / 34 })
    .resize(markPx, markPx)
    .png()
    .toBuffer();
  return sharp({ create: { width: sizePx, height: sizePx, channels: 4, background: ground } })
    .composite([{ input: mark }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
