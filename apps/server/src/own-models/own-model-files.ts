import { stat } from 'node:fs/promises';
import type { OwnModelName } from '@posebox/body';
import type { OwnModelFiles } from '@posebox/vision/node';
import { filesOfCard } from '@posebox/vision/own-model';
import type { FileStore } from '../files/file-store.ts';
import type { Scratch } from '../files/scratch.ts';
import { Problem } from '../problem.ts';
import type { OwnModelRepository } from '../repositories/own-model-repository.ts';

export const OWN_MODELS_FOLDER = 'models';

/** Where the files of a model are kept: its version says which they are, so they never change. */
export const ownModelFolder = (version: string) => `${OWN_MODELS_FOLDER}/${version}`;
export const ownModelPath = (version: string, index: number) => `${ownModelFolder(version)}/${index}.onnx`;

/** Where models are found: the database names them, the store has their files. */
export interface OwnModelSource {
  readonly files: FileStore;
  readonly ownModels: OwnModelRepository;
}

/**
 * A stored model for programs that read files; of an object store the files are copied into the scratch.
 *
 * @param version what the model must still be, where somebody asked for it before
 * @throws Problem `own_model_unknown`
 */
export async function localOwnModel(
  { files, ownModels }: OwnModelSource,
  name: OwnModelName,
  scratch: Scratch,
  version?: string,
): Promise<OwnModelFiles> {
  const row = await ownModels.byName(name);
  if (!row || (version !== undefined && row.version !== version)) {
    throw new Problem('own_model_unknown', { name: name.slice(0, 64) });
  }
  const paths: string[] = [];
  for (const index of filesOfCard(row.card).keys()) {
    paths.push(await files.localFile(ownModelPath(row.version, index), scratch));
  }
  return { card: row.card, paths, version: row.version };
}

/** Puts a checked model's files where they belong. @returns their size in bytes */
export async function keepOwnModelFiles(files: FileStore, model: OwnModelFiles): Promise<number> {
  let bytes = 0;
  for (const [index, path] of model.paths.entries()) {
    bytes += (await stat(path)).size;
    await files.put(path, ownModelPath(model.version, index));
  }
  return bytes;
}
