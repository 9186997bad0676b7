import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COCO_JOINTS, type EstimationMode, type ModelName, type Pose } from '@posebox/body';
import { decodePhoto } from '@posebox/media';
import type { PoseEstimator } from '@posebox/vision';
import type { LabelledPhoto } from './coco-labels.ts';
import type { PredictedPerson } from './matching.ts';
import type { AnsweredPhoto } from './score.ts';

/** One way of asking: written `mode:model` or `mode:model:people`. */
export interface Recipe {
  readonly mode: EstimationMode;
  readonly model: ModelName;
  readonly people: number;
}

export const recipeName = ({ mode, model, people }: Recipe): string => `${mode} ${model}, ${people} at most`;

/** Answers to a set and what they cost. */
export interface AnsweredSet {
  readonly answers: readonly AnsweredPhoto[];
  /** CPU time of the whole process inside `estimate`, decoding left out, for each photo. */
  readonly cpuMsPerPhoto: number;
  /** Photos that could not be read. */
  readonly unreadable: readonly string[];
}

/** Runs a recipe over labelled photos in a folder. */
export async function answerPhotos(
  estimator: PoseEstimator,
  recipe: Recipe,
  photos: readonly LabelledPhoto[],
  folder: string,
): Promise<AnsweredSet> {
  const answers: AnsweredPhoto[] = [];
  const unreadable: string[] = [];
  let cpuUs = 0;
  for (const photo of photos) {
    try {
      const image = await decodePhoto(await readFile(join(folder, photo.fileName)), { acceptDamaged: true });
      const before = process.cpuUsage();
      const { people } = await estimator.estimate(image, {
        ...recipe,
        minConfidence: 0.5,
        segmentation: false,
      });
      const cpu = process.cpuUsage(before);
      cpuUs += cpu.user + cpu.system;
      answers.push({ photo, predictions: people.map((pose) => predictedPerson(pose, image)) });
    } catch (error) {
      unreadable.push(`${photo.fileName}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { answers, cpuMsPerPhoto: cpuUs / 1000 / answers.length, unreadable };
}

/** Every picture in a folder as one without people: for counting false poses. */
export async function emptyPhotos(folder: string): Promise<LabelledPhoto[]> {
  const files = (await readdir(folder)).filter((file) =>
    /\.(jpe?g|png|webp|avif|tiff?|gif|bmp)$/i.test(file),
  );
  return files.sort().map((fileName) => ({ fileName, width: 1, height: 1, people: [] }));
}

function predictedPerson(
  { landmarks, score }: Pose,
  sizePx: { readonly width: number; readonly height: number },
): PredictedPerson {
  const joints = COCO_JOINTS.map((index) => landmarks[index]!);
  return {
    points: joints.map((joint) => ({ x: joint.x * sizePx.width, y: joint.y * sizePx.height })),
    score,
    confidences: joints.map((joint) => joint.confidence),
    visibilities: joints.map((joint) => joint.visibility),
  };
}
