import { FRAME_TEXTS } from '@posebox/texts';
import { Copy } from 'lucide-preact';
import { useSay } from '../preferences/preferences.tsx';
import { Button } from './Button.tsx';
import { useToasts } from './toasts.tsx';

/** Copies a text that stands beside it, and says so. */
export function CopyButton(props: { readonly text: string; readonly name?: string }) {
  const t = useSay();
  const toasts = useToasts();
  const copy = async () => {
    // Without a secure context there is no clipboard; the text can still be marked by hand.
    await navigator.clipboard?.writeText(props.text).then(
      () => toasts.say(t(FRAME_TEXTS.copied)),
      () => undefined,
    );
  };
  return (
    <Button icon={Copy} {...(props.name !== undefined && { name: props.name })} onClick={() => void copy()}>
      {t(FRAME_TEXTS.copy)}
    </Button>
  );
}
