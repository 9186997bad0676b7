import { COCO_SIGMAS } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { averagePrecision } from './average-precision.ts';
import { areaUnderCurve, calibrationError } from './calibration.ts';
import type { LabelledPerson } from './coco-labels.ts';
import { errorsInTorsos, keypointSimilarity, torsoPx } from './keypoint-similarity.ts';
import { matchPeople, type PredictedPerson } from './matching.ts';
import type { Point } from './point.ts';
import { scoreAnswers } from './score.ts';

/** Somebody who stands at (x, 0): shoulders 40 px apart, torso 100 px, area 20 000 px². */
const placesAt = (x: number): Point[] =>
  [
    [0, 10],
    [4, 6],
    [-4, 6],
    [8, 8],
    [-8, 8],
    [20, 50],
    [-20, 50],
    [30, 90],
    [-30, 90],
    [35, 130],
    [-35, 130],
    [15, 150],
    [-15, 150],
    [15, 220],
    [-15, 220],
    [15, 290],
    [-15, 290],
  ].map(([dx, y]) => ({ x: x + dx!, y: y! }));

const personAt = (x: number, ignored = false): LabelledPerson => ({
  points: placesAt(x),
  box: { x: x - 40, y: 0, width: 80, height: 300 },
  areaPx: 20_000,
  ignored,
});

const saidAt = (x: number, score: number, shiftPx = 0): PredictedPerson => ({
  points: placesAt(x).map((point) => ({ x: point.x, y: point.y + shiftPx })),
  score,
  confidences: Array(17).fill(0.9),
  visibilities: Array(17).fill(1),
});

const photo = (people: readonly LabelledPerson[]) => ({
  fileName: 'a.jpg',
  width: 1000,
  height: 400,
  people,
});

describe('similarity', () => {
  it('is 1 for the labelled places', () => {
    expect(keypointSimilarity(placesAt(100), personAt(100))).toBe(1);
  });

  it('follows the formula: everything off by one standard deviation of the hip gives the mean of the Gaussians', () => {
    const offPx = Math.sqrt(20_000) * 2 * COCO_SIGMAS[11]!;
    const moved = placesAt(100).map((point) => ({ x: point.x + offPx, y: point.y }));
    const expected =
      COCO_SIGMAS.reduce((sum, sigma) => sum + Math.exp(-((COCO_SIGMAS[11]! / sigma) ** 2) / 2), 0) / 17;
    expect(keypointSimilarity(moved, personAt(100))).toBeCloseTo(expected, 12);
  });

  it('leaves key points without a label out', () => {
    const person = personAt(100);
    const half = { ...person, points: person.points.map((point, i) => (i < 5 ? null : point)) };
    const points = placesAt(100).map((point, i) => (i < 5 ? { x: 0, y: 0 } : point));
    expect(keypointSimilarity(points, half)).toBe(1);
  });

  it('measures errors in torso lengths', () => {
    expect(torsoPx(personAt(100))).toBe(100);
    const errors = errorsInTorsos(saidAt(100, 1, 15).points, personAt(100));
    expect(errors).toHaveLength(17);
    for (const error of errors ?? []) expect(error).toBeCloseTo(0.15, 12);
  });
});

describe('matching', () => {
  it('gives each person to one prediction only, the clearest first', () => {
    const matches = matchPeople([saidAt(100, 0.6), saidAt(100, 0.9, 2)], [personAt(100)]);
    expect(matches.map((match) => [match.prediction.score, match.person])).toEqual([
      [0.9, 0],
      [0.6, null],
    ]);
  });

  it('does not let a clear skeleton in the wrong place take the person of a right one', () => {
    const matches = matchPeople([saidAt(400, 0.9), saidAt(100, 0.6)], [personAt(100)]);
    expect(matches.map((match) => match.person)).toEqual([null, 0]);
  });

  it('counts a prediction on somebody who is not to be scored neither way', () => {
    const score = scoreAnswers([
      {
        photo: photo([personAt(100), personAt(500, true)]),
        predictions: [saidAt(100, 0.9), saidAt(500, 0.8)],
      },
    ]);
    expect([score.people, score.found, score.precision]).toEqual([1, 1, 1]);
  });
});

describe('the score of a set', () => {
  const answers = [
    // Two people, both found, the second .15 torsos off; and somebody seen where nobody is.
    {
      photo: photo([personAt(100), personAt(500)]),
      predictions: [saidAt(100, 0.9), saidAt(500, 0.8, 15), saidAt(800, 0.7)],
    },
    // One person missed.
    { photo: photo([personAt(100)]), predictions: [] },
  ];
  const score = scoreAnswers(answers);

  it('counts people, finds and false alarms', () => {
    expect([score.photos, score.people, score.found]).toEqual([2, 3, 2]);
    expect(score.recall).toBeCloseTo(2 / 3, 12);
    expect(score.precision).toBeCloseTo(2 / 3, 12);
  });

  it('counts key points within a share of the torso, with and without the missed person', () => {
    expect(score.pck20).toBe(1);
    expect(score.pck10).toBe(0.5);
    expect(score.pck20OfAll).toBeCloseTo(2 / 3, 12);
    expect(score.medianErrorTorsos).toBeCloseTo(0.075, 12);
  });

  it('says how well the stated confidence fits', () => {
    expect(score.confidence.calibrationError).toBeCloseTo(0.1, 12);
    expect(score.visibility.calibrationError).toBeCloseTo(0, 12);
  });

  it('has its recall inside the interval', () => {
    expect(score.recallInterval[0]).toBeLessThanOrEqual(score.recall);
    expect(score.recallInterval[1]).toBeGreaterThanOrEqual(score.recall);
  });
});

describe('average precision', () => {
  it('is 1 when everybody is found before any false alarm', () => {
    const ranked = [
      { score: 0.9, hit: true },
      { score: 0.8, hit: true },
      { score: 0.1, hit: false },
    ];
    expect(averagePrecision(ranked, 2)).toBe(1);
  });

  it('takes the best precision at each recall: hit, false, hit for two people', () => {
    const ranked = [
      { score: 0.9, hit: true },
      { score: 0.8, hit: false },
      { score: 0.7, hit: true },
    ];
    // Recall 0 … .50 (51 steps) at precision 1, .51 … 1 (50 steps) at 2/3.
    expect(averagePrecision(ranked, 2)).toBeCloseTo((51 + 50 * (2 / 3)) / 101, 12);
  });
});

describe('calibration', () => {
  it('is off by the gap between what is said and what is', () => {
    const statements = Array.from({ length: 10 }, (_, i) => ({ chance: 0.998, right: i < 7 }));
    expect(calibrationError(statements)).toBeCloseTo(0.298, 12);
  });

  it('weights its bins by their size', () => {
    const statements = [
      ...Array.from({ length: 3 }, () => ({ chance: 0.25, right: false })),
      { chance: 0.95, right: true },
    ];
    expect(calibrationError(statements)).toBeCloseTo((3 * 0.25 + 0.05) / 4, 12);
  });

  it('ranks right above wrong: all, none, ties', () => {
    const right = { chance: 0.8, right: true };
    const wrong = { chance: 0.2, right: false };
    expect(areaUnderCurve([right, wrong])).toBe(1);
    expect(areaUnderCurve([{ ...right, chance: 0.1 }, wrong])).toBe(0);
    expect(areaUnderCurve([{ ...right, chance: 0.2 }, wrong])).toBe(0.5);
  });
});
