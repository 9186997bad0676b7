import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeModel } from './make-model.ts';
import { BUILT_FOLDER, factOf, isAsStated, type ModelManifest, readManifest } from './manifest.ts';
import { MODEL_RECIPES, SOURCE_PACKAGE } from './model-list.ts';

export interface BuildReport {
  /** Files that were made now, and files that were there already. */
  readonly built: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Makes every model that is missing or not as models/manifest.json states it. Does nothing when all are right.
 *
 * Throws when the source package is not installed, or when a source or a result differs from the manifest.
 */
export function buildModels(folder: string = BUILT_FOLDER): BuildReport {
  const manifest = readManifest();
  const missing = manifest.outputs.filter((fact) => !isAsStated(join(folder, fact.file), fact));
  if (missing.length > 0) mkdirSync(folder, { recursive: true });
  for (const fact of missing) {
    const recipe = MODEL_RECIPES.find(({ file }) => file === fact.file);
    if (!recipe) throw new Error(`models/manifest.json names ${fact.file}, which nothing makes`);
    const made = makeModel(recipe, verifiedSource(manifest, recipe.from));
    const { sha256 } = factOf(recipe.file, made);
    if (sha256 !== fact.sha256) {
      throw new Error(
        `${fact.file} came out with SHA-256 ${sha256}, models/manifest.json says ${fact.sha256}`,
      );
    }
    writeWhole(join(folder, fact.file), made);
  }
  const built = missing.map(({ file }) => file);
  return { built, kept: manifest.outputs.map(({ file }) => file).filter((file) => !built.includes(file)) };
}

/** The manifest that describes the installed source package and what our converter makes of it. */
export function describeModels(): ModelManifest {
  const sourceFiles = [...new Set(MODEL_RECIPES.map(({ from }) => from))];
  return {
    source: {
      package: SOURCE_PACKAGE.name,
      version: SOURCE_PACKAGE.version,
      licence: SOURCE_PACKAGE.licence,
      files: sourceFiles.map((file) => factOf(file, readSource(file))),
    },
    outputs: MODEL_RECIPES.map((recipe) => {
      const { from, outputs } = recipe;
      return { ...factOf(recipe.file, makeModel(recipe, readSource(from))), from, outputs };
    }),
  };
}

export function readSource(file: string): Uint8Array {
  const packageFile = createRequire(import.meta.url).resolve(`${SOURCE_PACKAGE.name}/package.json`);
  return new Uint8Array(readFileSync(join(dirname(packageFile), file)));
}

function verifiedSource(manifest: ModelManifest, file: string): Uint8Array {
  const bytes = readSource(file);
  const stated = manifest.source.files.find((fact) => fact.file === file);
  if (factOf(file, bytes).sha256 !== stated?.sha256) {
    throw new Error(
      `${file} of ${SOURCE_PACKAGE.name} is not the file that models/manifest.json names; install version ${SOURCE_PACKAGE.version}`,
    );
  }
  return bytes;
}

/** Whoever reads the folder meanwhile sees the whole file or none. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}
