import type { OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';

/** Nodes that read a value. */
export const readersOf = (graph: OnnxGraph, value: string): readonly OnnxNode[] =>
  graph.nodes.filter(({ inputs }) => inputs.includes(value));

/** The node that makes a value; undefined for the picture and for constants. */
export const makerOf = (graph: OnnxGraph, value: string): OnnxNode | undefined =>
  graph.nodes.find(({ output }) => output === value);

/** The one reader of a value that nobody else and no output needs. */
export function onlyReaderOf(graph: OnnxGraph, value: string): OnnxNode | undefined {
  const readers = readersOf(graph, value);
  const isOutput = graph.outputs.some(({ name }) => name === value);
  return readers.length === 1 && !isOutput ? readers[0] : undefined;
}

export function constantOf(graph: OnnxGraph, name: string): OnnxConstant {
  const constant = graph.constants.find((other) => other.name === name);
  if (!constant) throw new Error(`the graph has no constant ${name}`);
  return constant;
}

/** The numbers of an attribute that is a list of integers. */
export function integersAttribute(node: OnnxNode, name: string): readonly number[] {
  const attribute = node.attributes?.[name];
  return attribute && 'ints' in attribute ? attribute.ints : [];
}

export function integerAttribute(node: OnnxNode, name: string): number | undefined {
  const attribute = node.attributes?.[name];
  return attribute && 'int' in attribute ? attribute.int : undefined;
}

/** Every 1x1 convolution that looks at all channels. */
export const isPointwise = (node: OnnxNode): boolean =>
  node.kind === 'Conv' &&
  integerAttribute(node, 'group') === 1 &&
  integersAttribute(node, 'kernel_shape').every((size) => size === 1) &&
  integersAttribute(node, 'strides').every((step) => step === 1);

/** Puts nodes in the place of one and adds constants; constants that nobody reads any more are dropped. */
export function edited(
  graph: OnnxGraph,
  replacements: ReadonlyMap<OnnxNode, readonly OnnxNode[]>,
  added: readonly OnnxConstant[] = [],
): OnnxGraph {
  const nodes = graph.nodes.flatMap((node) => replacements.get(node) ?? [node]);
  const read = new Set(nodes.flatMap(({ inputs }) => inputs));
  const constants = [...graph.constants, ...added].filter(({ name }) => read.has(name));
  return { ...graph, nodes, constants };
}

/** The attributes of a convolution with kernels of `size` by `size`, one step at a time. */
export const convolutionAttributes = (size: number, group: number, pads = [0, 0, 0, 0]) => ({
  kernel_shape: { ints: [size, size] },
  strides: { ints: [1, 1] },
  pads: { ints: pads },
  group: { int: group },
});
