import { FRAME_TEXTS, LIVE_START_TEXTS, LIVE_TROUBLE_TEXTS, type Text } from '@posebox/texts';
import { Film, LockKeyhole, RefreshCw, Webcam } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { LiveTrouble } from './camera.ts';

const TROUBLES: Readonly<Record<LiveTrouble, { readonly title: Text; readonly say: Text }>> = {
  denied: { title: LIVE_TROUBLE_TEXTS.deniedTitle, say: LIVE_TROUBLE_TEXTS.denied },
  none: { title: LIVE_TROUBLE_TEXTS.noneTitle, say: LIVE_TROUBLE_TEXTS.none },
  inUse: { title: LIVE_TROUBLE_TEXTS.inUseTitle, say: LIVE_TROUBLE_TEXTS.inUse },
  insecure: { title: LIVE_TROUBLE_TEXTS.insecureTitle, say: LIVE_TROUBLE_TEXTS.insecure },
  unplugged: { title: LIVE_TROUBLE_TEXTS.unpluggedTitle, say: LIVE_TROUBLE_TEXTS.unplugged },
  file: { title: LIVE_TROUBLE_TEXTS.fileTitle, say: LIVE_TROUBLE_TEXTS.file },
  engine: { title: LIVE_TROUBLE_TEXTS.engineTitle, say: LIVE_TROUBLE_TEXTS.engine },
};

/** The live page before there is a picture: one thing to do, and what went wrong if something did. */
export function LiveStart(props: {
  readonly trouble: LiveTrouble | null;
  /** What becomes of the picture, where it isn't that it stays in the page. */
  readonly promise?: Text | undefined;
  readonly onCamera: () => void;
  readonly onFile: () => void;
}) {
  const t = useSay();
  const { trouble } = props;
  const said = trouble && TROUBLES[trouble];
  return (
    <>
      {said && (
        <Banner
          tone="stop"
          title={t(said.title)}
          actions={
            trouble === 'engine' ? (
              <Button icon={RefreshCw} onClick={() => location.reload()}>
                {t(FRAME_TEXTS.reload)}
              </Button>
            ) : (
              trouble !== 'insecure' &&
              trouble !== 'file' && (
                <Button icon={RefreshCw} onClick={props.onCamera}>
                  {t(FRAME_TEXTS.retry)}
                </Button>
              )
            )
          }
        >
          {t(said.say)}
        </Banner>
      )}
      <Hero
        name={t(LIVE_START_TEXTS.title)}
        title={t(LIVE_START_TEXTS.title)}
        promise={t(props.promise ?? LIVE_START_TEXTS.promise)}
        actions={
          <>
            <Button kind="primary" big icon={Webcam} onClick={props.onCamera}>
              {t(LIVE_START_TEXTS.camera)}
            </Button>
            <Button big icon={Film} onClick={props.onFile}>
              {t(LIVE_START_TEXTS.file)}
            </Button>
          </>
        }
      />
      <p class="cap foot">
        <Icon of={LockKeyhole} size="s" />
        {t(LIVE_START_TEXTS.foot)}
      </p>
    </>
  );
}
