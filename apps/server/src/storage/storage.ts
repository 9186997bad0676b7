import { statfs } from 'node:fs/promises';
import type { FileStore } from '../files/file-store.ts';
import { Problem } from '../problem.ts';
import type { ComparisonRepository } from '../repositories/comparison-repository.ts';
import type { StorageRepository } from '../repositories/storage-repository.ts';
import type { ResumableUploads } from '../videos/resumable-uploads.ts';
import { comparisonFolder, videoFolder } from '../videos/video-paths.ts';

/** What the owner of a PoseBox allows it to keep. */
export interface StorageSettings {
  /** Most bytes of all files and the database together; without it a share of the disk, and no limit in an object store. */
  readonly quotaBytes: number | undefined;
  /** Items go so many days after they were settled; without it they stay. */
  readonly keepDays: number | undefined;
  /** Deleted items can be had back for so long. */
  readonly undoS: number;
}

/** How full it is, in bytes. */
export interface StorageFacts {
  readonly kind: FileStore['kind'];
  readonly items: number;
  /** Of all files and the database. */
  readonly usedBytes: number;
  readonly databaseBytes: number;
  /** Most that may be used; null is no limit. */
  readonly quotaBytes: number | null;
  /** Free on the disk of the data folder, and how much of it uploads leave free. */
  readonly freeBytes: number;
  readonly reserveBytes: number;
  /** What new videos may take, beside those that are on their way. */
  readonly roomBytes: number;
}

export interface Storage {
  readonly settings: StorageSettings;
  facts(): Promise<StorageFacts>;
  /** @throws Problem `storage_full` when so much has no room. @returns the room that there is, in bytes */
  makeSure(bytes: number): Promise<number>;
  /** Removes the files of deleted items that can't be had back any more; with `ids`, these at once. */
  purge(ids?: readonly string[]): Promise<void>;
}

export interface StorageParts {
  readonly files: FileStore;
  readonly kept: StorageRepository;
  readonly uploads: ResumableUploads;
  readonly comparisons: Pick<ComparisonRepository, 'idsWith'>;
  readonly dataFolder: string;
}

/** Where the owner says nothing, PoseBox uses this share of a disk … */
const QUOTA_SHARE = 0.8;
/** … and leaves the smaller of these free, for results and for everything else on the computer. */
const RESERVE_SHARE = 0.05;
const MOST_RESERVE_BYTES = 2e9;

/** The room for files, and its giving back. */
export function createStorage(
  { files, kept, uploads, comparisons, dataFolder }: StorageParts,
  settings: StorageSettings,
): Storage {
  const facts = async (): Promise<StorageFacts> => {
    const [{ items, fileBytes, databaseBytes }, coming, disk] = await Promise.all([
      kept.kept(),
      uploads.announced(),
      statfs(dataFolder),
    ]);
    const usedBytes = fileBytes + databaseBytes;
    const diskBytes = disk.blocks * disk.bsize;
    const freeBytes = disk.bavail * disk.bsize;
    const reserveBytes = Math.min(MOST_RESERVE_BYTES, Math.round(RESERVE_SHARE * diskBytes));
    const shareBytes = files.kind === 'folder' ? Math.round(QUOTA_SHARE * diskBytes) : null;
    const quotaBytes = settings.quotaBytes ?? shareBytes;
    const ofQuota = (quotaBytes ?? Number.POSITIVE_INFINITY) - usedBytes - coming.bytes;
    const ofDisk = freeBytes - reserveBytes - coming.missingBytes;
    const roomBytes = Math.max(0, Math.min(ofQuota, ofDisk));
    return {
      ...{ kind: files.kind, items, usedBytes, databaseBytes },
      ...{ quotaBytes, freeBytes, reserveBytes, roomBytes },
    };
  };

  return {
    settings,
    facts,
    async makeSure(bytes) {
      const { roomBytes } = await facts();
      if (bytes > roomBytes) throw storageFull(bytes, roomBytes);
      return roomBytes;
    },
    async purge(ids) {
      const due = await kept.takeDeleted(ids ? 0 : settings.undoS, ids);
      for (const id of due) {
        // The row goes last, and with it the rows of its comparisons: whatever stops us, the files are still known.
        const derived = await comparisons.idsWith(id);
        for (const folder of [videoFolder(id), ...derived.map(comparisonFolder)]) await files.remove(folder);
        await kept.forget(id, derived);
      }
    },
  };
}

export function storageFull(neededBytes: number, roomBytes: number): Problem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
  return new Problem('storage_full', {
    neededMb: megabytes(neededBytes),
    roomMb: Math.floor(roomBytes / 1e6),
  });
}
