import { describe, expect, it } from 'vitest';
import { ProtobufFault } from './protobuf-reader.ts';
import { bytesField, concatBytes, intField, messageField, stringField } from './protobuf-writer.ts';
import { readOnnxFacts } from './read-onnx-facts.ts';
import { type OnnxGraph, writeOnnxModel } from './write-onnx-model.ts';

const GRAPH: OnnxGraph = {
  name: 'two points',
  inputs: [{ name: 'image', shape: [1, 3, 4, 4] }],
  outputs: [{ name: 'points', shape: [1, 2, 3] }],
  nodes: [
    { kind: 'Relu', inputs: ['image'], output: 'a' },
    { kind: 'Relu', inputs: ['a'], output: 'b' },
    { kind: 'FusedConv', inputs: ['b', 'w'], output: 'points', domain: 'com.microsoft' },
  ],
  constants: [{ name: 'w', type: 'float32', shape: [1], data: new Uint8Array(4) }],
};

describe('what an .onnx file says of itself', () => {
  it('is read back from what was written', () => {
    const facts = readOnnxFacts(writeOnnxModel(GRAPH));
    expect(facts.inputs).toEqual([{ name: 'image', elementType: 1, shape: [1, 3, 4, 4] }]);
    expect(facts.outputs).toEqual([{ name: 'points', elementType: 1, shape: [1, 2, 3] }]);
    expect(Object.fromEntries(facts.operators)).toEqual({ Relu: 2, 'com.microsoft.FusedConv': 1 });
    expect(facts.nodeCount).toBe(3);
    expect(facts.externalTensors).toEqual([]);
    expect(facts.opsets).toContainEqual({ domain: '', version: 13 });
  });

  it('leaves open dimensions open and names no constant as an input', () => {
    const open = messageField(1, [stringField(2, 'batch')]);
    const fixed = messageField(1, [intField(1, 7)]);
    const type = messageField(2, [messageField(1, [intField(1, 1), messageField(2, [open, fixed])])]);
    const port = (name: string) => messageField(11, [stringField(1, name), type]);
    const constant = messageField(5, [intField(1, 1), stringField(8, 'w')]);
    const graph = messageField(7, [port('image'), port('w'), constant]);
    const facts = readOnnxFacts(concatBytes([intField(1, 8), graph, messageField(8, [intField(2, 17)])]));
    expect(facts.inputs).toEqual([{ name: 'image', elementType: 1, shape: [null, 7] }]);
  });

  it('finds operators and files beside it wherever they hide', () => {
    const external = [stringField(8, 'far'), intField(14, 1)];
    const inner = [messageField(1, [stringField(4, 'Loop'), messageField(5, [messageField(5, external)])])];
    const outer = messageField(1, [stringField(4, 'If'), messageField(5, [messageField(6, inner)])]);
    const named = messageField(25, [messageField(7, [stringField(4, 'Scan')])]);
    const file = concatBytes([
      ...[intField(1, 8), messageField(7, [outer]), named],
      messageField(8, [intField(2, 17)]),
    ]);
    const facts = readOnnxFacts(file);
    expect([...facts.operators.keys()].sort()).toEqual(['If', 'Loop', 'Scan']);
    expect(facts.externalTensors).toEqual(['far']);
  });

  it('is refused for every file that is cut off, and for files of other kinds', () => {
    const file = writeOnnxModel(GRAPH);
    for (let length = 0; length < file.length - 30; length++) {
      expect(() => readOnnxFacts(file.subarray(0, length)), String(length)).toThrow(ProtobufFault);
    }
    for (const text of ['', 'GIF89a', '<html></html>', '{"a": 1}', 'PK\u0003\u0004']) {
      expect(() => readOnnxFacts(new TextEncoder().encode(text)), text).toThrow(ProtobufFault);
    }
  });

  it('is not lost in graphs within graphs without end', () => {
    let graph = messageField(6, []);
    for (let depth = 0; depth < 500; depth++) {
      graph = messageField(6, [messageField(1, [messageField(5, [graph])])]);
    }
    const file = concatBytes([
      intField(1, 8),
      bytesField(7, messageField(1, [messageField(5, [graph])])),
      messageField(8, [intField(2, 17)]),
    ]);
    expect(() => readOnnxFacts(file)).toThrow(ProtobufFault);
  });
});
