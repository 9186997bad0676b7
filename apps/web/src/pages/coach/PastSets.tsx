import { COACH_START_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { RouteLink } from '../../frame/RouteLink.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { exerciseName } from './coach-words.ts';

type PastSet = ApiSchema<'CoachingHistorySet'>;

/** Sets that were kept, of one person or of everybody, the newest first. */
export function PastSets(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const [person, setPerson] = useState('');
  const [past, setPast] = useState<{ people: readonly string[]; sets: readonly PastSet[] } | null>(null);
  useEffect(() => {
    const query = person === '' ? {} : { person };
    void answered(api.GET('/api/coaching/history', { params: { query } })).then(
      (answer) => answer.kind === 'data' && setPast(answer.data),
    );
  }, [api, person]);
  if (!past) return null;
  const day = new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <section class="samples" aria-labelledby="coach-history">
      <h3 id="coach-history">{t(COACH_START_TEXTS.history)}</h3>
      {past.people.length === 0 ? (
        <p class="muted">{t(COACH_START_TEXTS.noHistory)}</p>
      ) : (
        <>
          <label class="field narrow">
            <span class="cap">{t(COACH_START_TEXTS.whose)}</span>
            <select value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
              <option value="">{t(COACH_START_TEXTS.everybody)}</option>
              {past.people.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ul class="past">
            {past.sets.map((set) => (
              <li key={set.videoId}>
                <RouteLink route={{ place: 'coach', item: set.videoId }} router={props.router}>
                  <b>{set.exercise === null ? set.name : t(exerciseName(set.exercise))}</b>
                  <span>
                    {set.heldS > 0
                      ? t(COACH_START_TEXTS.held, { n: set.heldS.toFixed(1) })
                      : t(COACH_START_TEXTS.counted, { n: set.counted })}
                  </span>
                  <span class="cap">
                    {[set.person, day.format(new Date(set.createdAt))].filter(Boolean).join(' · ')}
                  </span>
                </RouteLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
