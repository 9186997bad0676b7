import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { UserPlus } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Icon } from '../../components/Icon.tsx';
import { SureButton } from '../../components/SureButton.tsx';
import { momentText } from '../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { employersOf, ROLE_TEXTS, type Role } from './role-texts.ts';
import { ShownOnce } from './ShownOnce.tsx';

/** Whom an owner or a clinician may ask in here; patients are asked in from their record. */
const INVITED: Partial<Record<Role, readonly Role[]>> = {
  owner: ['clinician', 'assistant', 'owner'],
  clinician: ['assistant'],
};

const DAYS = [1, 7, 30] as const;

/** Asks somebody in with a code; those that nobody has used yet. */
export function Invitations(props: {
  readonly account: ApiSchema<'Account'>;
  readonly people: readonly ApiSchema<'Person'>[];
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const { account, people } = props;
  const roles = INVITED[account.role] ?? [];
  const [invitations, setInvitations] = useState<readonly ApiSchema<'Invitation'>[]>([]);
  const [role, setRole] = useState<Role>(roles[0] ?? 'assistant');
  const [worksFor, setWorksFor] = useState(account.id);
  const [note, setNote] = useState('');
  const [days, setDays] = useState(7);
  const [made, setMade] = useState<{ readonly id: string; readonly code: string } | null>(null);
  const load = useCallback(async () => {
    const open = await answered(api.GET('/api/invitations'));
    if (open.kind === 'data') setInvitations(open.data.invitations);
  }, [api]);
  useEffect(() => void load(), [load]);
  const invite = async (event: Event) => {
    event.preventDefault();
    const body = { role, note, days, ...(role === 'assistant' && { worksFor }) };
    const answer = await ask(answered(api.POST('/api/invitations', { body })));
    if (!answer) return;
    setMade(answer);
    setNote('');
    await load();
  };
  const withdraw = async (id: string) => {
    await ask(done(answered(api.DELETE('/api/invitations/{id}', { params: { path: { id } } }))));
    if (made?.id === id) setMade(null);
    await load();
  };
  const employers = employersOf(people);
  return (
    <>
      <form onSubmit={invite}>
        <h3>{t(ACCOUNT_PAGE_TEXTS.invite)}</h3>
        <p class="muted">{t(ACCOUNT_PAGE_TEXTS.inviteAbout)}</p>
        <RoleChoice {...{ roles, role }} onRole={setRole} />
        {role === 'assistant' && account.role === 'owner' && (
          <label class="field">
            <span>{t(ACCOUNT_PAGE_TEXTS.worksForWhom)}</span>
            <select
              class="select"
              value={worksFor}
              onChange={(event) => setWorksFor(event.currentTarget.value)}
            >
              {employers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span>{t(ACCOUNT_PAGE_TEXTS.note)}</span>
          <input
            class="input"
            maxLength={200}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t(ACCOUNT_PAGE_TEXTS.goodFor)}</span>
          <select
            class="select"
            value={days}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          >
            {DAYS.map((n) => (
              <option key={n} value={n}>
                {n === 1 ? t(ACCOUNT_PAGE_TEXTS.oneDay) : t(ACCOUNT_PAGE_TEXTS.days, { n })}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn">
          <Icon of={UserPlus} size="s" />
          {t(ACCOUNT_PAGE_TEXTS.invite)}
        </button>
        {made !== null && <ShownOnce name={t(ACCOUNT_PAGE_TEXTS.code)} code={made.code} />}
      </form>
      <section>
        <h3>{t(ACCOUNT_PAGE_TEXTS.open)}</h3>
        {invitations.length === 0 && <p class="muted">{t(ACCOUNT_PAGE_TEXTS.none)}</p>}
        {invitations.map(({ id, role: is, note: whom, expiresAt }) => (
          <div key={id} class="row wrap">
            <span>
              {t(ROLE_TEXTS[is])}
              {whom !== '' && ` · ${whom}`} ·{' '}
              {t(ACCOUNT_PAGE_TEXTS.until, { date: momentText(language.value, expiresAt) })}
            </span>
            <SureButton
              class="push"
              text={t(ACCOUNT_PAGE_TEXTS.withdraw)}
              name={t(ACCOUNT_PAGE_TEXTS.withdrawOf, { name: whom || t(ROLE_TEXTS[is]) })}
              sure={t(ACCOUNT_PAGE_TEXTS.withdrawSure)}
              onSure={() => void withdraw(id)}
            />
          </div>
        ))}
      </section>
    </>
  );
}
