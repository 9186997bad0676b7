/** Columns over time, evenly spaced, as OpenSim's motion files hold them. */
export interface MotTable {
  /** First line of the file: what the motion is called. */
  readonly name: string;
  /** Seconds, evenly spaced. */
  readonly timesS: ArrayLike<number>;
  /** Names without blanks, such as `knee_angle_r`; one value a time, NaN where unknown. */
  readonly columns: readonly { readonly label: string; readonly values: ArrayLike<number> }[];
  /** Whether angles are in degrees; else they are radians. */
  readonly inDegrees: boolean;
}

const VALUE_DECIMALS = 6;
/** How far apart the largest and the smallest time step may be. */
const EVEN_WITHIN_S = 0.002;

/**
 * An OpenSim motion file (.mot) in pieces: header, labels, a row a time. A value that is unknown is written `nan`,
 * which OpenSim reads as missing.
 *
 * Throws `RangeError` when a column has another length than the times, a label holds blanks or stands twice, or the
 * times are uneven by more than 2 ms: such a table must be resampled first.
 *
 * `[...motText({ name: 'squat', timesS: [0, 0.1], columns: [{ label: 'knee_angle_r', values: [0, 5] }], inDegrees: true })].join('')`
 *
 * Source of the layout: OpenSim documentation, "Motion (.mot) Files", storage version 1.
 */
export function* motText(table: MotTable): Generator<string> {
  checkTable(table);
  const rows = table.timesS.length;
  yield [
    table.name.replace(/[\r\n\t]/g, ' '),
    'version=1',
    `nRows=${rows}`,
    `nColumns=${table.columns.length + 1}`,
    `inDegrees=${table.inDegrees ? 'yes' : 'no'}`,
    'endheader',
    ['time', ...table.columns.map(({ label }) => label)].join('\t'),
    '',
  ].join('\n');
  for (let row = 0; row < rows; row++) {
    const values = table.columns.map((column) => number(column.values[row]!));
    yield `${[number(table.timesS[row]!), ...values].join('\t')}\n`;
  }
}

function number(value: number): string {
  return Number.isFinite(value) ? value.toFixed(VALUE_DECIMALS) : 'nan';
}

function checkTable({ timesS, columns }: MotTable): void {
  const labels = new Set<string>(['time']);
  for (const { label, values } of columns) {
    if (values.length !== timesS.length) throw new RangeError(`column ${label} has ${values.length} values`);
    if (!/^\S+$/.test(label) || labels.has(label)) throw new RangeError(`column label "${label}"`);
    labels.add(label);
  }
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 1; row < timesS.length; row++) {
    const stepS = timesS[row]! - timesS[row - 1]!;
    least = Math.min(least, stepS);
    most = Math.max(most, stepS);
  }
  if (most - least > EVEN_WITHIN_S || least <= 0) throw new RangeError('times are not evenly spaced');
}
