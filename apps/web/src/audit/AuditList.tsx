import {
  AUDIT_ACTIONS,
  AUDIT_ACTORS,
  AUDIT_LIST_TEXTS,
  type AuditAction,
  type AuditActor,
} from '@posebox/texts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import type { ApiSchema } from '../api/client.ts';
import { Button } from '../components/Button.tsx';
import { momentText } from '../preferences/moment-text.ts';
import { usePreferences, useSay } from '../preferences/preferences.tsx';
import './audit-list.css';

type Entry = ApiSchema<'AuditEntry'>;

const AT_ONCE = 20;

/** The last entries of the log, and the older ones when asked for: of one person, of accounts, of records, or of all. */
export function AuditList(props: {
  readonly title: string;
  readonly subject?: string;
  readonly about?: 'accounts' | 'records';
}) {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const { subject, about } = props;
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [hasOlder, setHasOlder] = useState(false);
  const look = useCallback(
    async (shown: readonly Entry[]) => {
      const before = shown.at(-1)?.seq;
      const query = {
        limit: AT_ONCE,
        ...(subject && { subject }),
        ...(about && { about }),
        ...(before !== undefined && { before }),
      };
      const answer = await answered(api.GET('/api/audit', { params: { query } }));
      // Who may not see the log sees none.
      if (answer.kind !== 'data') return;
      setEntries([...shown, ...answer.data.entries]);
      setHasOlder(answer.data.entries.length === AT_ONCE);
    },
    [api, subject, about],
  );
  useEffect(() => void look([]), [look]);
  if (entries.length === 0 && subject) return null;
  return (
    <section class={subject ? 'card' : ''}>
      <h3>{props.title}</h3>
      {entries.length === 0 && <p class="muted">{t(AUDIT_LIST_TEXTS.empty)}</p>}
      <ol class="acts">
        {entries.map((entry) => {
          const text = AUDIT_ACTIONS[entry.action as AuditAction];
          const actor = AUDIT_ACTORS[entry.actor as AuditActor];
          return (
            <li key={entry.seq}>
              <span class="cap">{momentText(language.value, entry.at)}</span>
              <span>{text ? t(text) : entry.action}</span>
              <span class="cap">
                {actor ? t(actor) : (entry.actorName ?? t(AUDIT_LIST_TEXTS.goneAccount))}
                {!subject && <Subject of={entry} />}
              </span>
            </li>
          );
        })}
      </ol>
      {hasOlder && <Button onClick={() => void look(entries)}>{t(AUDIT_LIST_TEXTS.older)}</Button>}
    </section>
  );
}

/** To whom it was done: an account, or a person's record. */
function Subject(props: { readonly of: Entry }) {
  const t = useSay();
  const { subject, subjectId, accountName } = props.of;
  if (subject === null) return null;
  if (accountName !== null) return <> → {accountName}</>;
  return (
    <>
      {' → '}
      {subjectId === null ? (
        t(AUDIT_LIST_TEXTS.erasedPerson)
      ) : (
        <a href={`#/rehab/${subjectId}`}>{subjectId.slice(0, 8)}</a>
      )}
    </>
  );
}
