import { applyEdits, type TrackDocument, trackBinaryChunks, trackJsonText } from '@posebox/body';
import { trackToC3d } from './c3d/track-to-c3d.ts';
import { trackToCoco } from './coco/track-to-coco.ts';
import { trackToCsv } from './csv/track-to-csv.ts';
import { type ExportFile, fileStem, type TrackExportOptions } from './export-file.ts';
import { trackToOpenPoseFiles } from './openpose/track-to-openpose.ts';
import { trackToTrcFiles } from './trc/track-to-trc.ts';

/** A format that a clip can be exported in. */
export interface TrackExportFormat {
  /** Of one file. */
  readonly mediaType: string;
  /** Whether there may be several files, which travel as a ZIP. */
  readonly several: boolean;
  /**
   * The files, made while they are read. All formats but PoseBox's own get the clip as edited; PoseBox's own keeps the
   * edits as a layer. Throws `ExchangeProblem` or `TrackProblem` before the first file where the clip can't be written.
   */
  files(document: TrackDocument, options: TrackExportOptions): Iterable<ExportFile>;
}

const one = (path: string, chunks: () => Iterable<string | Uint8Array>): readonly ExportFile[] => [
  { path, chunks },
];

/** What a track holds, by the name it has in the API; what is measured from tracks is exported a level above. */
export const TRACK_EXPORTS = {
  posebox: {
    mediaType: 'application/json',
    several: false,
    files: (document, { name }) => one(`${fileStem(name)}.posebox.json`, () => trackJsonText(document)),
  },
  binary: {
    mediaType: 'application/vnd.posebox.track',
    several: false,
    files: (document, { name }) => one(`${fileStem(name)}.pbtrack`, () => trackBinaryChunks(document)),
  },
  coco: {
    mediaType: 'application/json',
    several: false,
    files(document, { name }) {
      const edited = applyEdits(document);
      return one(`${fileStem(name)}.coco.json`, () => [JSON.stringify(trackToCoco(edited, name))]);
    },
  },
  openpose: {
    mediaType: 'application/json',
    several: true,
    files: (document, { name }) => trackToOpenPoseFiles(applyEdits(document), name),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    several: false,
    files(document, { name, bom }) {
      const edited = applyEdits(document);
      return one(`${fileStem(name)}.csv`, () => trackToCsv(edited, { bom: bom ?? false }));
    },
  },
  trc: {
    mediaType: 'text/tab-separated-values',
    several: true,
    files: (document, { name, unit }) => trackToTrcFiles(applyEdits(document), unit, name),
  },
  c3d: {
    mediaType: 'application/octet-stream',
    several: false,
    files(document, { name, unit }) {
      const chunks = trackToC3d(applyEdits(document), unit);
      return one(`${fileStem(name)}.c3d`, () => chunks);
    },
  },
} as const satisfies Record<string, TrackExportFormat>;

export type TrackExportName = keyof typeof TRACK_EXPORTS;
export const TRACK_EXPORT_NAMES = Object.keys(TRACK_EXPORTS) as readonly TrackExportName[];

/**
 * The files of a clip in a format, one or several.
 *
 * `for (const file of exportTrack(document, 'csv', { name: 'squat', bom: true })) …file.chunks()…`
 */
export function exportTrack(
  document: TrackDocument,
  format: TrackExportName,
  options: TrackExportOptions = {},
): Iterable<ExportFile> {
  const { files }: TrackExportFormat = TRACK_EXPORTS[format];
  return files(document, options);
}
