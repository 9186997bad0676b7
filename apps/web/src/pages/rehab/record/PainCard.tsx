import { dayText, type PatientRecord } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { Chart } from '../../../components/Chart.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';

const DAY_MS = 86_400_000;
const PAIN_RANGE = [0, 10] as const;

/** How much it hurt, session by session. */
export function PainCard(props: { readonly record: PatientRecord }) {
  const t = useSay();
  const { language } = usePreferences();
  const { pain } = props.record;
  const written = language.value;
  const shown = useMemo(() => {
    const x = pain.map(({ at }) => new Date(at).getTime() / DAY_MS);
    const values = pain.map((one) => one.pain);
    return {
      x,
      // Too narrow for days; the trend above has them, and the table behind.
      xAt: [],
      series: [
        {
          id: 'pain',
          label: t(REHAB_RECORD_TEXTS.pain),
          values,
          tone: 'ink' as const,
          look: 'dots' as const,
        },
      ],
    };
  }, [pain, written]);
  return (
    <section class="card">
      <div class="row">
        <h3>{t(REHAB_RECORD_TEXTS.pain)}</h3>
        <span class="cap push">{t(REHAB_RECORD_TEXTS.painScale)}</span>
      </div>
      {pain.length === 0 ? (
        <p class="cap">{t(REHAB_RECORD_TEXTS.painNone)}</p>
      ) : (
        <Chart
          title={t(REHAB_RECORD_TEXTS.pain)}
          unit=""
          xLabel={t(REHAB_RECORD_TEXTS.columnDate)}
          xText={(day) => dayText(written, day * DAY_MS)}
          height={110}
          range={PAIN_RANGE}
          {...shown}
        />
      )}
    </section>
  );
}
