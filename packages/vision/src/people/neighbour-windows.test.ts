import { describe, expect, it } from 'vitest';
import { wholeImage } from '../region/region.ts';
import { neighbourWindows } from './neighbour-windows.ts';

const image = { width: 1000, height: 600 };
const person = (centerXPx: number, sizePx: number) => ({ centerXPx, centerYPx: 300, sizePx, rotationRad: 0 });
const centers = (views: ReturnType<typeof neighbourWindows>) => views.map((view) => view.centerXPx);

describe('neighbourWindows', () => {
  it('looks half the size of the person to the left, then to the right', () => {
    const windows = neighbourWindows([person(500, 200)], [wholeImage(image)], image);
    expect(centers(windows)).toEqual([400, 600]);
    expect(windows.every((view) => view.sizePx === 200 && view.centerYPx === 300)).toBe(true);
  });

  it('finds nothing new to look at around a person who fills the photo', () => {
    expect(neighbourWindows([person(500, 900)], [wholeImage(image)], image)).toEqual([]);
  });

  it('does not look again where it has looked, nor twice for two people side by side', () => {
    const first = neighbourWindows([person(500, 200)], [wholeImage(image)], image);
    expect(neighbourWindows([person(500, 200)], first, image)).toEqual([]);
    expect(centers(neighbourWindows([person(500, 200), person(600, 200)], [], image))).toEqual([
      400, 600, 500, 700,
    ]);
  });

  it('does not look beyond the edge', () => {
    expect(centers(neighbourWindows([person(20, 200)], [], image))).toEqual([120]);
  });
});
