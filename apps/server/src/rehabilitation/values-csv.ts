import { MEASURED_SIDES, type MeasuredSide, protocolOf } from '@posebox/motion';
import { Problem } from '../problem.ts';
import type { MeasurementLine } from '../repositories/measurement-repository.ts';

const COLUMNS = [
  'measured_at',
  'protocol',
  'side',
  'moved_by',
  'value',
  'unit',
  'error',
  'instrument',
  'view',
  'corrected',
] as const;

/** A patient's values as a table: decimal points, one line a measurement, ± error in nine of ten cases. */
export function valuesCsv(lines: readonly MeasurementLine[]): string {
  const rows = lines.map((line) =>
    [
      line.measured_at.toISOString(),
      line.protocol_id,
      line.side,
      line.moved_by,
      line.value?.toFixed(1) ?? '',
      line.unit,
      line.error?.toFixed(1) ?? '',
      line.instrument,
      line.view,
      line.corrections.length > 0 ? 'yes' : 'no',
    ].map(csvCell),
  );
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Quoted where it must be; what a spreadsheet would take for a formula becomes text. */
function csvCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value that was measured elsewhere, before. */
export interface ImportedValue {
  readonly measuredAt: Date;
  readonly protocolId: string;
  readonly side: MeasuredSide;
  readonly value: number;
  readonly unit: 'deg' | 's';
  readonly movedBy: 'active' | 'passive';
  readonly instrument: string;
}

const MOST_LINES = 20_000;

/**
 * Reads earlier values: a table whose first line names its columns; `measured_at`, `protocol`, `side` and `value` must be
 * there, `moved_by` and `instrument` may. All lines or none.
 *
 * @throws Problem `values_file_malformed` with the line
 */
export function readValuesCsv(text: string): readonly ImportedValue[] {
  const rows = parseCsv(text.replace(/^\uFEFF/, ''));
  const wrong = (line: number, expected: string): never => {
    throw new Problem('values_file_malformed', { line, expected });
  };
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const column = (name: string) => header.indexOf(name);
  for (const name of ['measured_at', 'protocol', 'side', 'value']) if (column(name) < 0) wrong(1, name);
  if (rows.length > MOST_LINES) wrong(MOST_LINES, `≤ ${MOST_LINES}`);
  return rows.slice(1).map((row, index) => {
    const line = index + 2;
    const cell = (name: string) => row[column(name)]?.trim() ?? '';
    const protocol = protocolOf(cell('protocol'));
    if (!protocol) return wrong(line, 'protocol');
    const side = MEASURED_SIDES.find((known) => known === cell('side'));
    if (!side || !protocol.sides.includes(side)) return wrong(line, `side: ${protocol.sides.join(', ')}`);
    const measuredAt = new Date(cell('measured_at'));
    const isDate = /^\d{4}-\d{2}-\d{2}/.test(cell('measured_at')) && !Number.isNaN(measuredAt.getTime());
    if (!isDate) return wrong(line, 'measured_at: 2026-11-30');
    const value = Number(cell('value'));
    if (cell('value') === '' || !Number.isFinite(value) || Math.abs(value) > 1000)
      return wrong(line, 'value');
    return {
      measuredAt,
      protocolId: protocol.id,
      side,
      value,
      unit: protocol.kind === 'range' ? 'deg' : 's',
      movedBy: cell('moved_by') === 'passive' ? 'passive' : 'active',
      instrument: cell('instrument').slice(0, 80) || 'imported',
    };
  });
}

/** Fields of a table with commas or semicolons, quoted or not; empty lines are left out. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const separator = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = () => {
    row.push(field);
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) {
      row.push(field);
      field = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') field += character;
  }
  endRow();
  return rows;
}
