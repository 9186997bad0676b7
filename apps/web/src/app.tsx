import { FRAME_TEXTS, PLACE_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { ToastShelf } from './components/toasts.tsx';
import { HelpDialog } from './frame/HelpDialog.tsx';
import { Mishap } from './frame/Mishap.tsx';
import { PrivacyDialog } from './frame/PrivacyDialog.tsx';
import { Rail } from './frame/Rail.tsx';
import { TabBar } from './frame/TabBar.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { LivePage } from './pages/live/LivePage.tsx';
import { PhotoPage } from './pages/photo/PhotoPage.tsx';
import { useSay } from './preferences/preferences.tsx';
import type { Router } from './route.ts';

/** The frame and the page in it. */
export function App(props: { readonly router: Router }) {
  const t = useSay();
  const [open, setOpen] = useState<'help' | 'privacy' | null>(null);
  const page = t(PLACE_TEXTS[props.router.route.value.place]);
  const title = t(FRAME_TEXTS.title, { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen('help');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t(FRAME_TEXTS.skip)}
      </button>
      <div class="app">
        <Rail router={props.router} />
        <div>
          <TopBar title={page} onPrivacy={() => setOpen('privacy')} onHelp={() => setOpen('help')} />
          <main class="page" id="content" tabIndex={-1}>
            <Mishap>
              {props.router.route.value.place === 'live' ? <LivePage /> : <PhotoPage router={props.router} />}
            </Mishap>
          </main>
        </div>
        <TabBar router={props.router} onHelp={() => setOpen('help')} />
      </div>
      <ToastShelf />
      {open === 'help' && <HelpDialog onClose={close} />}
      {open === 'privacy' && <PrivacyDialog onClose={close} />}
    </>
  );
}
