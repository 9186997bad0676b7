import type { OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';
import { floatConstant, integersOf } from '../onnx-constants.ts';
import { constantOf, convolutionAttributes, edited, makerOf } from './graph-editing.ts';

/**
 * Appends empty channels by a 1x1 convolution instead of by padding.
 *
 * It gives the same numbers, and unlike padding it leaves the blocked memory layout of the convolutions around
 * it alone, which is worth more than the multiplications by one and by zero.
 */
export function widenByConvolution(graph: OnnxGraph): OnnxGraph {
  const replacements = new Map<OnnxNode, readonly OnnxNode[]>();
  const added: OnnxConstant[] = [];
  for (const pad of graph.nodes) {
    if (pad.kind !== 'Pad') continue;
    const appended = appendedChannels(graph, pad);
    const channels = channelsOf(graph, pad.inputs[0]!);
    const filter = `${pad.output}_filter`;
    const bias = `${pad.output}_bias`;
    const wide = channels + appended;
    const ones = new Float32Array(wide * channels);
    for (let channel = 0; channel < channels; channel += 1) ones[channel * channels + channel] = 1;
    added.push(floatConstant(filter, [wide, channels, 1, 1], ones));
    added.push(floatConstant(bias, [wide], new Float32Array(wide)));
    const inputs = [pad.inputs[0]!, filter, bias];
    const { output } = pad;
    replacements.set(pad, [{ kind: 'Conv', inputs, output, attributes: convolutionAttributes(1, 1) }]);
  }
  return edited(graph, replacements, added);
}

/** Channels that a PAD appends; throws when it pads anything else. */
function appendedChannels(graph: OnnxGraph, pad: OnnxNode): number {
  const widths = integersOf(constantOf(graph, pad.inputs[1]!));
  if (widths.some((width, i) => i !== APPENDED && width !== 0))
    throw new Error(`${pad.output} pads more than channels`);
  return widths[APPENDED]!;
}

/** Place of the channels behind the last one among a PAD's widths: four axes before, then four behind. */
const APPENDED = 5;

/** Channels of a feature map, from the convolution at its root. */
function channelsOf(graph: OnnxGraph, value: string): number {
  const maker = makerOf(graph, value);
  if (!maker) throw new Error(`nothing in the graph makes ${value}`);
  if (maker.kind === 'Conv') return constantOf(graph, maker.inputs[1]!).shape[0]!;
  return channelsOf(graph, maker.inputs[0]!) + (maker.kind === 'Pad' ? appendedChannels(graph, maker) : 0);
}
