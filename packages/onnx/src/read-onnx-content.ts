import { fieldsOf, ProtobufFault, textOf } from './protobuf-reader.ts';
import type { OnnxConstant } from './write-onnx-model.ts';

/** What an .onnx file holds beside its operators. */
export interface OnnxContent {
  /** Constants of the outermost graph with raw float32 content, by name. Others are passed over. */
  readonly floats: ReadonlyMap<string, Pick<OnnxConstant, 'shape' | 'data'>>;
  readonly metadata: Readonly<Record<string, string>>;
}

const FLOAT32 = 1;

/**
 * Reads constants and metadata, as `writeOnnxModel` writes them.
 *
 * @throws ProtobufFault when the file is cut off or no ONNX file
 */
export function readOnnxContent(file: Uint8Array): OnnxContent {
  const floats = new Map<string, Pick<OnnxConstant, 'shape' | 'data'>>();
  const metadata: Record<string, string> = {};
  for (const part of fieldsOf(file)) {
    if (part.field === 14) {
      const { name, value } = readEntry(part.bytes);
      metadata[name] = value;
    }
    if (part.field !== 7) continue;
    for (const inner of fieldsOf(part.bytes)) if (inner.field === 5) readConstant(inner.bytes, floats);
  }
  return { floats, metadata };
}

function readEntry(bytes: Uint8Array): { name: string; value: string } {
  const entry = { name: '', value: '' };
  for (const part of fieldsOf(bytes)) {
    if (part.field === 1) entry.name = textOf(part);
    else if (part.field === 2) entry.value = textOf(part);
  }
  return entry;
}

function readConstant(bytes: Uint8Array, floats: Map<string, Pick<OnnxConstant, 'shape' | 'data'>>): void {
  const shape: number[] = [];
  let [name, type] = ['', 0];
  let data = new Uint8Array(0);
  for (const part of fieldsOf(bytes)) {
    if (part.field === 1) shape.push(part.value);
    else if (part.field === 2) type = part.value;
    else if (part.field === 8) name = textOf(part);
    else if (part.field === 9) data = part.bytes.slice();
  }
  if (type !== FLOAT32) return;
  if (data.length !== 4 * shape.reduce((product, extent) => product * extent, 1))
    throw new ProtobufFault(`The content of ${name} is not of its shape.`);
  floats.set(name, { shape, data });
}
