import { randomUUID } from 'node:crypto';
import { isOwnModel } from '@posebox/body';
import { CLIP_ENGINE_VERSION, type ClipRequest } from '@posebox/clip';
import { type FfmpegTools, probeVideo } from '@posebox/media/video';
import { Problem } from '../problem.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import { type VideoQuery, videoRequestOf } from '../schemas/video-item.ts';
import type { VideoParts } from './open-videos.ts';
import type { ReceivedFile } from './receive-video.ts';
import { originalPath, videoFolder } from './video-paths.ts';
import { knownProblem } from './video-problem.ts';

/** A file that has arrived, and how it is to be looked at. */
export interface OfferedVideo {
  readonly file: ReceivedFile;
  readonly name: string;
  readonly query: VideoQuery;
  readonly ownerId: string | null;
  /** What it belongs to, where the same file sent for something else is to be an item of its own. */
  readonly belongsTo?: string;
}

/**
 * Makes an item of a file that has arrived, or finds the one that is the same file looked at in the same way. The file
 * is in its place before the item names it.
 *
 * @throws Problem with what is wrong with the file.
 */
export async function acceptVideo(
  { videos, files, ownModels }: VideoParts,
  tools: FfmpegTools,
  { file, name, query, ownerId, belongsTo }: OfferedVideo,
): Promise<{ readonly row: VideoRow; readonly isNew: boolean }> {
  const { request: asked, drawing, priority } = videoRequestOf(query);
  const request = await withModelVersion(asked, ownModels);
  // One file, one way of looking at it, one engine: one item.
  const looked = [file.sha256, CLIP_ENGINE_VERSION, request, drawing];
  const identity = JSON.stringify(belongsTo === undefined ? looked : [...looked, belongsTo]);
  const known = await videos.byIdentity(identity, ownerId);
  if (known) return { row: known, isNew: false };
  await probeVideo(tools, file.path).catch((error: unknown) => {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  });
  const id = randomUUID();
  await files.put(file.path, originalPath(id));
  const { bytes, sha256 } = file;
  // When the answer is an error the item may be there all the same: what no item names is swept away later.
  const added = await videos.add({
    ...{ id, owner_id: ownerId, kind: 'video', name, bytes, sha256 },
    ...{ request, drawing, identity, priority },
  });
  if (!added.isNew) await files.remove(videoFolder(id));
  return added;
}

/** A model of one's own is asked for by name, and an item keeps which it was. @throws Problem `own_model_unknown`, `own_model_option` */
async function withModelVersion(
  request: ClipRequest,
  ownModels: VideoParts['ownModels'],
): Promise<ClipRequest> {
  const { model, mode } = request;
  if (!isOwnModel(model)) return request;
  if (mode !== 'standard') throw new Problem('own_model_option', { option: `mode=${mode}` });
  const row = await ownModels.byName(model);
  if (!row) throw new Problem('own_model_unknown', { name: model });
  return { ...request, modelVersion: row.version };
}
