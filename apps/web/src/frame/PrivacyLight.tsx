import { PRIVACY_TEXTS } from '@posebox/texts';
import { usePlace } from '../api/place-context.tsx';
import '../components/privacy-light.css';
import { useSay } from '../preferences/preferences.tsx';
import { isOwnComputer } from './own-computer.ts';

const WORDS = {
  local: { long: PRIVACY_TEXTS.local, short: PRIVACY_TEXTS.localShort },
  shared: { long: PRIVACY_TEXTS.shared, short: PRIVACY_TEXTS.sharedShort },
  network: { long: PRIVACY_TEXTS.network, short: PRIVACY_TEXTS.networkShort },
} as const;

/** Green: the page is served by this very computer; with accounts others see what is kept. Amber and square: by another one, named. */
export function PrivacyLight(props: { readonly onOpen: () => void }) {
  const t = useSay();
  const own = isOwnComputer(location.hostname);
  const hasAccounts = usePlace().place.value?.state === 'guarded';
  const words = WORDS[!own ? 'network' : hasAccounts ? 'shared' : 'local'];
  return (
    <button
      type="button"
      class={`privacy ${own ? '' : 'network'}`}
      aria-haspopup="dialog"
      onClick={props.onOpen}
    >
      <span class="only-desk">{t(words.long, { host: location.hostname })}</span>
      <span class="only-phone">{t(words.short)}</span>
    </button>
  );
}
