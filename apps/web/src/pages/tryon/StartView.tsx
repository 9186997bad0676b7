import { PHOTO_START_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { Camera, Image as ImageIcon, Webcam } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { ReadyClips } from '../library/ReadyClips.tsx';
import { SAMPLES, type Sample, sampleUrl } from '../photo/samples.ts';
import '../../components/samples.css';

/** The page before its first photo. */
export function StartView(props: {
  readonly router: Router;
  readonly onLive: () => void;
  readonly onPick: () => void;
  readonly onCamera: () => void;
  readonly onSample: (sample: Sample) => void;
}) {
  const t = useSay();
  return (
    <>
      <Hero
        name={t(TRY_ON_TEXTS.choose)}
        title={
          <>
            <span class="only-desk">{t(TRY_ON_TEXTS.drop)}</span>
            <span class="only-phone">{t(TRY_ON_TEXTS.choose)}</span>
          </>
        }
        promise={t(TRY_ON_TEXTS.promise)}
        actions={
          <>
            <Button kind="primary" big icon={ImageIcon} onClick={props.onPick}>
              {t(TRY_ON_TEXTS.choose)}
            </Button>
            <Button big icon={Webcam} onClick={props.onLive}>
              {t(TRY_ON_TEXTS.live)}
            </Button>
            <Button big icon={Camera} onClick={props.onCamera}>
              {t(PHOTO_START_TEXTS.takeButton)}
            </Button>
          </>
        }
      />
      <section class="samples" aria-labelledby="samples-title">
        <h3 id="samples-title">{t(TRY_ON_TEXTS.samples)}</h3>
        <div class="three">
          {SAMPLES.map((sample) => (
            <button key={sample.file} type="button" onClick={() => props.onSample(sample)}>
              <img src={sampleUrl(sample)} alt="" width={120} height={80} />
              <span>{t(sample.text)}</span>
            </button>
          ))}
        </div>
      </section>
      <ReadyClips place="tryon" title={t(TRY_ON_TEXTS.clips)} router={props.router} kind="video" />
      <p class="cap foot">{t(TRY_ON_TEXTS.foot)}</p>
    </>
  );
}
