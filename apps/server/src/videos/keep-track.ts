import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type TrackDocument, trackToBinary } from '@posebox/body';
import { Problem } from '../problem.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import type { VideoParts } from './open-videos.ts';
import { TRACK_FILE, tryFolder, videoFolder } from './video-paths.ts';
import { summaryOf } from './video-summary.ts';

export interface NewTrack {
  readonly document: TrackDocument;
  readonly ownerId: string | null;
  readonly name: string;
  /** Of the files as they were sent. */
  readonly bytes: number;
  readonly sha256: string;
  /** What makes it the same item when it is sent once more. */
  readonly identity: string;
}

/**
 * Keeps a ready-made track as an item of the library.
 *
 * @returns the item, which was there already when `isNew` is false
 * @throws Problem `track_malformed`
 */
export async function keepTrack(
  { videos, files }: Pick<VideoParts, 'videos' | 'files'>,
  { document, ownerId, ...track }: NewTrack,
): Promise<{ readonly row: VideoRow; readonly isNew: boolean }> {
  const facts = summaryOf(document);
  // Times may each be a number and yet lie further apart than numbers reach; such an item could not be told.
  if (!Number.isFinite(facts.durationS)) throw new Problem('track_malformed', { place: 'timesS' });
  const id = randomUUID();
  const trackFolder = tryFolder(id, randomUUID());
  const scratch = await files.scratch();
  const part = scratch.path(TRACK_FILE);
  try {
    const binary = trackToBinary(document);
    await writeFile(part, binary);
    await files.put(part, `${trackFolder}/${TRACK_FILE}`);
    const kept = await videos.add({
      ...{ ...track, id, owner_id: ownerId, kind: 'track', request: null, priority: 0 },
      drawing: { style: 'classic', background: 'black', labels: 'none' },
      done: { facts, warnings: [], trackFolder, trackBytes: binary.length },
    });
    if (!kept.isNew) await files.remove(videoFolder(id));
    return kept;
  } catch (error) {
    await files.remove(videoFolder(id));
    throw error;
  } finally {
    await scratch.remove();
  }
}
