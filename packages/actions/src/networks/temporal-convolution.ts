import { type Convolution, convolve, convolveBack } from './convolution.ts';
import { laidOut, type Network, type NetworkShape, numbersOf, sizeOf } from './network.ts';
import { backFromHead, openHead, throughHead } from './pooled-head.ts';

/** Channels of every layer: enough for some twenty classes, small enough for a minute of learning. */
export const TCN_CHANNELS = 32;
export const TCN_TAPS = 5;
/** The last layer sees 29 moments: nearly the whole window. */
export const TCN_DILATIONS = [1, 2, 4] as const;

/**
 * A small temporal convolutional network: three dilated convolutions with rectifiers, the second and third added to
 * what they were given, then mean and maximum over time.
 *
 * Source: Bai, Kolter & Koltun, 2018, arXiv:1803.01271, without its causal shift: a window is seen whole.
 */
export function temporalConvolution(shape: NetworkShape): Network {
  const { moments, width, classes } = shape;
  const layers: readonly Convolution[] = TCN_DILATIONS.map((dilation, index) => ({
    moments,
    inputs: index === 0 ? width : TCN_CHANNELS,
    outputs: TCN_CHANNELS,
    taps: TCN_TAPS,
    dilation,
  }));
  const head = { moments, channels: TCN_CHANNELS, classes };
  const blocks = laidOut([
    ...layers.flatMap(({ inputs, outputs, taps }, index): [string, ...number[]][] => [
      [`convolution_${index + 1}_weight`, outputs, taps, inputs],
      [`convolution_${index + 1}_bias`, outputs],
    ]),
    ['head_weight', classes, 2 * TCN_CHANNELS],
    ['head_bias', classes],
  ]);
  const of = (parameters: Float64Array) => blocks.map((block) => numbersOf(parameters, block));
  return {
    kind: 'tcn',
    shape,
    blocks,
    parameterCount: sizeOf(blocks),
    pooledWidth: 2 * TCN_CHANNELS,

    initial(normal) {
      const parameters = new Float64Array(sizeOf(blocks));
      for (const block of blocks) {
        if (block.name.endsWith('_bias')) continue;
        const fanIn = block.size / block.shape[0]!;
        // He et al., 2015; the last layer begins near "all classes alike".
        const spread = block.name === 'head_weight' ? 0.1 / Math.sqrt(fanIn) : Math.sqrt(2 / fanIn);
        const numbers = numbersOf(parameters, block);
        for (let i = 0; i < numbers.length; i++) numbers[i] = spread * normal();
      }
      return parameters;
    },

    open() {
      const size = moments * TCN_CHANNELS;
      const before = layers.map(() => new Float64Array(size));
      const after = layers.map(() => new Float64Array(size));
      const flowing = new Float64Array(size);
      const rectified = new Float64Array(size);
      const values = openHead(head);
      let seen: { windows: Float64Array; at: number; dropout: Float64Array | null } | null = null;
      return {
        logits: values.logits,
        forward(parameters, windows, at, dropout) {
          const numbers = of(parameters);
          for (const [index, layer] of layers.entries()) {
            const given = index === 0 ? windows : after[index - 1]!;
            const to = before[index]!;
            convolve(layer, numbers[2 * index]!, numbers[2 * index + 1]!, given, index === 0 ? at : 0, to);
            const out = after[index]!;
            for (let i = 0; i < size; i++) out[i] = Math.max(0, to[i]!) + (index > 0 ? given[i]! : 0);
          }
          throughHead(head, numbers[6]!, numbers[7]!, after[2]!, dropout, values);
          seen = { windows, at, dropout };
        },
        backward(parameters, logitGradient, gradient) {
          if (seen === null) return;
          const numbers = of(parameters);
          const gradients = of(gradient);
          backFromHead(
            head,
            numbers[6]!,
            seen.dropout,
            values,
            logitGradient,
            gradients[6]!,
            gradients[7]!,
            flowing,
          );
          for (let index = layers.length - 1; index >= 0; index--) {
            const out = before[index]!;
            for (let i = 0; i < size; i++) rectified[i] = out[i]! > 0 ? flowing[i]! : 0;
            // What was added passes straight on: the layer's own gradient is laid over it.
            convolveBack(
              layers[index]!,
              numbers[2 * index]!,
              index === 0 ? seen.windows : after[index - 1]!,
              index === 0 ? seen.at : 0,
              rectified,
              gradients[2 * index]!,
              gradients[2 * index + 1]!,
              index === 0 ? null : flowing,
            );
          }
        },
      };
    },
  };
}
