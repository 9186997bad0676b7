import {
  AUDIT_ACTIONS,
  type AuditAction,
  CONSENT_TEXTS,
  PLACE_PRIVACY_TEXTS,
  type Text,
} from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { momentText } from '../../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';

const SHOWN = 20;

/** Who acts without an account; an account stands under its own id. */
const ACTORS: Readonly<Record<string, Text>> = {
  'this computer': CONSENT_TEXTS.thisComputer,
  retention: CONSENT_TEXTS.retention,
};

/** The last entries of the log, of one person or of all. */
export function AuditList(props: { readonly title: string; readonly subject?: string }) {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const { subject } = props;
  const [entries, setEntries] = useState<readonly ApiSchema<'AuditEntry'>[]>([]);
  useEffect(() => {
    const look = async () => {
      const query = { limit: SHOWN, ...(subject && { subject }) };
      const answer = await answered(api.GET('/api/audit', { params: { query } }));
      // Who may not see the log sees none.
      if (answer.kind === 'data') setEntries(answer.data.entries);
    };
    void look();
  }, [api, subject]);
  if (entries.length === 0 && subject) return null;
  return (
    <section class={subject ? 'card' : ''}>
      <h3>{props.title}</h3>
      {entries.length === 0 && <p class="muted">{t(PLACE_PRIVACY_TEXTS.logEmpty)}</p>}
      <ol class="acts">
        {entries.map((entry) => {
          const text = AUDIT_ACTIONS[entry.action as AuditAction];
          const actor = ACTORS[entry.actor];
          return (
            <li key={entry.seq}>
              <span class="cap">{momentText(language.value, entry.at)}</span>
              <span>{text ? t(text) : entry.action}</span>
              <span class="cap">
                {actor ? t(actor) : entry.actor}
                {!subject && entry.subject !== null && (
                  <>
                    {' · '}
                    {entry.subjectId === null ? (
                      t(PLACE_PRIVACY_TEXTS.erasedPerson)
                    ) : (
                      <a href={`#/rehab/${entry.subjectId}`}>{entry.subjectId.slice(0, 8)}</a>
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
