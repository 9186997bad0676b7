import { PLAYER_TEXTS } from '@posebox/texts';
import { Pause, Play, Repeat, StepBack, StepForward } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button, IconButton } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { clockText } from './clock-text.ts';
import { frameAt } from './frame-times.ts';
import { type Playback, SPEEDS } from './playback.ts';
import './transport.css';

/** A range that is looped before one was chosen reaches so far to both sides. */
const LOOP_REACH_S = 1;

/** Step, play, where it is, how fast, and looping a part. */
export function Transport(props: {
  readonly playback: Playback;
  readonly speeds?: readonly number[];
  /** Further deeds of the page, at the end of the row. */
  readonly children?: ComponentChildren;
}) {
  const t = useSay();
  const { playback } = props;
  const { timesS } = playback;
  const frame = playback.frame.value;
  const playing = playback.playing.value;
  const looping = playback.looping.value;
  const startS = timesS[0] ?? 0;
  const atS = timesS[frame] ?? 0;
  const loop = () => {
    if (looping) return playback.setLooping(false);
    if (!playback.range.value) {
      playback.setRange({
        from: frameAt(timesS, atS - LOOP_REACH_S),
        to: frameAt(timesS, atS + LOOP_REACH_S),
      });
    }
    playback.setLooping(true);
  };
  return (
    <fieldset class="transport" aria-label={t(PLAYER_TEXTS.transport)}>
      <IconButton icon={StepBack} name={t(PLAYER_TEXTS.back)} onClick={() => playback.step(-1)} />
      <button
        type="button"
        class="btn primary play"
        aria-label={t(playing ? PLAYER_TEXTS.pause : PLAYER_TEXTS.play)}
        onClick={playing ? playback.pause : playback.play}
      >
        <Icon of={playing ? Pause : Play} />
      </button>
      <IconButton icon={StepForward} name={t(PLAYER_TEXTS.forward)} onClick={() => playback.step(1)} />
      <span class="time">
        <b>{clockText(atS - startS)}</b>
        <span class="of"> / {clockText((timesS.at(-1) ?? 0) - startS)}</span>
      </span>
      <span class="cap only-desk">{t(PLAYER_TEXTS.frameOf, { n: frame + 1, total: timesS.length })}</span>
      <span class="push" />
      <Segmented
        look="mini"
        name={t(PLAYER_TEXTS.speed)}
        options={(props.speeds ?? SPEEDS).map((value) => ({ value: String(value), text: `${value}×` }))}
        value={String(playback.speed.value)}
        onChoose={(value) => playback.setSpeed(Number(value))}
      />
      <Button icon={Repeat} class={looping ? 'chosen' : ''} pressed={looping} onClick={loop}>
        {t(PLAYER_TEXTS.loop)}
      </Button>
      {props.children}
    </fieldset>
  );
}
