import { type PoseTrack, personOf, type TrackDocument } from '@posebox/body';

/** The person of a clip that a set is of: the one asked for, its subject, or whoever is in the picture longest. */
export function coachedPerson(clip: TrackDocument, personId: number | null): PoseTrack | null {
  if (personId !== null) return personOf(clip, personId);
  const subject = clip.subjectId === null ? null : personOf(clip, clip.subjectId);
  return subject ?? [...clip.people].sort((a, b) => b.frameCount - a.frameCount)[0] ?? null;
}
