import { COMPARE_TEXTS } from '@posebox/texts';
import { useSay } from '../../preferences/preferences.tsx';
import type { StepPlayer } from './step-player.ts';
import type { ComparisonItem } from './use-comparison.ts';
import { useTold } from './use-told.ts';

/** The drawing's own units. */
const WIDTH = 760;
const HEIGHT = 118;
const ZERO_Y = 40;
const REACH_Y = 24;
const LEAST_SCALE_S = 0.4;
/** Below this score a phrase is marked. */
const GOOD_FROM = 75;
const SAID_FROM_S = 0.12;

/** Over the reference's time: early above, late below the line, beats, and the score of each phrase. */
export function StepTimeline(props: { readonly item: ComparisonItem; readonly player: StepPlayer }) {
  const t = useSay();
  const { item, player } = props;
  const { series, phrases } = item.result;
  const spanS = Math.max(0.1, player.toS - player.fromS);
  const x = (timeS: number) => ((timeS - player.fromS) / spanS) * WIDTH;
  const known = series.earlyS.map((value) => value ?? 0);
  const scaleS = Math.max(LEAST_SCALE_S, ...known.map(Math.abs));
  const y = (earlyS: number) => ZERO_Y - (earlyS / scaleS) * REACH_Y;
  const line = (side: 1 | -1) =>
    known
      .map(
        (value, i) =>
          `${x(series.referenceS[i]!).toFixed(1)},${y(side * Math.max(0, side * value)).toFixed(1)}`,
      )
      .join(' ');
  const extremes = [
    { at: known.indexOf(Math.min(...known)), text: COMPARE_TEXTS.lateBy, tone: 'late', dy: 10 },
    { at: known.indexOf(Math.max(...known)), text: COMPARE_TEXTS.earlyBy, tone: 'early', dy: -8 },
  ].filter(({ at }) => Math.abs(known[at] ?? 0) >= SAID_FROM_S);
  const beats = (item.beats?.timesS ?? []).filter((timeS) => timeS >= player.fromS && timeS <= player.toS);
  return (
    <div class="steptimeline">
      <p class="cap legend">
        <span>{t(COMPARE_TEXTS.early)}</span>
        <span>{t(COMPARE_TEXTS.phraseScores)}</span>
      </p>
      <div class="lane">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {phrases.map((phrase) => (
            <rect
              key={phrase.fromS}
              class={(phrase.score ?? 100) < GOOD_FROM ? 'phrase look' : 'phrase'}
              x={x(phrase.fromS) + 1}
              y={88}
              width={Math.max(1, x(phrase.toS) - x(phrase.fromS) - 2)}
              height={26}
              rx={5}
            />
          ))}
          {beats.map((timeS, index) => (
            <path
              key={timeS}
              class="beat"
              d={`M${x(timeS)} ${index % 8 === 0 ? 82 : 79}V${index % 8 === 0 ? 70 : 74}`}
            />
          ))}
          <polygon class="late" points={`0,${ZERO_Y} ${line(-1)} ${WIDTH},${ZERO_Y}`} />
          <polygon class="early" points={`0,${ZERO_Y} ${line(1)} ${WIDTH},${ZERO_Y}`} />
          <path class="zero" d={`M0 ${ZERO_Y}H${WIDTH}`} />
        </svg>
        {phrases.map((phrase) => (
          <span
            key={phrase.fromS}
            class={`mark ${(phrase.score ?? 100) < GOOD_FROM ? 'look' : ''}`}
            style={{ left: `${(x((phrase.fromS + phrase.toS) / 2) / WIDTH) * 100}%`, top: '86%' }}
          >
            {phrase.score ?? '–'}
          </span>
        ))}
        {extremes.map(({ at, text, tone, dy }) => (
          <span
            key={tone}
            class={`mark ${tone}`}
            style={{
              left: `${Math.max(6, Math.min(94, (x(series.referenceS[at]!) / WIDTH) * 100))}%`,
              top: `${((y(known[at]!) + dy) / HEIGHT) * 100}%`,
            }}
          >
            {t(text, { s: Math.abs(known[at]!).toFixed(2) })}
          </span>
        ))}
        <Playhead player={player} />
      </div>
    </div>
  );
}

/** Where the clock stands; a native slider, so that arrow keys move it. */
function Playhead(props: { readonly player: StepPlayer }) {
  const t = useSay();
  const { player } = props;
  const timeS = useTold(() => Math.round(player.timeS.value * 20) / 20);
  const share = (timeS - player.fromS) / Math.max(0.1, player.toS - player.fromS);
  return (
    <>
      <i class="head" style={{ left: `${100 * share}%` }} />
      <input
        type="range"
        aria-label={t(COMPARE_TEXTS.position)}
        aria-valuetext={`${timeS.toFixed(1)} s`}
        min={player.fromS}
        max={player.toS}
        step={0.05}
        value={timeS}
        onInput={(event) => {
          player.pause();
          player.seek(Number(event.currentTarget.value));
        }}
      />
    </>
  );
}
