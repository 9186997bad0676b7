import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlace } from '../../api/place-context.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { isBare, parseRoute } from '../../route.ts';
import { JoinHome } from '../home/JoinHome.tsx';
import { LaterHome } from '../home/LaterHome.tsx';
import { useKeptHome } from '../home/use-kept-home.ts';
import { SignInPage, type Step } from './SignInPage.tsx';
import './sign-in.css';

/** What `posebox account` sends somebody here for; null for everybody else. */
const stepOfAddress = (): Step | null => {
  const what = /^#\/sign-in\?(set-up|reset)$/.exec(location.hash)?.[1];
  return what === undefined ? null : what === 'reset' ? 'reset' : 'set_up';
};

/** The code that a QR code of a home link brings along; empty when it is to be typed, null at any other address. */
const homeCodeOfAddress = (): string | null => {
  const found = /^#\/home(?:\?(.*))?$/.exec(location.hash);
  return found && (new URLSearchParams(found[1]).get('code') ?? '');
};

/**
 * Shows the way in where the service asks for it. A page that was open stays as it is behind it, with a recording or
 * an edit under way, and is there again when the same person has signed in.
 */
export function PlaceGate(props: { readonly children: ComponentChildren }) {
  const { place, isKnown } = usePlace();
  const who = useRef<string | null>(null);
  const wasIn = useRef(false);
  const atHome = useRef<string | null>(null);
  /** Who came by a home link has no password to type. */
  const isByLink = useRef(false);
  const [sent, setSent] = useState(stepOfAddress);
  const [homeCode, setHomeCode] = useState(homeCodeOfAddress);
  useEffect(() => {
    const look = () => {
      setSent(stepOfAddress());
      setHomeCode(homeCodeOfAddress());
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const home = useKeptHome();
  if (!isKnown.value || home === 'looking') {
    // What lies over somebody's film shows the figure or nothing.
    if (isBare(parseRoute(location.hash))) return null;
    return (
      <main class="way-in">
        <Waiting />
      </main>
    );
  }
  if (sent !== null) {
    const done = () => {
      location.hash = '#/photo';
      location.reload();
    };
    return <SignInPage step={sent} onDone={done} />;
  }
  const isIn = place.value === null || place.value.needs === 'nothing';
  if (isIn) wasIn.current = true;
  if (place.value === null) atHome.current = home?.patientId ?? null;
  else if (isIn) {
    const now = place.value.account?.id ?? place.value.patientId ?? '';
    // Somebody else must not see what the one before had open.
    if (who.current !== null && who.current !== now) location.reload();
    who.current = now;
    // A patient has the own page and no other; it stays open behind the way in as any other does.
    atHome.current = place.value.patientId;
    isByLink.current = place.value.through === 'home';
  }
  const isHome = place.value?.needs === 'sign_in' && (homeCode !== null || isByLink.current);
  const shown = atHome.current === null ? props.children : <LaterHome patientId={atHome.current} />;
  return (
    <>
      {!isIn && (isHome ? <JoinHome code={homeCode ?? ''} /> : <SignInPage />)}
      {wasIn.current && <div hidden={!isIn}>{shown}</div>}
    </>
  );
}
