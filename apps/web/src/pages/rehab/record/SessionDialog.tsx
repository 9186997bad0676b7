import { dayText, type Session, type SessionCorrection } from '@posebox/rehabilitation';
import {
  MEASUREMENT_TEXTS,
  REHAB_PATIENT_TEXTS,
  REHAB_RECORD_TEXTS,
  type Say,
  SESSION_CHANGE_TEXTS,
} from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SureButton } from '../../../components/SureButton.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { momentText } from '../../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { NoteField, PainField, PlaceField } from '../session/SessionFields.tsx';
import { ByField, useBy } from './ByField.tsx';

/** How a session felt, where it was and what was noted, said anew; who did it and what it was before stays. */
export function SessionDialog(props: {
  readonly session: Session;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { session } = props;
  const [pain, setPain] = useState(session.pain);
  const [place, setPlace] = useState(session.place);
  const [note, setNote] = useState(session.note);
  const by = useBy();
  const params = { path: { id: session.id } };
  const isSame = pain === session.pain && place === session.place && note.trim() === session.note;
  const reason = isSame ? SESSION_CHANGE_TEXTS.nothingNew : by.by === '' ? MEASUREMENT_TEXTS.byNeeded : null;
  const ended = async (said: string) => {
    await props.reload();
    toasts.say(said);
    props.onClose();
  };
  const save = async () => {
    by.remember();
    const body = { pain, place, note: note.trim(), by: by.by };
    if (await ask(answered(api.PATCH('/api/rehabilitation/sessions/{id}', { params, body }))))
      await ended(t(SESSION_CHANGE_TEXTS.saved));
  };
  const remove = async () => {
    if ((await ask(answered(api.DELETE('/api/rehabilitation/sessions/{id}', { params })))) !== null)
      await ended(t(MEASUREMENT_TEXTS.removed));
  };
  return (
    <Dialog
      broad
      title={t(SESSION_CHANGE_TEXTS.title, { date: dayText(language.value, session.doneAt, true) })}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <SureButton text={t(MEASUREMENT_TEXTS.removeSession)} onSure={() => void remove()} />
          <Button kind="primary" onClick={() => void save()} {...(reason && { unavailable: t(reason) })}>
            {t(REHAB_RECORD_TEXTS.save)}
          </Button>
        </>
      }
    >
      <PainField pain={pain} onPain={setPain} />
      <PlaceField place={place} onPlace={setPlace} />
      <NoteField note={note} onNote={setNote} />
      <ByField by={by} />
      {session.corrections.length > 0 && (
        <section>
          <h3>{t(MEASUREMENT_TEXTS.corrections)}</h3>
          <ul class="cap">
            {session.corrections.map((correction) => (
              <li key={correction.at}>
                {t(SESSION_CHANGE_TEXTS.was, {
                  when: momentText(language.value, correction.at),
                  by: correction.by,
                  was: wasText(t, correction),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** What was said before: “pain 6; note: stairs hurt”. */
function wasText(t: Say, { was }: SessionCorrection): string {
  return [
    was.pain !== undefined &&
      (was.pain === null
        ? t(SESSION_CHANGE_TEXTS.wasNoPain)
        : t(SESSION_CHANGE_TEXTS.wasPain, { n: was.pain })),
    was.place && t(REHAB_RECORD_TEXTS[was.place]),
    was.note !== undefined &&
      t(was.note === '' ? SESSION_CHANGE_TEXTS.wasNoNote : SESSION_CHANGE_TEXTS.wasNote, {
        note: was.note,
      }),
  ]
    .filter(Boolean)
    .join(t(SESSION_CHANGE_TEXTS.and));
}
