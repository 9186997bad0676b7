import { REHAB_PATIENT_TEXTS, REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';

/** Counts what will go. Records of people have no undo, therefore this asks. */
export function DeleteDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { patient } = props.record;
  const { sessions, measurements, videoIds } = patient.contents;
  const [withClips, setWithClips] = useState(true);
  const name = patient.pseudonym;
  const remove = async () => {
    const gone = await ask(
      answered(
        api.DELETE('/api/rehabilitation/patients/{id}', {
          params: { path: { id: patient.id }, query: { clips: withClips ? 'erase' : 'keep' } },
        }),
      ),
    );
    if (gone === null) return;
    props.router.go({ place: 'rehab', item: null }, 'replace');
    toasts.say(t(REHAB_RECORD_TEXTS.removed, { name }));
  };
  return (
    <Dialog
      title={t(REHAB_RECORD_TEXTS.removeTitle, { name })}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.cancel)}</Button>
          <Button kind="danger" onClick={() => void remove()}>
            {t(REHAB_RECORD_TEXTS.removeDo)}
          </Button>
        </>
      }
    >
      <p>{t(REHAB_RECORD_TEXTS.removeSay, { sessions, measurements })}</p>
      {videoIds.length > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={withClips}
            onChange={(event) => setWithClips(event.currentTarget.checked)}
          />
          {t(REHAB_RECORD_TEXTS.removeClips, { n: videoIds.length })}
        </label>
      )}
      {videoIds.length > 0 && !withClips && <p class="cap">{t(REHAB_RECORD_TEXTS.removeClipsNot)}</p>}
    </Dialog>
  );
}
