import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type ActionModel, actionModelFromOnnx, actionModelToOnnx } from '@posebox/actions';
import { everydayModel } from '@posebox/actions/ready-made';
import { isUuid } from '../database/uuid.ts';
import { Problem } from '../problem.ts';
import type { ActionModelRow } from '../repositories/action-model-repository.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { actionModelPath } from '../videos/video-paths.ts';
import { knownProblem } from '../videos/video-problem.ts';
import { metadataOf } from './model-metadata.ts';

/** The model that comes with PoseBox: nobody can delete it, and it has one version. */
export const READY_MADE = 'everyday';

/** A model that can recognise, and what it is called. */
export interface KnownModel {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly model: ActionModel;
}

/** A stored model, or the one that comes with PoseBox. */
export type AnyModelRow = Omit<ActionModelRow, 'origin' | 'created_at'> & {
  readonly origin: ActionModelRow['origin'] | 'ready';
  /** Null of the one that comes along. */
  readonly created_at: Date | null;
};

/** The model that comes with PoseBox, as if it were stored. */
export function readyMadeRow(): AnyModelRow {
  const model = everydayModel();
  const file = actionModelToOnnx(model);
  return {
    ...{ id: READY_MADE, owner_id: null, name: READY_MADE, version: 1, origin: 'ready', set_id: null },
    ...{ sha256: createHash('sha256').update(file).digest('hex'), bytes: String(file.length) },
    ...{ metadata: metadataOf(model), report: null, created_at: null },
  };
}

/** @throws Problem `action_model_unknown` */
export async function modelRow({ actionModels }: Pick<VideoParts, 'actionModels'>, id: string) {
  if (id === READY_MADE) return readyMadeRow();
  if (!isUuid(id)) throw new Problem('action_model_unknown', { id: id.slice(0, 64) });
  return actionModels.byId(id);
}

/**
 * A model by its id.
 *
 * @throws Problem `action_model_unknown`, `storage_unavailable`, or of a file that another version wrote
 */
export async function knownModel(parts: VideoParts, id: string): Promise<KnownModel> {
  const { name, version } = await modelRow(parts, id);
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
export const modelBytes = async (
  { files }: Pick<VideoParts, 'files'>,
  id: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  id === READY_MADE
    ? new Uint8Array(actionModelToOnnx(everydayModel()))
    : new Uint8Array(await buffer(await files.read(actionModelPath(id))));
