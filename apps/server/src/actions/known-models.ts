import { buffer } from 'node:stream/consumers';
import { type ActionModel, actionModelFromOnnx } from '@posebox/actions';
import { isUuid } from '../database/uuid.ts';
import { Problem } from '../problem.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { actionModelPath } from '../videos/video-paths.ts';
import { knownProblem } from '../videos/video-problem.ts';

/** A model that can recognise, and what it is called. */
export interface KnownModel {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly model: ActionModel;
}

/**
 * A model by its id.
 *
 * @throws Problem `action_model_unknown`, `storage_unavailable`, or of a file that another version wrote
 */
export async function knownModel(parts: VideoParts, id: string): Promise<KnownModel> {
  if (!isUuid(id)) throw new Problem('action_model_unknown', { id: id.slice(0, 64) });
  const { name, version } = await parts.actionModels.byId(id);
  return { id, name, version, model: readModel(await modelBytes(parts, id)) };
}

/** @throws Problem of what is wrong with the file */
export function readModel(bytes: Uint8Array): ActionModel {
  try {
    return actionModelFromOnnx(bytes);
  } catch (error) {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  }
}

/** The file of a model. */
export const modelBytes = async ({ files }: Pick<VideoParts, 'files'>, id: string): Promise<Uint8Array> =>
  buffer(await files.read(actionModelPath(id)));
