import { LANDMARK_COUNT, LANDMARK_NAMES, type LandmarkName, type TrackDocument } from '@posebox/body';
import { z } from 'zod';
import { COCO_KEYPOINT_NAMES } from '../coco/coco-keypoints.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import {
  countedTimes,
  frameSpan,
  type ImportFile,
  type KeypointImportOptions,
  lastNumberIn,
  parsedJson,
} from './import-files.ts';
import { type KeypointClip, trackOfKeypoints } from './keypoint-clip.ts';
import { isIdentity, type KeypointPerson, type KeypointPlace } from './keypoint-person.ts';

/** What is read of a COCO file; whatever else it holds is ignored. */
const annotationSchema = z.object({
  image_id: z.union([z.number(), z.string()]),
  category_id: z.number().optional(),
  keypoints: z.array(z.number()),
  keypoint_confidences: z.array(z.number()).optional(),
  bbox: z.array(z.number()).length(4).optional(),
  score: z.number().optional(),
  track_id: z.unknown().optional(),
});
const imageSchema = z.object({
  id: z.union([z.number(), z.string()]),
  width: z.number().positive(),
  height: z.number().positive(),
  video_id: z.union([z.number(), z.string()]).optional(),
  frame_id: z.number().optional(),
  time_s: z.number().optional(),
});
const categorySchema = z.object({ id: z.number(), keypoints: z.array(z.string()).optional() });
const datasetSchema = z.object({
  images: z.array(imageSchema),
  annotations: z.array(annotationSchema),
  categories: z.array(categorySchema).optional(),
});
const resultsSchema = z.array(annotationSchema);

type Annotation = z.infer<typeof annotationSchema>;
type CocoPicture = z.infer<typeof imageSchema>;
type Dataset = z.infer<typeof datasetSchema>;

/** Labelled but not seen: known to be about there. Seen: certain, as a person or a program said so. */
const CONFIDENCE_OF_FLAG: readonly number[] = [0, 0.5, 1];

/**
 * Reads a clip from COCO keypoints: a data set (`images`, `annotations`, `categories`) whose images are its frames, or a
 * list of results. Keypoints are matched by name, those without a namesake among the 33 are left out. The third number of
 * a keypoint is a flag (0 missing, 1 → 0.5, 2 → 1) or, when fractions occur, a confidence; `keypoint_confidences` goes
 * before both. Frame times are `time_s`, else frames are counted at `frameRateHz`.
 *
 * Throws `ExchangeProblem`: `track_file_not_json`, `track_file_malformed`, `track_file_empty`, `keypoints_unknown`,
 * `frame_rate_needed`, `picture_size_needed` (a list of results without `image`), `picture_sizes_differ`, `several_clips`.
 */
export function cocoToTrack(file: ImportFile, options: KeypointImportOptions): TrackDocument {
  const value = parsedJson(file);
  const clip = Array.isArray(value)
    ? clipOfResults(parsedAs(resultsSchema, value, file), file, options)
    : clipOfDataset(parsedAs(datasetSchema, value, file), file, options);
  return trackOfKeypoints(clip, options);
}

function parsedAs<T>(schema: z.ZodType<T>, value: unknown, file: ImportFile): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ExchangeProblem('track_file_malformed', { file: file.path, place });
}

function clipOfDataset(dataset: Dataset, file: ImportFile, options: KeypointImportOptions): KeypointClip {
  const pictures = inOrder(dataset.images);
  const [first] = pictures;
  if (!first) throw new ExchangeProblem('track_file_empty');
  if (pictures.some(({ width, height }) => width !== first.width || height !== first.height)) {
    throw new ExchangeProblem('picture_sizes_differ');
  }
  if (new Set(pictures.map(({ video_id }) => video_id)).size > 1) throw new ExchangeProblem('several_clips');
  const timed = pictures.every(({ time_s }) => time_s !== undefined);
  const timesS = timed
    ? pictures.map(({ time_s }) => time_s!)
    : countedTimes(frameNumbers(pictures), options.frameRateHz);
  const byPicture = groupedBy(dataset.annotations, ({ image_id }) => image_id);
  const landmarksOf = landmarkLists(dataset.categories);
  const flags = areFlags(dataset.annotations);
  return {
    file: file.path,
    image: { width: Math.round(first.width), height: Math.round(first.height) },
    skeleton: 'coco_17',
    timesS,
    timestamps: timed ? 'file' : 'assumed_rate',
    frames: pictures.map(({ id }) =>
      (byPicture.get(id) ?? []).map((annotation) => person(annotation, landmarksOf, flags)),
    ),
  };
}

function clipOfResults(
  results: readonly Annotation[],
  file: ImportFile,
  options: KeypointImportOptions,
): KeypointClip {
  if (!options.image) throw new ExchangeProblem('picture_size_needed');
  const numbered = results.map((annotation) => {
    const number =
      typeof annotation.image_id === 'number' ? annotation.image_id : lastNumberIn(annotation.image_id);
    if (number === null || !Number.isInteger(number)) {
      throw new ExchangeProblem('track_file_malformed', { file: file.path, place: 'image_id' });
    }
    return { annotation, number };
  });
  const span = frameSpan(
    numbered.map(({ number }) => number),
    file.path,
  );
  const byNumber = groupedBy(numbered, ({ number }) => number);
  const landmarksOf = landmarkLists(undefined);
  const flags = areFlags(results);
  return {
    file: file.path,
    image: options.image,
    skeleton: 'coco_17',
    timesS: countedTimes(span, options.frameRateHz),
    timestamps: 'assumed_rate',
    frames: span.map((number) =>
      (byNumber.get(number) ?? []).map(({ annotation }) => person(annotation, landmarksOf, flags)),
    ),
  };
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** By time where all have one, else by frame, else as they stand in the file. */
function inOrder(pictures: readonly CocoPicture[]): readonly CocoPicture[] {
  for (const key of ['time_s', 'frame_id'] as const) {
    if (pictures.every((picture) => picture[key] !== undefined)) {
      return [...pictures].sort((a, b) => a[key]! - b[key]!);
    }
  }
  return pictures;
}

function frameNumbers(pictures: readonly CocoPicture[]): number[] {
  return pictures.map(({ frame_id }, index) => frame_id ?? index);
}

/** For each category the landmark index of its keypoints, -1 for those that have none. */
function landmarkLists(
  categories: Dataset['categories'],
): (category: number | undefined) => readonly number[] {
  const coco = COCO_KEYPOINT_NAMES.map((name) => LANDMARK_NAMES.indexOf(name));
  const lists = new Map(
    (categories ?? []).flatMap(({ id, keypoints }) =>
      keypoints ? [[id, keypoints.map((name) => LANDMARK_NAMES.indexOf(name as LandmarkName))] as const] : [],
    ),
  );
  return (category) => (category === undefined ? undefined : lists.get(category)) ?? coco;
}

/** Whether the third numbers of the file are COCO's flags rather than confidences. */
function areFlags(annotations: readonly Annotation[]): boolean {
  return annotations.every(({ keypoints }) =>
    keypoints.every((value, index) => index % 3 !== 2 || value === 0 || value === 1 || value === 2),
  );
}

function person(
  annotation: Annotation,
  landmarksOf: (category: number | undefined) => readonly number[],
  flags: boolean,
): KeypointPerson {
  const { keypoints, keypoint_confidences: confidences, bbox } = annotation;
  const landmarks = landmarksOf(annotation.category_id);
  if (keypoints.length !== landmarks.length * 3) {
    throw new ExchangeProblem('keypoints_unknown', { count: Math.round(keypoints.length / 3) });
  }
  const points = new Array<KeypointPlace | null>(LANDMARK_COUNT).fill(null);
  landmarks.forEach((landmark, index) => {
    const third = keypoints[3 * index + 2]!;
    const stated = confidences?.[index] ?? (flags ? CONFIDENCE_OF_FLAG[third]! : third);
    if (landmark < 0 || !(third > 0)) return;
    points[landmark] = {
      xPx: keypoints[3 * index]!,
      yPx: keypoints[3 * index + 1]!,
      confidence: Math.min(1, Math.max(0, stated)),
    };
  });
  return {
    identity: isIdentity(annotation.track_id) ? annotation.track_id : null,
    score: annotation.score ?? null,
    boxPx: bbox ?? null,
    points,
  };
}
