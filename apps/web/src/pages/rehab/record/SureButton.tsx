import { MEASUREMENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

const FORGET_AFTER_MS = 5_000;

/** For what has no way back: the first press says so, the second does it. */
export function SureButton(props: { readonly text: string; readonly onSure: () => void }) {
  const t = useSay();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const timer = window.setTimeout(() => setAsked(false), FORGET_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isAsked]);
  return (
    <Button kind={isAsked ? 'danger' : 'quiet'} onClick={() => (isAsked ? props.onSure() : setAsked(true))}>
      {isAsked ? t(MEASUREMENT_TEXTS.removeSure) : props.text}
    </Button>
  );
}
