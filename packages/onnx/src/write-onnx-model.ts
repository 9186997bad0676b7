import {
  type Bytes,
  bytesField,
  concatBytes,
  floatField,
  intField,
  messageField,
  stringField,
} from './protobuf-writer.ts';

/** An ONNX graph as plain data. Field and type numbers: onnx/onnx.proto. */
export interface OnnxGraph {
  readonly name: string;
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  /** What else the file says of itself, by name; nothing when left out. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface OnnxValue {
  readonly name: string;
  /** A name instead of a number leaves the dimension open. */
  readonly shape: readonly (number | string)[];
}

export interface OnnxNode {
  readonly kind: string;
  /** An empty name leaves an optional input out. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
  /** Where the operator is defined, when that is not ONNX itself: ONNX Runtime's own operators. */
  readonly domain?: typeof RUNTIME_DOMAIN;
}

export const RUNTIME_DOMAIN = 'com.microsoft';

export type OnnxAttribute =
  | { readonly int: number }
  | { readonly float: number }
  | { readonly text: string }
  | { readonly ints: readonly number[] }
  | { readonly floats: readonly number[] };

export interface OnnxConstant {
  readonly name: string;
  readonly type: keyof typeof ELEMENT_TYPE;
  readonly shape: readonly number[];
  /** Little-endian content. */
  readonly data: Bytes;
}

export const ELEMENT_TYPE = { float32: 1, int64: 7, float16: 10 } as const;

/** The oldest opset with every operator we write, and its file version: any ONNX Runtime from 1.7 reads it. */
const OPSET = 13;
const IR_VERSION = 8;
const RUNTIME_OPSET = 1;

/** The bytes of an .onnx file. The same graph gives the same bytes. */
export function writeOnnxModel(graph: OnnxGraph): Bytes {
  return concatBytes([
    intField(1, IR_VERSION),
    stringField(2, 'posebox'),
    messageField(7, graphParts(graph)),
    messageField(8, [stringField(1, ''), intField(2, OPSET)]),
    messageField(8, [stringField(1, RUNTIME_DOMAIN), intField(2, RUNTIME_OPSET)]),
    ...Object.entries(graph.metadata ?? {}).map(([name, value]) =>
      messageField(14, [stringField(1, name), stringField(2, value)]),
    ),
  ]);
}

function graphParts(graph: OnnxGraph): Bytes[] {
  return [
    ...graph.nodes.map((node) => messageField(1, nodeParts(node))),
    stringField(2, graph.name),
    ...graph.constants.map((constant) => messageField(5, constantParts(constant))),
    ...graph.inputs.map((value) => messageField(11, valueParts(value))),
    ...graph.outputs.map((value) => messageField(12, valueParts(value))),
  ];
}

function nodeParts({ kind, inputs, output, attributes = {}, domain }: OnnxNode): Bytes[] {
  return [
    ...inputs.map((name) => stringField(1, name)),
    stringField(2, output),
    stringField(3, output),
    stringField(4, kind),
    ...Object.entries(attributes).map(([name, value]) => messageField(5, attributeParts(name, value))),
    ...(domain ? [stringField(7, domain)] : []),
  ];
}

function attributeParts(name: string, value: OnnxAttribute): Bytes[] {
  if ('float' in value) return [stringField(1, name), floatField(2, value.float), intField(20, 1)];
  if ('int' in value) return [stringField(1, name), intField(3, value.int), intField(20, 2)];
  if ('text' in value) return [stringField(1, name), stringField(4, value.text), intField(20, 3)];
  if ('floats' in value)
    return [stringField(1, name), ...value.floats.map((number) => floatField(7, number)), intField(20, 6)];
  return [stringField(1, name), ...value.ints.map((number) => intField(8, number)), intField(20, 7)];
}

function constantParts({ name, type, shape, data }: OnnxConstant): Bytes[] {
  return [
    ...shape.map((size) => intField(1, size)),
    intField(2, ELEMENT_TYPE[type]),
    stringField(8, name),
    bytesField(9, data),
  ];
}

function valueParts({ name, shape }: OnnxValue): Bytes[] {
  const dimensions = shape.map((size) =>
    messageField(1, [typeof size === 'string' ? stringField(2, size) : intField(1, size)]),
  );
  const tensorType = [intField(1, ELEMENT_TYPE.float32), messageField(2, dimensions)];
  return [stringField(1, name), messageField(2, [messageField(1, tensorType)])];
}
