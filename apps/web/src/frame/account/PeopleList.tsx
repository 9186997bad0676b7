import { ACCOUNT_PAGE_TEXTS, type Text } from '@posebox/texts';
import { UserPlus } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { momentText } from '../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';

type Role = ApiSchema<'Account'>['role'];

const ROLE_TEXTS: Readonly<Record<Role, Text>> = {
  owner: ACCOUNT_PAGE_TEXTS.ownerRole,
  clinician: ACCOUNT_PAGE_TEXTS.clinicianRole,
  assistant: ACCOUNT_PAGE_TEXTS.assistantRole,
  patient: ACCOUNT_PAGE_TEXTS.patientRole,
};

/** Whom an owner or a clinician may ask in here; patients are asked in from their record. */
const INVITED: Partial<Record<Role, readonly Role[]>> = {
  owner: ['clinician', 'assistant', 'owner'],
  clinician: ['assistant'],
};

/** Who is here, for the owner; invitations, for whoever may invite. */
export function PeopleList(props: { readonly account: ApiSchema<'Account'> }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const isOwner = props.account.role === 'owner';
  const roles = INVITED[props.account.role] ?? [];
  const [people, setPeople] = useState<readonly ApiSchema<'Person'>[]>([]);
  const [invitations, setInvitations] = useState<readonly ApiSchema<'Invitation'>[]>([]);
  const [role, setRole] = useState<Role>(roles[0] ?? 'assistant');
  const [note, setNote] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const load = useCallback(async () => {
    const [listed, open] = await Promise.all([
      isOwner ? answered(api.GET('/api/people')) : null,
      answered(api.GET('/api/invitations')),
    ]);
    if (listed?.kind === 'data') setPeople(listed.data.people);
    if (open.kind === 'data') setInvitations(open.data.invitations);
  }, [api, isOwner]);
  useEffect(() => void load(), [load]);
  const invite = async (event: Event) => {
    event.preventDefault();
    const made = await ask(answered(api.POST('/api/invitations', { body: { role, note, days: 7 } })));
    if (!made) return;
    setCode(made.code);
    setNote('');
    await load();
  };
  const withdraw = async (id: string) => {
    await ask(done(answered(api.DELETE('/api/invitations/{id}', { params: { path: { id } } }))));
    setCode(null);
    await load();
  };
  const close = async (id: string, closed: boolean) => {
    await ask(answered(api.PATCH('/api/people/{id}', { params: { path: { id } }, body: { closed } })));
    await load();
  };
  return (
    <>
      {people.map(({ id, name, role: is, closedAt }) => (
        <div key={id} class="row wrap">
          <span>
            <b>{name}</b> · {t(ROLE_TEXTS[is])}
            {closedAt !== null && ` · ${t(ACCOUNT_PAGE_TEXTS.isOut)}`}
          </span>
          {id !== props.account.id && (
            <Button class="push" kind="quiet" onClick={() => void close(id, closedAt === null)}>
              {t(closedAt === null ? ACCOUNT_PAGE_TEXTS.letOut : ACCOUNT_PAGE_TEXTS.letIn)}
            </Button>
          )}
        </div>
      ))}
      <form onSubmit={invite}>
        <h3>{t(ACCOUNT_PAGE_TEXTS.invite)}</h3>
        <p class="muted">{t(ACCOUNT_PAGE_TEXTS.inviteAbout)}</p>
        <label class="field">
          <span>{t(ACCOUNT_PAGE_TEXTS.role)}</span>
          <select
            class="select"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {t(ROLE_TEXTS[one])}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t(ACCOUNT_PAGE_TEXTS.note)}</span>
          <input
            class="input"
            maxLength={200}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="btn">
          <Icon of={UserPlus} size="s" />
          {t(ACCOUNT_PAGE_TEXTS.invite)}
        </button>
        {code !== null && (
          <p role="status">
            {t(ACCOUNT_PAGE_TEXTS.code)}: <b>{code}</b>
          </p>
        )}
      </form>
      <h3>{t(ACCOUNT_PAGE_TEXTS.open)}</h3>
      {invitations.length === 0 && <p class="muted">{t(ACCOUNT_PAGE_TEXTS.none)}</p>}
      {invitations.map(({ id, role: is, note: whom, expiresAt }) => (
        <div key={id} class="row wrap">
          <span>
            {t(ROLE_TEXTS[is])}
            {whom !== '' && ` · ${whom}`} ·{' '}
            {t(ACCOUNT_PAGE_TEXTS.until, { date: momentText(language.value, expiresAt) })}
          </span>
          <Button class="push" kind="quiet" onClick={() => void withdraw(id)}>
            {t(ACCOUNT_PAGE_TEXTS.end)}
          </Button>
        </div>
      ))}
    </>
  );
}
