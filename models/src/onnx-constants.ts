import type { OnnxConstant } from '@posebox/onnx';

const byteView = (values: Float32Array | BigInt64Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** A float32 constant of the given shape. */
export function floatConstant(name: string, shape: readonly number[], values: Float32Array): OnnxConstant {
  return { name, type: 'float32', shape, data: byteView(values) };
}

/** A list of int64. */
export function integerConstant(name: string, values: readonly number[]): OnnxConstant {
  return { name, type: 'int64', shape: [values.length], data: byteView(BigInt64Array.from(values, BigInt)) };
}

/** The numbers of a float32 constant. */
export function floatsOf(constant: OnnxConstant): Float32Array {
  if (constant.type !== 'float32') throw new Error(`${constant.name} holds no floats`);
  return new Float32Array(constant.data.slice().buffer);
}

/** The numbers of an int64 constant. */
export function integersOf(constant: OnnxConstant): number[] {
  if (constant.type !== 'int64') throw new Error(`${constant.name} holds no integers`);
  return [...new BigInt64Array(constant.data.slice().buffer)].map(Number);
}
