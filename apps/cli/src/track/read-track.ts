import { readFile } from 'node:fs/promises';
import { isTrackBinary, type TrackDocument, trackFromBinary } from '@posebox/body';
import { importTrack } from '@posebox/exchange';
import cliPackage from '../../package.json' with { type: 'json' };

/**
 * A track of a file: PoseBox (JSON or binary), COCO or OpenPose.
 *
 * @throws TrackProblem, ExchangeProblem, or what reading the file throws
 */
export async function readTrack(path: string): Promise<TrackDocument> {
  const bytes = await readFile(path);
  if (isTrackBinary(bytes)) return trackFromBinary(bytes);
  return importTrack([{ path, text: bytes.toString() }], {
    engineVersion: cliPackage.version,
    sha256: '0'.repeat(64),
  });
}
