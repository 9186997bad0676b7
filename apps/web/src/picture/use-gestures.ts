import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PictureViewport } from './use-view.ts';
import type { Point } from './view-transform.ts';

export interface GestureTargets {
  /** The pointer rests here without being pressed; null when it left. */
  readonly onHover: (at: Point | null) => void;
  /** A press that was no drag. `reachPx` is how far off a finger or a mouse may be. */
  readonly onPress: (at: Point, reachPx: number) => void;
  /** A press begins here; true when something is taken hold of, which then moves instead of the picture. */
  readonly onGrab?: (at: Point, reachPx: number) => boolean;
  readonly onHaul?: (at: Point) => void;
  readonly onDrop?: (at: Point) => void;
}

export const MOUSE_REACH_PX = 14;
const TOUCH_REACH_PX = 26;
/** A press that moves farther than this is a drag. */
const DRAG_PX = 5;
const DOUBLE_TAP_MS = 300;
/** One notch of a mouse wheel (100 units) zooms by this much. */
const WHEEL_BASE = 1.2;

/**
 * Wheel, pinch, drag, double tap and press on the picture's window. The wheel leaves the page alone at the fitted
 * size when it turns outwards or when the page itself is scrolled down, so that nobody gets stuck over a picture.
 */
export function useGestures(
  frame: RefObject<HTMLElement>,
  viewport: PictureViewport,
  targets: GestureTargets,
): void {
  // The listeners live as long as the window; what they call is always the latest.
  const latest = useRef({ viewport, targets });
  latest.current = { viewport, targets };

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fingers = new Map<number, Point>();
    let pressedAt: Point | null = null;
    /** Where a moving mouse was last. */
    let hovered: Point | null = null;
    let dragging = false;
    let grabbed = false;
    let hauling = false;
    let lastTap: { readonly atMs: number; readonly at: Point } | null = null;

    const placeOf = (event: MouseEvent): Point => {
      const corner = element.getBoundingClientRect();
      return { x: event.clientX - corner.left, y: event.clientY - corner.top };
    };

    const onWheel = (event: WheelEvent) => {
      const { viewport: current } = latest.current;
      const inwards = event.deltaY < 0;
      const pinching = event.ctrlKey || event.metaKey;
      if (!pinching && current.fitted && (!inwards || scrollY > 0)) return;
      if (!inwards && current.fitted) return event.preventDefault();
      event.preventDefault();
      const notches = (event.deltaY * (event.deltaMode === 1 ? 33 : 1)) / 100;
      current.zoom(WHEEL_BASE ** -(pinching ? notches * 4 : notches), placeOf(event));
    };

    const onPointerDown = (event: PointerEvent) => {
      if (event.button !== 0 || isControl(event.target)) return;
      fingers.set(event.pointerId, placeOf(event));
      element.setPointerCapture(event.pointerId);
      pressedAt = fingers.size === 1 ? placeOf(event) : null;
      dragging = fingers.size > 1;
      const reachPx = event.pointerType === 'mouse' ? MOUSE_REACH_PX : TOUCH_REACH_PX;
      grabbed = !dragging && latest.current.targets.onGrab?.(placeOf(event), reachPx) === true;
      hauling = false;
    };

    const onPointerMove = (event: PointerEvent) => {
      const { viewport: current, targets: told } = latest.current;
      const at = placeOf(event);
      const before = fingers.get(event.pointerId);
      if (!before) {
        // Browsers send a move also when the page moves under a resting mouse; that must not undo what a key has chosen.
        const rests = hovered?.x === at.x && hovered.y === at.y;
        if (event.pointerType !== 'mouse' || rests || stillSinceEntry(event)) return;
        hovered = at;
        told.onHover(isControl(event.target) ? null : at);
        return;
      }
      if (pressedAt && Math.hypot(at.x - pressedAt.x, at.y - pressedAt.y) > DRAG_PX) {
        dragging = true;
        pressedAt = null;
        hauling = grabbed;
        if (!hauling) told.onHover(null);
      }
      if (hauling) {
        fingers.set(event.pointerId, at);
        return told.onHaul?.(at);
      }
      if (fingers.size === 2) {
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        if (other) {
          const spread = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
          const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
          current.zoom(spread(at) / Math.max(1, spread(before)), middle);
          current.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
        }
      } else if (dragging && current.zoomed) current.pan(at.x - before.x, at.y - before.y);
      fingers.set(event.pointerId, at);
    };

    const onPointerUp = (event: PointerEvent) => {
      const { viewport: current, targets: told } = latest.current;
      const at = placeOf(event);
      const wasPress = fingers.delete(event.pointerId) && pressedAt !== null && !dragging;
      pressedAt = null;
      if (fingers.size === 0) dragging = false;
      if (hauling) told.onDrop?.(at);
      hauling = false;
      if (!wasPress) return;
      const touch = event.pointerType !== 'mouse';
      const twice =
        lastTap &&
        event.timeStamp - lastTap.atMs < DOUBLE_TAP_MS &&
        Math.hypot(at.x - lastTap.at.x, at.y - lastTap.at.y) < TOUCH_REACH_PX;
      if (twice) {
        if (current.fitted) current.zoom(2.5, at);
        else current.fit();
      } else told.onPress(at, touch ? TOUCH_REACH_PX : MOUSE_REACH_PX);
      lastTap = twice ? null : { atMs: event.timeStamp, at };
    };

    const onPointerCancel = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
      pressedAt = null;
      dragging = false;
    };
    const onPointerLeave = () => {
      if (hovered) latest.current.targets.onHover(null);
      hovered = null;
    };

    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('pointermove', onPointerMove);
    element.addEventListener('pointerup', onPointerUp);
    element.addEventListener('pointercancel', onPointerCancel);
    element.addEventListener('pointerleave', onPointerLeave);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('pointermove', onPointerMove);
      element.removeEventListener('pointerup', onPointerUp);
      element.removeEventListener('pointercancel', onPointerCancel);
      element.removeEventListener('pointerleave', onPointerLeave);
    };
  }, [frame]);
}

/** A move that the mouse didn't make: the picture came under it. */
const stillSinceEntry = (event: PointerEvent): boolean => event.movementX === 0 && event.movementY === 0;

/** Buttons and sliders that lie on the picture keep their own presses. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.plate, input, button') !== null;
