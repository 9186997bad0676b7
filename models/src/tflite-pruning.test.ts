import { writeOnnxModel } from '@posebox/onnx';
import { describe, expect, it } from 'vitest';
import { readSource } from './build-models.ts';
import { convertToOnnx } from './onnx-conversion.ts';
import { readTfliteModel } from './tflite-model.ts';
import { pruneTflite } from './tflite-pruning.ts';

const KEPT = ['Identity', 'Identity_1', 'Identity_3', 'Identity_4'];
const outputNames = (bytes: Uint8Array): string[] => {
  const { outputs, tensors } = readTfliteModel(bytes);
  return outputs.map((tensor) => tensors[tensor]!.name);
};

describe('a pruned .tflite file', () => {
  const source = readSource('pose_landmark_lite.tflite');
  const pruned = pruneTflite(source, KEPT);

  it('has only the wanted outputs, under their old names', () => {
    expect(outputNames(source)).toEqual(['Identity', 'Identity_1', 'Identity_2', 'Identity_3', 'Identity_4']);
    expect(outputNames(pruned)).toEqual(KEPT);
  });

  it('does less work', () => {
    const before = readTfliteModel(source).operators.length;
    expect(readTfliteModel(pruned).operators.length).toBeLessThan(before - 20);
  });

  it('computes the same: its conversion is byte for byte that of the whole file', () => {
    const convert = (bytes: Uint8Array) =>
      Buffer.from(writeOnnxModel(convertToOnnx(readTfliteModel(bytes), 'same', KEPT)));
    expect(convert(pruned).equals(convert(source))).toBe(true);
  });

  it('refuses outputs that the file does not have', () => {
    expect(() => pruneTflite(source, ['Identity_9'])).toThrow('Identity_9');
  });
});
