import { MEASUREMENT_TEXTS, REHAB_RECORD_TEXTS } from '@posebox/texts';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { Table } from '../../../components/Table.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { dayText } from '../rehab-words.ts';
import { useAsking } from '../use-asking.ts';
import type { Session } from './record.ts';
import { SureButton } from './SureButton.tsx';

/** Sessions in which nothing was measured: how it felt, and a note. */
export function SessionList(props: {
  readonly sessions: readonly Session[];
  readonly reload: () => Promise<void>;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const remove = async (id: string) => {
    const params = { path: { id } };
    if ((await ask(answered(api.DELETE('/api/rehabilitation/sessions/{id}', { params })))) === null) return;
    await props.reload();
  };
  return (
    <section class="card flush">
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
            id: 'remove',
            head: <span class="ears">{t(MEASUREMENT_TEXTS.removeSession)}</span>,
            cell: ({ id }) => (
              <SureButton text={t(MEASUREMENT_TEXTS.removeSession)} onSure={() => void remove(id)} />
            ),
          },
        ]}
      />
    </section>
  );
}
