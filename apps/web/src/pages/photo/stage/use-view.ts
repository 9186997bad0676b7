import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  type Area,
  clampView,
  fitAreaView,
  fitView,
  isZoomed,
  type Point,
  panView,
  type Size,
  type View,
  zoomView,
} from './view-transform.ts';

export interface PictureViewport {
  readonly window: Size;
  readonly view: View;
  /** Whether more of the picture exists than is shown: then a drag moves it. */
  readonly zoomed: boolean;
  readonly fitted: boolean;
  fit(): void;
  zoom(factor: number, at?: Point): void;
  pan(dx: number, dy: number): void;
}

/** Phones show the people as large as possible; the same width as in the style sheets. */
export const PHONE_QUERY = '(max-width: 720px)';

/**
 * The view of a picture in its window. Fits again when the window or the area to fit changes, unless the person has
 * zoomed or moved.
 */
export function useView(frame: RefObject<HTMLElement>, image: Size, area: Area): PictureViewport {
  const [window, setWindow] = useState<Size>({ width: 0, height: 0 });
  const [own, setOwn] = useState<View | null>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWindow({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  // Another picture, or the same one turned out to be of another size: begin fitted.
  useEffect(() => setOwn(null), [image.width, image.height]);

  const phone = globalThis.matchMedia(PHONE_QUERY).matches;
  const fitted = phone ? fitAreaView(image, window, area) : fitView(image, window);
  const view = own ? clampView(own, image, window) : fitted;

  const zoom = useCallback(
    (factor: number, at: Point = { x: window.width / 2, y: window.height / 2 }) =>
      setOwn((before) => zoomView(before ?? fitted, factor, at, image, window)),
    [fitted, image, window],
  );
  const pan = useCallback(
    (dx: number, dy: number) => setOwn((before) => panView(before ?? fitted, dx, dy, image, window)),
    [fitted, image, window],
  );
  return {
    window,
    view,
    zoomed: isZoomed(view, image, window),
    fitted: own === null,
    fit: useCallback(() => setOwn(null), []),
    zoom,
    pan,
  };
}
