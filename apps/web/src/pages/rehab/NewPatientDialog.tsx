import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAsking } from '../../api/use-asking.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { PatientDialog, type PatientNames } from './PatientDialog.tsx';
import { nextPseudonym } from './pseudonym.ts';

/** Begins a record, under the next free pseudonym unless another is typed. */
export function NewPatientDialog(props: {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [names, setNames] = useState<PatientNames>({ pseudonym: '', note: '' });
  useEffect(() => {
    let current = true;
    void nextPseudonym(api, 'P').then(
      (next) =>
        current && setNames((typed) => (typed.pseudonym === '' ? { ...typed, pseudonym: next } : typed)),
    );
    return () => {
      current = false;
    };
  }, [api]);
  const add = async () => {
    const added = await ask(answered(api.POST('/api/rehabilitation/patients', { body: { ...names } })));
    if (added) props.onAdded(added.id);
  };
  return (
    <PatientDialog
      title={t(REHAB_PATIENT_TEXTS.add)}
      saveText={t(REHAB_PATIENT_TEXTS.create)}
      names={names}
      onNames={setNames}
      onSave={add}
      onClose={props.onClose}
    />
  );
}
