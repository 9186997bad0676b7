import { describe, expect, it } from 'vitest';
import type { OwnModelProblem } from '../own-model-problem.ts';
import type { Tensor } from '../tensor.ts';
import { decodeEndToEnd } from './end-to-end.ts';
import { decodeHeatmaps } from './heatmap.ts';
import { decodePersonBoxes } from './person-boxes.ts';
import { decodeSimcc } from './simcc.ts';
import { decodeYoloPose } from './yolo-pose.ts';

const tensor = (dims: readonly number[], values: readonly number[] = []): Tensor => {
  const data = new Float32Array(dims.reduce((product, size) => product * size, 1));
  data.set(values);
  return { dims, data };
};
const INPUT = { width: 200, height: 100 };

/** The code of what a decoder throws. */
function problemOf(decode: () => unknown): string {
  try {
    decode();
    return 'nothing';
  } catch (error) {
    return (error as OwnModelProblem).code;
  }
}

describe('heatmaps', () => {
  const decoder = { kind: 'heatmap', layout: 'nchw', activation: 'none' } as const;

  it('give the highest cell, a quarter towards the higher neighbour, rows and columns not mixed up', () => {
    const maps = tensor([1, 1, 4, 8]);
    maps.data[2 * 8 + 5] = 0.9;
    maps.data[2 * 8 + 6] = 0.5;
    maps.data[1 * 8 + 5] = 0.4;
    const [point] = decodeHeatmaps({ maps }, 1, decoder);
    expect(point!.x).toBeCloseTo(5.25 / 8, 6);
    expect(point!.y).toBeCloseTo(1.75 / 4, 6);
    expect(point!.score).toBeCloseTo(0.9, 6);
  });

  it('read the same with points last', () => {
    const rows = tensor([1, 3, 4, 5]);
    const maps = tensor([1, 5, 3, 4]);
    for (let y = 0; y < 3; y++)
      for (let x = 0; x < 4; x++)
        for (let point = 0; point < 5; point++) {
          const value = ((x * 7 + y * 11 + point * 5) % 13) / 13;
          rows.data[(y * 4 + x) * 5 + point] = value;
          maps.data[(point * 3 + y) * 4 + x] = value;
        }
    expect(decodeHeatmaps({ rows }, 5, { ...decoder, layout: 'nhwc' })).toEqual(
      decodeHeatmaps({ maps }, 5, decoder),
    );
  });

  it('of logits give scores between 0 and 1', () => {
    const maps = tensor([1, 1, 2, 2], [-3, 2, -5, -9]);
    expect(decodeHeatmaps({ maps }, 1, { ...decoder, activation: 'sigmoid' })[0]!.score).toBeCloseTo(
      0.8808,
      4,
    );
  });

  it('of another shape, or that are no numbers, are told', () => {
    expect(problemOf(() => decodeHeatmaps({ maps: tensor([1, 2, 4, 4]) }, 1, decoder))).toBe(
      'own_model_output',
    );
    expect(problemOf(() => decodeHeatmaps({}, 1, decoder))).toBe('own_model_output');
    const broken = { maps: tensor([1, 1, 1, 2], [Number.NaN, 1]) };
    expect(problemOf(() => decodeHeatmaps(broken, 1, decoder))).toBe('own_model_not_finite');
  });
});

describe('SimCC', () => {
  it('gives the highest bins divided by the bins a pixel, and the lower peak', () => {
    const simcc_x = tensor([1, 1, 400]);
    const simcc_y = tensor([1, 1, 200]);
    simcc_x.data[301] = 0.8;
    simcc_y.data[50] = 0.6;
    const decoder = { kind: 'simcc', outputs: { x: 'simcc_x', y: 'simcc_y' }, split: 2 } as const;
    const [point] = decodeSimcc({ simcc_x, simcc_y }, 1, decoder, INPUT);
    expect(point!.x).toBeCloseTo(150.5 / 200, 6);
    expect(point!.y).toBeCloseTo(25 / 100, 6);
    expect(point!.score).toBeCloseTo(0.6, 6);
    const swapped = { simcc_x: simcc_y, simcc_y: simcc_x };
    expect(problemOf(() => decodeSimcc(swapped, 1, decoder, INPUT))).toBe('own_model_output');
  });
});

describe('YOLO-pose', () => {
  const proposals = [
    [20, 50, 20, 40, 0.3, 10, 20, 0.9],
    [100, 50, 40, 80, 0.8, 110, 60, 1.2],
  ];

  it('gives proposals best first in pixels, whichever way round they lie', () => {
    const rows = tensor([1, 2, 8], proposals.flat());
    const columns = tensor(
      [1, 8, 2],
      proposals[0]!.flatMap((_, index) => proposals.map((one) => one[index]!)),
    );
    const decoder = { kind: 'yolo-pose' } as const;
    const people = decodeYoloPose({ rows }, 1, decoder, INPUT, 0.25);
    expect(people).toEqual(decodeYoloPose({ columns }, 1, decoder, INPUT, 0.25));
    expect(people.map(({ score }) => Math.round(10 * score))).toEqual([8, 3]);
    expect(people[0]!.box).toEqual({ left: 0.4, top: 0.1, right: 0.6, bottom: 0.9 });
    expect(people[0]!.points[0]).toEqual({ x: 0.55, y: 0.6, score: 1 });
    expect(decodeYoloPose({ rows }, 1, decoder, INPUT, 0.5)).toHaveLength(1);
  });
});

describe('end-to-end networks', () => {
  it('of E2Pose give score, x, y as shares; of RTMO boxes and pixels', () => {
    const shares = {
      people: tensor([1, 2, 1], [0.2, 0.9]),
      keypoints: tensor([1, 2, 1, 3], [0, 0, 0, 0.4, 0.25, 0.75]),
    };
    const outputs = { people: 'people', keypoints: 'keypoints' };
    const e2pose = {
      kind: 'end-to-end',
      outputs,
      order: 'score-x-y',
      coordinates: 'share',
      scoreScale: 2,
    } as const;
    const [only, ...others] = decodeEndToEnd(shares, 1, e2pose, INPUT, 0.5);
    expect(others).toEqual([]);
    expect(only!.box).toBeNull();
    expect(only!.points[0]).toMatchObject({ x: 0.25, y: 0.75, score: expect.closeTo(0.8, 5) });
    const pixels = {
      people: tensor([1, 1, 5], [20, 10, 120, 90, 0.7]),
      keypoints: tensor([1, 1, 1, 3], [50, 25, 0.6]),
    };
    const rtmo = { ...e2pose, order: 'x-y-score', coordinates: 'pixels', scoreScale: 1 } as const;
    const [person] = decodeEndToEnd(pixels, 1, rtmo, INPUT, 0.5);
    expect(person!.points[0]).toMatchObject({ x: 0.25, y: 0.25 });
    expect(person!.box!.right).toBeCloseTo(0.6, 6);
    expect(
      decodeEndToEnd(
        { ...pixels, people: tensor([1, 0, 5]), keypoints: tensor([1, 0, 1, 3]) },
        1,
        rtmo,
        INPUT,
        0.5,
      ),
    ).toEqual([]);
  });
});

describe('detectors', () => {
  it('give people only, by their labels or their class', () => {
    const dets = tensor([1, 2, 5], [0, 0, 100, 50, 0.9, 20, 10, 60, 90, 0.8]);
    const labels = tensor([1, 2], [16, 0]);
    const boxes = { decoder: { kind: 'boxes' as const }, input: INPUT as never, person: 0 };
    expect(decodePersonBoxes({ dets, labels }, boxes, 0.5)).toHaveLength(1);
    expect(decodePersonBoxes({ dets, labels }, boxes, 0.5)[0]!.box.right).toBeCloseTo(0.3, 6);
    expect(decodePersonBoxes({ dets }, boxes, 0.5)).toHaveLength(2);
    const columns = tensor([1, 6, 8]);
    columns.data.set([100], 0 * 8 + 3);
    columns.data.set([50], 1 * 8 + 3);
    columns.data.set([40], 2 * 8 + 3);
    columns.data.set([80], 3 * 8 + 3);
    columns.data.set([0.7], 5 * 8 + 3);
    const yolo = { decoder: { kind: 'yolo' as const }, input: INPUT as never, person: 1 };
    expect(decodePersonBoxes({ columns }, yolo, 0.5)).toMatchObject([
      { box: { left: 0.4, top: expect.closeTo(0.1, 6) } },
    ]);
    expect(decodePersonBoxes({ columns }, { ...yolo, person: 0 }, 0.5)).toEqual([]);
  });
});
