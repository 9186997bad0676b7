import { LANDMARK_NAMES, type PoseTrack, type TrackDocument } from '@posebox/body';
import { atEvenRate } from '../even-rate.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import { type ExportFile, fileStem, type LengthUnit } from '../export-file.ts';
import { landmarksInSpace, pointInSpace } from '../laboratory-frame.ts';

const RATE_DECIMALS = 3;
const TIME_DECIMALS = 6;
const MISSING = ['nan', 'nan', 'nan'];
const LENGTH_DECIMALS: Readonly<Record<LengthUnit, number>> = { m: 5, px: 3 };

/**
 * A clip as TRC, the marker format of Motion Analysis that OpenSim reads: one file a person, X to the right of the
 * picture, Y up, Z towards the camera. Metres come from world landmarks, so the hips stay at the origin and travel is
 * not in them; pixels have Z = 0. A missing marker is `nan`, which OpenSim reads as such (blank cells at
 * the end of a line it refuses). Unevenly timed clips are resampled.
 *
 * Throws `ExchangeProblem` `nobody_in_track`, and `metres_missing` when nobody has world landmarks and metres are asked for.
 */
export function trackToTrcFiles(
  document: TrackDocument,
  unit: LengthUnit = 'm',
  name?: string,
): readonly ExportFile[] {
  const stem = fileStem(name);
  const { document: even, rateHz } = atEvenRate(document);
  const withMarkers = even.people
    .map((track) => ({ track, landmarks: landmarksInSpace(track, unit) }))
    .filter(({ landmarks }) => landmarks.length > 0);
  if (even.people.length === 0) throw new ExchangeProblem('nobody_in_track');
  if (withMarkers.length === 0) throw new ExchangeProblem('metres_missing');
  return withMarkers.map(({ track, landmarks }) => {
    const path = withMarkers.length === 1 ? `${stem}.trc` : `${stem}_person${track.personId}.trc`;
    return { path, chunks: () => trcLines({ path, document: even, track, landmarks, unit, rateHz }) };
  });
}

interface TrcFile {
  readonly path: string;
  readonly document: TrackDocument;
  readonly track: PoseTrack;
  readonly landmarks: readonly number[];
  readonly unit: LengthUnit;
  readonly rateHz: number;
}

/** Source of the layout: OpenSim documentation, "Marker (.trc) Files". */
function* trcLines(file: TrcFile): Generator<string> {
  const { track, landmarks, unit, document } = file;
  const rate = file.rateHz.toFixed(RATE_DECIMALS);
  yield line(['PathFileType', '4', '(X/Y/Z)', file.path]);
  yield line([
    'DataRate',
    'CameraRate',
    'NumFrames',
    'NumMarkers',
    'Units',
    'OrigDataRate',
    'OrigDataStartFrame',
    'OrigNumFrames',
  ]);
  yield line([rate, rate, track.frameCount, landmarks.length, unit, rate, 1, document.timesS.length]);
  yield line(['Frame#', 'Time', ...landmarks.flatMap((landmark) => [LANDMARK_NAMES[landmark]!, '', ''])]);
  yield line([
    '',
    '',
    ...landmarks.flatMap((_, index) => [`X${index + 1}`, `Y${index + 1}`, `Z${index + 1}`]),
  ]);
  yield '\n';
  for (let row = 0; row < track.frameCount; row++) {
    const cells = landmarks.flatMap((landmark) => {
      const point = pointInSpace(track, row, landmark, unit, document.image);
      if (!point) return MISSING;
      return [point.right, point.up, point.toCamera].map((value) => value.toFixed(LENGTH_DECIMALS[unit]));
    });
    yield line([track.firstFrame + row + 1, track.timesS[row]!.toFixed(TIME_DECIMALS), ...cells]);
  }
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.join('\t')}\n`;
}
