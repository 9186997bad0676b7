import { FRAME_TEXTS, HELP_TEXTS, OWN_MODEL_TEXTS, type Text } from '@posebox/texts';
import { Info } from 'lucide-preact';
import { Dialog } from '../components/Dialog.tsx';
import { Icon } from '../components/Icon.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { formatRoute } from '../route.ts';
import { commandKey } from './command-key.ts';
import './dialog-lists.css';

type Shortcut = readonly [Text, readonly string[]];

/** No single letters here: who dictates or bumps a key must not set something off (WCAG 2.1.4). */
const anywhere = (): readonly Shortcut[] => [
  [HELP_TEXTS.open, [`${commandKey()} O`]],
  [HELP_TEXTS.paste, [`${commandKey()} V`]],
  [HELP_TEXTS.undo, [`${commandKey()} Z`]],
  [HELP_TEXTS.help, ['F1']],
];

const ON_PICTURE: readonly Shortcut[] = [
  [HELP_TEXTS.points, ['←', '→']],
  [HELP_TEXTS.ends, ['Home', 'End']],
  [HELP_TEXTS.person, ['1', '…', '9']],
  [HELP_TEXTS.files, ['Page ↑', 'Page ↓']],
  [HELP_TEXTS.zoom, ['+', '−']],
  [HELP_TEXTS.fit, ['0']],
  [HELP_TEXTS.pan, ['Shift ←', 'Shift →']],
  [HELP_TEXTS.view, ['V']],
];

/** Keys, how to take a photo that works, and where the rest is written. */
export function HelpDialog(props: { readonly onClose: () => void }) {
  const t = useSay();
  return (
    <Dialog broad title={t(HELP_TEXTS.title)} closeName={t(FRAME_TEXTS.close)} onClose={props.onClose}>
      <section>
        <h3>{t(HELP_TEXTS.tips)}</h3>
        <ul class="tips">
          {[HELP_TEXTS.tipWhole, HELP_TEXTS.tipLight, HELP_TEXTS.tipCloth, HELP_TEXTS.tipCrowd].map((tip) => (
            <li key={tip.en}>{t(tip)}</li>
          ))}
        </ul>
      </section>
      <div class="keys">
        <Keys title={HELP_TEXTS.anywhere} shortcuts={anywhere()} />
        <Keys title={HELP_TEXTS.onPicture} shortcuts={ON_PICTURE} />
      </div>
      <div class="helpfoot">
        <a href={formatRoute({ place: 'models', item: null })} onClick={props.onClose}>
          {t(OWN_MODEL_TEXTS.title)}
        </a>
        <a href="/api/docs">{t(HELP_TEXTS.api)}</a>
        <a href="/licences.txt">{t(HELP_TEXTS.licences)}</a>
        <span class="notmed push">
          <Icon of={Info} size="s" />
          {t(HELP_TEXTS.notMedical)}
        </span>
      </div>
    </Dialog>
  );
}

function Keys(props: { readonly title: Text; readonly shortcuts: readonly Shortcut[] }) {
  const t = useSay();
  return (
    <section>
      <h3>{t(props.title)}</h3>
      <dl>
        {props.shortcuts.map(([text, keys]) => (
          <div key={text.en}>
            <dt>{t(text)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
