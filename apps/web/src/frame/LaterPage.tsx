import { FRAME_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Waiting } from '../components/Waiting.tsx';
import type { LoadPage, Page } from '../pages.ts';
import { useSay } from '../preferences/preferences.tsx';
import { isBare, type Router } from '../route.ts';

type Fetched = { readonly load: LoadPage; readonly page: Page | null };

/** A page that is fetched when it is opened. If that fails the frame stays, and says why. */
export function LaterPage(props: { readonly load: LoadPage; readonly router: Router }) {
  const { load, router } = props;
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (page: Page | null) => wanted && setFetched({ load, page });
    load().then(keep, () => keep(null));
    return () => {
      wanted = false;
    };
  }, [load]);
  // Whoever came by a link of the page before would otherwise start again at the top of the frame.
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, [fetched]);
  if (fetched?.load !== load) return isBare(router.route.value) ? null : <Waiting />;
  return fetched.page ? <fetched.page router={router} /> : <NotFetched />;
}

function NotFetched() {
  const t = useSay();
  return (
    <Banner
      tone="stop"
      title={t(FRAME_TEXTS.notFetchedTitle)}
      actions={<Button onClick={() => location.reload()}>{t(FRAME_TEXTS.reload)}</Button>}
    >
      {t(FRAME_TEXTS.notFetchedSay)}
    </Banner>
  );
}
