import {
  COMPARE_CAUTION_TEXTS,
  COMPARE_LIMB_TEXTS,
  COMPARE_REFUSAL_TEXTS,
  COMPARE_START_TEXTS,
  COMPARE_TEXTS,
} from '@posebox/texts';
import { Banner } from '../../components/Banner.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import { Panel, PanelSection } from '../../components/Panel.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Table } from '../../components/Table.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { phraseName } from './PracticeMoments.tsx';
import type { ComparisonItem, ComparisonResult } from './use-comparison.ts';

/** A bar from here on is good, below it wants a look. */
const GOOD_FROM = 75;
const SAID_FROM_S = 0.02;

export type AskedOptions = ComparisonResult['options'];

/** The score with its meaning, limb by limb and phrase by phrase, and how it compares. */
export function ComparePanel(props: {
  readonly item: ComparisonItem;
  readonly withGhost: boolean;
  readonly onGhost: (on: boolean) => void;
  readonly onOptions: (options: AskedOptions) => void;
}) {
  const t = useSay();
  const { item } = props;
  const { result } = item;
  const { options } = result;
  return (
    <Panel name={t(COMPARE_TEXTS.take)}>
      {result.score === null ? <NoScore result={result} /> : <Scores result={result} />}
      {result.score !== null && <Limbs result={result} />}
      {result.phrases.length > 0 && (
        <section>
          <details>
            <summary>{t(COMPARE_TEXTS.phrases)}</summary>
            <PhraseTable result={result} />
          </details>
        </section>
      )}
      <PanelSection title={t(COMPARE_TEXTS.options)}>
        <Switch name={t(COMPARE_TEXTS.ghost)} on={props.withGhost} onFlip={props.onGhost} />
        <Switch
          name={t(COMPARE_TEXTS.recogniseMirror)}
          on={options.mirror !== 'never'}
          onFlip={(on) => props.onOptions({ ...options, mirror: on ? 'recognise' : 'never' })}
        />
        <Switch
          name={t(COMPARE_TEXTS.sharedClock)}
          say={t(COMPARE_TEXTS.sharedClockSay)}
          on={options.clock === 'shared'}
          onFlip={(on) => props.onOptions({ ...options, clock: on ? 'shared' : 'free' })}
        />
        <p class="cap">{t(COMPARE_TEXTS.notCounted)}</p>
      </PanelSection>
      <PanelSection title={t(COMPARE_TEXTS.sure)}>
        <Confidence value={result.confidence.value} />
        {result.cautions.map((caution) => (
          <p key={caution} class="cap">
            {t(COMPARE_CAUTION_TEXTS[caution])}
          </p>
        ))}
        <Why result={result} />
        <p class="cap">{t(COMPARE_TEXTS.notMedical)}</p>
      </PanelSection>
    </Panel>
  );
}

function NoScore({ result }: { readonly result: ComparisonResult }) {
  const t = useSay();
  return (
    <section>
      {result.refusals.map((refusal) => (
        <Banner key={refusal} tone="look" title={t(COMPARE_TEXTS.noScore)}>
          {t(COMPARE_REFUSAL_TEXTS[refusal])}
        </Banner>
      ))}
    </section>
  );
}

function Scores({ result }: { readonly result: ComparisonResult }) {
  const t = useSay();
  const { score, shape, timing } = result;
  const said = Math.abs(timing.meanS ?? 0) >= SAID_FROM_S;
  const lateText = (timing.meanS ?? 0) < 0 ? COMPARE_TEXTS.onAverageLate : COMPARE_TEXTS.onAverageEarly;
  const tempo = timing.tempo ?? 1;
  return (
    <>
      <section>
        <p class="reading big">
          <span class="name">{t(COMPARE_TEXTS.take)}</span>
          <span class="val" data-score={score}>
            {score}
            <small>{t(COMPARE_TEXTS.of100)}</small>
          </span>
        </p>
        <div class="scorescale" aria-hidden="true">
          <i class="fill" style={{ width: `${score}%` }} />
          <i class="at" style={{ left: `${score}%` }} />
          {[50, 85, 100].map((mark) => (
            <span key={mark} style={{ left: `${mark}%` }}>
              {mark}
            </span>
          ))}
        </div>
        <p class="cap">{t(COMPARE_TEXTS.meaning)}</p>
        <details>
          <summary>{t(COMPARE_TEXTS.meaningMore)}</summary>
          <img
            class="meaning"
            src="/samples/score-meaning.svg"
            alt={t(COMPARE_TEXTS.scaleAlt)}
            width={320}
            height={200}
          />
          <p class="cap">{t(COMPARE_TEXTS.meaningRows)}</p>
        </details>
      </section>
      <section class="duo">
        <p class="reading">
          <span class="name">{t(COMPARE_TEXTS.shape)}</span>
          <span class="val">{shape}</span>
        </p>
        <p class="reading">
          <span class="name">{t(COMPARE_TEXTS.timing)}</span>
          <span class={`val ${(timing.score ?? 0) < GOOD_FROM ? 'look' : ''}`}>{timing.score}</span>
          <span class="cap">
            {said
              ? t(lateText, { s: Math.abs(timing.meanS ?? 0).toFixed(2) })
              : t(COMPARE_TEXTS.typically, { s: (timing.typicalS ?? 0).toFixed(2) })}
          </span>
          {timing.tempoTakenOut && (
            <span class="cap">
              {t(tempo > 1 ? COMPARE_TEXTS.faster : COMPARE_TEXTS.slower, {
                percent: `${Math.round(100 * Math.abs(tempo - 1))} %`,
              })}
            </span>
          )}
        </p>
      </section>
    </>
  );
}

function Limbs({ result }: { readonly result: ComparisonResult }) {
  const t = useSay();
  const inOrder = ['left_arm', 'right_arm', 'trunk', 'left_leg', 'right_leg'] as const;
  return (
    <PanelSection title={t(COMPARE_TEXTS.limbs)}>
      <ul class="limbs">
        {inOrder.map((limb) => {
          const score = result.limbs.find((one) => one.limb === limb)?.score ?? null;
          return (
            <li key={limb}>
              <span>{t(COMPARE_LIMB_TEXTS[limb])}</span>
              <span class="bar">
                <i class={(score ?? 0) < GOOD_FROM ? 'look' : ''} style={{ width: `${score ?? 0}%` }} />
              </span>
              <b class="num">{score ?? '–'}</b>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

function PhraseTable({ result }: { readonly result: ComparisonResult }) {
  const t = useSay();
  const late = (meanS: number | null) =>
    meanS === null || Math.abs(meanS) < SAID_FROM_S
      ? '–'
      : t(meanS < 0 ? COMPARE_TEXTS.lateBy : COMPARE_TEXTS.earlyBy, { s: Math.abs(meanS).toFixed(2) });
  return (
    <Table
      caption={t(COMPARE_TEXTS.phrases)}
      rows={result.phrases.map((phrase, index) => ({ ...phrase, index }))}
      rowKey={({ index }) => index}
      columns={[
        {
          id: 'name',
          head: t(COMPARE_TEXTS.columnPhrase),
          cell: ({ index }) => phraseName(t, result, index),
        },
        {
          id: 'score',
          head: t(COMPARE_START_TEXTS.columnScore),
          figure: true,
          cell: ({ score }) => score ?? '–',
        },
        { id: 'shape', head: t(COMPARE_TEXTS.shape), figure: true, cell: ({ shape }) => shape ?? '–' },
        { id: 'late', head: t(COMPARE_TEXTS.columnLate), figure: true, cell: ({ meanS }) => late(meanS) },
        {
          id: 'limb',
          head: t(COMPARE_TEXTS.columnLimb),
          cell: ({ limb }) => (limb ? t(COMPARE_LIMB_TEXTS[limb]) : '–'),
        },
      ]}
    />
  );
}

function Why({ result }: { readonly result: ComparisonResult }) {
  const t = useSay();
  const { energy, coverage, varietyDeg, timing, confidence, extent, matched } = result;
  const percent = (value: number) => `${Math.round(100 * value)} %`;
  return (
    <details class="whylist">
      <summary>{t(COMPARE_TEXTS.why)}</summary>
      <p>{t(COMPARE_TEXTS.whyShape)}</p>
      <p>{t(COMPARE_TEXTS.whyTiming)}</p>
      {energy.ratio !== null && <p>{t(COMPARE_TEXTS.whyEnergy, { ratio: energy.ratio.toFixed(2) })}</p>}
      <p>{t(COMPARE_TEXTS.whyCoverage, { percent: percent(coverage) })}</p>
      {extent === 'part' && matched && (
        <p>{t(COMPARE_TEXTS.whyPart, { from: matched.fromS.toFixed(1), to: matched.toS.toFixed(1) })}</p>
      )}
      {varietyDeg !== null && <p>{t(COMPARE_TEXTS.whyVariety, { deg: varietyDeg.toFixed(0) })}</p>}
      {timing.offsetS !== null && result.options.clock === 'free' && (
        <p>{t(COMPARE_TEXTS.whyOffset, { s: (-timing.offsetS).toFixed(2) })}</p>
      )}
      <p>
        {t(COMPARE_TEXTS.whyConfidence, {
          value: confidence.value.toFixed(2),
          visible: confidence.visible.toFixed(2),
          view: confidence.view.toFixed(2),
          variety: confidence.variety.toFixed(2),
          frames: confidence.frames.toFixed(2),
        })}
      </p>
    </details>
  );
}
