import { setTimeout as pause } from 'node:timers/promises';
import { AVATARS_FOLDER } from '../avatars/avatar-files.ts';
import { isAway } from '../away.ts';
import { isUuid } from '../database/uuid.ts';
import type { FileStore } from '../files/file-store.ts';
import { OWN_MODELS_FOLDER } from '../own-models/own-model-files.ts';
import type { AvatarRepository } from '../repositories/avatar-repository.ts';
import type { OwnModelRepository } from '../repositories/own-model-repository.ts';
import type { StorageRepository } from '../repositories/storage-repository.ts';
import type { WardrobeRepository } from '../repositories/wardrobe-repository.ts';
import type { ResumableUploads } from '../videos/resumable-uploads.ts';
import { WARDROBE_FOLDER } from '../wardrobe/piece-files.ts';
import type { Storage } from './storage.ts';

export interface TendedParts {
  readonly storage: Storage;
  readonly files: FileStore;
  readonly kept: StorageRepository;
  readonly ownModels: OwnModelRepository;
  readonly avatars: AvatarRepository;
  readonly wardrobe: WardrobeRepository;
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
function createSweep({ files, kept, ownModels, avatars, wardrobe }: TendedParts): () => Promise<void> {
  /** Folders of things, and which of the names in them no thing has. */
  const folders: readonly (readonly [string, (names: readonly string[]) => Promise<readonly string[]>])[] = [
    [VIDEOS, (names) => kept.withoutItem(names.filter(isUuid))],
    [OWN_MODELS_FOLDER, ownModels.withoutModel],
    [AVATARS_FOLDER, (names) => avatars.withoutAvatar(names.filter(isUuid))],
    [WARDROBE_FOLDER, (names) => wardrobe.withoutPiece(names.filter(isUuid))],
  ];
  let suspects = new Set<string>();
  return async () => {
    const lost: string[] = [];
    for (const [folder, without] of folders) {
      for (const name of await without(await files.names(folder))) lost.push(`${folder}/${name}`);
    }
    for (const path of lost) if (suspects.has(path)) await files.remove(path);
    suspects = new Set(lost);
  };
}
