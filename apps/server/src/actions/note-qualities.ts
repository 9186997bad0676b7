import type { StoredVideos } from '../plugins/app/stored-videos.ts';
import type { ActionClipRow } from '../repositories/action-set-repository.ts';
import { clipQuality } from './clip-quality.ts';

/** So many tracks are read for one answer; who asks again gets the next ones. */
const MOST_TRACKS = 24;

/**
 * Looks at clips that nobody has looked at yet, or whose items were edited since, and keeps what was seen.
 *
 * @returns the clips with their qualities, those of items that aren't ready without
 */
export async function noteQualities(
  stored: StoredVideos,
  rows: readonly ActionClipRow[],
): Promise<readonly ActionClipRow[]> {
  const due = rows.filter(
    ({ video_state, quality, video_edits_version }) =>
      video_state === 'done' && quality?.edits !== video_edits_version,
  );
  if (due.length === 0) return rows;
  const { actionSets, videos } = await stored.parts();
  const found = new Map<string, ActionClipRow>();
  const ids = [...new Set(due.map(({ video_id }) => video_id))].slice(0, MOST_TRACKS);
  for (const id of ids) {
    const item = await videos.byId(id);
    if (!item) continue;
    const document = await stored.editedTrack(item);
    for (const clip of due.filter(({ video_id }) => video_id === id)) {
      const quality = clipQuality(document, clip, item.edits_version);
      await actionSets.noteQuality(clip.id, quality);
      found.set(clip.id, { ...clip, quality });
    }
  }
  return rows.map((row) => found.get(row.id) ?? row);
}
