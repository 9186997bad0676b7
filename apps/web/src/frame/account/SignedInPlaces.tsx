import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Button } from '../../components/Button.tsx';
import { momentText } from '../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';

/** The browsers in which one is signed in. */
export function SignedInPlaces() {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const [sessions, setSessions] = useState<readonly ApiSchema<'SignedInSession'>[]>([]);
  const load = useCallback(async () => {
    const answer = await answered(api.GET('/api/account/sessions'));
    if (answer.kind === 'data') setSessions(answer.data.sessions);
  }, [api]);
  useEffect(() => void load(), [load]);
  const end = async (id: string) => {
    await ask(done(answered(api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } }))));
    await load();
  };
  const endOthers = async () => {
    await ask(answered(api.DELETE('/api/account/sessions')));
    await load();
  };
  return (
    <section>
      <h3>{t(ACCOUNT_PAGE_TEXTS.sessions)}</h3>
      {sessions.map(({ id, device, isThis, seenAt }) => (
        <div key={id} class="row wrap">
          <span>
            {device} ·{' '}
            {isThis
              ? t(ACCOUNT_PAGE_TEXTS.thisSession)
              : t(ACCOUNT_PAGE_TEXTS.seen, { date: momentText(language.value, seenAt) })}
          </span>
          {!isThis && (
            <Button class="push" kind="quiet" onClick={() => void end(id)}>
              {t(ACCOUNT_PAGE_TEXTS.end)}
            </Button>
          )}
        </div>
      ))}
      {sessions.length > 1 && (
        <Button onClick={() => void endOthers()}>{t(ACCOUNT_PAGE_TEXTS.endOthers)}</Button>
      )}
    </section>
  );
}
