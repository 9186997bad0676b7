import type { CoachingDocument, Repetition } from './coaching-document.ts';

/**
 * The set as a table for a spreadsheet: a row a repetition or hold, the rules' values with errors and verdicts behind
 * it. Decimal point, comma, CRLF as RFC 4180 has it; the file begins with a byte order mark, without which spreadsheets
 * misread Chinese.
 */
export function coachingCsv(document: CoachingDocument): string {
  const rules = document.thresholds.filter(({ on }) => on);
  const head = [
    'number',
    'state',
    'reason',
    'reason_rule',
    'start_s',
    'turning_point_s',
    'end_s',
    'out_s',
    'hold_s',
    'back_s',
    'size',
    ...rules.flatMap(({ rule, unit }) => [
      `${rule}_${unit}`,
      `${rule}_error`,
      `${rule}_goal`,
      `${rule}_verdict`,
    ]),
    'hints_zh',
    'hints_en',
  ];
  const rows = document.repetitions.map((one) => [
    one.number,
    one.state,
    one.reason?.code,
    one.reason?.rule,
    seconds(one.startS),
    seconds(one.turningPointS),
    seconds(one.endS),
    seconds(one.tempo.outS),
    seconds(one.tempo.holdS),
    seconds(one.tempo.backS),
    one.size.toFixed(2),
    ...rules.flatMap(({ rule, unit }) => measureCells(one.measures, rule, unit)),
    ...hints(one.fired),
  ]);
  const holds = document.holds.map((one) => [
    one.number,
    'held',
    one.ended,
    null,
    seconds(one.startS),
    null,
    seconds(one.endS),
    null,
    seconds(one.heldS),
    null,
    null,
    ...rules.flatMap(({ rule, unit }) => measureCells(one.measures, rule, unit)),
    ...hints(one.fired),
  ]);
  return `\uFEFF${[head, ...rows, ...holds].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

type Cell = string | number | null | undefined;

function measureCells(measures: Repetition['measures'], rule: string, unit: string): Cell[] {
  const found = measures.find((one) => one.rule === rule);
  if (!found) return [null, null, null, null];
  const digits = unit === 'deg' ? 1 : 3;
  return [
    found.value?.toFixed(digits),
    found.error?.toFixed(digits),
    found.atLeast ?? found.atMost,
    found.notAssessable ?? found.verdict,
  ];
}

const hints = (fired: Repetition['fired']): Cell[] => [
  fired.map(({ hint }) => hint.zh).join(' '),
  fired.map(({ hint }) => hint.en).join(' '),
];

const seconds = (value: number | null): Cell => value?.toFixed(2);

/** A cell; what a spreadsheet would take for a formula is text. */
function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
