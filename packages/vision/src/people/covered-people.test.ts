import { LANDMARK } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { coveredPixels, fillWithSurroundings, stridesOf } from './covered-people.ts';
import { standingPerson } from './standing-person.fixture.ts';

const SIDE = 224;
const person = standingPerson({ xPx: 224, yPx: 20, heightPx: 400 });
const view = { centerXPx: 224, centerYPx: 224, sizePx: 448, rotationRad: 0 };
const covering = (of = view) => coveredPixels([person], of, SIDE);

describe('covered people', () => {
  it('covers every landmark and the middle of the torso, but not the ground beside the person', () => {
    const covered = covering();
    const isCovered = (xPx: number, yPx: number) =>
      covered[Math.floor(yPx / 2) * SIDE + Math.floor(xPx / 2)] === 1;
    for (const { xPx, yPx } of person) expect(isCovered(xPx, yPx)).toBe(true);
    const hip = person[LANDMARK.left_hip]!;
    expect(isCovered(224, (person[LANDMARK.left_shoulder]!.yPx + hip.yPx) / 2)).toBe(true);
    expect(isCovered(224 - 150, 224)).toBe(false);
    expect(isCovered(224 + 150, 224)).toBe(false);
  });

  it('turns with the view', () => {
    const upright = covering();
    const turned = covering({ ...view, rotationRad: Math.PI / 2 });
    let different = 0;
    let total = 0;
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE; x++) {
        // What lies to the right in the turned view lies below in the picture.
        different += Math.abs(turned[y * SIDE + x]! - upright[x * SIDE + (SIDE - 1 - y)]!);
        total += upright[y * SIDE + x]!;
      }
    expect(total).toBeGreaterThan(1000);
    expect(different).toBe(0);
  });

  it('covers nothing of somebody outside the view', () => {
    expect(covering({ ...view, centerXPx: 2000 }).every((mark) => mark === 0)).toBe(true);
  });
});

const isSame = (a: Float32Array, b: Float32Array) => a.every((value, index) => value === b[index]);

describe('fillWithSurroundings', () => {
  const ramp = (layout: 'nchw' | 'nhwc') => {
    const { pixelStride, channelStride } = stridesOf(layout, SIDE);
    const input = new Float32Array(SIDE * SIDE * 3);
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE; x++)
        for (let c = 0; c < 3; c++)
          input[(y * SIDE + x) * pixelStride + c * channelStride] = (x + c * y) / SIDE;
    return input;
  };

  it('leaves uncovered pixels alone and a plain surface plain', () => {
    const input = ramp('nchw');
    fillWithSurroundings(input, new Uint8Array(SIDE * SIDE), SIDE, stridesOf('nchw', SIDE));
    expect(isSame(input, ramp('nchw'))).toBe(true);
    const plain = new Float32Array(SIDE * SIDE * 3).fill(0.25);
    fillWithSurroundings(plain, covering(), SIDE, stridesOf('nchw', SIDE));
    expect(plain.every((value) => Math.abs(value - 0.25) < 1e-6)).toBe(true);
  });

  it('leaves nothing of the person: the fill is made of what lies around', () => {
    const input = ramp('nchw');
    const clean = ramp('nchw');
    let furthest = 0;
    const covered = covering();
    for (let pixel = 0; pixel < covered.length; pixel++) if (covered[pixel] === 1) input[pixel] = 9;
    fillWithSurroundings(input, covered, SIDE, stridesOf('nchw', SIDE));
    for (let pixel = 0; pixel < covered.length; pixel++)
      if (covered[pixel] === 1) furthest = Math.max(furthest, Math.abs(input[pixel]! - clean[pixel]!));
    expect(furthest).toBeLessThan(0.15);
  });

  it('leaves a picture alone that is covered all over', () => {
    const input = ramp('nchw');
    fillWithSurroundings(input, new Uint8Array(SIDE * SIDE).fill(1), SIDE, stridesOf('nchw', SIDE));
    expect(isSame(input, ramp('nchw'))).toBe(true);
  });

  it('does the same in both tensor layouts', () => {
    const [planes, pixels] = [ramp('nchw'), ramp('nhwc')];
    fillWithSurroundings(planes, covering(), SIDE, stridesOf('nchw', SIDE));
    fillWithSurroundings(pixels, covering(), SIDE, stridesOf('nhwc', SIDE));
    for (let index = 0; index < SIDE * SIDE; index += 97)
      for (let c = 0; c < 3; c++) expect(pixels[index * 3 + c]).toBe(planes[index + c * SIDE * SIDE]);
  });
});
