import type { VideoItem } from '../api/videos.ts';

/** The film without skeletons, as browsers can play it; null for a track without one. */
export const filmAddress = ({ id, kind }: Pick<VideoItem, 'id' | 'kind'>): string | null =>
  kind === 'video' ? `/api/videos/${id}/film` : null;
