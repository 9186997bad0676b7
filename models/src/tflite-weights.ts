import { float32OfFloat16 } from './float16.ts';
import { denseBytes } from './sparse-weights.ts';
import type { TfliteModel, TfliteTensor } from './tflite-model.ts';

/** A constant of the network in the layout of the .tflite file. */
export interface Weights {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const ELEMENT_BYTES = { float32: 4, float16: 2, int32: 4 } as const;

/**
 * Finds the constants behind tensor numbers: stored plainly, as halves behind DEQUANTIZE, or sparse behind DENSIFY.
 * The answer is undefined for tensors that depend on the picture.
 */
export function weightsOf(model: TfliteModel): (tensorNumber: number) => Weights | undefined {
  const producers = new Map(
    model.operators.flatMap((operator) => operator.outputs.map((out) => [out, operator])),
  );
  const find = (tensorNumber: number): TfliteTensor | undefined => {
    const tensor = model.tensors[tensorNumber]!;
    if (tensor.data.length > 0) return tensor;
    const producer = producers.get(tensorNumber);
    return producer?.kind === 'dequantize' || producer?.kind === 'densify'
      ? find(producer.inputs[0]!)
      : undefined;
  };
  return (tensorNumber) => {
    const tensor = find(tensorNumber);
    if (!tensor || tensor.type === 'int32') return undefined;
    const bytes = denseBytes(tensor, ELEMENT_BYTES[tensor.type]);
    const values =
      tensor.type === 'float16' ? float32OfFloat16(bytes) : new Float32Array(bytes.slice().buffer);
    return { shape: tensor.shape, values };
  };
}

/** The content of a constant int32 tensor, such as the widths of a PAD. */
export function integersOf(model: TfliteModel, tensorNumber: number): number[] {
  const { data, type, name } = model.tensors[tensorNumber]!;
  if (type !== 'int32' || data.length === 0)
    throw new Error(`tensor ${name} is not a constant list of integers`);
  return [...new Int32Array(data.slice().buffer)];
}
