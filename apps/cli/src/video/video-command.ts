import { mkdir } from 'node:fs/promises';
import { dirname, parse } from 'node:path';
import { type ClipEngine, openClipEngine } from '@posebox/clip';
import { type FfmpegTools, findFfmpeg, VideoProblem } from '@posebox/media/video';
import { OwnModelProblem } from '@posebox/vision/own-model';
import { type ChosenModel, chosenModel, type ModelChoice } from '../model/chosen-model.ts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import { answerVideo, tellVideo, type VideoWork, videoReason } from './answer-video.ts';

export interface VideoCommandOptions extends Omit<VideoWork, 'model'> {
  readonly model: ModelChoice;
  readonly out?: string;
}

/**
 * `posebox video`: one video after the other in this process; one that fails does not stop the rest.
 *
 * @returns the exit code
 */
export async function answerVideos(
  surroundings: Surroundings,
  paths: readonly string[],
  options: VideoCommandOptions,
): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  let failed = 0;
  let chosen: ChosenModel;
  let parts: { readonly tools: FfmpegTools; readonly engine: ClipEngine };
  try {
    const tools = await findFfmpeg();
    chosen = await chosenModel(options.model);
    const { ownModel } = chosen;
    const engine = await openClipEngine({
      modelsFolder: surroundings.modelsFolder,
      ...(ownModel && { ownModel }),
    });
    parts = { tools, engine };
  } catch (error) {
    const sentence =
      error instanceof VideoProblem || error instanceof OwnModelProblem
        ? videoReason(error, surroundings)
        : say(surroundings, 'engineMissing', {
            reason: error instanceof Error ? error.message : String(error),
          });
    process.stderr.write(`${sentence}\n`);
    return EXIT_CODES.unusable;
  }
  if (options.out !== undefined) await mkdir(options.out, { recursive: true });
  for (const path of paths) {
    try {
      const startMs = performance.now();
      const results = { folder: options.out ?? dirname(path), stem: parse(path).name };
      const work = { ...options, model: chosen.model };
      const found = await answerVideo(surroundings, path, work, parts, {
        ...results,
        signal: abort.signal,
      });
      const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
      tellVideo(surroundings, 'done', { file: path, ...found, seconds });
    } catch (error) {
      if (abort.signal.aborted) return EXIT_CODES.interrupted;
      failed += 1;
      tellVideo(surroundings, 'failed', { file: path, reason: videoReason(error, surroundings) });
    }
  }
  await parts.engine.close();
  return failed === 0 ? EXIT_CODES.done : EXIT_CODES.someFailed;
}
