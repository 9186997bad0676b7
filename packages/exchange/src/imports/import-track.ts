import { parsedTrackJson, type TrackDocument, trackDocumentFromJson } from '@posebox/body';
import { ExchangeProblem } from '../exchange-problem.ts';
import { cocoToTrack } from './coco-to-track.ts';
import { type ImportFile, type KeypointImportOptions, parsedJson } from './import-files.ts';
import { openPoseToTrack } from './openpose-to-track.ts';

export const TRACK_IMPORT_NAMES = ['posebox', 'coco', 'openpose'] as const;
export type TrackImportName = (typeof TRACK_IMPORT_NAMES)[number];

/**
 * Which format JSON files are in, by what the first of them holds; throws `track_format_unknown` or
 * `track_file_not_json`.
 */
export function recognisedFormat(files: readonly ImportFile[]): TrackImportName {
  const [first] = files;
  if (!first) throw new ExchangeProblem('track_file_empty');
  const value = parsedJson(first);
  const holds = (key: string) => typeof value === 'object' && value !== null && key in value;
  if (holds('format')) return 'posebox';
  if (holds('annotations') || (Array.isArray(value) && isResult(value[0]))) return 'coco';
  if (holds('people')) return 'openpose';
  throw new ExchangeProblem('track_format_unknown', { file: first.path });
}

/**
 * A clip from files somebody hands over: ours as JSON (in one piece or in pages), COCO keypoints, or OpenPose's folder.
 * Files that aren't JSON by name (such as a table of times) are passed over when there are several.
 *
 * Throws `ExchangeProblem`, or `TrackProblem` for a malformed file of our own.
 *
 * `importTrack([{ path: 'squat.coco.json', text }], { engineVersion, frameRateHz: 30 })`
 */
export function importTrack(
  files: readonly ImportFile[],
  options: KeypointImportOptions,
  format?: TrackImportName,
): TrackDocument {
  const json = files.length > 1 ? files.filter(({ path }) => path.toLowerCase().endsWith('.json')) : files;
  const [first] = json;
  if (!first) throw new ExchangeProblem('track_file_empty');
  switch (format ?? recognisedFormat(json)) {
    case 'posebox':
      return trackDocumentFromJson(json.map((file) => parsedTrackJson(parsedJson(file))));
    case 'coco':
      return cocoToTrack(first, options);
    case 'openpose':
      return openPoseToTrack(json, options);
  }
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'keypoints' in value && 'image_id' in value;
}
