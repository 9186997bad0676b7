import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import type { AnyModelName, EstimationMode, LabelKind, SkeletonStyle } from '@posebox/body';
import { type Background, createPixelMemory, PhotoProblem, type PictureFormat } from '@posebox/media';
import {
  answerPhoto,
  type DocumentFormat,
  type MaskEncoding,
  type PhotoAnswer,
  type PhotoRequest,
} from '@posebox/photo';
import { fill, PROBLEMS } from '@posebox/texts';
import type { PoseEstimator } from '@posebox/vision';
import { createOwnPoseEstimator, createPoseEstimator } from '@posebox/vision/node';
import { fileReason } from '../file-reason.ts';
import { type ChosenModel, chosenModel, type ModelChoice } from '../model/chosen-model.ts';
import { modelReason } from '../model/model-reason.ts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import { photoFiles } from './photo-files.ts';
import { createProgress } from './progress.ts';

export interface PhotoCommandOptions {
  readonly out?: string;
  readonly json: boolean;
  readonly model: ModelChoice;
  readonly mode: EstimationMode;
  readonly people: number;
  readonly minConfidence: number;
  readonly segmentation: MaskEncoding;
  readonly document: DocumentFormat;
  readonly style: SkeletonStyle;
  readonly background: Background;
  readonly labels: LabelKind;
  readonly lineWidth?: number;
  readonly blurFaces: boolean;
  readonly keepFace?: number;
  readonly format?: PictureFormat;
  readonly maxEdge?: number;
}

/**
 * `posebox photo`: answers the photos one after the other in this process; one that fails does not stop the rest.
 *
 * @returns the exit code
 */
export async function answerPhotos(
  surroundings: Surroundings,
  paths: readonly string[],
  options: PhotoCommandOptions,
): Promise<number> {
  let chosen: ChosenModel;
  try {
    chosen = await chosenModel(options.model);
  } catch (error) {
    return refuse(
      modelReason(error, surroundings) ?? photoReason(error, surroundings),
      EXIT_CODES.wrongCommand,
    );
  }
  const request = photoRequestOf({ ...options, model: chosen.model });
  if (request.kind === 'picture' && request.format === 'jpeg' && request.background === 'transparent') {
    return refuse(say(surroundings, 'transparentJpeg'), EXIT_CODES.wrongCommand);
  }
  const files = await photoFiles(paths);
  if (files.length === 0) {
    return refuse(say(surroundings, 'noPhotos', { paths: paths.join(', ') }), EXIT_CODES.wrongCommand);
  }
  if (options.out !== undefined && !(await mkdir(options.out, { recursive: true }).then(yes, no))) {
    return refuse(say(surroundings, 'cannotWrite', { folder: options.out }), EXIT_CODES.wrongCommand);
  }
  const estimator = await openEstimator(surroundings, chosen).catch((error: Error) => {
    const reason = say(surroundings, 'engineMissing', { reason: error.message });
    refuse(modelReason(error, surroundings) ?? reason, EXIT_CODES.unusable);
  });
  if (!estimator) return EXIT_CODES.unusable;

  const memory = createPixelMemory();
  const progress = createProgress(surroundings, files.length);
  process.once('SIGINT', () => process.exit(EXIT_CODES.interrupted));
  for (const file of files) {
    try {
      const answer = await answerPhoto(await readFile(file), request, { estimator, memory });
      await deliver(file, answer, options);
      progress.done(file, answer.people);
    } catch (error) {
      progress.failed(file, photoReason(error, surroundings));
    }
  }
  await estimator.close();
  return progress.end() === 0 ? EXIT_CODES.done : EXIT_CODES.someFailed;
}

/** What finds people for a command. @throws OwnModelProblem */
export function openEstimator(
  { modelsFolder }: Surroundings,
  { ownModel }: ChosenModel,
): Promise<PoseEstimator> {
  return ownModel
    ? createOwnPoseEstimator(ownModel, { modelsFolder })
    : createPoseEstimator({ modelsFolder });
}

const yes = () => true;
const no = () => false;

function refuse(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

/** What is asked of a photo by the options of a command. */
export function photoRequestOf(
  options: Omit<PhotoCommandOptions, 'out' | 'model'> & { readonly model: AnyModelName },
): PhotoRequest {
  const { model, mode, people, minConfidence } = options;
  const search = { model, mode, people, minConfidence };
  if (options.json) {
    return { kind: 'document', ...search, segmentation: options.segmentation, format: options.document };
  }
  return {
    kind: 'picture',
    ...search,
    style: options.style,
    background: options.background,
    labels: options.labels,
    lineWidthPx: options.lineWidth,
    blurFaces: options.blurFaces || options.keepFace !== undefined,
    keepFace: options.keepFace,
    format: options.format ?? (options.background === 'transparent' ? 'png' : 'jpeg'),
    maxEdgePx: options.maxEdge,
  };
}

/** A file beside the photo or in the folder asked for, or a line on the screen. */
async function deliver(file: string, answer: PhotoAnswer, options: PhotoCommandOptions) {
  if (options.json && options.out === undefined) {
    const document: unknown = JSON.parse(Buffer.from(answer.body).toString());
    process.stdout.write(`${JSON.stringify({ file, ...(document as object) })}\n`);
    return;
  }
  await deliverPhoto(answer, { folder: options.out ?? dirname(file), stem: parse(file).name });
}

/** The stem `walk` becomes `walk.pose.jpg` or `walk.pose.json`. */
export async function deliverPhoto(
  { body, contentType }: PhotoAnswer,
  { folder, stem }: { readonly folder: string; readonly stem: string },
): Promise<void> {
  const ending = contentType.slice(contentType.indexOf('/') + 1).replace('jpeg', 'jpg');
  await writeFile(join(folder, `${stem}.pose.${ending}`), body);
}

/** Why a photo has no answer, in a sentence. */
export function photoReason(error: unknown, surroundings: Surroundings): string {
  if (error instanceof PhotoProblem) {
    const { detail, remedy } = PROBLEMS[error.code];
    return `${fill(detail, surroundings.language, error.facts)} ${fill(remedy, surroundings.language, error.facts)}`;
  }
  const ofModel = modelReason(error, surroundings);
  if (ofModel) return ofModel;
  return fileReason(error, surroundings) ?? (error instanceof Error ? error.message : String(error));
}
