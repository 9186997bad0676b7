import type { GltfJson } from '../../avatar/gltf-json.ts';

/** What a file holds can't be what it says. Never leaves the reader. */
export class BrokenModel extends Error {}

/** How numbers lie in a file, by glTF's name of their type; `most` divides those that stand for shares. */
const NUMBERS: Readonly<
  Record<number, { bytes: number; most: number; read(view: DataView, at: number): number }>
> = {
  5120: { bytes: 1, most: 127, read: (view, at) => view.getInt8(at) },
  5121: { bytes: 1, most: 255, read: (view, at) => view.getUint8(at) },
  5122: { bytes: 2, most: 32767, read: (view, at) => view.getInt16(at, true) },
  5123: { bytes: 2, most: 65535, read: (view, at) => view.getUint16(at, true) },
  5125: { bytes: 4, most: 4294967295, read: (view, at) => view.getUint32(at, true) },
  5126: { bytes: 4, most: 1, read: (view, at) => view.getFloat32(at, true) },
};
const WIDTHS: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

/** The chunks of a GLB that `readGlb` has found sound. */
export interface GltfFile {
  readonly json: GltfJson;
  readonly binary: DataView;
}

/**
 * The numbers of an accessor, one after the other.
 *
 * @param width Numbers of one element that are wanted.
 * @throws BrokenModel where the file holds something else
 */
export function gltfNumbers(
  { json, binary }: GltfFile,
  index: number | undefined,
  width: number,
): Float64Array {
  const accessor = json.accessors?.[index ?? -1];
  if (!accessor || accessor.sparse || WIDTHS[accessor.type] !== width) throw new BrokenModel();
  const number = NUMBERS[accessor.componentType];
  const view = json.bufferViews?.[accessor.bufferView ?? -1];
  if (!number || !view) throw new BrokenModel();
  const stride = view.byteStride ?? number.bytes * width;
  const from = (view.byteOffset ?? 0) + (accessor.byteOffset ?? 0);
  const { count } = accessor;
  if (count > 0 && from + stride * (count - 1) + number.bytes * width > binary.byteLength)
    throw new BrokenModel();
  const scale = accessor.normalized ? 1 / number.most : 1;
  const values = new Float64Array(width * count);
  for (let i = 0; i < values.length; i++) {
    const at = from + stride * Math.floor(i / width) + number.bytes * (i % width);
    values[i] = scale * number.read(binary, at);
    if (!Number.isFinite(values[i])) throw new BrokenModel();
  }
  return values;
}

/** The file of a picture in a GLB. */
export function gltfPicture({ json, binary }: GltfFile, index: number): Uint8Array {
  const view = json.bufferViews?.[json.images?.[index]?.bufferView ?? -1];
  if (!view) throw new BrokenModel();
  return new Uint8Array(binary.buffer, binary.byteOffset + (view.byteOffset ?? 0), view.byteLength);
}
