import { PLAIN_COMPARISON } from '@posebox/motion';
import { COMPARE_FOLLOW_TEXTS, COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import { Columns2, FilePlus2, Webcam } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { isUnderWay, type VideoItem } from '../../api/videos.ts';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import '../../components/samples.css';
import { Table } from '../../components/Table.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { WindowDrop } from '../../components/WindowDrop.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { useUploads } from '../../uploads/upload-context.tsx';
import '../compare/compare.css';
import { chooseFiles } from '../video-start/choose-files.ts';
import { tellApart } from '../video-start/tell-apart.ts';
import { type ComparisonSummary, useCompareChoice } from './use-compare-choice.ts';

/** Where two clips are chosen: from the library, from files, or the sample pair; and what was compared before. */
export function CompareStartPage(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const desk = useUploads();
  const { router } = props;
  const choice = useCompareChoice();
  const [reference, setReference] = useState('');
  const [attempt, setAttempt] = useState(router.route.value.query?.attempt ?? '');
  const [isBusy, setBusy] = useState(false);
  /** Uploads of this page that are still on their way, the example's first. */
  const awaited = useRef<readonly number[]>([]);

  const uploads = desk.uploads.value;
  useEffect(() => {
    for (const [place, id] of awaited.current.entries()) {
      const upload = uploads.find((one) => one.id === id);
      if (upload?.state.kind !== 'arrived') continue;
      (place === 0 && awaited.current.length > 1 ? setReference : setAttempt)(upload.state.item.id);
      desk.remove(id);
    }
  }, [uploads, desk]);

  const sayFailure = (answer: Exclude<Awaited<ReturnType<typeof compare>>, { kind: 'data' }>) => {
    const reason = answer.kind === 'problem' ? answer.problem.detail : COMPARE_START_TEXTS.unreachable;
    toasts.say(t(COMPARE_START_TEXTS.failed, { reason: t(reason) }));
  };
  const compare = (one: string, two: string) =>
    answered(
      api.POST('/api/comparisons', { body: { reference: one, attempt: two, options: PLAIN_COMPARISON } }),
    );
  const go = async (one: string, two: string) => {
    setBusy(true);
    const answer = await compare(one, two);
    setBusy(false);
    if (answer.kind === 'data') router.go({ place: 'compare', item: answer.data.id });
    else sayFailure(answer);
  };
  const send = (files: readonly File[]) =>
    answered(api.POST('/api/tracks', { body: { track: files } as never }));
  const takeSample = async () => {
    setBusy(true);
    const { samplePair, trackFile } = await import('./sample-pair.ts');
    const pair = samplePair();
    const [one, two] = await Promise.all([
      send([trackFile(pair.reference, t(COMPARE_START_TEXTS.sampleReference))]),
      send([trackFile(pair.attempt, t(COMPARE_START_TEXTS.sampleAttempt))]),
    ]);
    setBusy(false);
    if (one.kind !== 'data') return sayFailure(one);
    if (two.kind !== 'data') return sayFailure(two);
    await go((one.data as VideoItem).id, (two.data as VideoItem).id);
  };
  const take = async (files: readonly File[]) => {
    const { videos, tracks } = tellApart(files);
    if (videos.length > 0) awaited.current = desk.add(videos.slice(0, 2));
    for (const [index, track] of tracks.slice(0, 2).entries()) {
      const answer = await send([track]);
      if (answer.kind !== 'data') return sayFailure(answer);
      const item = answer.data as VideoItem;
      choice.take(item);
      (index === 0 && tracks.length > 1 ? setReference : setAttempt)(item.id);
    }
  };

  const ready = choice.items.filter(({ state }) => state === 'done');
  const underWay = choice.items.filter(isUnderWay);
  const canGo =
    [reference, attempt].every((id) => ready.some((item) => item.id === id)) && reference !== attempt;
  const nameOf = (id: string) =>
    choice.references.find(({ videoId }) => videoId === id)?.name ??
    choice.items.find((item) => item.id === id)?.name ??
    '';
  return (
    <div class="col wide">
      {choice.away && <AwayBanner answer={choice.away} onRetry={choice.reload} />}
      <Hero
        name={t(COMPARE_START_TEXTS.title)}
        title={t(COMPARE_START_TEXTS.title)}
        promise={t(COMPARE_START_TEXTS.promise)}
        actions={
          <>
            <Button
              kind={canGo ? 'outlined' : 'primary'}
              big
              icon={Columns2}
              onClick={() => void takeSample()}
            >
              {isBusy ? t(COMPARE_START_TEXTS.busy) : t(COMPARE_START_TEXTS.sample)}
            </Button>
            <Button big icon={FilePlus2} onClick={() => chooseFiles({}, (files) => void take(files))}>
              {t(COMPARE_START_TEXTS.addFile)}
            </Button>
          </>
        }
        hint={t(COMPARE_START_TEXTS.addSay)}
      />
      <section class="comparechoice" aria-label={t(COMPARE_START_TEXTS.needTwo)}>
        <ClipChoice
          name={t(COMPARE_START_TEXTS.reference)}
          value={reference}
          items={ready}
          nameOf={nameOf}
          onChoose={setReference}
        />
        <ClipChoice
          name={t(COMPARE_START_TEXTS.attempt)}
          value={attempt}
          items={ready}
          nameOf={nameOf}
          onChoose={setAttempt}
        />
        <Button
          kind={canGo ? 'primary' : 'outlined'}
          big
          onClick={() => void go(reference, attempt)}
          {...(canGo ? {} : { unavailable: t(COMPARE_START_TEXTS.needTwo) })}
        >
          {isBusy ? t(COMPARE_START_TEXTS.busy) : t(COMPARE_START_TEXTS.go)}
        </Button>
        <Button
          big
          icon={Webcam}
          onClick={() => router.go({ place: 'compare', item: null, query: { follow: reference } })}
          {...(reference === '' ? { unavailable: t(COMPARE_START_TEXTS.none) } : {})}
        >
          {t(COMPARE_FOLLOW_TEXTS.follow)}
        </Button>
      </section>
      {underWay.length > 0 && (
        <p class="cap" role="status">
          {underWay
            .map(({ name, progress }) =>
              t(COMPARE_START_TEXTS.underWay, { name, percent: `${Math.round(100 * progress)} %` }),
            )
            .join(' · ')}
        </p>
      )}
      <section aria-labelledby="references-title">
        <h2 id="references-title">{t(COMPARE_START_TEXTS.references)}</h2>
        {choice.references.length === 0 && <p class="cap">{t(COMPARE_START_TEXTS.referencesNone)}</p>}
        <div class="row wrap">
          {choice.references.map(({ videoId, name, phrases }) => (
            <Button key={videoId} pressed={reference === videoId} onClick={() => setReference(videoId)}>
              {name}
              <span class="cap">{t(COMPARE_START_TEXTS.phraseCount, { n: phrases.length })}</span>
            </Button>
          ))}
        </div>
      </section>
      <History history={choice.history} router={router} />
      <WindowDrop
        countText={(n) => t(COMPARE_START_TEXTS.dropping, { n })}
        onDrop={(files) => void take(files)}
      />
    </div>
  );
}

function ClipChoice(props: {
  readonly name: string;
  readonly value: string;
  readonly items: readonly VideoItem[];
  readonly nameOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
}) {
  const t = useSay();
  return (
    <label class="field">
      <span>{props.name}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <option value="">{t(COMPARE_START_TEXTS.none)}</option>
        {props.items.map(({ id, clip }) => (
          <option key={id} value={id}>
            {props.nameOf(id)} {clip ? `(${clip.durationS.toFixed(0)} s)` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}

function History(props: { readonly history: readonly ComparisonSummary[]; readonly router: Router }) {
  const t = useSay();
  const { language } = usePreferences();
  const when = (createdAt: string) =>
    new Date(createdAt).toLocaleString(language.value, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t(COMPARE_START_TEXTS.history)}</h2>
      {props.history.length === 0 ? (
        <p class="cap">{t(COMPARE_START_TEXTS.historyNone)}</p>
      ) : (
        <Table
          caption={t(COMPARE_START_TEXTS.history)}
          rows={props.history}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'pair',
              head: t(COMPARE_START_TEXTS.columnPair),
              cell: ({ id, reference, attempt }) => (
                <a href={`#/compare/${id}`}>
                  {reference.name} – {attempt.name}
                </a>
              ),
            },
            { id: 'when', head: t(COMPARE_START_TEXTS.columnWhen), cell: ({ createdAt }) => when(createdAt) },
            {
              id: 'score',
              head: t(COMPARE_START_TEXTS.columnScore),
              figure: true,
              cell: ({ score }) => score ?? '–',
            },
            { id: 'shape', head: t(COMPARE_TEXTS.shape), figure: true, cell: ({ shape }) => shape ?? '–' },
            {
              id: 'timing',
              head: t(COMPARE_TEXTS.timing),
              figure: true,
              cell: ({ timing }) => timing ?? '–',
            },
          ]}
        />
      )}
    </section>
  );
}
