import { FRAME_TEXTS, PRIVACY_TEXTS, type Text } from '@posebox/texts';
import { Cookie, type LucideIcon, MemoryStick, Network, Unlock, Users } from 'lucide-preact';
import { usePlace } from '../api/place-context.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Icon } from '../components/Icon.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { isOwnComputer } from './own-computer.ts';
import './dialog-lists.css';

/** What happens to photos, in sentences that are true for the address the page was opened at. */
export function PrivacyDialog(props: { readonly onClose: () => void }) {
  const t = useSay();
  const own = isOwnComputer(location.hostname);
  const hasAccounts = usePlace().place.value?.state === 'guarded';
  const places = { origin: location.origin, host: location.host };
  const facts: readonly (readonly [LucideIcon, Text])[] = [
    [Network, own ? PRIVACY_TEXTS.whereLocal : PRIVACY_TEXTS.whereNetwork],
    ...(!own && location.protocol === 'http:' ? [[Unlock, PRIVACY_TEXTS.plain] as const] : []),
    [MemoryStick, PRIVACY_TEXTS.kept],
    ...(hasAccounts ? [[Users, PRIVACY_TEXTS.whoSees] as const] : []),
    [Cookie, PRIVACY_TEXTS.remembered],
  ];
  return (
    <Dialog
      title={t(own ? PRIVACY_TEXTS.titleLocal : PRIVACY_TEXTS.titleNetwork, places)}
      closeName={t(FRAME_TEXTS.close)}
      onClose={props.onClose}
    >
      <ul class="told">
        {facts.map(([icon, text]) => (
          <li key={text.en}>
            <Icon of={icon} />
            <span>{t(text, places)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
