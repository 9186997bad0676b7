import { LIBRARY_TEXTS } from '@posebox/texts';
import { Film, Webcam } from 'lucide-preact';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { SampleRow } from './SampleRow.tsx';

/** The library before anything is in it: what will be here, and a sample one click away. */
export function EmptyLibrary(props: { readonly router: Router; readonly onItem: (item: VideoItem) => void }) {
  const t = useSay();
  const { router } = props;
  return (
    <>
      <Hero
        name={t(LIBRARY_TEXTS.emptyTitle)}
        title={t(LIBRARY_TEXTS.emptyTitle)}
        promise={t(LIBRARY_TEXTS.emptySay)}
        actions={
          <>
            <Button kind="primary" big icon={Film} onClick={() => router.go({ place: 'video', item: null })}>
              {t(LIBRARY_TEXTS.emptyAdd)}
            </Button>
            <Button big icon={Webcam} onClick={() => router.go({ place: 'live', item: null })}>
              {t(LIBRARY_TEXTS.emptyLive)}
            </Button>
          </>
        }
      />
      <SampleRow router={router} />
    </>
  );
}
