import { dayText, type Session } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS, SESSION_CHANGE_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { Table } from '../../../components/Table.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { SessionDialog } from './SessionDialog.tsx';

/** Sessions in which nothing was measured: how it felt, and a note. Folded away until somebody asks. */
export function SessionList(props: {
  readonly sessions: readonly Session[];
  readonly reload: () => Promise<void>;
}) {
  const t = useSay();
  const { language } = usePreferences();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = props.sessions.find(({ id }) => id === openId);
  return (
    <details class="card">
      <summary>{t(SESSION_CHANGE_TEXTS.without, { n: props.sessions.length })}</summary>
      <Table
        caption={t(REHAB_RECORD_TEXTS.sessions)}
        rows={props.sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'date',
            head: t(REHAB_RECORD_TEXTS.columnDate),
            cell: ({ doneAt }) => dayText(language.value, doneAt),
          },
          {
            id: 'pain',
            head: t(REHAB_RECORD_TEXTS.columnPain),
            figure: true,
            cell: ({ pain }) => pain ?? '–',
          },
          {
            id: 'where',
            head: t(REHAB_RECORD_TEXTS.columnWhere),
            cell: ({ place }) => t(REHAB_RECORD_TEXTS[place]),
          },
          { id: 'note', head: t(REHAB_RECORD_TEXTS.note), cell: ({ note }) => note },
          {
            id: 'change',
            head: <span class="ears">{t(SESSION_CHANGE_TEXTS.change)}</span>,
            cell: ({ id }) => (
              <button type="button" class="link nowrap" onClick={() => setOpenId(id)}>
                {t(SESSION_CHANGE_TEXTS.change)}
              </button>
            ),
          },
        ]}
      />
      {open && (
        <SessionDialog key={open.id} session={open} reload={props.reload} onClose={() => setOpenId(null)} />
      )}
    </details>
  );
}
