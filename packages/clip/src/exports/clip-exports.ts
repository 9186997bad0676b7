import { applyEdits, type TrackDocument } from '@posebox/body';
import {
  type ExportFile,
  fileStem,
  TRACK_EXPORTS,
  type TrackExportFormat,
  type TrackExportOptions,
} from '@posebox/exchange';
import type { MannequinKind } from '@posebox/figure';
import { trackToFigureFiles } from './figure-exports.ts';
import { trackToAngleCsv } from './track-to-angle-csv.ts';
import { trackToMotFiles } from './track-to-mot.ts';

/** What a person may choose about an export of a clip. */
export interface ClipExportOptions extends TrackExportOptions {
  /** GLB: the figure in it. `male` when left out. */
  readonly figure?: MannequinKind;
}

export interface ClipExportFormat extends TrackExportFormat {
  files(document: TrackDocument, options: ClipExportOptions): Iterable<ExportFile>;
}

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
  bvh: {
    mediaType: 'text/plain; charset=utf-8',
    several: true,
    files: (document, options) => trackToFigureFiles(document, 'bvh', options),
  },
  vrma: {
    mediaType: 'model/gltf-binary',
    several: true,
    files: (document, options) => trackToFigureFiles(document, 'vrma', options),
  },
  glb: {
    mediaType: 'model/gltf-binary',
    several: true,
    files: (document, options) => trackToFigureFiles(document, 'glb', options),
  },
  figure: {
    mediaType: 'application/json',
    several: true,
    files: (document, options) => trackToFigureFiles(document, 'figure.json', options),
  },
} as const satisfies Record<string, ClipExportFormat>;

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
  options: ClipExportOptions = {},
): Iterable<ExportFile> {
  const { files }: ClipExportFormat = CLIP_EXPORTS[format];
  return files(document, options);
}
