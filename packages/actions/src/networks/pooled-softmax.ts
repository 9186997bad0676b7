import { laidOut, type Network, type NetworkShape, numbersOf, sizeOf } from './network.ts';
import { backFromHead, openHead, throughHead } from './pooled-head.ts';

/**
 * The plainest learner: softmax regression on the mean and the maximum of every feature over the window. It doesn't
 * know in which order things happen; a network must beat it to be worth its time.
 */
export function pooledSoftmax(shape: NetworkShape): Network {
  const { moments, width, classes } = shape;
  const head = { moments, channels: width, classes };
  const blocks = laidOut([
    ['head_weight', classes, 2 * width],
    ['head_bias', classes],
  ]);
  const [weightBlock, biasBlock] = [blocks[0]!, blocks[1]!];
  return {
    kind: 'pooled_softmax',
    shape,
    blocks,
    parameterCount: sizeOf(blocks),
    pooledWidth: 2 * width,
    initial: () => new Float64Array(sizeOf(blocks)),
    open() {
      const values = openHead(head);
      const unused = new Float64Array(moments * width);
      let lastDropout: Float64Array | null = null;
      return {
        logits: values.logits,
        forward(parameters, windows, at, dropout) {
          const window = windows.subarray(at, at + moments * width);
          const [weight, bias] = [numbersOf(parameters, weightBlock), numbersOf(parameters, biasBlock)];
          throughHead(head, weight, bias, window, dropout, values);
          lastDropout = dropout;
        },
        backward(parameters, logitGradient, gradient) {
          backFromHead(
            head,
            numbersOf(parameters, weightBlock),
            lastDropout,
            values,
            logitGradient,
            numbersOf(gradient, weightBlock),
            numbersOf(gradient, biasBlock),
            unused,
          );
        },
      };
    },
  };
}
