import { rounded } from '../precision.ts';

export interface CsvOptions {
  /** Begin with a UTF-8 byte order mark, so that Excel reads Chinese names correctly. Off by default. */
  readonly bom?: boolean;
}

export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A number with a decimal point and at most `decimals` places; what is not finite stays empty. */
export function csvNumber(value: number, decimals: number): CsvCell {
  return Number.isFinite(value) ? rounded(value, decimals) : null;
}

/** One line of RFC 4180 with its line end. A missing value is an empty cell. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvField).join(',') + LINE_END;
}

/** The beginning of a file: the optional byte order mark and the header. */
export function csvHeader(columns: readonly string[], options: CsvOptions): string {
  return (options.bom ? BYTE_ORDER_MARK : '') + csvLine(columns);
}

function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
