import { asShare, type DecodedPoint } from '../decoded-person.ts';
import type { Decoder, NetworkInput } from '../model-card.ts';
import { outputOf, type Tensors } from '../tensor.ts';

/**
 * The points of one person from two rows of bins each, one across and one down: the highest bin of each, divided by the bins
 * a pixel; the score is the lower of the two peaks.
 *
 * Source: Li et al., "SimCC: a Simple Coordinate Classification Perspective for Human Pose Estimation", 2022; Jiang et al.,
 * "RTMPose", 2023, whose files have the outputs `simcc_x` and `simcc_y` and two bins a pixel.
 *
 * @throws OwnModelProblem when the outputs aren't [1, points, bins]
 */
export function decodeSimcc(
  outputs: Tensors,
  points: number,
  { outputs: names, split }: Decoder<'simcc'>,
  input: Pick<NetworkInput, 'width' | 'height'>,
): DecodedPoint[] {
  const rowOf = (name: string, lengthPx: number) => {
    const bins = Math.round(lengthPx * split);
    const fits = (dims: readonly number[]) =>
      dims.length === 3 && dims[0] === 1 && dims[1] === points && dims[2] === bins;
    const { data } = outputOf(outputs, name, `[1, ${points}, ${bins}]`, fits);
    return (point: number) => highest(data.subarray(point * bins, (point + 1) * bins));
  };
  const across = rowOf(names.x, input.width);
  const down = rowOf(names.y, input.height);
  return Array.from({ length: points }, (_, point) => {
    const [x, y] = [across(point), down(point)];
    return {
      x: x.bin / split / input.width,
      y: y.bin / split / input.height,
      score: asShare(Math.min(x.value, y.value)),
    };
  });
}

function highest(bins: Float32Array): { readonly bin: number; readonly value: number } {
  let bin = 0;
  for (let other = 1; other < bins.length; other++) if (bins[other]! > bins[bin]!) bin = other;
  return { bin, value: bins[bin]! };
}
