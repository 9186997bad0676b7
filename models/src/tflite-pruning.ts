import { type FlatTable, rootTable, tablesField, vectorField } from './flatbuffer.ts';
import { MODEL_FIELD, readTfliteModel, SUBGRAPH_FIELD } from './tflite-model.ts';
import { outputTensors, usedOperators } from './used-operators.ts';

/**
 * A copy of a .tflite file that computes only the wanted outputs, by name.
 *
 * Edits the file in place: the lists of outputs and operators become shorter and the list of signatures empty. The
 * tensors nobody needs any more stay as dead bytes; weights that only they used are zeroed, so that they cost little
 * in a compressed transfer. What is kept computes bit for bit the same.
 */
export function pruneTflite(source: Uint8Array, outputNames: readonly string[]): Uint8Array {
  const bytes = source.slice();
  const model = readTfliteModel(bytes);
  const positions = usedOperators(model, outputNames);
  const root = rootTable(bytes);
  const graph = tablesField(root, MODEL_FIELD.subgraphs)[0]!;
  zeroUnusedWeights(bytes, model, positions);
  shortenInts(graph, SUBGRAPH_FIELD.outputs, outputTensors(model, outputNames));
  keepTables(graph, SUBGRAPH_FIELD.operators, positions);
  keepTables(root, MODEL_FIELD.signatures, []);
  return bytes;
}

function zeroUnusedWeights(
  bytes: Uint8Array,
  { tensors, operators }: ReturnType<typeof readTfliteModel>,
  positions: readonly number[],
): void {
  const used = new Set(positions.flatMap((position) => operators[position]!.inputs));
  const usedData = new Set([...used].map((tensor) => tensors[tensor]!.data.byteOffset));
  for (const { data } of tensors) {
    if (data.length === 0 || usedData.has(data.byteOffset)) continue;
    const start = data.byteOffset - bytes.byteOffset;
    bytes.fill(0, start, start + data.length);
  }
}

function shortenInts(table: FlatTable, field: number, values: readonly number[]): void {
  const vector = vectorField(table, field);
  values.forEach((value, i) => {
    table.view.setInt32(vector.at + 4 * i, value, true);
  });
  setLength(table, vector.at, values.length);
}

/** Entries of a vector of tables are distances from themselves, so an entry that moves must be written anew. */
function keepTables(table: FlatTable, field: number, positions: readonly number[]): void {
  const vector = vectorField(table, field);
  if (vector.length === 0) return;
  const targets = tablesField(table, field).map(({ at }) => at);
  positions.forEach((position, i) => {
    const entryAt = vector.at + 4 * i;
    table.view.setUint32(entryAt, targets[position]! - entryAt, true);
  });
  setLength(table, vector.at, positions.length);
}

const setLength = (table: FlatTable, vectorAt: number, length: number): void =>
  table.view.setUint32(vectorAt - 4, length, true);
