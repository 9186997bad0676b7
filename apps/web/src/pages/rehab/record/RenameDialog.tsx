import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import { PatientDialog, type PatientNames } from '../PatientDialog.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';

/** Another pseudonym, another note. */
export function RenameDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { id, pseudonym, note } = props.record.patient;
  const [names, setNames] = useState<PatientNames>({ pseudonym, note });
  const save = async () => {
    const params = { path: { id } };
    const changed = await ask(
      answered(api.PATCH('/api/rehabilitation/patients/{id}', { params, body: { ...names } })),
    );
    if (!changed) return;
    await props.reload();
    props.onClose();
  };
  return (
    <PatientDialog
      title={t(REHAB_RECORD_TEXTS.rename)}
      saveText={t(REHAB_RECORD_TEXTS.save)}
      names={names}
      onNames={setNames}
      onSave={save}
      onClose={props.onClose}
    />
  );
}
