import type { CoachingDocument } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { Chart, type ChartGoal, type ChartMark, type ChartSpan } from '../../components/Chart.tsx';
import { nearestFrame } from '../../player/frame-times.ts';
import type { Playback } from '../../player/playback.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { repetitionWords, valueText } from './coach-words.ts';

const PHASE_TONES = { out: 'accent', hold: 'quiet', back: 'line' } as const;
const MARK_TONES = { good: 'good', look: 'look', none: 'quiet' } as const;

/** The exercise's principal measure over time, with its error, the goal, the turning points and the phases. */
export function CurveCard(props: { readonly document: CoachingDocument; readonly playback: Playback }) {
  const t = useSay();
  const { document, playback } = props;
  const { curve, repetitions, exercise } = document;
  const parts = useMemo(() => {
    if (!curve) return null;
    const times = Float64Array.from(curve.timesS);
    const judged = document.thresholds.filter(
      ({ measure, on, decidesCount }) => measure === curve.measure && on && decidesCount,
    );
    const marks = repetitions.flatMap((repetition): ChartMark[] => {
      const { turningPointS } = repetition;
      const value = turningPointS === null ? null : curve.values[nearestFrame(times, turningPointS)];
      if (turningPointS === null || value === null || value === undefined) return [];
      const { tone } = repetitionWords(repetition, t);
      // The number of the table, which is taken over several frames; the dot stands where the curve turns.
      const measured = repetition.measures.find(({ rule }) => rule === judged[0]?.rule)?.value ?? value;
      return [{ x: turningPointS, y: value, label: valueText(measured, curve.unit), tone: MARK_TONES[tone] }];
    });
    const spans = repetitions.flatMap(({ phases }) =>
      phases.map(
        ({ name, fromS, toS }): ChartSpan => ({
          from: fromS,
          to: toS,
          tone: PHASE_TONES[name],
          lane: 0,
          label: exercise ? t(exercise.phaseNames[name]) : '',
        }),
      ),
    );
    const goals = judged.map(
      ({ value, unit }): ChartGoal => ({
        value,
        label: t(COACH_SET_TEXTS.curveGoal, { goal: valueText(value, unit) }),
      }),
    );
    return { marks, spans, goals };
  }, [document, t]);
  if (!curve || !parts) return null;
  return (
    <section class="card">
      <div class="row">
        <h3>{t(curve.name)}</h3>
        {exercise && (
          <span class="push legend only-desk">
            {(['out', 'hold', 'back'] as const).map((name) => (
              <span key={name}>
                <i class={name} />
                {t(exercise.phaseNames[name])}
              </span>
            ))}
          </span>
        )}
      </div>
      <Chart
        title={t(curve.name)}
        unit={curve.unit === 'deg' ? '°' : ''}
        x={curve.timesS}
        series={[
          {
            id: curve.measure,
            label: t(curve.name),
            values: curve.values,
            errors: curve.errors,
            tone: 'ink',
          },
        ]}
        {...parts}
        cursor={playback.timesS[playback.frame.value] ?? null}
        onPick={(timeS) => playback.toFrame(nearestFrame(playback.timesS, timeS))}
      />
    </section>
  );
}
