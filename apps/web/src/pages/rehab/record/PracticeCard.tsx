import { dayText, movementName, type PatientRecord } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';

const DAYS = 14;
const DAY_MS = 86_400_000;
const dayOf = (at: string | number) => new Date(at).toDateString();

/** The last fortnight, a dot a day: whether something was done. */
export function PracticeCard(props: { readonly record: PatientRecord }) {
  const t = useSay();
  const { language } = usePreferences();
  const { sessions, patient } = props.record;
  const practised = new Set(sessions.map(({ doneAt }) => dayOf(doneAt)));
  const days = Array.from({ length: DAYS }, (_, index) => Date.now() - (DAYS - 1 - index) * DAY_MS);
  const done = days.filter((day) => practised.has(dayOf(day))).length;
  const plan = patient.plan.map((item) =>
    t(REHAB_RECORD_TEXTS.practiceItem, { name: movementName(t, item), n: item.timesPerWeek }),
  );
  return (
    <section class="card">
      <div class="row">
        <h3>{t(REHAB_RECORD_TEXTS.practice)}</h3>
        <span class="push">
          <b>{done}</b> <span class="of">{t(REHAB_RECORD_TEXTS.practiceDays, { all: DAYS })}</span>
        </span>
      </div>
      <ul class="dots">
        {days.map((day) => {
          const on = practised.has(dayOf(day));
          const text = on ? REHAB_RECORD_TEXTS.practiceDid : REHAB_RECORD_TEXTS.practiceDidNot;
          const say = t(text, { date: dayText(language.value, day) });
          return (
            <li key={day} class={on ? 'on' : ''} title={say}>
              <span class="ears">{say}</span>
            </li>
          );
        })}
      </ul>
      <p class="cap">
        {patient.plan.length === 0
          ? t(REHAB_RECORD_TEXTS.practiceNoPlan)
          : t(REHAB_RECORD_TEXTS.practiceSay, { items: plan.join(language.value === 'zh' ? '；' : '; ') })}
      </p>
    </section>
  );
}
