import { applyEdits, type TrackDocument } from '@posebox/body';
import {
  type ExportFile,
  fileStem,
  TRACK_EXPORTS,
  type TrackExportFormat,
  type TrackExportOptions,
} from '@posebox/exchange';
import { trackToAngleCsv } from './track-to-angle-csv.ts';
import { trackToMotFiles } from './track-to-mot.ts';

/** Every file that a clip can be taken away as: what is in its track, and what is measured from it. */
export const CLIP_EXPORTS = {
  ...TRACK_EXPORTS,
  angles: {
    mediaType: 'text/csv; charset=utf-8',
    several: false,
    files(document, { name, bom }) {
      const edited = applyEdits(document);
      const chunks = () => trackToAngleCsv(edited, { bom: bom ?? false });
      return [{ path: `${fileStem(name)}.angles.csv`, chunks }];
    },
  },
  mot: {
    mediaType: 'text/tab-separated-values',
    several: true,
    files: (document, { name }) => trackToMotFiles(applyEdits(document), name),
  },
} as const satisfies Record<string, TrackExportFormat>;

export type ClipExportName = keyof typeof CLIP_EXPORTS;
export const CLIP_EXPORT_NAMES = Object.keys(CLIP_EXPORTS) as readonly ClipExportName[];

/**
 * The files of a clip in a format, one or several, made while they are read.
 *
 * @throws ExchangeProblem or TrackProblem before the first file, where the clip can't be written so.
 * @example
 * for (const file of exportClip(document, 'mot', { name: 'squat' })) …file.chunks()…
 */
export function exportClip(
  document: TrackDocument,
  format: ClipExportName,
  options: TrackExportOptions = {},
): Iterable<ExportFile> {
  const { files }: TrackExportFormat = CLIP_EXPORTS[format];
  return files(document, options);
}
