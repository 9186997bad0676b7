import { ACTIONS_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useSay } from '../../preferences/preferences.tsx';

/** Asks for a name. */
export function NameDialog(props: {
  readonly title: string;
  readonly name: string;
  readonly label: string;
  readonly say?: string;
  readonly doText: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}) {
  const t = useSay();
  const [name, setName] = useState(props.name);
  const take = () => name.trim() !== '' && props.onName(name.trim());
  return (
    <Dialog
      title={props.title}
      closeName={t(ACTIONS_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(ACTIONS_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={take}>
            {props.doText}
          </Button>
        </>
      }
    >
      <label class="field">
        <span>{props.label}</span>
        <input
          class="input"
          maxLength={100}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
        {props.say && <span class="cap">{props.say}</span>}
      </label>
    </Dialog>
  );
}
