import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { SkeletonStyle } from '@posebox/body';
import { CLIP_ENGINE_VERSION, type ClipEngine, type ClipExportName, openClipEngine } from '@posebox/clip';
import { createPixelMemory } from '@posebox/media';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { answerPhoto } from '@posebox/photo';
import { BATCH_TEXTS, fill } from '@posebox/texts';
import type { PoseEstimator } from '@posebox/vision';
import { type ChosenModel, chosenModel, type ModelChoice } from '../model/chosen-model.ts';
import { deliverPhoto, openEstimator, photoReason, photoRequestOf } from '../photo/photo-command.ts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import { answerVideo, videoReason } from '../video/answer-video.ts';
import { type BatchFile, batchFiles } from './batch-files.ts';
import { openBatchRecord } from './batch-record.ts';
import { writeZip } from './write-zip.ts';

export interface BatchCommandOptions {
  readonly out?: string;
  readonly json: boolean;
  readonly export: readonly ClipExportName[];
  readonly model: ModelChoice;
  readonly people?: number;
  readonly style: SkeletonStyle;
  readonly zip?: string;
  readonly again: boolean;
}

const RESULTS_FOLDER = 'posebox-results';
const PEOPLE = { photo: 10, video: 4 } as const;

/**
 * `posebox batch`: goes through a folder, notes what is done, and passes over it when run again. What failed is tried
 * again.
 *
 * @returns the exit code
 */
export async function answerBatch(
  surroundings: Surroundings,
  folder: string,
  options: BatchCommandOptions,
): Promise<number> {
  const tell = (name: keyof typeof BATCH_TEXTS, values: Readonly<Record<string, string | number>> = {}) =>
    process.stderr.write(`${fill(BATCH_TEXTS[name], surroundings.language, values)}\n`);
  const out = resolve(options.out ?? join(folder, RESULTS_FOLDER));
  const isFolder = await stat(folder).then((found) => found.isDirectory(), no);
  const files = isFolder ? await batchFiles(resolve(folder), out) : [];
  if (files.length === 0) {
    tell('empty', { folder });
    return EXIT_CODES.wrongCommand;
  }
  if (!(await mkdir(out, { recursive: true }).then(() => true, no))) {
    process.stderr.write(`${say(surroundings, 'cannotWrite', { folder: out })}\n`);
    return EXIT_CODES.wrongCommand;
  }
  let chosen: ChosenModel;
  try {
    chosen = await chosenModel(options.model);
  } catch (error) {
    process.stderr.write(`${photoReason(error, surroundings)}\n`);
    return EXIT_CODES.wrongCommand;
  }
  const { zip, again, out: _, ...way } = options;
  const model = chosen.ownModel ? `${chosen.model} ${chosen.ownModel.version}` : chosen.model;
  const record = await openBatchRecord(out, { ...way, model, engine: CLIP_ENGINE_VERSION });
  const due = files.filter((file) => again || !record.isDone(file));
  if (due.length < files.length) tell('skipped', { count: files.length - due.length });

  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  const work = openBatchWork(surroundings, options, chosen, abort.signal);
  let failed = 0;
  try {
    for (const [index, file] of due.entries()) {
      const startMs = performance.now();
      const count = { done: index + 1, all: due.length, file: file.path };
      const seconds = () => Math.round((performance.now() - startMs) / 100) / 10;
      try {
        const results = { folder: join(out, dirname(file.path)), stem: file.stem };
        await mkdir(results.folder, { recursive: true });
        const found = await work.answer(file, join(folder, file.path), results);
        await record.note(file, { state: 'done', reason: null, seconds: seconds(), ...found });
        if (found.frames === null) tell('photoDone', { ...count, people: found.people });
        else tell('videoDone', { ...count, ...found, frames: found.frames, seconds: seconds() });
      } catch (error) {
        if (abort.signal.aborted) return EXIT_CODES.interrupted;
        failed += 1;
        const reason = work.reason(file, error);
        await record.note(file, { state: 'failed', people: null, frames: null, seconds: seconds(), reason });
        tell('failed', { ...count, reason });
      }
    }
  } finally {
    await work.close();
    await record.writeSummary(files);
  }
  if (zip !== undefined) await writeZip(out, resolve(zip));
  tell('summary', { done: files.length - failed, failed, out });
  return failed === 0 ? EXIT_CODES.done : EXIT_CODES.someFailed;
}

const no = () => false;

interface Found {
  readonly people: number;
  /** Of a video. */
  readonly frames: number | null;
}

/** What photos and videos are answered with, opened with the first that needs it. */
function openBatchWork(
  surroundings: Surroundings,
  options: BatchCommandOptions,
  chosen: ChosenModel,
  signal: AbortSignal,
) {
  const { modelsFolder } = surroundings;
  const memory = createPixelMemory();
  let estimator: Promise<PoseEstimator> | undefined;
  let clips: Promise<{ readonly tools: FfmpegTools; readonly engine: ClipEngine }> | undefined;
  const openClips = async () => ({
    tools: await findFfmpeg(),
    engine: await openClipEngine({
      modelsFolder,
      ...(chosen.ownModel && { ownModel: chosen.ownModel }),
    }),
  });
  const search = { model: chosen.model, json: options.json, style: options.style, labels: 'none' } as const;

  return {
    async answer(
      { kind }: BatchFile,
      path: string,
      results: { readonly folder: string; readonly stem: string },
    ): Promise<Found> {
      const people = options.people ?? PEOPLE[kind];
      if (kind === 'video') {
        clips ??= openClips();
        const video = { ...search, people, export: options.export, gif: false, webp: false, sheet: false };
        return answerVideo(
          surroundings,
          path,
          { ...video, mode: 'standard', purpose: 'general', background: 'video' },
          await clips,
          { ...results, signal },
        );
      }
      estimator ??= openEstimator(surroundings, chosen);
      const request = photoRequestOf({
        ...search,
        people,
        mode: 'standard',
        minConfidence: 0.5,
        segmentation: 'none',
        document: 'posebox',
        background: 'photo',
        blurFaces: false,
      });
      const photo = await answerPhoto(await readFile(path), request, { estimator: await estimator, memory });
      await deliverPhoto(photo, results);
      signal.throwIfAborted();
      return { people: photo.people, frames: null };
    },
    reason: ({ kind }: BatchFile, error: unknown) =>
      (kind === 'photo' ? photoReason : videoReason)(error, surroundings),
    async close() {
      await (await estimator?.catch(() => undefined))?.close();
      await (await clips?.catch(() => undefined))?.engine.close();
    },
  };
}
