import type { FileStore } from '../files/file-store.ts';
import type { ComparisonRepository } from '../repositories/comparison-repository.ts';
import type { DueReduction, ReductionRepository } from '../repositories/reduction-repository.ts';
import type { VideoRepository } from '../repositories/video-repository.ts';
import type { Storage } from '../storage/storage.ts';
import { comparisonFolder, TRACK_FILE, videoFolder } from '../videos/video-paths.ts';

export interface ReductionParts {
  readonly reductions: ReductionRepository;
  readonly videos: Pick<VideoRepository, 'remove'>;
  readonly comparisons: Pick<ComparisonRepository, 'idsWith' | 'forgetFilms'>;
  readonly storage: Pick<Storage, 'purge'>;
  readonly files: FileStore;
}

/**
 * Does what is ordered: an item of which the skeleton stays loses every picture — the film as it was sent, the one for
 * browsers, the drawn ones, films of comparisons — and is a track from then on; one of which numbers stay goes whole.
 * Stopped in between it is done when it is called again.
 */
export async function reduceItems(parts: ReductionParts): Promise<void> {
  for (;;) {
    const due = await parts.reductions.due();
    if (due.length === 0) return;
    const whole = due.filter(({ to }) => to === 'numbers').map(({ id }) => id);
    if (whole.length > 0) {
      await parts.videos.remove(whole, null);
      await parts.storage.purge(whole);
    }
    for (const item of due) if (item.to === 'skeleton') await removePictures(parts, item);
  }
}

async function removePictures(
  { reductions, comparisons, files }: ReductionParts,
  { id, trackFolder }: DueReduction,
): Promise<void> {
  if (!(await reductions.becomeTrack(id))) return;
  const folder = videoFolder(id);
  for (const name of await files.names(folder)) {
    if (`${folder}/${name}` !== trackFolder) await files.remove(`${folder}/${name}`);
  }
  if (trackFolder !== null) {
    for (const name of await files.names(trackFolder)) {
      if (name !== TRACK_FILE) await files.remove(`${trackFolder}/${name}`);
    }
  }
  for (const comparison of await comparisons.idsWith(id)) {
    await comparisons.forgetFilms(comparison);
    await files.remove(comparisonFolder(comparison));
  }
  await reductions.settle(id, trackFolder === null ? 0 : await files.bytesOf(`${trackFolder}/${TRACK_FILE}`));
}
