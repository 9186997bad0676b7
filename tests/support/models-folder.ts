import { BUILT_FOLDER, buildModels } from '@posebox/models';

/** The folder of built models; makes those that are missing. */
export function modelsFolder(): string {
  buildModels();
  return BUILT_FOLDER;
}
