import type { PixelBox } from '../pixels.ts';
import type { NetworkInput } from './model-card.ts';

/** An upright rectangle of the image that fills a network's picture; it may reach beyond the edges. */
export interface Crop {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

type Size = Pick<NetworkInput, 'width' | 'height'>;

/**
 * The whole image as a network wants it: with bars around it, with bars right and below only, or stretched.
 *
 * @example cropOfImage({ width: 200, height: 100 }, { width: 64, height: 64, fit: 'letterbox' })
 * // { leftPx: 0, topPx: -50, widthPx: 200, heightPx: 200 }
 */
export function cropOfImage(image: Size, { width, height, fit }: Size & Pick<NetworkInput, 'fit'>): Crop {
  if (fit === 'stretch') return { leftPx: 0, topPx: 0, widthPx: image.width, heightPx: image.height };
  const pxPerPx = Math.max(image.width / width, image.height / height);
  const [widthPx, heightPx] = [width * pxPerPx, height * pxPerPx];
  const isCorner = fit === 'corner';
  return {
    leftPx: isCorner ? 0 : (image.width - widthPx) / 2,
    topPx: isCorner ? 0 : (image.height - heightPx) / 2,
    widthPx,
    heightPx,
  };
}

/**
 * A person's box, made larger by `padding` about its middle and then as much wider or higher as the network's picture is.
 *
 * Source: TopdownAffine and GetBBoxCenterScale of MMPose.
 */
export function cropOfPerson(box: PixelBox, { width, height }: Size, padding: number): Crop {
  const [boxWidth, boxHeight] = [box.rightPx - box.leftPx, box.bottomPx - box.topPx];
  const widthPx = Math.max(boxWidth, (boxHeight * width) / height, 1) * padding;
  const heightPx = (widthPx * height) / width;
  return {
    leftPx: (box.leftPx + box.rightPx - widthPx) / 2,
    topPx: (box.topPx + box.bottomPx - heightPx) / 2,
    widthPx,
    heightPx,
  };
}
