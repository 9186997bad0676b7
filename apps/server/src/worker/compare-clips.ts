import { readFile } from 'node:fs/promises';
import { applyEdits, type TrackDocument, trackFromBinary } from '@posebox/body';
import { type FilmedClip, renderComparison } from '@posebox/clip';
import { type Beats, beatsOf, readSound, SOUND_RATE_HZ } from '@posebox/media/sound';
import { type FfmpegTools, findFfmpeg, probeVideo } from '@posebox/media/video';
import { compareTracks } from '@posebox/motion';
import { Problem } from '../problem.ts';
import type { ClipTask, ComparedFiles, FromClipProcess } from './clip-messages.ts';

type Task<Kind extends ClipTask['kind']> = Extract<ClipTask, { kind: Kind }>;

/** Compares two tracks, and listens for the beats of the reference's sound. */
export async function compareClips(task: Task<'compare'>): Promise<FromClipProcess> {
  const [reference, attempt] = await Promise.all([task.reference, task.attempt].map(documentOf));
  const clipOf = (document: TrackDocument, { personId }: ComparedFiles) => ({
    document,
    ...(personId !== null && { personId }),
  });
  const result = compareTracks(clipOf(reference!, task.reference), clipOf(attempt!, task.attempt), {
    ...task.options,
    phrases: task.phrases,
  });
  if (!result) {
    const which = isSomebodyIn(reference!, task.reference) ? 'attempt' : 'reference';
    throw new Problem('comparison_nobody', { which });
  }
  return {
    kind: 'compared',
    result,
    beats: await beatsIn(task.reference.videoPath),
    tracks: { reference: reference!.provenance, attempt: attempt!.provenance },
  };
}

/** The two side by side as a film. */
export async function filmComparison(
  { reference, attempt, comparison, pace, filmPath }: Task<'film'>,
  options: Parameters<typeof renderComparison>[6],
): Promise<FromClipProcess> {
  const tools = await findFfmpeg();
  const clips = [await clipIn(tools, reference), await clipIn(tools, attempt)] as const;
  await renderComparison(tools, ...clips, comparison, pace, filmPath, options);
  return { kind: 'filmed' };
}

async function clipIn(tools: FfmpegTools, files: ComparedFiles): Promise<FilmedClip> {
  const video = files.videoPath === null ? null : await probeVideo(tools, files.videoPath);
  return { video, document: await documentOf(files) };
}

async function documentOf({ trackPath, edits }: ComparedFiles): Promise<TrackDocument> {
  return applyEdits({ ...trackFromBinary(await readFile(trackPath)), edits });
}

function isSomebodyIn({ people }: TrackDocument, { personId }: ComparedFiles): boolean {
  return personId === null ? people.length > 0 : people.some((track) => track.personId === personId);
}

/** Sound is an extra: whatever is wrong with it, the comparison stands. */
async function beatsIn(videoPath: string | null): Promise<Beats | null> {
  if (videoPath === null) return null;
  try {
    const tools = await findFfmpeg();
    const samples = await readSound(tools, await probeVideo(tools, videoPath));
    return samples && beatsOf(samples, SOUND_RATE_HZ);
  } catch {
    return null;
  }
}
