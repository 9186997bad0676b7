import { figureBox } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../pages/photo/test-person.ts';
import { peopleArea, phoneWindowHeight } from './picture-window.ts';
import { personAt, pointAt } from './point-hit.ts';
import { fitView, toWindow, zoomView } from './view-transform.ts';

const image = { width: 640, height: 480 };
const window = { width: 320, height: 240 };
const view = fitView(image, window);
const person = aPerson();

describe('a pointer', () => {
  it('finds every landmark at its own place, at any zoom', () => {
    const near = zoomView(view, 6, { x: 160, y: 100 }, image, window);
    for (const [index, landmark] of person.landmarks.entries()) {
      const at = toWindow(near, { x: landmark.x * image.width, y: landmark.y * image.height });
      expect(pointAt([person], image, near, at, 14)).toEqual({ personId: 1, index });
    }
  });

  it('finds nothing beyond its reach', () => {
    expect(pointAt([person], image, view, { x: 5, y: 5 }, 14)).toBeNull();
  });

  it('finds the nearer of two people', () => {
    const other = aPerson(2, ({ x }) => ({ x: x + 0.2 }));
    const nose = toWindow(view, { x: 0.7 * image.width, y: 0.15 * image.height });
    expect(pointAt([person, other], image, view, nose, 14)?.personId).toBe(2);
  });

  it('chooses the smaller of two boxes that overlap, and nobody outside both', () => {
    const boxes = [
      { id: 1, box: { x: 0.1, y: 0.1, width: 0.8, height: 0.8 } },
      { id: 2, box: { x: 0.4, y: 0.4, width: 0.2, height: 0.2 } },
    ];
    expect(personAt(boxes, image, view, { x: 160, y: 120 })).toBe(2);
    expect(personAt(boxes, image, view, { x: 60, y: 60 })).toBe(1);
    expect(personAt(boxes, image, view, { x: 2, y: 2 })).toBeNull();
  });
});

describe('the box of a figure', () => {
  it('holds every point that lies in the picture, and the head above the nose', () => {
    const box = figureBox(person, image);
    for (const { x, y } of person.landmarks) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeLessThan(box.y + box.height);
    }
    expect(box.y).toBeLessThan(0.1);
  });

  it('never reaches beyond the picture', () => {
    const beyond = aPerson(1, ({ x, y }) => ({ x: x * 3 - 1, y: y * 2 }));
    const box = figureBox(beyond, image);
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + 1e-12);
  });
});

describe('the window on a phone', () => {
  it('is as high as the people need, within bounds', () => {
    const tall = phoneWindowHeight(390, 844, { x: 0, y: 0, width: 100, height: 1000 });
    const flat = phoneWindowHeight(390, 844, { x: 0, y: 0, width: 1000, height: 100 });
    expect(tall).toBeLessThan(844 * 0.6);
    expect(flat).toBeGreaterThan(844 * 0.3);
    expect(flat).toBeLessThan(tall);
  });

  it('shows the whole picture when there is nobody', () => {
    expect(peopleArea([], image)).toEqual({ x: 0, y: 0, ...image });
  });
});
