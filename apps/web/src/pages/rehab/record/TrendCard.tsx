import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useMemo, useState } from 'preact/hooks';
import { Chart } from '../../../components/Chart.tsx';
import { Reading } from '../../../components/Reading.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { dayText, movementName, signedText, valueText } from '../rehab-words.ts';
import { HowDialog } from './HowDialog.tsx';
import { movedForTheBetter, type PatientRecord, type TrendLine } from './record.ts';
import { changeWords, unlikeWords } from './trend-words.ts';

/** Whether a movement really changed, in words first, then as a chart with its band. */
export function TrendCard(props: {
  readonly record: PatientRecord;
  readonly main: TrendLine;
  readonly others: readonly TrendLine[];
}) {
  const t = useSay();
  const { record, main, others } = props;
  const [isHow, setHow] = useState(false);
  const { change, slope, unit } = main;
  const { say, detail } = changeWords(t, main);
  const symmetry = record.symmetry.find(({ protocol }) => protocol === main.protocol);
  const really = change?.verdict === 'changed';
  const tone = really ? (movedForTheBetter(main) ? 'changed' : 'worse') : '';
  const captions = [
    slope
      ? t(REHAB_RECORD_TEXTS.slope, {
          perWeek: perWeekText(slope.perWeek, unit),
          least: perWeekText(slope.least, unit),
          most: perWeekText(slope.most, unit),
        })
      : t(REHAB_RECORD_TEXTS.slopeFew),
    main.plateau && t(REHAB_RECORD_TEXTS.plateau),
    symmetry &&
      t(symmetry.flagged ? REHAB_RECORD_TEXTS.unlike : REHAB_RECORD_TEXTS.alike, {
        n: Math.round(symmetry.percent),
      }),
  ].filter(Boolean);
  return (
    <section class="card" aria-label={movementName(t, main)}>
      <div class={`verdict ${tone}`}>
        <Reading
          big
          value={change ? signedText(change.value, unit) : valueText(main.points.at(-1)!.value, unit)}
          say=""
        />
        <div>
          <b>{t(say)}</b> {detail}{' '}
          <button type="button" class="link nowrap" onClick={() => setHow(true)}>
            {t(REHAB_RECORD_TEXTS.how)}
          </button>
          <br />
          <span class="cap">{captions.join(' · ')}</span>
        </div>
      </div>
      <TrendChart main={main} others={others} />
      <p class="cap">
        {t(unit === 'deg' ? REHAB_RECORD_TEXTS.trendSay : REHAB_RECORD_TEXTS.trendSaySeconds)}
        {others.length > 0 && ` ${t(REHAB_RECORD_TEXTS.hollow, { why: unlikeWords(t, main, others) })}`}
      </p>
      {isHow && <HowDialog main={main} onClose={() => setHow(false)} />}
    </section>
  );
}

const DAY_MS = 86_400_000;
const ROOM = 1.15;

/** The line with its band, and hollow beside it what can't be compared. Days on the axis, as sessions are on days. */
export function TrendChart(props: {
  readonly main: TrendLine;
  readonly others: readonly TrendLine[];
  readonly height?: number;
}) {
  const t = useSay();
  const { language } = usePreferences();
  const { main, others } = props;
  const written = language.value;
  const shown = useMemo(() => {
    const all = [main, ...others].flatMap((line) => line.points.map((point) => ({ line, point })));
    all.sort((a, b) => a.point.at.localeCompare(b.point.at));
    const x = all.map(({ point }) => new Date(point.at).getTime() / DAY_MS);
    const of = (lines: readonly TrendLine[], what: 'value' | 'error') =>
      all.map(({ line, point }) => (lines.includes(line) ? point[what] : null));
    const series = [
      {
        id: 'joined',
        label: movementName(t, main),
        values: of([main], 'value'),
        errors: of([main], 'error'),
        tone: 'accent' as const,
        look: 'dots' as const,
      },
      ...(others.length > 0
        ? [
            {
              id: 'unlike',
              label: t(REHAB_RECORD_TEXTS.verdictUnlike),
              values: of(others, 'value'),
              errors: of(others, 'error'),
              tone: 'caption' as const,
              look: 'hollow' as const,
            },
          ]
        : []),
    ];
    const first = main.points[0]!.value;
    const reach = [
      ...all.flatMap(({ point: { value, error } }) => [value - error, value + ROOM * error]),
      first - main.mdc,
      first + main.mdc,
    ];
    const step = main.unit === 'deg' ? 10 : 2;
    const range = [
      Math.floor(Math.min(...reach) / step) * step,
      Math.ceil((Math.max(...reach) + step / 2) / step) * step,
    ] as const;
    const goals = [
      {
        value: first,
        error: main.mdc,
        quiet: true,
        label: t(REHAB_RECORD_TEXTS.band, {
          mdc: valueText(main.mdc, main.unit),
        }),
      },
    ];
    return { x, xAt: [...new Set(x)], series, goals, range };
  }, [main, others, written]);
  return (
    <Chart
      title={movementName(t, main)}
      unit={main.unit === 'deg' ? '°' : '\u00A0s'}
      xLabel={t(REHAB_RECORD_TEXTS.columnDate)}
      xText={(day) => dayText(written, day * DAY_MS)}
      height={props.height ?? 260}
      {...shown}
    />
  );
}

const perWeekText = (value: number, unit: 'deg' | 's') =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}${unit === 'deg' ? '°' : '\u00A0s'}`;
