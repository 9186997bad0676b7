import { normalDeviation, seededChance } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { lossGradient } from '../training/loss.ts';
import { gatedRecurrent } from './gated-recurrent.ts';
import type { Network } from './network.ts';
import { pooledSoftmax } from './pooled-softmax.ts';
import { temporalConvolution } from './temporal-convolution.ts';

const SHAPE = { moments: 9, width: 7, classes: 3 };
const STEP = 1e-6;

describe.each([temporalConvolution(SHAPE), gatedRecurrent(SHAPE), pooledSoftmax(SHAPE)])(
  'the gradient of $kind',
  (network) => {
    const chance = seededChance(5);
    const normal = () => normalDeviation(chance);
    const window = Float64Array.from({ length: 11 + SHAPE.moments * SHAPE.width }, normal);
    const parameters = Float64Array.from(network.initial(normal), (value) => value + 0.1 * normal());
    const dropout = Float64Array.from({ length: network.pooledWidth }, () => (chance() < 0.3 ? 0 : 1.4));

    it.each([null, dropout])('is that of differences of the loss, block by block', (left) => {
      const gradient = gradientOf(network, parameters, window, left);
      for (const { name, offset, size } of network.blocks) {
        // Some twenty numbers of each block, spread over it.
        for (let i = 0; i < size; i += Math.max(1, Math.floor(size / 20))) {
          const at = offset + i;
          const shifted = (by: number) => {
            const changed = parameters.slice();
            changed[at]! += by;
            return lossOf(network, changed, window, left);
          };
          const measured = (shifted(STEP) - shifted(-STEP)) / (2 * STEP);
          expect(Math.abs(gradient[at]! - measured), `${name} ${i}`).toBeLessThan(
            1e-6 * Math.max(1, Math.abs(measured)),
          );
        }
      }
      expect(Math.hypot(...gradient)).toBeGreaterThan(0.01);
    });
  },
);

function lossOf(network: Network, parameters: Float64Array, window: Float64Array, left: Float64Array | null) {
  const pass = network.open();
  pass.forward(parameters, window, 11, left);
  return lossGradient(pass.logits, 1, new Float64Array(SHAPE.classes)).loss;
}

function gradientOf(
  network: Network,
  parameters: Float64Array,
  window: Float64Array,
  left: Float64Array | null,
) {
  const pass = network.open();
  const logitGradient = new Float64Array(SHAPE.classes);
  const gradient = new Float64Array(network.parameterCount);
  pass.forward(parameters, window, 11, left);
  lossGradient(pass.logits, 1, logitGradient);
  pass.backward(parameters, logitGradient, gradient);
  return gradient;
}
