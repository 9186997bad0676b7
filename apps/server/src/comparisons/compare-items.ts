import { randomUUID } from 'node:crypto';
import { CLIP_ENGINE_VERSION } from '@posebox/clip';
import { SCORE_SCALE } from '@posebox/motion';
import type { Scratch } from '../files/scratch.ts';
import { Problem } from '../problem.ts';
import type { ComparisonRow } from '../repositories/comparison-repository.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import type { ComparisonRequest } from '../schemas/comparison-item.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { originalPath, TRACK_FILE } from '../videos/video-paths.ts';
import type { ClipTask, ComparedFiles } from '../worker/clip-messages.ts';
import { type ClipOutcome, ClipProcessLost, type ClipProgram, runClipTask } from '../worker/clip-process.ts';

/** A comparison takes a second; whoever waits longer than this has found a fault. */
const WITHIN_MS = 60_000;
const RETRY_AFTER_S = 5;

/**
 * Compares two items in a process of its own, so that nobody else waits, and keeps the answer.
 *
 * @throws Problem `video_not_ready`, `comparison_nobody`, `comparisons_busy`, `comparison_not_made`
 */
export async function compareItems(
  { comparisons, references, files, program, turns }: VideoParts,
  reference: VideoRow,
  attempt: VideoRow,
  request: ComparisonRequest,
): Promise<{ readonly row: ComparisonRow; readonly isNew: boolean }> {
  const phrases = request.phrases ?? (await references.byVideo(reference.id))?.phrases ?? [];
  const { options, referencePerson, attemptPerson } = request;
  const identity = JSON.stringify([
    ...[reference, attempt].flatMap((row) => [row.id, row.edits_version]),
    ...[referencePerson ?? null, attemptPerson ?? null, options, phrases],
    ...[SCORE_SCALE.version, CLIP_ENGINE_VERSION],
  ]);
  const known = await comparisons.byIdentity(identity);
  if (known) return { row: known, isNew: false };
  const scratch = await files.scratch();
  try {
    const task: ClipTask = {
      kind: 'compare',
      reference: await comparedFiles({ files }, reference, scratch, referencePerson),
      attempt: await comparedFiles({ files }, attempt, scratch, attemptPerson),
      options,
      phrases,
    };
    const outcome = await turns(() => compared(program, task));
    if (outcome.kind === 'problem') throw new Problem(outcome.problem.code, outcome.problem.values);
    if (outcome.kind !== 'compared') throw new Error(`${outcome.kind} instead of a comparison`);
    const { result, beats, tracks } = outcome;
    const madeOf = (row: VideoRow, track: (typeof tracks)['reference']) => ({
      sha256: row.sha256,
      editsVersion: row.edits_version,
      track,
    });
    return await comparisons.add({
      id: randomUUID(),
      owner_id: attempt.owner_id,
      reference_id: reference.id,
      attempt_id: attempt.id,
      identity,
      phrases,
      result,
      beats,
      provenance: {
        engineVersion: CLIP_ENGINE_VERSION,
        reference: madeOf(reference, tracks.reference),
        attempt: madeOf(attempt, tracks.attempt),
      },
    });
  } finally {
    await scratch.remove();
  }
}

/**
 * The outcome of a process whose loss costs a second try only, as a photo's does.
 *
 * @throws Problem `comparison_not_made` when it is lost again, or takes too long
 */
async function compared(program: ClipProgram, task: ClipTask): Promise<ClipOutcome> {
  const compare = () => runClipTask(program, task, AbortSignal.timeout(WITHIN_MS), () => undefined);
  try {
    return await compare().catch((error: unknown) => {
      if (error instanceof ClipProcessLost) return compare();
      throw error;
    });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    if (!isLate && !(error instanceof ClipProcessLost)) throw error;
    throw new Problem('comparison_not_made', { retryAfterS: RETRY_AFTER_S });
  }
}

/** The files of an item where a program can read them. @throws Problem `video_not_ready` */
export async function comparedFiles(
  { files }: Pick<VideoParts, 'files'>,
  row: VideoRow,
  scratch: Scratch,
  personId?: number,
): Promise<ComparedFiles> {
  if (row.track_folder === null || row.state !== 'done') {
    throw new Problem('video_not_ready', { state: row.state });
  }
  return {
    trackPath: await files.localFile(`${row.track_folder}/${TRACK_FILE}`, scratch),
    videoPath: row.kind === 'video' ? await files.localFile(originalPath(row.id), scratch) : null,
    edits: row.edits,
    personId: personId ?? null,
  };
}
