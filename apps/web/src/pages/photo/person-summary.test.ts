import { LANDMARK_NAMES } from '@posebox/body';
import { LANDMARK_TEXTS, PHOTO_PANEL_TEXTS } from '@posebox/texts';
import { describe, expect, it } from 'vitest';
import { trustIn } from '../../components/trust.ts';
import { bodyInView, countPoints, leastCertain } from './person-summary.ts';
import { aPerson } from './test-person.ts';

const below = (limit: number) => aPerson(1, (landmark) => (landmark.y > limit ? { confidence: 0.2 } : {}));

describe('what is said of a person', () => {
  it.each([
    [1, PHOTO_PANEL_TEXTS.wholeBody],
    [0.8, PHOTO_PANEL_TEXTS.noFeet],
    [0.6, PHOTO_PANEL_TEXTS.upperBody],
    [0.3, PHOTO_PANEL_TEXTS.upperBody],
    [0.2, PHOTO_PANEL_TEXTS.headOnly],
    [0, PHOTO_PANEL_TEXTS.uncertain],
  ])('with points sure down to %f of the picture is %o', (limit, text) => {
    expect(bodyInView(below(limit)).text).toBe(text);
  });

  it('does not count feet that lie outside the picture', () => {
    const cut = aPerson(1, ({ y }) => (y > 0.8 ? { y: y + 0.3 } : {}));
    expect(bodyInView(cut).text).toBe(PHOTO_PANEL_TEXTS.noFeet);
  });

  it('counts each of the 33 points once', () => {
    const { good, look, stop } = countPoints(
      aPerson(1, (_, index) => ({ confidence: index < 10 ? 0.9 : index < 15 ? 0.6 : 0.1 })),
    );
    expect([good, look, stop]).toEqual([10, 5, 18]);
  });

  it('names the least certain point', () => {
    const person = aPerson(1, ({ name }) => (name === 'left_ankle' ? { confidence: 0.31 } : {}));
    expect(leastCertain(person).name).toBe('left_ankle');
  });
});

describe('confidence', () => {
  it('has the colour of the number that is shown', () => {
    expect(trustIn(0.695)).toBe('good');
    expect(trustIn(0.694)).toBe('look');
    expect(trustIn(0.5)).toBe('look');
    expect(trustIn(0.494)).toBe('stop');
  });
});

describe('the words', () => {
  it('name every landmark in both languages, each differently', () => {
    const names: readonly string[] = Object.keys(LANDMARK_TEXTS);
    expect(names).toEqual(LANDMARK_NAMES);
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(Object.values(LANDMARK_TEXTS).map((text) => text[language])).size).toBe(33);
    }
  });
});
