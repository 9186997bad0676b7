import type { OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';
import { floatConstant, floatsOf } from '../onnx-constants.ts';
import {
  constantOf,
  convolutionAttributes,
  edited,
  integerAttribute,
  integersAttribute,
  isPointwise,
  onlyReaderOf,
  readersOf,
} from './graph-editing.ts';

/**
 * Takes the detector's DEPTH_TO_SPACE operators away where only its heads read them.
 *
 * The operator spreads four groups of channels over blocks of 2 x 2 cells. A head then filters each channel with 3 x 3
 * weights at every second cell and mixes the channels. On the cells before the spreading this is a filter of 2 x 2
 * weights, another for each group, and a mixing that uses the same weights for all four groups: the same products, summed
 * in another order.
 */
export function putHeadsOnBlocks(graph: OnnxGraph): OnnxGraph {
  const replacements = new Map<OnnxNode, readonly OnnxNode[]>();
  const added: OnnxConstant[] = [];
  for (const spread of graph.nodes) {
    if (spread.kind !== 'DepthToSpace') continue;
    const heads = readersOf(graph, spread.output).map((filter) => ({
      filter,
      mixer: onlyReaderOf(graph, filter.output),
    }));
    if (!heads.every(({ filter, mixer }) => isFilterOfBlocks(filter) && mixer && isPointwise(mixer)))
      continue;
    replacements.set(spread, []);
    for (const { filter, mixer } of heads) {
      const constants = { ...blockFilter(graph, filter), ...blockMixer(graph, filter, mixer!) };
      added.push(...Object.values(constants));
      const channels = constants.filter.shape[0]!;
      replacements.set(filter, [
        {
          ...filter,
          inputs: [spread.inputs[0]!, constants.filter.name, constants.filterBias.name],
          attributes: convolutionAttributes(2, channels, [1, 1, 0, 0]),
        },
      ]);
      replacements.set(mixer!, [
        { ...mixer!, inputs: [mixer!.inputs[0]!, constants.mixer.name, constants.mixerBias.name] },
      ]);
    }
  }
  return edited(graph, replacements, added);
}

/** A 3 x 3 filter of each channel at every second cell, one row and column of zeros around. */
function isFilterOfBlocks(node: OnnxNode): boolean {
  const sizes = integersAttribute(node, 'kernel_shape');
  return (
    node.kind === 'Conv' &&
    integerAttribute(node, 'group') !== 1 &&
    sizes.every((size) => size === 3) &&
    integersAttribute(node, 'strides').every((step) => step === 2) &&
    integersAttribute(node, 'pads').every((width) => width === 1)
  );
}

/**
 * Group (blockRow, blockColumn) of the channels holds the cells (2y + blockRow, 2x + blockColumn), so that row 2y - 1 + k of
 * the old filter lies in block row y - 1 or y. The bias moves on to the mixer.
 */
function blockFilter(graph: OnnxGraph, node: OnnxNode) {
  const old = floatsOf(constantOf(graph, node.inputs[1]!));
  const channels = old.length / 9;
  const filter = new Float32Array(4 * channels * 4);
  for (let row = 1; row < 4; row += 1) {
    for (let column = 1; column < 4; column += 1) {
      const group = (row % 2) * 2 + (column % 2);
      const tap = (row >> 1) * 2 + (column >> 1);
      for (let channel = 0; channel < channels; channel += 1) {
        filter[(group * channels + channel) * 4 + tap] = old[channel * 9 + (row - 1) * 3 + column - 1]!;
      }
    }
  }
  return {
    filter: floatConstant(`${node.output}_filter`, [4 * channels, 1, 2, 2], filter),
    filterBias: floatConstant(`${node.output}_bias`, [4 * channels], new Float32Array(4 * channels)),
  };
}

/** The weights of each output four times in a row, and a bias that holds the filter's as well. */
function blockMixer(graph: OnnxGraph, filter: OnnxNode, mixer: OnnxNode) {
  const weights = constantOf(graph, mixer.inputs[1]!);
  const [outs, channels] = weights.shape as [number, number];
  const old = floatsOf(weights);
  const filterBias = floatsOf(constantOf(graph, filter.inputs[2]!));
  const bias = floatsOf(constantOf(graph, mixer.inputs[2]!));
  const blocks = new Float32Array(4 * old.length);
  for (let out = 0; out < outs; out += 1) {
    const row = old.subarray(out * channels, (out + 1) * channels);
    for (let group = 0; group < 4; group += 1) blocks.set(row, (out * 4 + group) * channels);
    bias[out] = row.reduce((sum, weight, channel) => sum + weight * filterBias[channel]!, bias[out]!);
  }
  return {
    mixer: floatConstant(`${mixer.output}_filter`, [outs, 4 * channels, 1, 1], blocks),
    mixerBias: floatConstant(`${mixer.output}_bias`, [outs], bias),
  };
}
