import { randomUUID } from 'node:crypto';
import { comparedFiles } from '../comparisons/compare-items.ts';
import { FILM_QUEUE, type FilmJob, LOST_FILM_QUEUE } from '../plugins/external/queue.ts';
import { Problem } from '../problem.ts';
import type { ComparisonRepository } from '../repositories/comparison-repository.ts';
import type { VideoRepository } from '../repositories/video-repository.ts';
import { comparisonFolder } from '../videos/video-paths.ts';
import { runClipTask } from './clip-process.ts';
import { secondsToGiveBack } from './give-back.ts';
import { keep } from './keep.ts';
import { patiently } from './patiently.ts';
import type { WorkerParts } from './video-worker.ts';

export interface FilmWorkerParts extends Omit<WorkerParts, 'tries'> {
  readonly comparisons: ComparisonRepository;
  readonly videos: Pick<VideoRepository, 'byId'>;
}

const LOOK_FOR_JOBS_EVERY_S = 0.5;
const TELL_EVERY_MS = 500;

/** Makes the films of comparisons, one at a time, until the queue is stopped. */
export async function startFilmWorker(parts: FilmWorkerParts): Promise<void> {
  const { queue, comparisons } = parts;
  await queue.work<FilmJob>(
    FILM_QUEUE,
    { pollingIntervalSeconds: LOOK_FOR_JOBS_EVERY_S, localConcurrency: 1, batchSize: 1 },
    async ([job]) => {
      if (job) await workOn(parts, job.data, AbortSignal.any([job.signal, parts.stopping]));
    },
  );
  await queue.work<FilmJob>(LOST_FILM_QUEUE, { batchSize: 1 }, async ([job]) => {
    if (job) await comparisons.failFilm(job.data, { code: 'video_work_failed', values: {} });
  });
}

/** One try at a film; its file has a name of its own and counts once the row names it. */
async function workOn(parts: FilmWorkerParts, job: FilmJob, signal: AbortSignal): Promise<void> {
  const { comparisons, videos, files, program } = parts;
  const attempt = randomUUID();
  if (!(await comparisons.beginFilm(job, attempt))) return;
  const row = await comparisons.byId(job.comparisonId);
  const [reference, other] = await Promise.all([
    row && videos.byId(row.reference_id),
    row && videos.byId(row.attempt_id),
  ]);
  if (!row || !reference || !other) return;
  const scratch = await files.scratch();
  let progress = 0;
  const telling = setInterval(() => {
    // The database may be away for a moment; the work goes on meanwhile.
    void comparisons.filmProgress(attempt, progress).catch(() => undefined);
  }, TELL_EVERY_MS);
  try {
    const filmPath = scratch.path('film.mp4');
    const outcome = await runClipTask(
      program,
      {
        kind: 'film',
        reference: await comparedFiles({ files }, reference, scratch),
        attempt: await comparedFiles({ files }, other, scratch),
        comparison: row.result,
        pace: job.pace,
        filmPath,
      },
      signal,
      (now) => {
        progress = now;
      },
    );
    if (outcome.kind === 'problem') return await comparisons.failFilm(job, outcome.problem);
    const path = `${comparisonFolder(row.id)}/${job.pace}-${attempt}.mp4`;
    const bytes = await keep(files, filmPath, path, signal);
    const isOurs = await patiently(() => comparisons.finishFilm(attempt, { path, bytes }), signal);
    // Deleted meanwhile, or another's by now: what was just written must not stay.
    if (!isOurs) await files.remove(path);
  } catch (error) {
    const afterS = secondsToGiveBack(error, parts.stopping);
    if (afterS !== undefined) return await comparisons.giveBackFilm(job, attempt, afterS);
    if (!(error instanceof Problem)) throw error;
    await comparisons.failFilm(job, error);
  } finally {
    clearInterval(telling);
    await scratch.remove();
  }
}
