import type { CaptureAdvice } from '@posebox/motion';
import { LIVE_STAGE_TEXTS, LIVE_START_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { LoaderCircle } from 'lucide-preact';
import type { MutableRef } from 'preact/hooks';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import '../../components/stage.css';
import type { Point } from '../../picture/view-transform.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { ActionPlates } from './ActionPlates.tsx';
import { AdvicePlate } from './AdvicePlate.tsx';
import type { LiveSource, LiveTrouble } from './camera.ts';
import { clockText } from './clock-text.ts';
import { LiveControls } from './LiveControls.tsx';
import './live.css';
import type { LiveChoices } from './live-settings.ts';
import { PinPlates } from './PinPlates.tsx';
import { PrivacySwitch } from './PrivacySwitch.tsx';
import type { Pace } from './pace.ts';
import { nextPins } from './pinned-angles.ts';
import { hasSmallWindow, openSmallWindow, type SmallWindow } from './small-window.ts';
import type { LiveActionsHold } from './use-live-actions.ts';
import type { PinnedHold } from './use-pinned-angles.ts';
import type { Recorder } from './use-recorder.ts';
import type { SourceState } from './use-source.ts';

const COUNTDOWN_S = 5;
/** What cameras mostly are, until the first frame tells. */
const USUAL_SIZE = { width: 16, height: 9 };

/** The live picture with what lies on it, and the controls under it. */
export function LiveStage(props: {
  readonly video: MutableRef<HTMLVideoElement | null>;
  readonly canvas: MutableRef<HTMLCanvasElement | null>;
  readonly small: MutableRef<SmallWindow | null>;
  readonly source: LiveSource | null;
  readonly state: SourceState;
  readonly engineReady: boolean;
  readonly size: LiveFrame['image'] | null;
  readonly pace: Pace | null;
  readonly advice: CaptureAdvice | null;
  readonly choices: LiveChoices;
  readonly recorder: Recorder;
  readonly isPrivate: boolean;
  readonly onPrivate: (on: boolean) => void;
  readonly onChoose: (change: Partial<LiveChoices>) => void;
  readonly pins: PinnedHold;
  readonly actions: LiveActionsHold;
  /** The landmark at a place of the layer over the picture. */
  readonly onJoint: (canvas: HTMLCanvasElement, at: Point) => number | null;
  readonly onBegun: () => void;
  readonly onFailed: (trouble: LiveTrouble) => void;
  readonly onOff: () => void;
}) {
  const t = useSay();
  const card = useRef<HTMLElement>(null);
  const { choices, recorder, pace, source, state } = props;
  const [timer, setTimer] = useState(false);
  const [countdown, setCountdown] = useState<number | null>(null);
  const recording = recorder.state.kind === 'recording';

  useEffect(() => {
    if (countdown === null) return;
    const next = setTimeout(() => {
      if (countdown > 1) return setCountdown(countdown - 1);
      setCountdown(null);
      recorder.start();
    }, 1000);
    return () => clearTimeout(next);
  }, [countdown]);

  const record = () => {
    if (recording) recorder.stop();
    else if (countdown !== null) setCountdown(null);
    else if (timer) setCountdown(COUNTDOWN_S);
    else recorder.start();
  };
  const shrink = async () => {
    if (props.small.current) return props.small.current.close();
    props.small.current = await openSmallWindow(props.size ?? USUAL_SIZE, () => {
      props.small.current = null;
    }).catch(() => null);
  };
  const tap = ({ offsetX, offsetY }: MouseEvent) => {
    const landmark = props.canvas.current && props.onJoint(props.canvas.current, { x: offsetX, y: offsetY });
    const pinned = landmark === null ? null : nextPins(choices.pinned, landmark);
    if (pinned) props.onChoose({ pinned });
  };
  const { width, height } = props.size ?? USUAL_SIZE;
  return (
    <section ref={card} class="stagecard livecard" aria-label={t(LIVE_STAGE_TEXTS.name)}>
      <div class="stage">
        <div class="livepic" style={{ '--aspect': `${width} / ${height}` }}>
          {/* A live picture of oneself has nothing to caption. */}
          <video
            ref={props.video}
            class={choices.mirrored ? 'mirrored' : ''}
            autoplay
            playsInline
            muted
            loop
            onLoadedData={props.onBegun}
            onError={() => source?.kind === 'file' && props.onFailed('file')}
          />
          {/* A press on a joint has its equal for the keyboard in the panel. */}
          <canvas ref={props.canvas} onClick={tap} />
          <ActionPlates
            actions={props.actions}
            canvas={props.canvas}
            size={props.size}
            mirrored={choices.mirrored}
          />
          <PinPlates pins={props.pins} canvas={props.canvas} size={props.size} mirrored={choices.mirrored} />
          {!props.engineReady && (
            <span class="on plate wait" role="status">
              <Icon of={LoaderCircle} size="s" class="spin" />
              {t(state.kind === 'starting' ? LIVE_START_TEXTS.starting : LIVE_START_TEXTS.loading)}
            </span>
          )}
          {recorder.state.kind === 'recording' && (
            <span class="on plate clock">
              <i />
              {t(LIVE_STAGE_TEXTS.recording, { time: clockText(recorder.state.lengthS) })}
            </span>
          )}
          {countdown !== null && (
            <span class="count" role="status">
              {countdown}
            </span>
          )}
          <AdvicePlate advice={props.advice} />
          <PrivacySwitch isPrivate={props.isPrivate} onFlip={props.onPrivate} />
          {pace && (
            <span class="on plate pace">
              {t(LIVE_STAGE_TEXTS.pace, {
                fps: Math.round(pace.framesPerS),
                ms: Math.round(pace.latencyMs),
              })}
            </span>
          )}
        </div>
      </div>
      <LiveControls
        voice={choices.voice}
        mirrored={choices.mirrored}
        timer={timer}
        recording={recording || countdown !== null}
        canShrink={hasSmallWindow()}
        onVoice={() => props.onChoose({ voice: !choices.voice })}
        onMirror={() => props.onChoose({ mirrored: !choices.mirrored })}
        onRecord={record}
        onTimer={() => setTimer(!timer)}
        onFullScreen={() =>
          void (document.fullscreenElement ? document.exitFullscreen() : card.current?.requestFullscreen())
        }
        onSmallWindow={() => void shrink()}
        onOff={props.onOff}
      />
    </section>
  );
}
