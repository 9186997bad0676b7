import { COACH_RULES_TEXTS, COACH_START_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { Film, PersonStanding, Webcam } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import '../../components/samples.css';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { formatRoute, type Router } from '../../route.ts';
import { ReadyClips } from '../library/ReadyClips.tsx';
import { PastSets } from './PastSets.tsx';

/** Where a set comes from: the camera, a clip that is there, a new one, or the sample. */
export function CoachStart(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const { router } = props;
  const [isBusy, setBusy] = useState(false);

  const openSample = async () => {
    setBusy(true);
    const { sampleSet } = await import('./sample-set.ts');
    const track = new File([sampleSet()], t(COACH_START_TEXTS.sampleName));
    const answer = await answered(api.POST('/api/tracks', { body: { track: [track] } as never }));
    setBusy(false);
    if (answer.kind === 'data')
      return router.go({ place: 'coach', item: (answer.data as { id: string }).id });
    const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
    toasts.say(t(LIBRARY_TEXTS.notDone, { reason: t(reason) }));
  };

  return (
    <div class="col wide">
      <Hero
        name={t(COACH_START_TEXTS.title)}
        title={t(COACH_START_TEXTS.title)}
        promise={t(COACH_START_TEXTS.promise)}
        actions={
          <>
            <Button
              kind="primary"
              big
              icon={Webcam}
              onClick={() => router.go({ place: 'coach', item: null, query: { live: 'camera' } })}
            >
              {t(COACH_START_TEXTS.live)}
            </Button>
            <Button big icon={Film} onClick={() => router.go({ place: 'video', item: null })}>
              {t(COACH_START_TEXTS.video)}
            </Button>
          </>
        }
      />
      <section class="samples" aria-labelledby="coach-sample">
        <h3 id="coach-sample">{t(COACH_START_TEXTS.sampleTitle)}</h3>
        <div class="three">
          <button type="button" aria-busy={isBusy} onClick={() => void openSample()}>
            <img src="/samples/squats.svg" alt="" width={120} height={80} />
            <span>{t(COACH_START_TEXTS.sample)}</span>
          </button>
        </div>
      </section>
      <ReadyClips
        place="coach"
        title={t(COACH_START_TEXTS.recent)}
        router={router}
        none={
          <p class="muted">
            <Icon of={PersonStanding} size="s" /> {t(COACH_START_TEXTS.noRecent)}
          </p>
        }
      />
      <PastSets router={router} />
      <p>
        <a href={formatRoute({ place: 'coach', item: null, query: { rules: 'squat' } })}>
          {t(COACH_RULES_TEXTS.link)}
        </a>
      </p>
    </div>
  );
}
