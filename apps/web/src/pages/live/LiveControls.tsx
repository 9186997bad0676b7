import { LIVE_STAGE_TEXTS } from '@posebox/texts';
import {
  ArrowLeftRight,
  Clock,
  type LucideIcon,
  Maximize,
  PictureInPicture2,
  Power,
  Volume2,
  VolumeX,
} from 'lucide-preact';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';

/** The row under the picture. Toggles keep their place and say what a press does. */
export function LiveControls(props: {
  readonly voice: boolean;
  readonly mirrored: boolean;
  readonly timer: boolean;
  readonly recording: boolean;
  readonly canShrink: boolean;
  readonly onVoice: () => void;
  readonly onMirror: () => void;
  readonly onRecord: () => void;
  readonly onTimer: () => void;
  readonly onFullScreen: () => void;
  readonly onSmallWindow: () => void;
  readonly onOff: () => void;
}) {
  const t = useSay();
  const { voice, mirrored, timer, recording } = props;
  return (
    <div class="livebar">
      <Toggle
        icon={voice ? Volume2 : VolumeX}
        name={t(voice ? LIVE_STAGE_TEXTS.voiceOff : LIVE_STAGE_TEXTS.voiceOn)}
        on={voice}
        onPress={props.onVoice}
      />
      <Toggle
        icon={ArrowLeftRight}
        name={t(mirrored ? LIVE_STAGE_TEXTS.mirrorOff : LIVE_STAGE_TEXTS.mirrorOn)}
        on={mirrored}
        onPress={props.onMirror}
      />
      <Toggle
        icon={Clock}
        name={t(timer ? LIVE_STAGE_TEXTS.timerOff : LIVE_STAGE_TEXTS.timerOn)}
        on={timer}
        onPress={props.onTimer}
      />
      <button
        type="button"
        class={`rec ${recording ? 'running' : ''}`}
        aria-label={t(recording ? LIVE_STAGE_TEXTS.stop : LIVE_STAGE_TEXTS.record)}
        data-tip={t(recording ? LIVE_STAGE_TEXTS.stop : LIVE_STAGE_TEXTS.record)}
        data-tip-side="above"
        onClick={props.onRecord}
      >
        <i />
      </button>
      <Toggle icon={Maximize} name={t(LIVE_STAGE_TEXTS.fullScreen)} onPress={props.onFullScreen} />
      {props.canShrink && (
        <Toggle icon={PictureInPicture2} name={t(LIVE_STAGE_TEXTS.window)} onPress={props.onSmallWindow} />
      )}
      <Toggle icon={Power} name={t(LIVE_STAGE_TEXTS.off)} onPress={props.onOff} />
    </div>
  );
}

function Toggle(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly on?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={`btn icon ${props.on ? 'on' : ''}`}
      aria-label={props.name}
      data-tip={props.name}
      data-tip-side="above"
      onClick={props.onPress}
    >
      <Icon of={props.icon} />
    </button>
  );
}
