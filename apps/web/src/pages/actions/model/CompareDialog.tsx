import { ACTION_MODEL_TEXTS, ACTION_REPORT_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Table } from '../../../components/Table.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { labelText, shareText } from '../action-words.ts';
import type { ActionModel } from '../actions.ts';

/** Two models beside each other, class by class. */
export function CompareDialog(props: { readonly model: ActionModel; readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const { model } = props;
  const [others, setOthers] = useState<readonly ActionModel[]>([]);
  const [other, setOther] = useState('');
  const [compared, setCompared] = useState<ApiSchema<'ActionModelComparison'> | null>(null);
  useEffect(() => {
    let current = true;
    void answered(api.GET('/api/actions/models')).then((answer) => {
      if (!current || answer.kind !== 'data') return;
      // The one that comes along has no report to compare with.
      const rest = answer.data.models.filter(({ id, origin }) => id !== model.id && origin !== 'ready');
      setOthers(rest);
      // Another version of the same is what one mostly wants to know of.
      setOther((rest.find(({ name }) => name === model.name) ?? rest[0])?.id ?? '');
    });
    return () => {
      current = false;
    };
  }, [api, model]);
  useEffect(() => {
    if (other === '') return;
    let current = true;
    const params = { path: { id: model.id }, query: { with: other } };
    void answered(api.GET('/api/actions/models/{id}/comparison', { params })).then((answer) => {
      if (current && answer.kind === 'data') setCompared(answer.data);
    });
    return () => {
      current = false;
    };
  }, [api, model, other]);
  const named = ({ name, version }: ActionModel) =>
    `${name} · ${t(ACTION_MODEL_TEXTS.version, { n: version })}`;
  const [one, two] = compared?.models ?? [];
  return (
    <Dialog
      title={t(ACTION_MODEL_TEXTS.compareTitle)}
      closeName={t(ACTIONS_TEXTS.close)}
      onClose={props.onClose}
    >
      {others.length === 0 ? (
        <p class="muted">{t(ACTION_MODEL_TEXTS.compareNone)}</p>
      ) : (
        <label class="field">
          <span>{t(ACTION_MODEL_TEXTS.compareWith)}</span>
          <select value={other} onChange={(event) => setOther(event.currentTarget.value)}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {named(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {compared && one && two && (
        <>
          <Table
            caption={t(ACTION_MODEL_TEXTS.compareTitle)}
            rows={[
              {
                key: 'macro',
                name: t(ACTION_REPORT_TEXTS.macroF1),
                values: [one.score?.macroF1, two.score?.macroF1],
              },
              ...compared.classes.map(({ label, f1 }) => ({
                key: `class ${label}`,
                name: labelText(t, label),
                values: f1,
              })),
            ]}
            rowKey={({ key }) => key}
            columns={[
              { id: 'name', head: t(ACTION_REPORT_TEXTS.f1), cell: ({ name }) => name },
              { id: 'one', head: named(one), figure: true, cell: ({ values }) => shareText(values[0]) },
              { id: 'two', head: named(two), figure: true, cell: ({ values }) => shareText(values[1]) },
            ]}
          />
          <p class="cap">
            {t(compared.sameClips ? ACTION_MODEL_TEXTS.compareSame : ACTION_MODEL_TEXTS.compareOther)}
          </p>
        </>
      )}
    </Dialog>
  );
}
