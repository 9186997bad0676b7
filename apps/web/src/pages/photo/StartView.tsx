import { PHOTO_START_TEXTS } from '@posebox/texts';
import { Camera, Image as ImageIcon, LockKeyhole } from 'lucide-preact';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { commandKey } from '../../frame/command-key.ts';
import { isOwnComputer } from '../../frame/own-computer.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { SAMPLES, type Sample, sampleUrl } from './samples.ts';
import '../../components/samples.css';

/** The page before the first photo: one thing to do, and three photos to try it with. */
export function StartView(props: {
  readonly photosHeld: number;
  /** The page was reloaded while photos were on it. */
  readonly forgot: boolean;
  readonly onPick: () => void;
  readonly onCamera: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onBack: () => void;
}) {
  const t = useSay();
  const one = props.photosHeld === 1;
  return (
    <>
      {props.photosHeld > 0 && (
        <Banner
          tone="none"
          actions={
            <Button onClick={props.onBack}>
              {t(one ? PHOTO_START_TEXTS.goBackOne : PHOTO_START_TEXTS.goBack)}
            </Button>
          }
        >
          {one ? t(PHOTO_START_TEXTS.stillHereOne) : t(PHOTO_START_TEXTS.stillHere, { n: props.photosHeld })}
        </Banner>
      )}
      {props.forgot && props.photosHeld === 0 && <Banner tone="none">{t(PHOTO_START_TEXTS.notKept)}</Banner>}
      <Hero
        name={t(PHOTO_START_TEXTS.choose)}
        title={
          <>
            <span class="only-desk">{t(PHOTO_START_TEXTS.drop)}</span>
            <span class="only-phone">{t(PHOTO_START_TEXTS.choose)}</span>
          </>
        }
        promise={t(PHOTO_START_TEXTS.promise)}
        actions={
          <>
            <Button kind="primary" big icon={ImageIcon} onClick={props.onPick}>
              {t(PHOTO_START_TEXTS.chooseButton)}
            </Button>
            <Button big icon={Camera} onClick={props.onCamera}>
              {t(PHOTO_START_TEXTS.takeButton)}
            </Button>
          </>
        }
        hint={
          <>
            {t(PHOTO_START_TEXTS.orPaste)} <kbd>{commandKey()}</kbd> <kbd>V</kbd>
          </>
        }
      />
      <section class="samples" aria-labelledby="samples-title">
        <h3 id="samples-title">{t(PHOTO_START_TEXTS.samples)}</h3>
        <div class="three">
          {SAMPLES.map((sample) => (
            <button key={sample.file} type="button" onClick={() => props.onSample(sample)}>
              <img src={sampleUrl(sample)} alt="" width={120} height={80} />
              <span>{t(sample.text)}</span>
            </button>
          ))}
        </div>
      </section>
      <p class="cap foot">
        <Icon of={LockKeyhole} size="s" />
        {isOwnComputer(location.hostname)
          ? t(PHOTO_START_TEXTS.footLocal)
          : t(PHOTO_START_TEXTS.footNetwork, { host: location.host })}
      </p>
    </>
  );
}
