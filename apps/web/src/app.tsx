import { FRAME_TEXTS, PLACE_TEXTS } from '@posebox/texts';
import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { ToastShelf } from './components/toasts.tsx';
import { AccountDialog } from './frame/AccountDialog.tsx';
import { HelpDialog } from './frame/HelpDialog.tsx';
import { LaterPage } from './frame/LaterPage.tsx';
import { Mishap } from './frame/Mishap.tsx';
import { PrivacyDialog } from './frame/PrivacyDialog.tsx';
import { Rail } from './frame/Rail.tsx';
import { SubtitleProvider } from './frame/subtitle.tsx';
import { TabBar } from './frame/TabBar.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { PhotoPage } from './pages/photo/PhotoPage.tsx';
import { loaderOf } from './pages.ts';
import { useSay } from './preferences/preferences.tsx';
import { isBare, type Router } from './route.ts';

/** The frame and the page in it. */
export function App(props: { readonly router: Router }) {
  const t = useSay();
  const [open, setOpen] = useState<'help' | 'privacy' | 'account' | null>(null);
  const subtitle = useSignal<string | null>(null);
  const route = props.router.route.value;
  const page = t(PLACE_TEXTS[route.place]);
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
  if (isBare(route)) return <LaterPage load={loaderOf(route.place, route)} router={props.router} />;
  return (
    <SubtitleProvider value={subtitle}>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t(FRAME_TEXTS.skip)}
      </button>
      <div class="app">
        <Rail router={props.router} />
        <div>
          <TopBar
            title={page}
            subtitle={subtitle.value}
            onPrivacy={() => setOpen('privacy')}
            onHelp={() => setOpen('help')}
            onAccount={() => setOpen('account')}
          />
          <main class="page" id="content" tabIndex={-1}>
            {/* A place of its own each: a page that broke must not take the others with it. */}
            <Mishap key={route.place}>
              {route.place === 'photo' ? (
                <PhotoPage router={props.router} />
              ) : (
                <LaterPage load={loaderOf(route.place, route)} router={props.router} />
              )}
            </Mishap>
          </main>
        </div>
        <TabBar router={props.router} onHelp={() => setOpen('help')} />
      </div>
      <ToastShelf />
      {open === 'help' && <HelpDialog onClose={close} />}
      {open === 'privacy' && <PrivacyDialog onClose={close} />}
      {open === 'account' && <AccountDialog onClose={close} />}
    </SubtitleProvider>
  );
}
