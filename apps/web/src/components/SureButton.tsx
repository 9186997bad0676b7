import { MEASUREMENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../preferences/preferences.tsx';
import { Button } from './Button.tsx';

const FORGET_AFTER_MS = 5_000;

/** For what has no way back, or goes at once: the first press says so, the second does it. */
export function SureButton(props: {
  readonly text: string;
  /** What the second press does; that it deletes for good, when left out. */
  readonly sure?: string;
  /** For ears, where the words alone don't say which. */
  readonly name?: string;
  readonly class?: string;
  readonly onSure: () => void;
}) {
  const t = useSay();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const timer = window.setTimeout(() => setAsked(false), FORGET_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isAsked]);
  const press = () => {
    setAsked(!isAsked);
    if (isAsked) props.onSure();
  };
  return (
    <Button
      kind={isAsked ? 'danger' : 'quiet'}
      {...(props.class !== undefined && { class: props.class })}
      {...(props.name !== undefined && !isAsked && { name: props.name })}
      onClick={press}
    >
      {isAsked ? (props.sure ?? t(MEASUREMENT_TEXTS.removeSure)) : props.text}
    </Button>
  );
}
