import type { OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';
import { floatConstant } from '../onnx-constants.ts';
import { constantOf, convolutionAttributes, edited, isPointwise, onlyReaderOf } from './graph-editing.ts';

/**
 * Lets a 1x1 convolution come before the enlargement that it follows, on a quarter of the cells.
 *
 * Both are linear, one mixes channels and the other neighbours, and the weights of an interpolation sum to one, so that
 * the bias passes through as well: only rounding differs. The activation stays behind; as a convolution with
 * nothing but ones it stays in the blocked memory layout that ONNX Runtime uses for convolutions.
 */
export function putPointwiseBeforeResize(graph: OnnxGraph): OnnxGraph {
  const resize = graph.nodes.find(
    (node) => node.kind === 'Resize' && isPointwiseNode(onlyReaderOf(graph, node.output)),
  );
  if (!resize) return graph;
  const pointwise = onlyReaderOf(graph, resize.output)!;
  const channels = constantOf(graph, pointwise.inputs[1]!).shape[0]!;
  const small = `${pointwise.output}_small`;
  const clip = onlyReaderOf(graph, pointwise.output);
  const replacements = new Map<OnnxNode, readonly OnnxNode[]>([
    [resize, []],
    [
      pointwise,
      [
        { ...pointwise, inputs: [resize.inputs[0]!, ...pointwise.inputs.slice(1)], output: small },
        { ...resize, inputs: [small, ...resize.inputs.slice(1)], output: pointwise.output },
      ],
    ],
  ]);
  if (clip?.kind !== 'Clip') return putPointwiseBeforeResize(edited(graph, replacements));
  const same = `${pointwise.output}_same`;
  const { node, constants } = identity(pointwise.output, same, channels);
  replacements.set(clip, [node, { ...clip, inputs: [same, ...clip.inputs.slice(1)] }]);
  return putPointwiseBeforeResize(edited(graph, replacements, constants));
}

const isPointwiseNode = (node: OnnxNode | undefined): boolean => node !== undefined && isPointwise(node);

/** A convolution of each channel with a single one: gives back its input, exactly. */
function identity(
  input: string,
  output: string,
  channels: number,
): { readonly node: OnnxNode; readonly constants: readonly OnnxConstant[] } {
  const filter = `${output}_ones`;
  const bias = `${output}_zeros`;
  return {
    node: {
      kind: 'Conv',
      inputs: [input, filter, bias],
      output,
      attributes: convolutionAttributes(1, channels),
    },
    constants: [
      floatConstant(filter, [channels, 1, 1, 1], new Float32Array(channels).fill(1)),
      floatConstant(bias, [channels], new Float32Array(channels)),
    ],
  };
}
