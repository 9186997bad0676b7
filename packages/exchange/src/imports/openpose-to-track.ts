import { KNOWN_SKELETONS, LANDMARK_COUNT, skeletonLandmarks, type TrackDocument } from '@posebox/body';
import { z } from 'zod';
import { ExchangeProblem } from '../exchange-problem.ts';
import { BODY_25_COUNT, BODY_25_LANDMARK_INDEX } from '../openpose/body25.ts';
import type { SizePx } from '../pixel-point.ts';
import {
  countedTimes,
  frameSpan,
  type ImportFile,
  type KeypointImportOptions,
  lastNumberIn,
  parsedJson,
} from './import-files.ts';
import { trackOfKeypoints } from './keypoint-clip.ts';
import { isIdentity, type KeypointPerson, type KeypointPlace } from './keypoint-person.ts';

const personSchema = z.object({
  person_id: z.union([z.number(), z.array(z.number())]).optional(),
  pose_keypoints_2d: z.array(z.number()).optional(),
  /** The name before version 1.2. */
  pose_keypoints: z.array(z.number()).optional(),
});
const frameSchema = z.object({ people: z.array(personSchema) });

/** OpenPose's older body of 18 points. */
const OPENPOSE_18_LANDMARK_INDEX = skeletonLandmarks(KNOWN_SKELETONS.openpose_18);

/** A body of OpenPose by its number of points. */
const BODIES: ReadonlyMap<number, { readonly skeleton: string; readonly landmarks: readonly number[] }> =
  new Map([
    [BODY_25_COUNT, { skeleton: 'body_25', landmarks: BODY_25_LANDMARK_INDEX }],
    [OPENPOSE_18_LANDMARK_INDEX.length, { skeleton: 'openpose_18', landmarks: OPENPOSE_18_LANDMARK_INDEX }],
  ]);

/**
 * Reads a clip from OpenPose's folder of JSON files, one a frame, in any order; the last number in a file's name is its
 * frame. BODY_25 and the older body of 18 points. Neck and mid-hip are derived points and left out, as are small toes. Files
 * don't say when and how large: `frameRateHz` and `image` must be given. Coordinates are pixels, or 0…1 when no point of
 * the clip lies beyond (`--keypoint_scale 3`).
 *
 * Throws `ExchangeProblem`: `track_file_not_json`, `track_file_malformed`, `track_file_empty`, `keypoints_unknown`,
 * `frame_rate_needed`, `picture_size_needed`.
 */
export function openPoseToTrack(files: readonly ImportFile[], options: KeypointImportOptions): TrackDocument {
  const { image } = options;
  if (!image) throw new ExchangeProblem('picture_size_needed');
  const frames = new Map(files.map((file) => [frameNumber(file), peopleOf(file)]));
  const span = frameSpan([...frames.keys()], files[0]?.path ?? '');
  const people = span.map((number) => frames.get(number) ?? []);
  const scale = isNormalised(people) ? image : { width: 1, height: 1 };
  const skeletons = new Set(people.flat().map(({ skeleton }) => skeleton));
  return trackOfKeypoints(
    {
      file: files[0]?.path ?? '',
      image,
      skeleton: [...skeletons].sort().join('+') || 'body_25',
      timesS: countedTimes(span, options.frameRateHz),
      timestamps: 'assumed_rate',
      frames: people.map((some) => some.map((person) => scaled(person, scale))),
    },
    options,
  );
}

interface OpenPoseFigure extends KeypointPerson {
  readonly skeleton: string;
}

function frameNumber(file: ImportFile): number {
  const name = file.path.split('/').at(-1)!;
  const number = lastNumberIn(name.replace(/_keypoints\.json$|\.json$/, ''));
  if (number === null) throw new ExchangeProblem('track_file_malformed', { file: file.path, place: 'name' });
  return number;
}

function peopleOf(file: ImportFile): OpenPoseFigure[] {
  const parsed = frameSchema.safeParse(parsedJson(file));
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new ExchangeProblem('track_file_malformed', { file: file.path, place });
  }
  return parsed.data.people.flatMap((person) => {
    const values = person.pose_keypoints_2d ?? person.pose_keypoints ?? [];
    return values.length === 0 ? [] : [figure(values, [person.person_id ?? -1].flat()[0])];
  });
}

function figure(values: readonly number[], identity: number | undefined): OpenPoseFigure {
  const body = BODIES.get(values.length / 3);
  if (!body) throw new ExchangeProblem('keypoints_unknown', { count: Math.round(values.length / 3) });
  const points = new Array<KeypointPlace | null>(LANDMARK_COUNT).fill(null);
  body.landmarks.forEach((landmark, index) => {
    const confidence = values[3 * index + 2]!;
    if (landmark < 0 || !(confidence > 0)) return;
    points[landmark] = {
      xPx: values[3 * index]!,
      yPx: values[3 * index + 1]!,
      confidence: Math.min(1, confidence),
    };
  });
  return {
    skeleton: body.skeleton,
    identity: isIdentity(identity) ? identity : null,
    score: null,
    boxPx: null,
    points,
  };
}

function isNormalised(frames: readonly (readonly OpenPoseFigure[])[]): boolean {
  const points = frames.flat().flatMap(({ points: all }) => all.filter((point) => point !== null));
  return points.length > 0 && points.every(({ xPx, yPx }) => xPx >= 0 && xPx <= 1 && yPx >= 0 && yPx <= 1);
}

function scaled(person: OpenPoseFigure, scale: SizePx): KeypointPerson {
  const points = person.points.map(
    (point) => point && { ...point, xPx: point.xPx * scale.width, yPx: point.yPx * scale.height },
  );
  return { ...person, points };
}
