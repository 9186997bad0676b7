import { COMPARE_TEXTS } from '@posebox/texts';
import { FlipHorizontal2, Pause, Play, StepBack, StepForward } from 'lucide-preact';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { clockText } from '../../player/clock-text.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { StepPlayer } from './step-player.ts';
import { useTold } from './use-told.ts';

const SPEEDS = ['0.5', '0.75', '1'] as const;
const STEP_S = 1 / 15;

/** Play, step, speed and mirror under both clips. */
export function StepTransport(props: {
  readonly player: StepPlayer;
  readonly mirrorView: boolean;
  readonly onMirror: () => void;
}) {
  const t = useSay();
  const { player } = props;
  const playing = useTold(() => player.playing.value);
  const speed = useTold(() => String(player.speed.value));
  const step = (by: number) => {
    player.pause();
    player.seek(player.timeS.value + by);
  };
  return (
    <div class="steptransport">
      <IconButton
        icon={StepBack}
        name={t(COMPARE_TEXTS.back)}
        tipSide="above"
        onClick={() => step(-STEP_S)}
      />
      <button
        type="button"
        class="btn primary play"
        aria-label={t(playing ? COMPARE_TEXTS.pause : COMPARE_TEXTS.play)}
        onClick={() => (playing ? player.pause() : player.play())}
      >
        <Icon of={playing ? Pause : Play} />
      </button>
      <IconButton
        icon={StepForward}
        name={t(COMPARE_TEXTS.ahead)}
        tipSide="above"
        onClick={() => step(STEP_S)}
      />
      <Clock player={player} />
      <span class="push" />
      <Segmented
        name={t(COMPARE_TEXTS.speed)}
        look="mini"
        value={SPEEDS.find((known) => known === speed) ?? '1'}
        options={SPEEDS.map((value) => ({ value, text: `${value}×` }))}
        onChoose={(value) => player.setSpeed(Number(value))}
      />
      <Button class="only-desk" icon={FlipHorizontal2} pressed={props.mirrorView} onClick={props.onMirror}>
        {t(COMPARE_TEXTS.mirror)}
      </Button>
    </div>
  );
}

function Clock(props: { readonly player: StepPlayer }) {
  const timeS = useTold(() => Math.round(props.player.timeS.value * 20) / 20);
  return <b class="num time">{clockText(timeS)}</b>;
}
