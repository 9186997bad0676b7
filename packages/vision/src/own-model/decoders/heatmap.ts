import { sigmoid } from '../../sigmoid.ts';
import { asShare, type DecodedPoint } from '../decoded-person.ts';
import type { Decoder } from '../model-card.ts';
import { outputOf, type Tensors } from '../tensor.ts';

/** The peak is moved so far, in cells, towards its higher neighbour. */
const QUARTER = 0.25;

/**
 * The points of one person from a map each: the highest cell, moved by a quarter of a cell towards the higher of its two
 * neighbours along each axis; its value is the score. Coordinates are cells divided by the map's size.
 *
 * Source: Xiao, Wu, Wei, "Simple Baselines for Human Pose Estimation and Tracking", 2018, section 2.
 *
 * @throws OwnModelProblem when no output is [1, points, rows, columns]
 * @example decodeHeatmaps({ heatmaps: { dims: [1, 17, 64, 48], data } }, 17, decoder)[0] // { x: 0.5, y: 0.1, score: 0.9 }
 */
export function decodeHeatmaps(
  outputs: Tensors,
  points: number,
  { output, layout, activation }: Decoder<'heatmap'>,
): DecodedPoint[] {
  const isRows = layout === 'nchw';
  const expected = isRows ? `[1, ${points}, y, x]` : `[1, y, x, ${points}]`;
  const { dims, data } = outputOf(
    outputs,
    output,
    expected,
    (d) => d.length === 4 && d[0] === 1 && d[isRows ? 1 : 3] === points,
  );
  const [rows, columns] = isRows ? [dims[2]!, dims[3]!] : [dims[1]!, dims[2]!];
  const [pointStep, cellStep] = isRows ? [rows * columns, 1] : [1, points];
  return Array.from({ length: points }, (_, point) => {
    const at = (row: number, column: number) =>
      data[point * pointStep + (row * columns + column) * cellStep]!;
    let [best, bestRow, bestColumn] = [-Infinity, 0, 0];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (at(row, column) > best) [best, bestRow, bestColumn] = [at(row, column), row, column];
      }
    }
    const towards = (before: number, after: number) => QUARTER * Math.sign(after - before);
    const isInside = (index: number, length: number) => index > 0 && index < length - 1;
    const dx = isInside(bestColumn, columns)
      ? towards(at(bestRow, bestColumn - 1), at(bestRow, bestColumn + 1))
      : 0;
    const dy = isInside(bestRow, rows)
      ? towards(at(bestRow - 1, bestColumn), at(bestRow + 1, bestColumn))
      : 0;
    const score = asShare(activation === 'sigmoid' ? sigmoid(best) : best);
    return { x: (bestColumn + dx) / columns, y: (bestRow + dy) / rows, score };
  });
}
