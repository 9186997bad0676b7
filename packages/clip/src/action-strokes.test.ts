import { poseAt } from '@posebox/body';
import { openLettering } from '@posebox/media/lettering';
import { simulatedExercise } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { actionStrokes } from './action-strokes.ts';

const SIZE = { width: 1280, height: 720 };
const clip = simulatedExercise({
  exercise: 'squat',
  repetitions: [{ depth: 1, outS: 0.5, holdS: 0, backS: 0.5, restS: 0 }],
  yawDeg: 90,
  seed: 1,
}).document;
const person = clip.people[0]!;
const span = { label: '深蹲 Squat', fromS: 0.2, toS: 0.6 };
const drawn = {
  recognition: 'r',
  people: [{ personId: person.personId, spans: [span] }],
};
const lettering = await openLettering([span.label], 'en');
const frameAt = (timeS: number) => clip.timesS.findIndex((one) => one >= timeS);
const at = (timeS: number) =>
  actionStrokes({ frame: frameAt(timeS), timeS, people: clip.people }, drawn, lettering, SIZE);
const plateAt = (timeS: number) => at(timeS).find(({ kind }) => kind === 'plate');

describe('labels drawn into a film', () => {
  it('stand while the action goes on, and only then', () => {
    expect(plateAt(0.4)).toBeDefined();
    expect(at(0.1)).toEqual([]);
    expect(at(0.8)).toEqual([]);
  });

  it('stand inside the picture, with the person who does it', () => {
    const plate = plateAt(0.4);
    if (plate?.kind !== 'plate') throw new Error('no plate');
    const middlePx = plate.xPx + plate.widthPx / 2;
    const { x, width } = poseAt(person, frameAt(0.4))!.box;
    expect(middlePx).toBeCloseTo((x + width / 2) * SIZE.width, 0);
    expect(plate.xPx + plate.widthPx).toBeLessThanOrEqual(SIZE.width);
    expect(plate.yPx).toBeGreaterThanOrEqual(0);
  });

  it('are what the person called the action, letter by letter', () => {
    const letters = at(0.4).flatMap((stroke) => (stroke.kind === 'shape' ? [stroke] : []));
    expect(letters).toHaveLength([...span.label].length);
    const drawnLetters = letters.filter(({ outlines }) => outlines.length > 0);
    expect(drawnLetters).toHaveLength([...span.label.replace(' ', '')].length);
  });
});
