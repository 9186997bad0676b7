import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { nextPseudonym } from './pseudonym.ts';
import { useAsking } from './use-asking.ts';

/** Begins a record, under the next free pseudonym unless another is typed. */
export function NewPatientDialog(props: {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [pseudonym, setPseudonym] = useState('');
  const [note, setNote] = useState('');
  useEffect(() => {
    let current = true;
    void nextPseudonym(api, 'P').then((next) => current && setPseudonym((typed) => typed || next));
    return () => {
      current = false;
    };
  }, [api]);
  const add = async () => {
    if (pseudonym.trim() === '') return;
    const added = await ask(
      answered(api.POST('/api/rehabilitation/patients', { body: { pseudonym, note } })),
    );
    if (added) props.onAdded(added.id);
  };
  return (
    <Dialog
      title={t(REHAB_PATIENT_TEXTS.add)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void add()}>
            {t(REHAB_PATIENT_TEXTS.create)}
          </Button>
        </>
      }
    >
      <PatientFields
        pseudonym={pseudonym}
        note={note}
        onPseudonym={setPseudonym}
        onNote={setNote}
        onEnter={add}
      />
    </Dialog>
  );
}

/** What a patient is called, and a note. */
export function PatientFields(props: {
  readonly pseudonym: string;
  readonly note: string;
  readonly onPseudonym: (pseudonym: string) => void;
  readonly onNote: (note: string) => void;
  readonly onEnter: () => Promise<void>;
}) {
  const t = useSay();
  return (
    <>
      <label class="field">
        <span>{t(REHAB_PATIENT_TEXTS.pseudonym)}</span>
        <input
          class="input"
          maxLength={80}
          value={props.pseudonym}
          onInput={(event) => props.onPseudonym(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void props.onEnter()}
        />
        <span class="cap">{t(REHAB_PATIENT_TEXTS.pseudonymSay)}</span>
      </label>
      <label class="field">
        <span>{t(REHAB_PATIENT_TEXTS.note)}</span>
        <textarea
          class="input"
          rows={3}
          maxLength={4000}
          value={props.note}
          onInput={(event) => props.onNote(event.currentTarget.value)}
        />
      </label>
    </>
  );
}
