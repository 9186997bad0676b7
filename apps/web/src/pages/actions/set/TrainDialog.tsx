import { NETWORK_KINDS, type NetworkKind } from '@posebox/actions';
import { ACTION_TRAINING_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { ActionSet } from '../actions.ts';

const MOST_SEED = 0xffffffff;

/** What kind of model, and by which seed; both are fine as they are. */
export function TrainDialog(props: {
  readonly set: ActionSet;
  readonly onClose: () => void;
  readonly onTraining: () => Promise<void>;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [kind, setKind] = useState<NetworkKind>('tcn');
  const [seed, setSeed] = useState(1);
  const begin = async () => {
    const params = { path: { id: props.set.id } };
    const body = { kind, seed };
    const training = await ask(
      answered(api.POST('/api/actions/sets/{id}/trainings', { params, body: body as never })),
    );
    if (!training) return;
    props.onClose();
    await props.onTraining();
  };
  return (
    <Dialog
      title={t(ACTION_TRAINING_TEXTS.dialogTitle)}
      closeName={t(ACTIONS_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(ACTIONS_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void begin()}>
            {t(ACTION_TRAINING_TEXTS.start)}
          </Button>
        </>
      }
    >
      <fieldset class="kinds">
        <legend class="label">{t(ACTION_TRAINING_TEXTS.kind)}</legend>
        {NETWORK_KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
            <span>
              {t(ACTION_TRAINING_TEXTS[`kind_${one}`])}
              <span class="cap">{t(ACTION_TRAINING_TEXTS[`kind_${one}_say`])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{t(ACTION_TRAINING_TEXTS.seed)}</span>
        <input
          class="input"
          type="number"
          min={0}
          max={MOST_SEED}
          value={seed}
          onInput={(event) => {
            const given = Math.trunc(Number(event.currentTarget.value));
            if (given >= 0 && given <= MOST_SEED) setSeed(given);
          }}
        />
        <span class="cap">{t(ACTION_TRAINING_TEXTS.seedSay)}</span>
      </label>
    </Dialog>
  );
}
