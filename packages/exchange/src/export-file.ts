/** A file that an export consists of. Text is written as UTF-8. */
export interface ExportFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  /** The content in pieces, made while it is read; may be asked for again. */
  chunks(): Iterable<string | Uint8Array>;
}

/** What a person may choose about an export; a format takes what concerns it. */
export interface TrackExportOptions {
  /** What files are called, without extension. `clip` when left out. */
  readonly name?: string;
  /** CSV: begin with a UTF-8 byte order mark. */
  readonly bom?: boolean;
  /** TRC and C3D: `m` from world landmarks (the hips stay at the origin) or `px` from the picture. `m` when left out. */
  readonly unit?: LengthUnit;
}

export const LENGTH_UNITS = ['m', 'px'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

const LONGEST_NAME = 80;

/**
 * A name that every file system takes: what some refuse becomes `_`, letters of all languages stay.
 *
 * `fileStem('深蹲 1/2.mp4')` is `深蹲 1_2.mp4`; `fileStem('')` is `clip`.
 */
export function fileStem(name: string | undefined): string {
  const safe = [...(name ?? '')].map((letter) => (isRefused(letter) ? '_' : letter));
  const stem = safe
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return stem === '' ? 'clip' : stem;
}

function isRefused(letter: string): boolean {
  return letter < ' ' || '<>:"/\\|?*\u007f'.includes(letter);
}
