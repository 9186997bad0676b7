import { REHAB_PATIENT_TEXTS, REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { PatientFields } from '../NewPatientDialog.tsx';
import { useAsking } from '../use-asking.ts';
import type { RecordPageProps } from '../WithRecord.tsx';

/** Another pseudonym, another note. */
export function RenameDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { patient } = props.record;
  const [pseudonym, setPseudonym] = useState(patient.pseudonym);
  const [note, setNote] = useState(patient.note);
  const save = async () => {
    const params = { path: { id: patient.id } };
    const changed = await ask(
      answered(api.PATCH('/api/rehabilitation/patients/{id}', { params, body: { pseudonym, note } })),
    );
    if (!changed) return;
    await props.reload();
    props.onClose();
  };
  return (
    <Dialog
      title={t(REHAB_RECORD_TEXTS.rename)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {t(REHAB_RECORD_TEXTS.save)}
          </Button>
        </>
      }
    >
      <PatientFields
        pseudonym={pseudonym}
        note={note}
        onPseudonym={setPseudonym}
        onNote={setNote}
        onEnter={save}
      />
    </Dialog>
  );
}
