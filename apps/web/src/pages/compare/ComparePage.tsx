import type { ComparisonPace } from '@posebox/motion';
import { COMPARE_FOLLOW_TEXTS, COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { type AskedOptions, ComparePanel } from './ComparePanel.tsx';
import './compare.css';
import { KeepReference } from './KeepReference.tsx';
import { PairView } from './PairView.tsx';
import { PracticeMoments } from './PracticeMoments.tsx';
import { ShareFilm } from './ShareFilm.tsx';
import { StepTimeline } from './StepTimeline.tsx';
import { StepTransport } from './StepTransport.tsx';
import { createStepPlayer } from './step-player.ts';
import { type ComparisonItem, type ComparisonState, useComparison } from './use-comparison.ts';

/** A comparison: both clips in step, where it differs, what to practise. */
export function ComparePage(props: { readonly router: Router }) {
  const t = useSay();
  const { state, take } = useComparison(props.router.route.value.item ?? '');
  if (state.kind === 'loading') return <Waiting />;
  if (state.kind === 'failed') {
    return (
      <Banner
        tone="stop"
        title={t(state.problem?.title ?? COMPARE_START_TEXTS.unreachable)}
        actions={
          <Button onClick={() => props.router.go({ place: 'compare', item: null })}>
            {t(COMPARE_TEXTS.another)}
          </Button>
        }
      >
        {state.problem && t(state.problem.remedy)}
      </Banner>
    );
  }
  return <ComparisonView key={state.item.id} {...state} take={take} router={props.router} />;
}

function ComparisonView(
  props: Extract<ComparisonState, { kind: 'there' }> & {
    readonly take: (item: ComparisonItem) => void;
    readonly router: Router;
  },
) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const { item, reference, attempt, router } = props;
  const { result } = item;
  const player = useMemo(
    () => createStepPlayer(result.reference.fromS, result.reference.toS),
    [result.reference.fromS, result.reference.toS],
  );
  useEffect(() => () => player.close(), [player]);
  const [pace, setPace] = useState<ComparisonPace>('matched');
  const [withGhost, setGhost] = useState(true);
  const [mirrorView, setMirrorView] = useState(false);

  const askAgain = async (options: AskedOptions) => {
    const answer = await answered(
      api.POST('/api/comparisons', {
        body: {
          reference: reference.id,
          attempt: attempt.id,
          referencePerson: result.reference.personId,
          attemptPerson: result.attempt.personId,
          options,
          phrases: item.phrases,
        },
      }),
    );
    if (answer.kind === 'data') return router.go({ place: 'compare', item: answer.data.id }, 'replace');
    const reason = answer.kind === 'problem' ? answer.problem.detail : COMPARE_START_TEXTS.unreachable;
    toasts.say(t(COMPARE_START_TEXTS.failed, { reason: t(reason) }));
  };

  // A clip was corrected meanwhile: skeletons are drawn as corrected, so what is said of them must be, too.
  const isOutdated = !item.upToDate;
  useEffect(() => {
    if (isOutdated) void askAgain(result.options);
  }, [isOutdated]);

  const length = `${(result.reference.toS - result.reference.fromS).toFixed(0)} s`;
  return (
    <div class="col wide">
      <div class="work">
        <div class="col comparecol">
          <section class="stagecard" aria-label={t(COMPARE_START_TEXTS.title)}>
            <header>
              <div class="what">
                <h2 title={reference.name}>{bare(reference.name)}</h2>
                <span class="cap">
                  {t(COMPARE_TEXTS.facts, {
                    reference: bare(reference.name),
                    attempt: bare(attempt.name),
                    length,
                  })}
                  {item.beats && ` · ${t(COMPARE_TEXTS.beats, { n: item.beats.timesS.length })}`}
                  {result.mirrored && ` · ${t(COMPARE_TEXTS.mirrored)}`}
                </span>
              </div>
              <div class="can">
                <Segmented
                  class="only-desk"
                  name={t(COMPARE_TEXTS.paceName)}
                  look="mini"
                  value={pace}
                  options={[
                    { value: 'matched', text: t(COMPARE_TEXTS.matched) },
                    { value: 'real', text: t(COMPARE_TEXTS.real) },
                  ]}
                  onChoose={setPace}
                />
                <ShareFilm item={item} pace={pace} onItem={props.take} />
              </div>
            </header>
            <PairView {...{ result, reference, attempt, player, pace, withGhost, mirrorView }} />
            <StepTransport
              player={player}
              mirrorView={mirrorView}
              onMirror={() => setMirrorView(!mirrorView)}
            />
            {result.score !== null && <StepTimeline item={item} player={player} />}
          </section>
          <PracticeMoments result={result} player={player} />
          <div class="row wrap">
            <Button onClick={() => router.go({ place: 'compare', item: null })}>
              {t(COMPARE_TEXTS.another)}
            </Button>
            <Button
              onClick={() => router.go({ place: 'compare', item: null, query: { follow: reference.id } })}
            >
              {t(COMPARE_FOLLOW_TEXTS.follow)}
            </Button>
          </div>
          <KeepReference item={item} onKept={() => undefined} />
        </div>
        <ComparePanel
          item={item}
          withGhost={withGhost}
          onGhost={setGhost}
          onOptions={(options) => void askAgain(options)}
        />
      </div>
    </div>
  );
}

/** A file's name without its ending. */
const bare = (name: string): string => name.replace(/\.[^.]+$/, '');
