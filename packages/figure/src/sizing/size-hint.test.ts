import { LANDMARK_NAMES, type LandmarkName } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { type SizeHint, sizeHint } from './size-hint.ts';
import { letterSizes, numberSize } from './size-tables.ts';

const [WIDTH, HEIGHT] = [300, 420];
/** 400 pixels from crown to sole, arms a little away. */
const PLACES: Partial<Record<LandmarkName, readonly [x: number, y: number]>> = {
  left_shoulder: [188, 82],
  right_shoulder: [112, 82],
  left_elbow: [235, 130],
  right_elbow: [65, 130],
  left_wrist: [262, 170],
  right_wrist: [38, 170],
  left_hip: [168, 200],
  right_hip: [132, 200],
  left_knee: [168, 300],
  right_knee: [132, 300],
  left_ankle: [168, 396],
  right_ankle: [132, 396],
};

function standing(places = PLACES, halfChestPx = 40) {
  const landmarks = LANDMARK_NAMES.map((name) => {
    const [x, y] = places[name] ?? [150, 35];
    return { name, x: x / WIDTH, y: y / HEIGHT, z: 0, visibility: 1, presence: 1, confidence: 0.95 };
  });
  const mask = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };
  const fill = (left: number, right: number, top: number, bottom: number) => {
    for (let y = top; y <= bottom; y++) mask.data.fill(255, y * WIDTH + left, y * WIDTH + right + 1);
  };
  fill(135, 165, 10, 80);
  fill(150 - halfChestPx, 150 + halfChestPx, 80, 215);
  fill(115, 185, 216, 409);
  return { landmarks, mask };
}
const hintOf = (person: ReturnType<typeof standing>, heightCm = 170) =>
  sizeHint(person.landmarks, person.mask, heightCm);

describe('a size hint', () => {
  it('grows with the height that is told and with the width that is seen', () => {
    const [usual, taller, wider] = [
      hintOf(standing()),
      hintOf(standing(), 187),
      hintOf(standing(PLACES, 44)),
    ] as [SizeHint, SizeHint, SizeHint];
    expect(taller.chest.cm / usual.chest.cm).toBeCloseTo(1.1, 1);
    expect(wider.chest.cm).toBeGreaterThan(usual.chest.cm + 5);
    expect(usual.leg.cm).toBeGreaterThan(0.45 * 170);
    for (const { cm, plusMinusCm } of [usual.chest, usual.waist, usual.hips])
      expect(plusMinusCm).toBeGreaterThan(0.04 * cm);
    expect(usual.men.possible).toContain(usual.men.likely);
    expect(usual.men.possible.length).toBeGreaterThan(1);
  });

  it('says why it can tell nothing', () => {
    const cut = standing();
    cut.mask.data.fill(255, (HEIGHT - 1) * WIDTH);
    const bent = standing({ ...PLACES, left_knee: [230, 270], right_knee: [80, 270] });
    const aside = standing({ ...PLACES, left_shoulder: [160, 82], right_shoulder: [140, 82] });
    const close = standing({ ...PLACES, left_wrist: [186, 165], right_wrist: [114, 165] });
    expect([cut, bent, aside, close].map((person) => hintOf(person))).toEqual([
      'not_whole',
      'not_upright',
      'not_from_front',
      'arms_on_body',
    ]);
  });
});

describe('size tables', () => {
  it('give the letter of EN 13402-3 and the neighbours that the error reaches', () => {
    expect(letterSizes('men', { cm: 98, plusMinusCm: 3 })).toEqual({ likely: 'M', possible: ['M'] });
    expect(letterSizes('men', { cm: 100, plusMinusCm: 7 })).toEqual({
      likely: 'M',
      possible: ['S', 'M', 'L'],
    });
    expect(letterSizes('women', { cm: 200, plusMinusCm: 5 })).toEqual({ likely: null, possible: [] });
  });

  it('give the designation of GB/T 1335', () => {
    expect(numberSize('men', 171, 88.4, 74)).toBe('170/88A');
    expect(numberSize('women', 159, 84, 68)).toBe('160/84A');
    expect(numberSize('men', 171, 88, 95)).toBeNull();
  });
});
