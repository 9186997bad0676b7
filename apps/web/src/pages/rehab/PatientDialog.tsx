import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSay } from '../../preferences/preferences.tsx';

/** What a patient is called, and what was noted. */
export interface PatientNames {
  readonly pseudonym: string;
  readonly note: string;
}

/** The frame in which a record is begun, and called otherwise later. */
export function PatientDialog(props: {
  readonly title: string;
  readonly saveText: string;
  readonly names: PatientNames;
  readonly onNames: (names: PatientNames) => void;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const { names, onNames } = props;
  const save = () => {
    if (names.pseudonym.trim() !== '') void props.onSave();
  };
  return (
    <Dialog
      title={props.title}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={save}>
            {props.saveText}
          </Button>
        </>
      }
    >
      <label class="field">
        <span>{t(REHAB_PATIENT_TEXTS.pseudonym)}</span>
        <input
          class="input"
          maxLength={80}
          value={names.pseudonym}
          onInput={(event) => onNames({ ...names, pseudonym: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
        <span class="cap">{t(REHAB_PATIENT_TEXTS.pseudonymSay)}</span>
      </label>
      <label class="field">
        <span>{t(REHAB_PATIENT_TEXTS.note)}</span>
        <textarea
          class="input"
          rows={3}
          maxLength={4000}
          value={names.note}
          onInput={(event) => onNames({ ...names, note: event.currentTarget.value })}
        />
      </label>
    </Dialog>
  );
}
