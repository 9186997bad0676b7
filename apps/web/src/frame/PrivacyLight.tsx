import { PRIVACY_TEXTS } from '@posebox/texts';
import { usePlace } from '../api/place-context.tsx';
import '../components/privacy-light.css';
import { useSay } from '../preferences/preferences.tsx';
import { isOwnComputer } from './own-computer.ts';

/** Green: the page is served by this very computer; with accounts others see what is kept. Amber and square: by another one, named. */
export function PrivacyLight(props: { readonly onOpen: () => void }) {
  const t = useSay();
  const own = isOwnComputer(location.hostname);
  const hasAccounts = usePlace().place.value?.state === 'guarded';
  return (
    <button
      type="button"
      class={`privacy ${own ? '' : 'network'}`}
      aria-haspopup="dialog"
      onClick={props.onOpen}
    >
      <span class="only-desk">
        {own
          ? t(hasAccounts ? PRIVACY_TEXTS.shared : PRIVACY_TEXTS.local)
          : t(PRIVACY_TEXTS.network, { host: location.hostname })}
      </span>
      <span class="only-phone">{t(own ? PRIVACY_TEXTS.localShort : PRIVACY_TEXTS.networkShort)}</span>
    </button>
  );
}
