import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from '../away.ts';
import { isUuid } from '../database/uuid.ts';
import type { FileStore } from '../files/file-store.ts';
import { OWN_MODELS_FOLDER, ownModelFolder } from '../own-models/own-model-files.ts';
import type { OwnModelRepository } from '../repositories/own-model-repository.ts';
import type { StorageRepository } from '../repositories/storage-repository.ts';
import type { ResumableUploads } from '../videos/resumable-uploads.ts';
import type { Storage } from './storage.ts';

export interface TendedParts {
  readonly storage: Storage;
  readonly files: FileStore;
  readonly kept: StorageRepository;
  readonly ownModels: OwnModelRepository;
  readonly uploads: ResumableUploads;
  /** Does what people were promised: ends what a service left half done, and erases whose day has come. */
  readonly keepPromises: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly stopping: AbortSignal;
}

const LOOK_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 3_600_000;
const VIDEOS = 'videos';

/**
 * Until the service ends: removes what was deleted when its time is over, deletes what the owner keeps no longer, and
 * once an hour removes uploads that nobody goes on with and files that no item names.
 */
export async function tendStorage(parts: TendedParts): Promise<void> {
  const { storage, kept, uploads, keepPromises, stopping, onError } = parts;
  const { keepDays } = storage.settings;
  const sweep = createSweep(parts);
  let sweptMs = Number.NEGATIVE_INFINITY;
  while (!stopping.aborted) {
    try {
      if (keepDays !== undefined) await kept.expire(keepDays);
      await keepPromises();
      await storage.purge();
      if (performance.now() - sweptMs > SWEEP_EVERY_MS) {
        sweptMs = performance.now();
        await uploads.removeExpired();
        await sweep();
      }
    } catch (error) {
      // What is away comes back, and the next look finds the same to do.
      if (!isAway(error)) onError(error);
    }
    await pause(LOOK_EVERY_MS, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}

/**
 * Files come before the item that names them, so that an item never lacks its files; a service that dies between leaves
 * files without an item. They are removed when two sweeps have found them so.
 */
function createSweep({ files, kept, ownModels }: TendedParts): () => Promise<void> {
  let suspects = new Set<string>();
  return async () => {
    const ids = (await files.names(VIDEOS)).filter((name) => isUuid(name));
    const lost = await kept.withoutItem(ids);
    for (const id of lost) if (suspects.has(id)) await files.remove(`${VIDEOS}/${id}`);
    const versions = await ownModels.withoutModel(await files.names(OWN_MODELS_FOLDER));
    for (const version of versions) if (suspects.has(version)) await files.remove(ownModelFolder(version));
    suspects = new Set([...lost, ...versions]);
  };
}
