import type { OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';
import { GRU_UNITS } from '../networks/gated-recurrent.ts';
import type { Network, NetworkKind } from '../networks/network.ts';
import { TCN_CHANNELS, TCN_DILATIONS, TCN_TAPS } from '../networks/temporal-convolution.ts';

/** Names of what goes in and what comes out. */
export const MODEL_INPUT = 'windows';
export const MODEL_OUTPUT = 'probabilities';

/** Every operator that a model of ours may hold. */
export const MODEL_OPERATORS = [
  'Transpose',
  'Conv',
  'Relu',
  'Add',
  'GRU',
  'Squeeze',
  'GlobalAveragePool',
  'GlobalMaxPool',
  'Concat',
  'Flatten',
  'Gemm',
  'Softmax',
] as const;

interface GraphPart {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  /** The value with channels before moments that goes on to the head. */
  readonly output: string;
}

/**
 * A network as an ONNX graph: windows `[N, moments, width]` to calibrated probabilities `[N, classes]`. The blocks of
 * parameters are constants of their own name in ONNX's layout.
 */
export function networkGraph(network: Network, parameters: Float32Array, temperature: number): OnnxGraph {
  const { moments, width, classes } = network.shape;
  const body = BODIES[network.kind](network, parameters);
  const block = (name: string) => blockOf(network, parameters, name);
  // The temperature lies in the last layer, so that whoever runs the file gets what we show.
  const scale = { float: 1 / temperature };
  return {
    name: `posebox actions ${network.kind}`,
    inputs: [{ name: MODEL_INPUT, shape: ['N', moments, width] }],
    outputs: [{ name: MODEL_OUTPUT, shape: ['N', classes] }],
    nodes: [
      ...body.nodes,
      { kind: 'GlobalAveragePool', inputs: [body.output], output: 'means' },
      { kind: 'GlobalMaxPool', inputs: [body.output], output: 'maxima' },
      { kind: 'Concat', inputs: ['means', 'maxima'], output: 'pooled', attributes: { axis: { int: 1 } } },
      { kind: 'Flatten', inputs: ['pooled'], output: 'embedding', attributes: { axis: { int: 1 } } },
      {
        kind: 'Gemm',
        inputs: ['embedding', 'head_weight', 'head_bias'],
        output: 'logits',
        attributes: { alpha: scale, beta: scale, transB: { int: 1 } },
      },
      { kind: 'Softmax', inputs: ['logits'], output: MODEL_OUTPUT, attributes: { axis: { int: 1 } } },
    ],
    constants: [
      ...body.constants,
      floats('head_weight', block('head_weight').shape, block('head_weight').values),
      floats('head_bias', [classes], block('head_bias').values),
    ],
  };
}

/** Parameters read back from the constants of `networkGraph`; null when one is missing or of another shape. */
export function parametersFromConstants(
  network: Network,
  constants: ReadonlyMap<string, Pick<OnnxConstant, 'shape' | 'data'>>,
): Float32Array | null {
  const parameters = new Float32Array(network.parameterCount);
  const expected = networkGraph(network, parameters, 1).constants;
  for (const { name, type, shape } of expected) {
    const found = constants.get(name)?.shape;
    if (type === 'float32' && (found?.length !== shape.length || shape.some((n, i) => n !== found[i])))
      return null;
  }
  const values = (name: string) => floatsOf(constants.get(name)!.data);
  for (const { name, shape, offset } of network.blocks) {
    parameters.set(READERS[network.kind](name, shape, values) ?? values(name), offset);
  }
  return parameters;
}

const BODIES: Readonly<Record<NetworkKind, (network: Network, parameters: Float32Array) => GraphPart>> = {
  tcn: convolutionPart,
  gru: recurrentPart,
  pooled_softmax: () => ({
    nodes: [channelsFirst(MODEL_INPUT, 'channels')],
    constants: [],
    output: 'channels',
  }),
};

type BlockReader = (
  name: string,
  shape: readonly number[],
  values: (name: string) => Float32Array,
) => Float32Array | null;

const READERS: Readonly<Record<NetworkKind, BlockReader>> = {
  tcn: (name, shape, values) =>
    /^convolution_\d_weight$/.test(name) ? tapsLast(values(name), shape[0]!, shape[2]!, shape[1]!) : null,
  gru: (name, _shape, values) => {
    if (name === 'input_weight' || name === 'state_weight') return gatesExchanged(values(name), 3);
    if (name === 'input_bias') return gatesExchanged(values('bias').subarray(0, 3 * GRU_UNITS), 3);
    if (name === 'state_bias') return gatesExchanged(values('bias').subarray(3 * GRU_UNITS), 3);
    return null;
  },
  pooled_softmax: () => null,
};

function convolutionPart(network: Network, parameters: Float32Array): GraphPart {
  const nodes: OnnxNode[] = [channelsFirst(MODEL_INPUT, 'channels')];
  const constants: OnnxConstant[] = [];
  let before = 'channels';
  for (const [index, dilation] of TCN_DILATIONS.entries()) {
    const name = `convolution_${index + 1}`;
    const { values, shape } = blockOf(network, parameters, `${name}_weight`);
    const [outputs, taps, inputs] = shape as [number, number, number];
    const reach = ((TCN_TAPS - 1) / 2) * dilation;
    constants.push(
      floats(`${name}_weight`, [outputs, inputs, taps], tapsLast(values, outputs, taps, inputs)),
      floats(`${name}_bias`, [TCN_CHANNELS], blockOf(network, parameters, `${name}_bias`).values),
    );
    nodes.push(
      {
        kind: 'Conv',
        inputs: [before, `${name}_weight`, `${name}_bias`],
        output: name,
        attributes: {
          dilations: { ints: [dilation] },
          kernel_shape: { ints: [taps] },
          pads: { ints: [reach, reach] },
        },
      },
      { kind: 'Relu', inputs: [name], output: `${name}_rectified` },
    );
    if (index > 0) nodes.push({ kind: 'Add', inputs: [before, `${name}_rectified`], output: `${name}_sum` });
    before = index > 0 ? `${name}_sum` : `${name}_rectified`;
  }
  return { nodes, constants, output: before };
}

function recurrentPart(network: Network, parameters: Float32Array): GraphPart {
  const values = (name: string) => blockOf(network, parameters, name).values;
  const { width } = network.shape;
  const bias = new Float32Array(6 * GRU_UNITS);
  bias.set(gatesExchanged(values('input_bias'), 3));
  bias.set(gatesExchanged(values('state_bias'), 3), 3 * GRU_UNITS);
  return {
    nodes: [
      turned([1, 0, 2], MODEL_INPUT, 'by_moment'),
      {
        kind: 'GRU',
        inputs: ['by_moment', 'input_weight', 'state_weight', 'bias'],
        output: 'states',
        attributes: { hidden_size: { int: GRU_UNITS }, linear_before_reset: { int: 1 } },
      },
      { kind: 'Squeeze', inputs: ['states', 'direction'], output: 'one_way' },
      turned([1, 2, 0], 'one_way', 'channels'),
    ],
    constants: [
      floats('input_weight', [1, 3 * GRU_UNITS, width], gatesExchanged(values('input_weight'), 3)),
      floats('state_weight', [1, 3 * GRU_UNITS, GRU_UNITS], gatesExchanged(values('state_weight'), 3)),
      floats('bias', [1, 6 * GRU_UNITS], bias),
      { name: 'direction', type: 'int64', shape: [1], data: bytesOf(BigInt64Array.of(1n)) },
    ],
    output: 'channels',
  };
}

const turned = (order: readonly number[], input: string, output: string): OnnxNode => ({
  kind: 'Transpose',
  inputs: [input],
  output,
  attributes: { perm: { ints: order } },
});

const channelsFirst = (input: string, output: string): OnnxNode => turned([0, 2, 1], input, output);

/** Ours are in PyTorch's order reset, update, new; ONNX wants update, reset, new. Its own inverse. */
function gatesExchanged(values: Float32Array, gates: number): Float32Array {
  const size = values.length / gates;
  const result = values.slice();
  result.set(values.subarray(size, 2 * size), 0);
  result.set(values.subarray(0, size), size);
  return result;
}

/** `[out][a][b]` as `[out][b][a]`. */
function tapsLast(values: Float32Array, outputs: number, a: number, b: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < a; i++) {
      for (let j = 0; j < b; j++) result[(o * b + j) * a + i] = values[(o * a + i) * b + j]!;
    }
  }
  return result;
}

function blockOf(network: Network, parameters: Float32Array, name: string) {
  const block = network.blocks.find((one) => one.name === name)!;
  return { values: parameters.slice(block.offset, block.offset + block.size), shape: block.shape };
}

const floats = (name: string, shape: readonly number[], values: Float32Array): OnnxConstant => ({
  name,
  type: 'float32',
  shape,
  data: bytesOf(values),
});

const bytesOf = (values: Float32Array | BigInt64Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** A copy: bytes may begin anywhere in their buffer, and what Node reads shares one with others. */
const floatsOf = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);
