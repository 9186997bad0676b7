import { type Language, REHAB_RECORD_TEXTS, sayIn } from '@posebox/texts';
import type { TrendLine } from './record.ts';
import { dayText, movementName, valueText } from './words.ts';

/** A trend as it is drawn, on a page or on paper: days on the axis, as sessions are on days. */
export interface TrendDrawing {
  readonly title: string;
  /** Written right behind a number. */
  readonly unit: string;
  readonly xLabel: string;
  /** Days since 1 January 1970, in order; one a measurement. */
  readonly x: readonly number[];
  /** Where a day is written. */
  readonly xAt: readonly number[];
  readonly xText: (day: number) => string;
  readonly series: readonly TrendSeries[];
  /** The band of chance around the first value. */
  readonly goals: readonly {
    readonly value: number;
    readonly error: number;
    readonly quiet: true;
    readonly label: string;
  }[];
  /** Least and most of the axis. */
  readonly range: readonly [number, number];
}

export interface TrendSeries {
  readonly id: 'joined' | 'unlike';
  readonly label: string;
  /** Null where the measurement belongs to another line. */
  readonly values: readonly (number | null)[];
  readonly errors: readonly (number | null)[];
  readonly tone: 'accent' | 'caption';
  /** `dots` are joined by a line, `hollow` ones are comparable with no other. */
  readonly look: 'dots' | 'hollow';
}

const DAY_MS = 86_400_000;
/** Above the highest bar of error there is room for a number. */
const ROOM = 1.15;
/** The axis ends at multiples of so much. */
const STEP = { deg: 10, s: 2 } as const;

/** The line that is spoken of with its band, and hollow beside it what can't be compared. */
export function trendDrawing(
  language: Language,
  main: TrendLine,
  others: readonly TrendLine[],
): TrendDrawing {
  const t = sayIn(language);
  const all = [main, ...others].flatMap((line) => line.points.map((point) => ({ line, point })));
  all.sort((a, b) => a.point.at.localeCompare(b.point.at));
  const x = all.map(({ point }) => new Date(point.at).getTime() / DAY_MS);
  const of = (lines: readonly TrendLine[], what: 'value' | 'error') =>
    all.map(({ line, point }) => (lines.includes(line) ? point[what] : null));
  const seriesOf = (lines: readonly TrendLine[]) => ({
    values: of(lines, 'value'),
    errors: of(lines, 'error'),
  });
  const title = movementName(t, main);
  const joined = { id: 'joined', label: title, ...seriesOf([main]), tone: 'accent', look: 'dots' } as const;
  const unlike = {
    id: 'unlike',
    label: t(REHAB_RECORD_TEXTS.verdictUnlike),
    ...seriesOf(others),
    tone: 'caption',
    look: 'hollow',
  } as const;
  const first = main.points[0]!.value;
  const reach = [
    ...all.flatMap(({ point: { value, error } }) => [value - error, value + ROOM * error]),
    first - main.mdc,
    first + main.mdc,
  ];
  const step = STEP[main.unit];
  return {
    title,
    unit: main.unit === 'deg' ? '°' : '\u00A0s',
    xLabel: t(REHAB_RECORD_TEXTS.columnDate),
    x,
    xAt: [...new Set(x)],
    xText: (day) => dayText(language, day * DAY_MS),
    series: others.length > 0 ? [joined, unlike] : [joined],
    goals: [
      {
        value: first,
        error: main.mdc,
        quiet: true,
        label: t(REHAB_RECORD_TEXTS.band, { mdc: valueText(main.mdc, main.unit) }),
      },
    ],
    range: [
      Math.floor(Math.min(...reach) / step) * step,
      Math.ceil((Math.max(...reach) + step / 2) / step) * step,
    ],
  };
}
