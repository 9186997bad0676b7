import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { AuditList } from '../../audit/AuditList.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { Invitations } from './Invitations.tsx';
import { PersonLine } from './PersonLine.tsx';

/** Who is here: everybody for the owner, those whom they answer for for a clinician; and invitations. */
export function PeopleList(props: { readonly account: ApiSchema<'Account'> }) {
  const t = useSay();
  const api = useApi();
  const { account } = props;
  const isOwner = account.role === 'owner';
  const [people, setPeople] = useState<readonly ApiSchema<'Person'>[]>([]);
  const load = useCallback(async () => {
    const listed = await answered(api.GET('/api/people'));
    if (listed.kind === 'data') setPeople(listed.data.people);
  }, [api]);
  useEffect(() => void load(), [load]);
  return (
    <>
      {!isOwner && <p class="muted">{t(ACCOUNT_PAGE_TEXTS.responsible)}</p>}
      {!isOwner && people.length === 0 && <p class="muted">{t(ACCOUNT_PAGE_TEXTS.none)}</p>}
      {people.map((person) => (
        <PersonLine
          key={person.id}
          {...{ person, people }}
          canChange={isOwner && person.id !== account.id}
          onChanged={load}
        />
      ))}
      <Invitations {...{ account, people }} />
      {isOwner && <AuditList title={t(ACCOUNT_PAGE_TEXTS.log)} about="accounts" />}
    </>
  );
}
