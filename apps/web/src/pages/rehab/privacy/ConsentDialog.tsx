import { CONSENT_TEXTS, KEEP_SAYS, KEEP_TEXTS, REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';

interface Told {
  readonly rule: ApiSchema<'KeepRule'>;
  readonly erasedOn: string | null;
  readonly consents: readonly ApiSchema<'Consent'>[];
}

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - 60_000 * now.getTimezoneOffset()).toISOString().slice(0, 10);
};

/** A consent, as it was given: on paper or by word, it is noted here. */
export function ConsentDialog(
  props: RecordPageProps & { readonly onClose: () => void; readonly onGiven: (told: Told) => void },
) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { patient } = props.record;
  const clips = patient.contents.videoIds.length;
  const isMinor = patient.ageGroup !== 'adult';
  const [purpose, setPurpose] = useState('');
  const [keep, setKeep] = useState<keyof typeof KEEP_TEXTS>('skeleton');
  const [until, setUntil] = useState('');
  const [givenBy, setGivenBy] = useState<'person' | 'guardian'>(isMinor ? 'guardian' : 'person');
  const [guardian, setGuardian] = useState('');
  const [separate, setSeparate] = useState(false);
  const [givenOn, setGivenOn] = useState(today());
  const reason =
    purpose.trim() === ''
      ? CONSENT_TEXTS.missingPurpose
      : givenBy === 'guardian' && guardian.trim() === ''
        ? CONSENT_TEXTS.missingGuardian
        : givenOn === ''
          ? CONSENT_TEXTS.missingDay
          : null;
  const save = async () => {
    const told = await ask(
      answered(
        api.POST('/api/rehabilitation/patients/{id}/consents', {
          params: { path: { id: patient.id } },
          body: {
            ...{ purpose: purpose.trim(), keep, givenBy, separate, givenOn },
            until: until === '' ? null : until,
            guardian: givenBy === 'guardian' ? guardian.trim() : null,
          },
        }),
      ),
    );
    if (!told) return;
    props.onGiven(told);
    toasts.say(t(CONSENT_TEXTS.saved));
    props.onClose();
  };
  return (
    <Dialog
      broad
      title={t(CONSENT_TEXTS.give)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void save()} {...(reason && { unavailable: t(reason) })}>
            {t(CONSENT_TEXTS.save)}
          </Button>
        </>
      }
    >
      <label class="field">
        <span>{t(CONSENT_TEXTS.purpose)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={1000}
          value={purpose}
          onInput={(event) => setPurpose(event.currentTarget.value)}
        />
        <span class="cap">{t(CONSENT_TEXTS.purposeSay)}</span>
      </label>
      <div class="field">
        <span>{t(CONSENT_TEXTS.keep)}</span>
        <KeepChoice keep={keep} onKeep={setKeep} />
        {keep !== 'video' && clips > 0 && <span class="cap">{t(CONSENT_TEXTS.stricter, { n: clips })}</span>}
      </div>
      <div class="field">
        <span>{t(CONSENT_TEXTS.givenBy)}</span>
        <Segmented
          name={t(CONSENT_TEXTS.givenBy)}
          options={(['person', 'guardian'] as const).map((value) => ({
            value,
            text: t(CONSENT_TEXTS[value]),
          }))}
          value={givenBy}
          onChoose={setGivenBy}
        />
      </div>
      {givenBy === 'guardian' && (
        <label class="field">
          <span>{t(CONSENT_TEXTS.guardianName)}</span>
          <input
            class="input"
            maxLength={200}
            value={guardian}
            onInput={(event) => setGuardian(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="twofields">
        <label class="field">
          <span>{t(CONSENT_TEXTS.givenOn)}</span>
          <input
            class="input"
            type="date"
            value={givenOn}
            onInput={(event) => setGivenOn(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t(CONSENT_TEXTS.untilDay)}</span>
          <input
            class="input"
            type="date"
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="cap">{t(CONSENT_TEXTS.untilSay)}</p>
      <label class="tick">
        <input
          type="checkbox"
          checked={separate}
          onChange={(event) => setSeparate(event.currentTarget.checked)}
        />
        {t(CONSENT_TEXTS.separate)}
      </label>
    </Dialog>
  );
}

/** Video, skeleton or numbers, with what that means. */
export function KeepChoice(props: {
  readonly keep: keyof typeof KEEP_TEXTS;
  readonly onKeep: (keep: keyof typeof KEEP_TEXTS) => void;
}) {
  const t = useSay();
  return (
    <>
      <Segmented
        name={t(CONSENT_TEXTS.keep)}
        options={(['video', 'skeleton', 'numbers'] as const).map((value) => ({
          value,
          text: t(KEEP_TEXTS[value]),
        }))}
        value={props.keep}
        onChoose={props.onKeep}
      />
      <span class="cap">{t(KEEP_SAYS[props.keep])}</span>
    </>
  );
}
