import { FIGURE_START_TEXTS } from '@posebox/texts';
import { Film, Image as ImageIcon, LockKeyhole, Webcam } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { ReadyClips } from '../library/ReadyClips.tsx';

/** The figures page before it has a source: camera, photo, a video file, or a clip of the library. */
export function FigureStart(props: {
  readonly router: Router;
  readonly onCamera: () => void;
  readonly onPhoto: () => void;
  readonly onFile: () => void;
}) {
  const t = useSay();
  const { router } = props;
  return (
    <div class="col wide">
      <Hero
        name={t(FIGURE_START_TEXTS.title)}
        title={t(FIGURE_START_TEXTS.title)}
        promise={t(FIGURE_START_TEXTS.promise)}
        actions={
          <>
            <Button kind="primary" big icon={Webcam} onClick={props.onCamera}>
              {t(FIGURE_START_TEXTS.camera)}
            </Button>
            <Button big icon={ImageIcon} onClick={props.onPhoto}>
              {t(FIGURE_START_TEXTS.photo)}
            </Button>
            <Button big icon={Film} onClick={props.onFile}>
              {t(FIGURE_START_TEXTS.file)}
            </Button>
          </>
        }
      />
      <ReadyClips
        place="figures"
        title={t(FIGURE_START_TEXTS.clips)}
        router={router}
        none={
          <p class="row wrap">
            {t(FIGURE_START_TEXTS.noClips)}
            <Button onClick={() => router.go({ place: 'video', item: null })}>
              {t(FIGURE_START_TEXTS.toVideo)}
            </Button>
          </p>
        }
      />
      <p class="cap foot">
        <Icon of={LockKeyhole} size="s" />
        {t(FIGURE_START_TEXTS.foot)}
      </p>
    </div>
  );
}
