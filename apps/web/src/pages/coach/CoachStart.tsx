import { COACH_RULES_TEXTS, COACH_START_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { Film, PersonStanding, Webcam } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { VideoItem } from '../../api/videos.ts';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { RouteLink } from '../../frame/RouteLink.tsx';
import '../../components/samples.css';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { formatRoute, type Router } from '../../route.ts';
import { ItemPicture } from '../library/ItemPicture.tsx';
import { PastSets } from './PastSets.tsx';

const MOST_RECENT = 8;

/** Where a set comes from: the camera, a clip that is there, a new one, or the sample. */
export function CoachStart(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const { router } = props;
  const [recent, setRecent] = useState<readonly VideoItem[] | null>(null);
  const [away, setAway] = useState<NoAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void answered(
      api.GET('/api/videos', { params: { query: { state: 'done', limit: MOST_RECENT } as never } }),
    ).then((answer) => {
      setAway(answer.kind === 'data' ? null : answer);
      if (answer.kind === 'data') setRecent((answer.data as { items: VideoItem[] }).items);
    });
  }, [api, turn]);

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
      <section class="samples recent" aria-labelledby="coach-recent">
        <h3 id="coach-recent">{t(COACH_START_TEXTS.recent)}</h3>
        {away && <AwayBanner answer={away} onRetry={() => setTurn(turn + 1)} />}
        {recent?.length === 0 && (
          <p class="muted">
            <Icon of={PersonStanding} size="s" /> {t(COACH_START_TEXTS.noRecent)}
          </p>
        )}
        <ul class="clips">
          {recent?.map((item) => {
            const route = { place: 'coach', item: item.id } as const;
            return (
              <li key={item.id}>
                <RouteLink route={route} router={router}>
                  <span class="im">
                    <ItemPicture item={item} />
                  </span>
                  <span class="name">{item.name}</span>
                </RouteLink>
              </li>
            );
          })}
        </ul>
      </section>
      <PastSets router={router} />
      <p>
        <a href={formatRoute({ place: 'coach', item: null, query: { rules: 'squat' } })}>
          {t(COACH_RULES_TEXTS.link)}
        </a>
      </p>
    </div>
  );
}
