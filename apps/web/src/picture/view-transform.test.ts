import { describe, expect, it } from 'vitest';
import {
  clampView,
  fitAreaView,
  fitView,
  isZoomed,
  mostScale,
  panView,
  type Size,
  toImage,
  toWindow,
  zoomView,
} from './view-transform.ts';

const windows: readonly Size[] = [
  { width: 806, height: 538 },
  { width: 390, height: 360 },
  { width: 300, height: 700 },
];
const images: readonly Size[] = [
  { width: 1000, height: 667 },
  { width: 512, height: 600 },
  { width: 6000, height: 400 },
  { width: 64, height: 64 },
];
const cases = windows.flatMap((window) => images.map((image) => ({ window, image })));

describe.each(cases)(
  'an image of $image.width × $image.height in a window of $window.width × $window.height',
  ({ window, image }) => {
    const corner = { x: image.width, y: image.height };

    it('is wholly visible and in the middle when fitted', () => {
      const view = fitView(image, window);
      const from = toWindow(view, { x: 0, y: 0 });
      const to = toWindow(view, corner);
      expect(from.x).toBeGreaterThanOrEqual(-1e-9);
      expect(to.y).toBeLessThanOrEqual(window.height + 1e-9);
      expect(from.x).toBeCloseTo(window.width - to.x);
      expect(from.y).toBeCloseTo(window.height - to.y);
      expect(isZoomed(view, image, window)).toBe(false);
    });

    it('keeps the point under the pointer when zoomed in, wherever the picture fills the window', () => {
      const view = zoomView(
        fitView(image, window),
        4,
        { x: window.width / 2, y: window.height / 2 },
        image,
        window,
      );
      const at = { x: window.width * 0.4, y: window.height * 0.6 };
      const before = toImage(view, at);
      const after = toImage(zoomView(view, 1.3, at, image, window), at);
      if (image.width * view.scale > window.width * 1.5) expect(after.x).toBeCloseTo(before.x);
      if (image.height * view.scale > window.height * 1.5) expect(after.y).toBeCloseTo(before.y);
    });

    it('goes no nearer than the nearest and no farther than the whole', () => {
      const centre = { x: window.width / 2, y: window.height / 2 };
      const nearest = zoomView(fitView(image, window), 1e6, centre, image, window);
      expect(nearest.scale).toBeCloseTo(mostScale(image, window));
      expect(zoomView(nearest, 1e-6, centre, image, window)).toEqual(fitView(image, window));
    });

    it('never shows a gap beside it, however far it is dragged', () => {
      const near = zoomView(fitView(image, window), 5, { x: 10, y: 10 }, image, window);
      for (const [dx, dy] of [
        [1e5, 1e5],
        [-1e5, -1e5],
        [1e5, -1e5],
      ] as const) {
        const view = panView(near, dx, dy, image, window);
        const from = toWindow(view, { x: 0, y: 0 });
        const to = toWindow(view, corner);
        if (image.width * view.scale >= window.width) {
          expect(from.x).toBeLessThanOrEqual(1e-6);
          expect(to.x).toBeGreaterThanOrEqual(window.width - 1e-6);
        }
        expect(clampView(view, image, window)).toEqual(view);
      }
    });

    it('shows the whole area that it is fitted to', () => {
      const area = {
        x: image.width * 0.3,
        y: image.height * 0.2,
        width: image.width * 0.3,
        height: image.height * 0.6,
      };
      const view = fitAreaView(image, window, area);
      const from = toWindow(view, area);
      const to = toWindow(view, { x: area.x + area.width, y: area.y + area.height });
      expect(from.x).toBeGreaterThanOrEqual(-1e-6);
      expect(from.y).toBeGreaterThanOrEqual(-1e-6);
      expect(to.x).toBeLessThanOrEqual(window.width + 1e-6);
      expect(to.y).toBeLessThanOrEqual(window.height + 1e-6);
      expect(view.scale).toBeGreaterThanOrEqual(fitView(image, window).scale);
    });

    it('turns window places into image places and back', () => {
      const view = zoomView(fitView(image, window), 2.2, { x: 50, y: 80 }, image, window);
      const place = { x: 123.4, y: 56.7 };
      const back = toWindow(view, toImage(view, place));
      expect(back.x).toBeCloseTo(place.x);
      expect(back.y).toBeCloseTo(place.y);
    });
  },
);
