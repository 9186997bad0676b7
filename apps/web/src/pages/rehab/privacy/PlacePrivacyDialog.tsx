import { PLACE_PRIVACY_TEXTS, REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { useAsking } from '../../../api/use-asking.ts';
import { AuditList } from '../../../audit/AuditList.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { KeepChoice } from './ConsentDialog.tsx';

interface Verification {
  readonly entries: number;
  readonly brokenAt: number | null;
}

/** What this place keeps where nobody said otherwise, for how long, and who did what. */
export function PlacePrivacyDialog(props: { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const [place, setPlace] = useState<ApiSchema<'PlacePrivacy'> | null>(null);
  const [log, setLog] = useState<Verification | null>(null);
  useEffect(() => {
    const look = async () => {
      const now = await ask(answered(api.GET('/api/privacy')));
      if (now) setPlace(now);
      const verified = await answered(api.GET('/api/audit/verification'));
      if (verified.kind === 'data') setLog(verified.data);
    };
    void look();
  }, [api, ask]);
  const save = async () => {
    if (!place || !(await ask(answered(api.PUT('/api/privacy', { body: place }))))) return;
    toasts.say(t(PLACE_PRIVACY_TEXTS.saved));
    props.onClose();
  };
  if (!place) return null;
  return (
    <Dialog
      broad
      title={t(PLACE_PRIVACY_TEXTS.title)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void save()}>
            {t(PLACE_PRIVACY_TEXTS.save)}
          </Button>
        </>
      }
    >
      <div class="field">
        <KeepChoice keep={place.keep} onKeep={(keep) => setPlace({ ...place, keep })} />
        <span class="cap">{t(PLACE_PRIVACY_TEXTS.keepSay)}</span>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={place.consentRequired}
          onChange={(event) => setPlace({ ...place, consentRequired: event.currentTarget.checked })}
        />
        {t(PLACE_PRIVACY_TEXTS.consentRequired)}
      </label>
      <label class="field">
        <span>{t(PLACE_PRIVACY_TEXTS.keepDays)}</span>
        <input
          class="input"
          type="number"
          min={1}
          max={36_500}
          value={place.keepRecordDays ?? ''}
          onInput={({ currentTarget: { value } }) =>
            setPlace({ ...place, keepRecordDays: value === '' ? null : Math.round(Number(value)) })
          }
        />
        <span class="cap">{t(PLACE_PRIVACY_TEXTS.keepDaysSay)}</span>
      </label>
      <AuditList title={t(PLACE_PRIVACY_TEXTS.log)} about="records" />
      {log && (
        <p class={log.brokenAt === null ? 'cap' : 'state stop'}>
          {log.brokenAt === null
            ? t(PLACE_PRIVACY_TEXTS.logSound, { n: log.entries })
            : t(PLACE_PRIVACY_TEXTS.logBroken, { n: log.brokenAt })}
        </p>
      )}
    </Dialog>
  );
}
