/** Numbers of an accessor's kind. Source: glTF 2.0, 3.6.2. */
const COMPONENT_TYPE = {
  Uint8Array: 5121,
  Uint16Array: 5123,
  Uint32Array: 5125,
  Float32Array: 5126,
} as const;
const WIDTH = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 } as const;

export type AccessorType = keyof typeof WIDTH;
type AccessorArray = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** The parts of a glTF document that PoseBox writes. */
export interface GltfDocument {
  readonly [key: string]: unknown;
}

/** Gathers the arrays of a glTF document and writes both as one binary file. */
export interface GltfBuffer {
  /** Adds an array; returns the index of its accessor. `bounds` states least and most, as positions and times need. */
  accessor(
    values: AccessorArray,
    type: AccessorType,
    options?: { readonly bounds?: boolean; readonly normalized?: boolean; readonly target?: 34962 | 34963 },
  ): number;
  /** The whole file (.glb): the document with its accessors, then the arrays. */
  binary(document: GltfDocument): Uint8Array;
}

const GLB_MAGIC = 0x46546c67;
const CHUNK = { json: 0x4e4f534a, binary: 0x004e4942 } as const;

/**
 * @example
 * const buffer = createGltfBuffer();
 * const POSITION = buffer.accessor(positions, 'VEC3', { bounds: true });
 * buffer.binary({ asset: { version: '2.0' }, meshes: [{ primitives: [{ attributes: { POSITION } }] }] });
 */
export function createGltfBuffer(): GltfBuffer {
  const arrays: { readonly bytes: Uint8Array; readonly at: number }[] = [];
  const bufferViews: object[] = [];
  const accessors: object[] = [];
  let size = 0;
  return {
    accessor(values, type, { bounds = false, normalized = false, target } = {}) {
      const width = WIDTH[type];
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      bufferViews.push({
        buffer: 0,
        byteOffset: size,
        byteLength: bytes.length,
        ...(target && { target }),
      });
      arrays.push({ bytes, at: size });
      size = fourfold(size + bytes.length);
      const kind = values.constructor.name as keyof typeof COMPONENT_TYPE;
      accessors.push({
        bufferView: bufferViews.length - 1,
        componentType: COMPONENT_TYPE[kind],
        count: values.length / width,
        type,
        ...(normalized && { normalized }),
        ...(bounds && { min: edge(values, width, Math.min), max: edge(values, width, Math.max) }),
      });
      return accessors.length - 1;
    },
    binary(document) {
      const whole = { ...document, buffers: [{ byteLength: size }], bufferViews, accessors };
      const json = asciiBytes(JSON.stringify(whole));
      const jsonSize = fourfold(json.length);
      const file = new Uint8Array(12 + 8 + jsonSize + 8 + size);
      const view = new DataView(file.buffer);
      const header = [GLB_MAGIC, 2, file.length, jsonSize, CHUNK.json];
      header.forEach((word, i) => {
        view.setUint32(4 * i, word, true);
      });
      file.fill(0x20, 20, 20 + jsonSize);
      file.set(json, 20);
      view.setUint32(20 + jsonSize, size, true);
      view.setUint32(24 + jsonSize, CHUNK.binary, true);
      for (const { bytes, at } of arrays) file.set(bytes, 28 + jsonSize + at);
      return file;
    },
  };
}

/** JSON with everything beyond ASCII escaped. */
const asciiBytes = (json: string): Uint8Array =>
  Uint8Array.from(
    json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    (letter) => letter.charCodeAt(0),
  );

const fourfold = (bytes: number): number => 4 * Math.ceil(bytes / 4);

function edge(values: AccessorArray, width: number, choose: (a: number, b: number) => number): number[] {
  const found = Array.from(values.subarray(0, width));
  for (let at = 0; at < values.length; at++) found[at % width] = choose(found[at % width]!, values[at]!);
  return found;
}
