import type { Box } from '@posebox/body';
import type { Area, Size } from './view-transform.ts';

/** Room around the people, as a share of their height, so that brackets and numbers fit. */
const MARGIN = 0.06;

/** The area of the picture that holds all boxes, with some air; the whole picture when there are none. */
export function peopleArea(boxes: readonly Box[], image: Size): Area {
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  if (boxes.length === 0) return whole;
  const left = Math.min(...boxes.map((box) => box.x)) * image.width;
  const top = Math.min(...boxes.map((box) => box.y)) * image.height;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) * image.width;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) * image.height;
  const air = (bottom - top) * MARGIN;
  const area = {
    x: Math.max(0, left - air),
    y: Math.max(0, top - air),
    width: Math.min(image.width, right + air) - Math.max(0, left - air),
    height: Math.min(image.height, bottom + air) - Math.max(0, top - air),
  };
  // A box wholly outside the picture can't be shown.
  return area.width > 0 && area.height > 0 ? area : whole;
}

/** Below the people the phone keeps room for the view switch. */
export const PHONE_INSET_PX = 64;

/** Least and greatest height of the picture's window on a phone, as shares of the screen's height. */
const PHONE_HEIGHT = { least: 0.34, most: 0.58 } as const;

/** On a phone the window is as wide as the screen and as high as the people in it need. */
export function phoneWindowHeight(width: number, screenHeight: number, area: Area): number {
  const wanted = (width * area.height) / area.width + PHONE_INSET_PX;
  return Math.round(
    Math.min(Math.max(wanted, screenHeight * PHONE_HEIGHT.least), screenHeight * PHONE_HEIGHT.most),
  );
}
