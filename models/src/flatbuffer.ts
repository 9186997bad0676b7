/**
 * Reads the little of FlatBuffers that a .tflite file needs: tables, scalars, strings and vectors, by field number.
 *
 * Source of the layout: FlatBuffers internals, https://flatbuffers.dev/internals/.
 */
export interface FlatTable {
  readonly view: DataView;
  /** Byte offset of the table inside the file. */
  readonly at: number;
}

/** A vector inside the file: `at` is the offset of its first element. */
export interface FlatVector {
  readonly at: number;
  readonly length: number;
}

export function rootTable(bytes: Uint8Array): FlatTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, at: view.getUint32(0, true) };
}

/** Offset of a field's value, or 0 when the table leaves the field at its default. */
function fieldAt({ view, at }: FlatTable, field: number): number {
  const vtableAt = at - view.getInt32(at, true);
  const slot = 4 + 2 * field;
  if (slot >= view.getUint16(vtableAt, true)) return 0;
  const offset = view.getUint16(vtableAt + slot, true);
  return offset === 0 ? 0 : at + offset;
}

const follow = (view: DataView, at: number): number => at + view.getUint32(at, true);

export function int32Field(table: FlatTable, field: number, fallback = 0): number {
  const at = fieldAt(table, field);
  return at === 0 ? fallback : table.view.getInt32(at, true);
}

export function byteField(table: FlatTable, field: number, fallback = 0): number {
  const at = fieldAt(table, field);
  return at === 0 ? fallback : table.view.getInt8(at);
}

export function tableField(table: FlatTable, field: number): FlatTable | undefined {
  const at = fieldAt(table, field);
  return at === 0 ? undefined : { view: table.view, at: follow(table.view, at) };
}

export function vectorField(table: FlatTable, field: number): FlatVector {
  const at = fieldAt(table, field);
  if (at === 0) return { at: 0, length: 0 };
  const lengthAt = follow(table.view, at);
  return { at: lengthAt + 4, length: table.view.getUint32(lengthAt, true) };
}

export function stringField(table: FlatTable, field: number): string {
  return new TextDecoder().decode(bytesField(table, field));
}

export function bytesField(table: FlatTable, field: number): Uint8Array {
  const { at, length } = vectorField(table, field);
  return new Uint8Array(table.view.buffer, table.view.byteOffset + at, length);
}

export function int32sField(table: FlatTable, field: number): number[] {
  const { at, length } = vectorField(table, field);
  return Array.from({ length }, (_, i) => table.view.getInt32(at + 4 * i, true));
}

export function tablesField(table: FlatTable, field: number): FlatTable[] {
  const { at, length } = vectorField(table, field);
  return Array.from({ length }, (_, i) => ({ view: table.view, at: follow(table.view, at + 4 * i) }));
}
