import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOnnxModel } from '@posebox/onnx';
import type { ModelFileName } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';
import { afterAll, describe, expect, it } from 'vitest';
import { readSource } from '../../models/src/build-models.ts';
import { MODEL_RECIPES } from '../../models/src/model-list.ts';
import { convertToOnnx } from '../../models/src/onnx-conversion.ts';
import { readTfliteModel } from '../../models/src/tflite-model.ts';
import { modelsFolder } from '../support/models-folder.ts';

/**
 * Rounding of another order of sums. Landmarks are in pixels of a picture of 256, heatmaps and detector scores are logits.
 * Wrong weights anywhere give differences of whole numbers.
 */
const ROUNDING = 2e-3;

/** A picture of stripes and noise, the same each time. */
const fillWithPattern = (input: Float32Array): void => {
  for (let i = 0; i < input.length; i += 1) input[i] = (Math.sin(i / 700) + ((i * 7919) % 255) / 255) / 2;
};

async function outputsOf(folder: string, file: ModelFileName): Promise<Map<string, Float32Array>> {
  const session = await (await openOnnxRuntime(folder)).load(file);
  fillWithPattern(session.input);
  const outputs = new Map(
    Object.entries(await session.run()).map(([name, values]) => [name, values.slice()]),
  );
  await session.close();
  return outputs;
}

const worstDifference = (a: Float32Array, b: Float32Array): number =>
  a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0);

describe('a network rewritten to be faster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-networks-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['pose_detector', 'pose_landmark_lite', 'pose_landmark_full', 'pose_landmark_heavy'] as const)(
    'computes the same as plainly converted: %s',
    async (file) => {
      const recipe = MODEL_RECIPES.find((other) => other.file === `${file}.onnx`)!;
      const plain = convertToOnnx(readTfliteModel(readSource(recipe.from)), file, recipe.outputs);
      writeFileSync(join(folder, `${file}.onnx`), writeOnnxModel(plain));
      const [expected, actual] = [await outputsOf(folder, file), await outputsOf(modelsFolder(), file)];
      expect([...actual.keys()]).toEqual([...expected.keys()]);
      for (const [name, values] of expected) {
        expect(worstDifference(values, actual.get(name)!), name).toBeLessThan(ROUNDING);
      }
    },
  );
});

describe('a network without segmentation', () => {
  it.each(['pose_landmark_lite', 'pose_landmark_full'] as const)(
    'gives bit for bit what the whole one gives: %s',
    async (file) => {
      const whole = await outputsOf(modelsFolder(), `${file}_segmentation`);
      const pruned = await outputsOf(modelsFolder(), file);
      expect([...whole.keys()].filter((name) => !pruned.has(name))).toEqual(['Identity_2']);
      for (const [name, values] of pruned) expect(worstDifference(values, whole.get(name)!), name).toBe(0);
    },
  );
});
