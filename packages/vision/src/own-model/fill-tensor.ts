import type { PixelImage } from '../image.ts';
import type { Crop } from './crop.ts';
import type { NetworkInput } from './model-card.ts';

/**
 * Where the middle of a network's pixel reads the image: `edge` maps corner to corner as cv2.warpAffine does for crops of
 * people, `middle` keeps half-pixel centres as cv2.resize does for whole pictures.
 */
export type Sampling = 'edge' | 'middle';

/**
 * Shows a network a crop of the image, as its card wants it: bilinear between four pixels, `(level - mean) / std` for each
 * colour, `border` beyond the image's edge.
 *
 * @param tensor 3 × height × width numbers in the card's layout
 */
export function fillTensor(
  image: PixelImage,
  crop: Crop,
  input: NetworkInput,
  sampling: Sampling,
  tensor: Float32Array,
): void {
  const { width, height, layout, colours, mean, std, border } = input;
  const columns = linesOf(crop.leftPx, crop.widthPx / width, width, image.width, sampling);
  const rows = linesOf(crop.topPx, crop.heightPx / height, height, image.height, sampling);
  const { data, channels } = image;
  const stride = image.width * channels;
  const [pixelStep, channelStep] = layout === 'nchw' ? [1, width * height] : [3, 1];
  for (let channel = 0; channel < 3; channel++) {
    const from = colours === 'rgb' ? channel : 2 - channel;
    const [offset, scale] = [mean[channel]!, 1 / std[channel]!];
    for (let j = 0; j < height; j++) {
      const [top, bottom] = [rows.at[2 * j]! * stride, rows.at[2 * j + 1]! * stride];
      const [topShare, bottomShare] = [rows.share[2 * j]!, rows.share[2 * j + 1]!];
      let out = j * width * pixelStep + channel * channelStep;
      for (let i = 0; i < width; i++, out += pixelStep) {
        const left = columns.at[2 * i]! * channels + from;
        const right = columns.at[2 * i + 1]! * channels + from;
        const [leftShare, rightShare] = [columns.share[2 * i]!, columns.share[2 * i + 1]!];
        const level =
          topShare * (leftShare * data[top + left]! + rightShare * data[top + right]!) +
          bottomShare * (leftShare * data[bottom + left]! + rightShare * data[bottom + right]!);
        const inside = (topShare + bottomShare) * (leftShare + rightShare);
        tensor[out] = (level + (1 - inside) * border - offset) * scale;
      }
    }
  }
}

/** For each line of the network's picture the two lines of the image that it lies between, and the share of each. */
interface Lines {
  readonly at: Int32Array;
  /** 0 for a line beyond the image's edge. */
  readonly share: Float32Array;
}

function linesOf(
  startPx: number,
  stepPx: number,
  count: number,
  lengthPx: number,
  sampling: Sampling,
): Lines {
  const shift = sampling === 'middle' ? 0.5 : 0;
  const at = new Int32Array(2 * count);
  const share = new Float32Array(2 * count);
  for (let line = 0; line < count; line++) {
    const place = startPx + (line + shift) * stepPx - shift;
    const first = Math.floor(place);
    for (const [slot, px] of [first, first + 1].entries()) {
      const isInside = px >= 0 && px < lengthPx;
      at[2 * line + slot] = isInside ? px : 0;
      share[2 * line + slot] = isInside ? 1 - Math.abs(place - px) : 0;
    }
  }
  return { at, share };
}
