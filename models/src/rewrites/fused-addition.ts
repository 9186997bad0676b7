import { type OnnxGraph, type OnnxNode, RUNTIME_DOMAIN } from '@posebox/onnx';
import { edited, makerOf, onlyReaderOf } from './graph-editing.ts';

/**
 * Makes one operator of a convolution, the addition behind it and the limits 0 to 6 behind that.
 *
 * ONNX Runtime fuses a convolution with limits, and with an addition, but not with both; in between it then changes
 * the memory layout there and back. Its own operator FusedConv can do all three.
 */
export function fuseAdditions(graph: OnnxGraph): OnnxGraph {
  const replacements = new Map<OnnxNode, readonly OnnxNode[]>();
  for (const add of graph.nodes) {
    if (add.kind !== 'Add') continue;
    const clip = onlyReaderOf(graph, add.output);
    const convolution = add.inputs
      .map((input) => makerOf(graph, input))
      .find((maker) => maker?.kind === 'Conv' && onlyReaderOf(graph, maker.output) === add);
    if (clip?.kind !== 'Clip' || !convolution) continue;
    const other = add.inputs.find((input) => input !== convolution.output)!;
    replacements.set(convolution, []);
    replacements.set(add, []);
    replacements.set(clip, [
      {
        kind: 'FusedConv',
        domain: RUNTIME_DOMAIN,
        inputs: [...convolution.inputs, other],
        output: clip.output,
        attributes: {
          ...convolution.attributes,
          activation: { text: 'Clip' },
          activation_params: { floats: [0, 6] },
        },
      },
    ]);
  }
  return edited(graph, replacements);
}
