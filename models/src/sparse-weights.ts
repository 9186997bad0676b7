import type { TfliteTensor } from './tflite-model.ts';

/**
 * Spreads a sparse weight tensor out to all its elements, zeros included.
 *
 * The detector's weights store every dimension but the last dense and the last as compressed sparse rows.
 * Source of the encoding: SparsityParameters in tensorflow/lite/schema/schema.fbs.
 */
export function denseBytes(tensor: TfliteTensor, bytesPerElement: number): Uint8Array {
  const { sparsity, shape, data } = tensor;
  if (!sparsity) return data;
  const last = sparsity.dimensions.at(-1);
  const dense = sparsity.dimensions.slice(0, -1);
  const isInOrder = sparsity.traversalOrder.every((dimension, i) => dimension === i);
  if (last?.format !== 'csr' || dense.some(({ format }) => format !== 'dense') || !isInOrder) {
    throw new Error(`the sparse layout of tensor ${tensor.name} has no conversion`);
  }
  if (sparsity.blockMap.length > 0) throw new Error(`tensor ${tensor.name} is sparse in blocks`);
  const rowLength = shape.at(-1) ?? 0;
  const rowCount = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  const out = new Uint8Array(rowCount * rowLength * bytesPerElement);
  for (let row = 0; row < rowCount; row += 1) {
    for (let k = last.segments[row]!; k < last.segments[row + 1]!; k += 1) {
      const element = data.subarray(k * bytesPerElement, (k + 1) * bytesPerElement);
      out.set(element, (row * rowLength + last.indices[k]!) * bytesPerElement);
    }
  }
  return out;
}
