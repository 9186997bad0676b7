import type { CoachingDocument, MeasureSeries, Rule } from '@posebox/motion';
import { COACH_RULES_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { Chart, type ChartMark, type ChartSeries, type ChartSpan } from '../../../components/Chart.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { numberText } from './number-text.ts';

const PHASE_TONES = { out: 'accent', hold: 'quiet', back: 'line' } as const;
const MARK_TONES = { met: 'good', within_error: 'good', missed: 'look', not_assessable: 'quiet' } as const;

/** A rule's measure over the set: both sides, the goal, the turning points, the phases, and where it fired. */
export function RuleChart(props: {
  readonly rule: Rule;
  readonly goal: number;
  readonly document: CoachingDocument;
  readonly measures: MeasureSeries;
  readonly timesS: Float64Array;
}) {
  const t = useSay();
  const { rule, goal, document, measures, timesS } = props;
  const x = useMemo(() => Array.from(timesS), [timesS]);
  const unit = document.thresholds.find((one) => one.rule === rule.id)?.unit ?? 'share';
  const series = useMemo(
    () =>
      measures.of(rule.measure).map(
        ({ side, values, errors }): ChartSeries => ({
          id: side,
          label: t(COACH_RULES_TEXTS[side]),
          tone: side === 'both' ? 'ink' : side,
          dashed: side === 'right',
          values: withGaps(values),
          errors: withGaps(errors),
        }),
      ),
    [measures, rule.measure, t],
  );
  const { marks, spans } = useMemo(() => {
    const found = document.repetitions.flatMap(({ measures: judged }): ChartMark[] => {
      const one = judged.find((measure) => measure.rule === rule.id);
      if (one?.value === null || one?.value === undefined || one.atS === null) return [];
      return [
        { x: one.atS, y: one.value, label: numberText(one.value, unit), tone: MARK_TONES[one.verdict] },
      ];
    });
    const phases = document.repetitions.flatMap(({ phases: parts }) =>
      parts.map(
        ({ name, fromS, toS }): ChartSpan => ({
          from: fromS,
          to: toS,
          lane: 0,
          tone: PHASE_TONES[name],
          label: name,
        }),
      ),
    );
    const fired = [...document.repetitions, ...document.holds]
      .flatMap((one) => one.fired)
      .filter((one) => one.rule === rule.id)
      .map(({ fromS, toS }): ChartSpan => ({ from: fromS, to: toS, lane: 1, tone: 'look', label: rule.id }));
    return { marks: found, spans: [...phases, ...fired] };
  }, [document, rule.id, unit]);
  const goals = useMemo(
    () => [{ value: goal, label: t(COACH_RULES_TEXTS.goalLabel, { goal: numberText(goal, unit) }) }],
    [goal, unit, t],
  );
  return (
    <Chart
      title={t(COACH_RULES_TEXTS.curve, { name: t(rule.name) })}
      unit={unit === 'deg' ? '°' : ''}
      x={x}
      series={series}
      goals={goals}
      marks={marks}
      spans={spans}
      height={260}
    />
  );
}

const withGaps = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));
