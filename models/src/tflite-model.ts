import {
  byteField,
  bytesField,
  type FlatTable,
  int32Field,
  int32sField,
  rootTable,
  stringField,
  tableField,
  tablesField,
  vectorField,
} from './flatbuffer.ts';

/**
 * The parts of a .tflite file that the pose networks use.
 *
 * Field and operator numbers: tensorflow/lite/schema/schema.fbs (schema version 3).
 */
export interface TfliteModel {
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface TfliteTensor {
  readonly name: string;
  /** Height before width before channels (NHWC); filters are [out, height, width, in]. */
  readonly shape: readonly number[];
  readonly type: TensorType;
  /** Constant content; empty for tensors that are computed. */
  readonly data: Uint8Array;
  readonly sparsity?: TfliteSparsity;
}

export interface TfliteSparsity {
  readonly traversalOrder: readonly number[];
  readonly blockMap: readonly number[];
  readonly dimensions: readonly TfliteDimension[];
}

export type TfliteDimension =
  | { readonly format: 'dense'; readonly size: number }
  | { readonly format: 'csr'; readonly segments: readonly number[]; readonly indices: readonly number[] };

export interface TfliteOperator {
  readonly kind: OperatorKind;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: OperatorOptions;
}

export type TensorType = 'float32' | 'float16' | 'int32';
export type Activation = 'none' | 'relu6';
export type Padding = 'same' | 'valid';

/** Settings of all operators together; each reads only its own. */
export interface OperatorOptions {
  readonly padding: Padding;
  readonly strideX: number;
  readonly strideY: number;
  readonly activation: Activation;
  readonly depthMultiplier: number;
  readonly filterWidth: number;
  readonly filterHeight: number;
  readonly halfPixelCenters: boolean;
  readonly axis: number;
  readonly blockSize: number;
}

const TENSOR_TYPES: Readonly<Record<number, TensorType>> = { 0: 'float32', 1: 'float16', 2: 'int32' };

const OPERATOR_KINDS = {
  0: 'add',
  2: 'concatenation',
  3: 'conv2d',
  4: 'depthwiseConv2d',
  5: 'depthToSpace',
  6: 'dequantize',
  14: 'logistic',
  17: 'maxPool2d',
  22: 'reshape',
  23: 'resizeBilinear',
  34: 'pad',
  124: 'densify',
} as const;

export type OperatorKind = (typeof OPERATOR_KINDS)[keyof typeof OPERATOR_KINDS];

/** Field numbers of the top tables, shared with the pruning that edits a file in place. */
export const MODEL_FIELD = { operatorCodes: 1, subgraphs: 2, buffers: 4, signatures: 7 } as const;
export const SUBGRAPH_FIELD = { tensors: 0, inputs: 1, outputs: 2, operators: 3 } as const;

/** Reads a .tflite file with one graph. Throws when it uses anything the pose networks do not. */
export function readTfliteModel(bytes: Uint8Array): TfliteModel {
  const model = rootTable(bytes);
  const [graph, ...others] = tablesField(model, MODEL_FIELD.subgraphs);
  if (!graph || others.length > 0) throw new Error('a .tflite file with exactly one graph is expected');
  const buffers = tablesField(model, MODEL_FIELD.buffers);
  const kinds = tablesField(model, MODEL_FIELD.operatorCodes).map(operatorKind);
  return {
    tensors: tablesField(graph, SUBGRAPH_FIELD.tensors).map((tensor) => readTensor(tensor, buffers)),
    operators: tablesField(graph, SUBGRAPH_FIELD.operators).map((operator) => readOperator(operator, kinds)),
    inputs: int32sField(graph, SUBGRAPH_FIELD.inputs),
    outputs: int32sField(graph, SUBGRAPH_FIELD.outputs),
  };
}

function operatorKind(code: FlatTable): OperatorKind {
  const number = Math.max(byteField(code, 0), int32Field(code, 3));
  const kind = OPERATOR_KINDS[number as keyof typeof OPERATOR_KINDS];
  if (!kind) throw new Error(`operator ${number} has no conversion`);
  return kind;
}

function readTensor(tensor: FlatTable, buffers: readonly FlatTable[]): TfliteTensor {
  const typeNumber = byteField(tensor, 1);
  const type = TENSOR_TYPES[typeNumber];
  if (!type) throw new Error(`tensor type ${typeNumber} has no conversion`);
  const buffer = buffers[int32Field(tensor, 2)];
  const sparsity = tableField(tensor, 6);
  return {
    name: stringField(tensor, 3),
    shape: int32sField(tensor, 0),
    type,
    data: buffer ? bytesField(buffer, 0) : new Uint8Array(),
    ...(sparsity ? { sparsity: readSparsity(sparsity) } : {}),
  };
}

function readSparsity(sparsity: FlatTable): TfliteSparsity {
  return {
    traversalOrder: int32sField(sparsity, 0),
    blockMap: int32sField(sparsity, 1),
    dimensions: tablesField(sparsity, 2).map((dimension) =>
      byteField(dimension, 0) === 0
        ? { format: 'dense', size: int32Field(dimension, 1) }
        : { format: 'csr', segments: indexVector(dimension, 2), indices: indexVector(dimension, 4) },
    ),
  };
}

/** A union of Int32Vector (1), Uint16Vector (2) and Uint8Vector (3): its kind in one field, itself in the next. */
function indexVector(dimension: FlatTable, kindField: number): number[] {
  const table = tableField(dimension, kindField + 1);
  if (!table) return [];
  const { view } = table;
  const { at, length } = vectorField(table, 0);
  const kind = byteField(dimension, kindField);
  return Array.from({ length }, (_, i) => {
    if (kind === 1) return view.getInt32(at + 4 * i, true);
    if (kind === 2) return view.getUint16(at + 2 * i, true);
    return view.getUint8(at + i);
  });
}

function readOperator(operator: FlatTable, kinds: readonly OperatorKind[]): TfliteOperator {
  const kind = kinds[int32Field(operator, 0)];
  if (!kind) throw new Error('an operator names no operator code');
  const table = tableField(operator, 4);
  return {
    kind,
    inputs: int32sField(operator, 1),
    outputs: int32sField(operator, 2),
    options: table ? readOptions(kind, table) : DEFAULT_OPTIONS,
  };
}

const DEFAULT_OPTIONS: OperatorOptions = {
  padding: 'same',
  strideX: 1,
  strideY: 1,
  activation: 'none',
  depthMultiplier: 1,
  filterWidth: 1,
  filterHeight: 1,
  halfPixelCenters: false,
  axis: 0,
  blockSize: 1,
};

function readOptions(kind: OperatorKind, table: FlatTable): OperatorOptions {
  const window = {
    padding: byteField(table, 0) === 0 ? ('same' as const) : ('valid' as const),
    strideX: int32Field(table, 1),
    strideY: int32Field(table, 2),
  };
  switch (kind) {
    case 'conv2d':
      requireNoDilation(table, 4);
      return { ...DEFAULT_OPTIONS, ...window, activation: activation(table, 3) };
    case 'depthwiseConv2d':
      requireNoDilation(table, 5);
      return {
        ...DEFAULT_OPTIONS,
        ...window,
        depthMultiplier: int32Field(table, 3),
        activation: activation(table, 4),
      };
    case 'maxPool2d':
      return {
        ...DEFAULT_OPTIONS,
        ...window,
        filterWidth: int32Field(table, 3),
        filterHeight: int32Field(table, 4),
        activation: activation(table, 5),
      };
    case 'add':
      return { ...DEFAULT_OPTIONS, activation: activation(table, 0) };
    case 'concatenation':
      return { ...DEFAULT_OPTIONS, axis: int32Field(table, 0), activation: activation(table, 1) };
    case 'resizeBilinear':
      if (byteField(table, 2) !== 0) throw new Error('resizing with aligned corners has no conversion');
      return { ...DEFAULT_OPTIONS, halfPixelCenters: byteField(table, 3) !== 0 };
    case 'depthToSpace':
      return { ...DEFAULT_OPTIONS, blockSize: int32Field(table, 0) };
    default:
      return DEFAULT_OPTIONS;
  }
}

function activation(table: FlatTable, field: number): Activation {
  const number = byteField(table, field);
  if (number === 0) return 'none';
  if (number === 3) return 'relu6';
  throw new Error(`activation ${number} has no conversion`);
}

function requireNoDilation(table: FlatTable, firstField: number): void {
  if (int32Field(table, firstField, 1) !== 1 || int32Field(table, firstField + 1, 1) !== 1) {
    throw new Error('a dilated convolution has no conversion');
  }
}
