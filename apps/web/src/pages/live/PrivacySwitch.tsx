import { LIVE_STAGE_TEXTS } from '@posebox/texts';
import { useSay } from '../../preferences/preferences.tsx';

/**
 * The switch on the picture. On, which it is whenever the page is opened: nothing of what the camera shows or the engine
 * finds leaves the browser. Off: a recording can be saved, by a press of its own.
 */
export function PrivacySwitch(props: {
  readonly isPrivate: boolean;
  readonly onFlip: (on: boolean) => void;
}) {
  const t = useSay();
  const { isPrivate } = props;
  const { host } = location;
  return (
    <button
      type="button"
      class={`on plate private ${isPrivate ? '' : 'open'}`}
      role="switch"
      aria-checked={isPrivate}
      aria-label={t(LIVE_STAGE_TEXTS.private)}
      title={t(isPrivate ? LIVE_STAGE_TEXTS.privateSay : LIVE_STAGE_TEXTS.openSay, { host })}
      onClick={() => props.onFlip(!isPrivate)}
    >
      <i />
      {t(isPrivate ? LIVE_STAGE_TEXTS.private : LIVE_STAGE_TEXTS.open, { host })}
    </button>
  );
}
