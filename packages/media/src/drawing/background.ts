import type { Canvas } from './raster.ts';

/** What lies behind the skeletons. `transparent` is the skeleton only, on nothing. */
export const BACKGROUNDS = ['photo', 'dimmed', 'black', 'transparent'] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** What is left of the photo's light when it is dimmed. */
const DIMMED = 0.35;

/**
 * The ground to draw on. `photo`, `dimmed` and `black` change the given pixels themselves and return the same
 * memory; `transparent` returns a new, empty RGBA picture.
 */
export function preparedBackground(image: Canvas, background: Background): Canvas {
  switch (background) {
    case 'photo':
      return image;
    case 'dimmed':
      dim(image);
      return image;
    case 'black':
      blacken(image);
      return image;
    case 'transparent': {
      const { width, height } = image;
      return { width, height, channels: 4, data: new Uint8Array(width * height * 4) };
    }
  }
}

function dim({ data, channels }: Canvas): void {
  const levels = Uint8Array.from({ length: 256 }, (_, level) => Math.round(level * DIMMED));
  for (let at = 0; at + 2 < data.length; at += channels) {
    data[at] = levels[data[at] as number] as number;
    data[at + 1] = levels[data[at + 1] as number] as number;
    data[at + 2] = levels[data[at + 2] as number] as number;
  }
}

function blacken({ data, channels }: Canvas): void {
  data.fill(0);
  if (channels === 4) for (let at = 3; at < data.length; at += 4) data[at] = 255;
}
