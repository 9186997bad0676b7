import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { usePlace } from '../../api/place-context.tsx';
import { SignInPage } from './SignInPage.tsx';

/**
 * Shows the way in where the service asks for it. A page that was open stays as it is behind it, with a recording or
 * an edit under way, and is there again when the same person has signed in.
 */
export function PlaceGate(props: { readonly children: ComponentChildren }) {
  const { place, isKnown } = usePlace();
  const who = useRef<string | null>(null);
  if (!isKnown.value) return null;
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
