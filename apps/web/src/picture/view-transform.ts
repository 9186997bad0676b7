/** Where the picture lies in its window: `windowPx = imagePx × scale + offset`. All pure, in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly xPx: number;
  readonly yPx: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point, Size {}

/** A small picture isn't blown up beyond this when it is fitted. */
const MOST_FIT_SCALE = 3;
/** From the fitted size one can go this much nearer, or to so many window pixels per image pixel, whichever is more. */
const MOST_ZOOM = 8;
const MOST_SCALE = 6;

/** The whole picture in the middle of the window. */
export function fitView(image: Size, window: Size): View {
  const scale = Math.min(window.width / image.width, window.height / image.height, MOST_FIT_SCALE);
  return clampView({ scale, xPx: 0, yPx: 0 }, image, window);
}

/**
 * An area of the picture (the people in it) as large as the window allows, with the window filled as far as the
 * picture reaches. Never smaller than the whole picture.
 */
export function fitAreaView(image: Size, window: Size, area: Area): View {
  const whole = fitView(image, window).scale;
  const scale = Math.max(
    whole,
    Math.min(window.width / area.width, window.height / area.height, MOST_FIT_SCALE),
  );
  return clampView(
    {
      scale,
      xPx: window.width / 2 - (area.x + area.width / 2) * scale,
      yPx: window.height / 2 - (area.y + area.height / 2) * scale,
    },
    image,
    window,
  );
}

export function mostScale(image: Size, window: Size): number {
  return Math.max(fitView(image, window).scale * MOST_ZOOM, MOST_SCALE);
}

/** Nearer or farther by a factor, with the point under the pointer staying where it is. */
export function zoomView(view: View, factor: number, at: Point, image: Size, window: Size): View {
  const least = fitView(image, window).scale;
  const scale = Math.min(Math.max(view.scale * factor, least), mostScale(image, window));
  const ratio = scale / view.scale;
  return clampView(
    { scale, xPx: at.x - (at.x - view.xPx) * ratio, yPx: at.y - (at.y - view.yPx) * ratio },
    image,
    window,
  );
}

export function panView(view: View, dx: number, dy: number, image: Size, window: Size): View {
  return clampView({ scale: view.scale, xPx: view.xPx + dx, yPx: view.yPx + dy }, image, window);
}

/** No gap opens between picture and window's edge; what is smaller than the window lies in its middle. */
export function clampView(view: View, image: Size, window: Size): View {
  const place = (offset: number, length: number, room: number) =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset));
  return {
    scale: view.scale,
    xPx: place(view.xPx, image.width * view.scale, window.width),
    yPx: place(view.yPx, image.height * view.scale, window.height),
  };
}

export const toWindow = (view: View, point: Point): Point => ({
  x: point.x * view.scale + view.xPx,
  y: point.y * view.scale + view.yPx,
});

export const toImage = (view: View, point: Point): Point => ({
  x: (point.x - view.xPx) / view.scale,
  y: (point.y - view.yPx) / view.scale,
});

/** Whether a normalised place lies in the picture. */
export const isInside = ({ x, y }: Point): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/** Whether there is more of the picture than the window shows. */
export const isZoomed = (view: View, image: Size, window: Size): boolean =>
  view.scale > fitView(image, window).scale * 1.001;
