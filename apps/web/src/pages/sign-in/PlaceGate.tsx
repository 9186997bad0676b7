import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlace } from '../../api/place-context.tsx';
import { SignInPage, type Step } from './SignInPage.tsx';

/** What `posebox account` sends somebody here for; null for everybody else. */
const stepOfAddress = (): Step | null => {
  const what = /^#\/sign-in\?(set-up|reset)$/.exec(location.hash)?.[1];
  return what === undefined ? null : what === 'reset' ? 'reset' : 'set_up';
};

/**
 * Shows the way in where the service asks for it. A page that was open stays as it is behind it, with a recording or
 * an edit under way, and is there again when the same person has signed in.
 */
export function PlaceGate(props: { readonly children: ComponentChildren }) {
  const { place, isKnown } = usePlace();
  const who = useRef<string | null>(null);
  const [sent, setSent] = useState(stepOfAddress);
  useEffect(() => {
    const look = () => setSent(stepOfAddress());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  if (!isKnown.value) return null;
  if (sent !== null) {
    const done = () => {
      location.hash = '#/photo';
      location.reload();
    };
    return <SignInPage step={sent} onDone={done} />;
  }
  const isIn = place.value === null || place.value.needs === 'nothing';
  const now = place.value?.account?.id ?? place.value?.patientId ?? '';
  if (isIn) {
    // Somebody else must not see what the one before had open.
    if (who.current !== null && who.current !== now) location.reload();
    who.current = now;
  }
  return (
    <>
      {!isIn && <SignInPage />}
      {who.current !== null && <div hidden={!isIn}>{props.children}</div>}
    </>
  );
}
