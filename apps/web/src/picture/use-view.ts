import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { PHONE_INSET_PX } from './picture-window.ts';
import {
  type Area,
  clampView,
  fitAreaView,
  fitView,
  isZoomed,
  type Point,
  panView,
  type Size,
  toWindow,
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
 * zoomed or moved. Zooming by button or key goes towards the middle of `focus`, the chosen person, while it is in
 * the window. Phones are always fitted to the area; wide windows too where `fits` says so.
 */
export function useView(
  frame: RefObject<HTMLElement>,
  image: Size,
  area: Area,
  focus: Area | null,
  photoId: number | string,
  fits: 'area-on-phone' | 'area' = 'area-on-phone',
): PictureViewport {
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

  // Another photo, or the same one turned out to be of another size: begin fitted.
  useEffect(() => setOwn(null), [photoId, image.width, image.height]);

  const phone = globalThis.matchMedia(PHONE_QUERY).matches;
  const room = useMemo(
    () => ({ width: window.width, height: window.height - (phone ? PHONE_INSET_PX : 0) }),
    [window, phone],
  );
  const fitted = phone || fits === 'area' ? fitAreaView(image, room, area) : fitView(image, room);
  const view = own ? clampView(own, image, room) : fitted;

  const zoom = useCallback(
    (factor: number, at?: Point) =>
      setOwn((before) => {
        const from = before ?? fitted;
        return zoomView(from, factor, at ?? zoomCentre(from, room, focus), image, room);
      }),
    [fitted, image, room, focus],
  );
  const pan = useCallback(
    (dx: number, dy: number) => setOwn((before) => panView(before ?? fitted, dx, dy, image, room)),
    [fitted, image, room],
  );
  return {
    window,
    view,
    zoomed: isZoomed(view, image, room),
    fitted: own === null,
    fit: useCallback(() => setOwn(null), []),
    zoom,
    pan,
  };
}

function zoomCentre(view: View, room: Size, focus: Area | null): Point {
  const middle = { x: room.width / 2, y: room.height / 2 };
  if (!focus) return middle;
  const at = toWindow(view, { x: focus.x + focus.width / 2, y: focus.y + focus.height / 2 });
  return at.x >= 0 && at.x <= room.width && at.y >= 0 && at.y <= room.height ? at : middle;
}
