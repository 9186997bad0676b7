import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TrackDocument, trackFromBinary } from '@posebox/body';
import type { ClipRequest } from './clip-request.ts';
import { type ClipParts, type TrackedClip, type TrackOptions, trackClip } from './track-clip.ts';

export interface AnalysedClip extends Omit<TrackedClip, 'clip' | 'film'> {
  readonly document: TrackDocument;
}

/**
 * The track of a clip for those who need all of it at hand, about 2 kB for a person and frame; otherwise as `trackClip`.
 *
 * @throws as `trackClip`
 * @example
 * const { document } = await analyseClip('squats.mp4', DEFAULT_CLIP_REQUEST, { tools, engine });
 */
export async function analyseClip(
  path: string,
  request: ClipRequest,
  parts: ClipParts,
  options: TrackOptions = {},
): Promise<AnalysedClip> {
  const folder = await mkdtemp(join(tmpdir(), 'posebox-clip-'));
  try {
    const track = join(folder, 'track');
    const { video, warnings, stagesMs } = await trackClip(path, { track }, request, parts, options);
    return { document: trackFromBinary(await readFile(track)), video, warnings, stagesMs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
