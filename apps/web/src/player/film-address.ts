import type { VideoItem } from '../../api/videos.ts';

/** The film as it was sent, or null for a track without one. */
export const filmAddress = ({ id, kind }: VideoItem): string | null =>
  kind === 'video' ? `/api/videos/${id}/original` : null;
