import { copyFileSync, linkSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildModels, readSource } from './build-models.ts';
import { makeModel } from './make-model.ts';
import { BUILT_FOLDER, factOf, isAsStated, readManifest } from './manifest.ts';
import { MODEL_RECIPES } from './model-list.ts';

const manifest = readManifest();
const factNamed = (file: string) => manifest.outputs.find((fact) => fact.file === file)!;

describe('the manifest', () => {
  it('states every model that we make, and nothing else', () => {
    expect(manifest.outputs.map(({ file }) => file)).toEqual(MODEL_RECIPES.map(({ file }) => file));
  });

  it('states the installed source files', () => {
    for (const fact of manifest.source.files) {
      const { file, bytes, sha256 } = fact;
      expect(factOf(file, readSource(file))).toEqual({ file, bytes, sha256 });
    }
  });

  it.each(['pose_detector.onnx', 'pose_landmark_lite.onnx', 'pose_landmark_lite.tflite'])(
    'states the bytes that come out each time %s is made',
    (file) => {
      const recipe = MODEL_RECIPES.find((other) => other.file === file)!;
      const source = readSource(recipe.from);
      const untouched = source.slice();
      const first = makeModel(recipe, source);
      expect(factOf(file, first).sha256).toBe(factNamed(file).sha256);
      expect(factOf(file, makeModel(recipe, source)).sha256).toBe(factNamed(file).sha256);
      expect(Buffer.from(source).equals(untouched)).toBe(true);
    },
  );
});

describe('a build', () => {
  let folder: string;

  beforeAll(() => {
    buildModels();
    folder = mkdtempSync(join(tmpdir(), 'posebox-models-'));
    for (const { file } of MODEL_RECIPES) {
      if (file.startsWith('pose_landmark_lite')) copyFileSync(join(BUILT_FOLDER, file), join(folder, file));
      else linkOrCopy(join(BUILT_FOLDER, file), join(folder, file));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('does nothing when everything is there', () => {
    const before = statSync(join(folder, 'pose_detector.onnx')).mtimeMs;
    expect(buildModels(folder).built).toEqual([]);
    expect(statSync(join(folder, 'pose_detector.onnx')).mtimeMs).toBe(before);
  });

  it('makes again what is missing or damaged', () => {
    rmSync(join(folder, 'pose_landmark_lite.tflite'));
    writeFileSync(join(folder, 'pose_landmark_lite.onnx'), 'not a network');
    expect([...buildModels(folder).built].sort()).toEqual([
      'pose_landmark_lite.onnx',
      'pose_landmark_lite.tflite',
    ]);
    for (const fact of manifest.outputs)
      expect(isAsStated(join(folder, fact.file), fact), fact.file).toBe(true);
  });
});

/** Two names for one file where the file system allows it: the big models need not be copied. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
