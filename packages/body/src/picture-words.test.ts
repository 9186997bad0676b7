import { describe, expect, it } from 'vitest';
import { standingPerson } from '../../../tests/support/standing-person.ts';
import { labelStrokes } from './landmark-labels.ts';
import { LANDMARK_NAMES } from './landmarks.ts';
import { personFrameStrokes } from './person-frame.ts';
import { cssColor, PICTURE_COLORS } from './picture-colors.ts';
import type { Stroke } from './stroke.ts';
import { textStrokes, textWidthPx } from './stroke-letters.ts';

const SIZE = { width: 1000, height: 800 };

const plates = (strokes: readonly Stroke[]) =>
  strokes.flatMap((stroke) => (stroke.kind === 'plate' ? [stroke] : []));

describe('textStrokes', () => {
  it('has a glyph for every letter of every landmark name and for every digit', () => {
    const letters = new Set([...LANDMARK_NAMES.join('').replaceAll('_', ''), ...'0123456789']);
    for (const letter of letters) {
      expect(textStrokes(letter, 0, 0, 14, PICTURE_COLORS.bone), letter).not.toHaveLength(0);
    }
  });

  it('stays within the width it names', () => {
    for (const text of ['left wrist', '0', '32', 'right foot index']) {
      const width = textWidthPx(text, 20);
      for (const stroke of textStrokes(text, 5, 5, 20, PICTURE_COLORS.bone)) {
        if (stroke.kind !== 'capsule') throw new Error('letters are lines');
        expect(Math.min(stroke.x1Px, stroke.x2Px)).toBeGreaterThanOrEqual(5 - 1e-9);
        expect(Math.max(stroke.x1Px, stroke.x2Px)).toBeLessThanOrEqual(5 + width + 1e-9);
        expect(Math.max(stroke.y1Px, stroke.y2Px)).toBeLessThanOrEqual(5 + (20 * 9) / 7 + 1e-9);
      }
    }
  });

  it('leaves other letters blank', () => {
    expect(textStrokes('姿 !', 0, 0, 14, PICTURE_COLORS.bone)).toHaveLength(0);
  });
});

describe('personFrameStrokes', () => {
  it('stays in the picture when the person reaches beyond it', () => {
    const strokes = personFrameStrokes({ x: -0.3, y: -0.2, width: 2, height: 1.9 }, '12', SIZE);
    for (const stroke of strokes) {
      if (stroke.kind !== 'capsule') continue;
      for (const x of [stroke.x1Px, stroke.x2Px]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(SIZE.width);
      }
    }
    const [plate] = plates(strokes);
    expect(plate?.xPx).toBeGreaterThanOrEqual(0);
    expect(plate?.yPx).toBeGreaterThanOrEqual(0);
  });

  it('puts the number above the corner where there is room', () => {
    const [plate] = plates(personFrameStrokes({ x: 0.4, y: 0.5, width: 0.2, height: 0.4 }, '2', SIZE));
    expect((plate?.yPx ?? 0) + (plate?.heightPx ?? 0)).toBeLessThan(0.5 * SIZE.height);
    expect(plate?.xPx).toBeCloseTo(0.4 * SIZE.width, 6);
  });
});

describe('labelStrokes', () => {
  it('names every joint of a large figure, without overlap and inside the picture', () => {
    const strokes = plates(labelStrokes([standingPerson({ aspect: 1.25 })], SIZE, 'names'));
    expect(strokes.length).toBeGreaterThanOrEqual(12);
    strokes.forEach((a, index) => {
      expect(a.xPx).toBeGreaterThanOrEqual(0);
      expect(a.xPx + a.widthPx).toBeLessThanOrEqual(SIZE.width);
      for (const b of strokes.slice(index + 1)) {
        const apart =
          a.xPx + a.widthPx <= b.xPx ||
          b.xPx + b.widthPx <= a.xPx ||
          a.yPx + a.heightPx <= b.yPx ||
          b.yPx + b.heightPx <= a.yPx;
        expect(apart).toBe(true);
      }
    });
  });

  it('leaves out points beyond the picture', () => {
    expect(labelStrokes([standingPerson({ centerX: 3 })], SIZE, 'numbers')).toHaveLength(0);
  });
});

describe('cssColor', () => {
  it('writes a colour as the style sheet does', () => {
    expect(cssColor(PICTURE_COLORS.point)).toBe('#E5322D');
    expect(cssColor(PICTURE_COLORS['bone-hairline'])).toBe('rgb(10 14 18 / 0.62)');
  });
});
