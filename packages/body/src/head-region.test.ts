import { describe, expect, it } from 'vitest';
import { standingPerson, type TestPerson } from '../../../tests/support/standing-person.ts';
import { type Ellipse, headRegion } from './head-region.ts';
import { FACE_LANDMARKS } from './skeleton-style.ts';

const SIZE = { width: 1000, height: 1000 };

/** Distance from the ellipse's centre in units of its own radius in that direction: below 1 is inside. */
function within(head: Ellipse, xPx: number, yPx: number): number {
  const [dx, dy] = [xPx - head.xPx, yPx - head.yPx];
  return Math.hypot(
    (dx * head.downX + dy * head.downY) / head.alongPx,
    (dx * head.downY - dy * head.downX) / head.acrossPx,
  );
}

/** Turns a person about the picture's centre. */
function turned(person: TestPerson, angleDeg: number): TestPerson {
  const angle = (angleDeg * Math.PI) / 180;
  const landmarks = person.landmarks.map((landmark) => {
    const [x, y] = [landmark.x - 0.5, landmark.y - 0.5];
    return {
      ...landmark,
      x: 0.5 + x * Math.cos(angle) - y * Math.sin(angle),
      y: 0.5 + x * Math.sin(angle) + y * Math.cos(angle),
    };
  });
  return { ...person, landmarks };
}

/** Squeezes a person's breadth, as a turn to the side does. */
function squeezed(person: TestPerson, share: number): TestPerson {
  const landmarks = person.landmarks.map((landmark) => ({
    ...landmark,
    x: 0.5 + (landmark.x - 0.5) * share,
  }));
  return { ...person, landmarks };
}

describe('headRegion', () => {
  it.each([0, 37, 90, 180, 270])('holds crown, chin and face at %i°', (angleDeg) => {
    const upright = standingPerson({ height: 0.8 });
    const person = turned(upright, angleDeg);
    const head = headRegion(person, SIZE) as Ellipse;
    for (const index of FACE_LANDMARKS) {
      const { x = 0, y = 0 } = person.landmarks[index] ?? {};
      expect(within(head, x * 1000, y * 1000)).toBeLessThan(0.75);
    }
    // The crown is at the figure's zero, the chin at an eighth of its height.
    const [crown, chin] = [0.0, 0.13].map((share) => 0.05 + share * 0.8 - 0.5);
    const angle = (angleDeg * Math.PI) / 180;
    for (const y of [crown ?? 0, chin ?? 0]) {
      expect(within(head, 500 - 1000 * y * Math.sin(angle), 500 + 1000 * y * Math.cos(angle))).toBeLessThan(
        1,
      );
    }
  });

  it('does not swallow the shoulders of a person who faces the camera', () => {
    const person = standingPerson({ height: 0.8 });
    const head = headRegion(person, SIZE) as Ellipse;
    expect(within(head, person.landmarks[11]!.x * 1000, person.landmarks[11]!.y * 1000)).toBeGreaterThan(1);
  });

  it('keeps its size when the person turns to the side', () => {
    const front = headRegion(standingPerson({ height: 0.8 }), SIZE) as Ellipse;
    const side = headRegion(squeezed(standingPerson({ height: 0.8 }), 0.1), SIZE) as Ellipse;
    expect(side.acrossPx / front.acrossPx).toBeGreaterThan(0.8);
  });

  it('has no answer without positions', () => {
    const nowhere = {
      landmarks: standingPerson().landmarks.map((l) => ({ ...l, x: Number.NaN, y: Number.NaN })),
    };
    expect(headRegion(nowhere, SIZE)).toBeUndefined();
  });
});
