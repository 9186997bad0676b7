import { isForTheBetter } from '@posebox/motion';
import {
  changeWords,
  movementName,
  type PatientRecord,
  signedText,
  type TrendLine,
  trendDrawing,
  unlikeWords,
  valueText,
} from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useMemo, useState } from 'preact/hooks';
import { Chart } from '../../../components/Chart.tsx';
import { Reading } from '../../../components/Reading.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { HowDialog } from './HowDialog.tsx';

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
  const tone = really ? (isForTheBetter(main.protocol, change.value) ? 'changed' : 'worse') : '';
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

/** The line with its band, and hollow beside it what can't be compared. */
export function TrendChart(props: {
  readonly main: TrendLine;
  readonly others: readonly TrendLine[];
  readonly height?: number;
}) {
  const language = usePreferences().language.value;
  const { main, others } = props;
  const drawing = useMemo(() => trendDrawing(language, main, others), [language, main, others]);
  return <Chart height={props.height ?? 260} {...drawing} />;
}

const perWeekText = (value: number, unit: 'deg' | 's') =>
  `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}${unit === 'deg' ? '°' : '\u00A0s'}`;
