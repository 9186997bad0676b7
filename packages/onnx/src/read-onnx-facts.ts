import { fieldsOf, ProtobufFault, textOf, type WireField } from './protobuf-reader.ts';

/** An input or output of a graph. Field and type numbers: onnx/onnx.proto. */
export interface OnnxPort {
  readonly name: string;
  /** TensorProto.DataType: 1 is float32, 7 int64, 10 float16; null for what is no tensor. */
  readonly elementType: number | null;
  /** Null where a dimension is open; null altogether where the file says nothing of the shape. */
  readonly shape: readonly (number | null)[] | null;
}

/** What an .onnx file says of itself before anything runs it. */
export interface OnnxFacts {
  readonly irVersion: number;
  /** The operator sets asked for; the domain of ONNX itself is `''`. */
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  /** What must be fed in: inputs without a constant of the same name. */
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  /** `Conv`, `com.microsoft.FusedConv`: each with how often it occurs, inner graphs and functions included. */
  readonly operators: ReadonlyMap<string, number>;
  readonly nodeCount: number;
  /** Tensors whose values lie in another file, by name. */
  readonly externalTensors: readonly string[];
}

/** Graphs in graphs in graphs: no exporter goes deeper. */
const MOST_DEPTH = 16;

/**
 * Reads what can be known of an .onnx file without running it: ports, operators, sets of operators, files beside it. Weights
 * are passed over, so that a file of a gigabyte takes no more than one of a megabyte.
 *
 * @throws ProtobufFault when it is cut off or no ONNX file
 * @example readOnnxFacts(await readFile('pose.onnx')).operators.get('Conv') // 53
 */
export function readOnnxFacts(file: Uint8Array): OnnxFacts {
  const found: Found = { operators: new Map(), nodeCount: 0, external: [] };
  const opsets: { domain: string; version: number }[] = [];
  let irVersion = 0;
  let graph: Graph | undefined;
  for (const part of fieldsOf(file)) {
    if (part.field === 1) irVersion = part.value;
    else if (part.field === 7) graph = readGraph(part.bytes, found, 0);
    else if (part.field === 8) opsets.push(readOpset(part.bytes));
    else if (part.field === 25) readFunction(part.bytes, found);
  }
  if (!graph || irVersion < 1 || opsets.length === 0) throw new ProtobufFault('There is no graph in it.');
  const { inputs, outputs, constants } = graph;
  return {
    irVersion,
    opsets,
    inputs: inputs.filter(({ name }) => !constants.has(name)),
    outputs,
    operators: found.operators,
    nodeCount: found.nodeCount,
    externalTensors: found.external,
  };
}

interface Found {
  readonly operators: Map<string, number>;
  nodeCount: number;
  readonly external: string[];
}

interface Graph {
  readonly inputs: OnnxPort[];
  readonly outputs: OnnxPort[];
  readonly constants: Set<string>;
}

function readGraph(bytes: Uint8Array, found: Found, depth: number): Graph {
  if (depth > MOST_DEPTH) throw new ProtobufFault('Its graphs lie too deep in each other.');
  const graph: Graph = { inputs: [], outputs: [], constants: new Set() };
  for (const part of fieldsOf(bytes)) {
    if (part.field === 1) readNode(part.bytes, found, depth);
    else if (part.field === 5) graph.constants.add(readTensor(part.bytes, found));
    else if (part.field === 11) graph.inputs.push(readPort(part.bytes));
    else if (part.field === 12) graph.outputs.push(readPort(part.bytes));
    else if (part.field === 15) readSparse(part.bytes, found);
  }
  return graph;
}

function readNode(bytes: Uint8Array, found: Found, depth: number): void {
  let [kind, domain] = ['', ''];
  for (const part of fieldsOf(bytes)) {
    if (part.field === 4) kind = textOf(part);
    else if (part.field === 7) domain = textOf(part);
    else if (part.field === 5) readAttribute(part.bytes, found, depth);
  }
  const name = domain === '' || domain === 'ai.onnx' ? kind : `${domain}.${kind}`;
  found.operators.set(name, (found.operators.get(name) ?? 0) + 1);
  found.nodeCount += 1;
}

/** Values and graphs may also stand in a node's attributes. */
function readAttribute(bytes: Uint8Array, found: Found, depth: number): void {
  for (const part of fieldsOf(bytes)) {
    if (part.field === 5 || part.field === 10) readTensor(part.bytes, found);
    else if (part.field === 6 || part.field === 11) readGraph(part.bytes, found, depth + 1);
    else if (part.field === 22 || part.field === 23) readSparse(part.bytes, found);
  }
}

function readFunction(bytes: Uint8Array, found: Found): void {
  for (const part of fieldsOf(bytes)) if (part.field === 7) readNode(part.bytes, found, 1);
}

/** @returns the tensor's name */
function readTensor(bytes: Uint8Array, found: Found): string {
  let name = '';
  let isExternal = false;
  for (const part of fieldsOf(bytes)) {
    if (part.field === 8) name = textOf(part);
    else if (part.field === 13 || (part.field === 14 && part.value === 1)) isExternal = true;
  }
  if (isExternal) found.external.push(name);
  return name;
}

function readSparse(bytes: Uint8Array, found: Found): void {
  for (const part of fieldsOf(bytes)) if (part.field === 1 || part.field === 2) readTensor(part.bytes, found);
}

function readOpset(bytes: Uint8Array): { domain: string; version: number } {
  const opset = { domain: '', version: 0 };
  for (const part of fieldsOf(bytes)) {
    if (part.field === 1) opset.domain = textOf(part);
    else if (part.field === 2) opset.version = part.value;
  }
  return opset.domain === 'ai.onnx' ? { ...opset, domain: '' } : opset;
}

function readPort(bytes: Uint8Array): OnnxPort {
  let name = '';
  let elementType: number | null = null;
  let shape: (number | null)[] | null = null;
  for (const part of fieldsOf(bytes)) {
    if (part.field === 1) name = textOf(part);
    if (part.field !== 2) continue;
    for (const type of fieldsOf(part.bytes)) {
      if (type.field !== 1) continue;
      for (const tensor of fieldsOf(type.bytes)) {
        if (tensor.field === 1) elementType = tensor.value;
        if (tensor.field === 2) shape = [...fieldsOf(tensor.bytes)].filter(isDimension).map(readDimension);
      }
    }
  }
  return { name, elementType, shape };
}

const isDimension = ({ field }: WireField) => field === 1;

function readDimension({ bytes }: WireField): number | null {
  for (const part of fieldsOf(bytes)) if (part.field === 1 && part.value > 0) return part.value;
  return null;
}
