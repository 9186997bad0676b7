import type { FileStore } from '../files/file-store.ts';
import type { ComparisonRepository } from '../repositories/comparison-repository.ts';
import type { ReductionRepository } from '../repositories/reduction-repository.ts';
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
 * browsers, the drawn ones, films of comparisons — and is a track from then on; one of which numbers stay, or that has no
 * skeleton yet, goes whole.
 * Stopped in between it is done when it is called again.
 */
export async function reduceItems(parts: ReductionParts): Promise<void> {
  for (;;) {
    const due = await parts.reductions.due();
    if (due.length === 0) return;
    const whole: string[] = [];
    for (const { id, to, trackFolder } of due) {
      if (to === 'numbers' || trackFolder === null) whole.push(id);
      else await removePictures(parts, id, trackFolder);
    }
    if (whole.length === 0) continue;
    await parts.videos.remove(whole, null);
    await parts.storage.purge(whole);
  }
}

async function removePictures(
  { reductions, comparisons, files }: ReductionParts,
  id: string,
  trackFolder: string,
): Promise<void> {
  if (!(await reductions.becomeTrack(id))) return;
  const folder = videoFolder(id);
  for (const name of await files.names(folder)) {
    if (`${folder}/${name}` !== trackFolder) await files.remove(`${folder}/${name}`);
  }
  for (const name of await files.names(trackFolder)) {
    if (name !== TRACK_FILE) await files.remove(`${trackFolder}/${name}`);
  }
  for (const comparison of await comparisons.idsWith(id)) {
    await comparisons.forgetFilms(comparison);
    await files.remove(comparisonFolder(comparison));
  }
  await reductions.settle(id, await files.bytesOf(`${trackFolder}/${TRACK_FILE}`));
}
