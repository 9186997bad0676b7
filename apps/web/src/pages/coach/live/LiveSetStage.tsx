import { type CaptureAdvice, exerciseOf, type LiveCoaching } from '@posebox/motion';
import { COACH_LIVE_TEXTS, LIVE_START_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { Flag, LoaderCircle, TriangleAlert, Volume2, VolumeX } from 'lucide-preact';
import type { MutableRef } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import '../../../components/stage.css';
import { useSay } from '../../../preferences/preferences.tsx';
import { AdvicePlate } from '../../live/AdvicePlate.tsx';
import type { LiveSource, LiveTrouble } from '../../live/camera.ts';
import '../../live/live.css';
import { Ring } from '../PhaseRing.tsx';

const USUAL_SIZE = { width: 16, height: 9 };

/** The camera's picture with counter, ring and the one hint, large enough for three metres. */
export function LiveSetStage(props: {
  readonly video: MutableRef<HTMLVideoElement | null>;
  readonly canvas: MutableRef<HTMLCanvasElement | null>;
  readonly size: LiveFrame['image'] | null;
  readonly source: LiveSource | null;
  readonly isReady: boolean;
  readonly isStarting: boolean;
  readonly mirrored: boolean;
  readonly advice: CaptureAdvice | null;
  readonly shown: LiveCoaching | null;
  readonly voice: boolean;
  readonly isSaving: boolean;
  readonly onVoice: () => void;
  readonly onBegun: () => void;
  readonly onFailed: (trouble: LiveTrouble) => void;
  readonly onFinish: () => void;
}) {
  const t = useSay();
  const { shown, source } = props;
  const { width, height } = props.size ?? USUAL_SIZE;
  const exercise = shown?.exercise ? exerciseOf(shown.exercise) : undefined;
  const isHold = exercise?.kind === 'hold';
  const phase = shown?.phase ?? null;
  const word =
    phase === 'rest' ? t(COACH_LIVE_TEXTS.rest) : phase && exercise ? t(exercise.phases[phase]) : null;
  return (
    <section class="stagecard livecard coach-live" aria-label={t(COACH_LIVE_TEXTS.title)}>
      <div class="stage">
        <div class="livepic" style={{ '--aspect': `${width} / ${height}` }}>
          {/* A live picture of oneself has nothing to caption. */}
          <video
            ref={props.video}
            class={props.mirrored ? 'mirrored' : ''}
            autoplay
            playsInline
            muted
            onLoadedData={props.onBegun}
            onError={() => source?.kind === 'file' && props.onFailed('file')}
          />
          <canvas ref={props.canvas} />
          {!props.isReady && (
            <span class="on plate wait" role="status">
              <Icon of={LoaderCircle} size="s" class="spin" />
              {t(props.isStarting ? LIVE_START_TEXTS.starting : LIVE_START_TEXTS.loading)}
            </span>
          )}
          {props.isReady && (
            <Ring
              count={
                isHold
                  ? t(COACH_LIVE_TEXTS.held, { n: Math.floor(shown?.heldS ?? 0) })
                  : String(shown?.counted ?? 0)
              }
              word={word}
              arcs={[]}
              progress={shown?.progress ?? null}
            />
          )}
          {shown?.hint ? (
            <div
              class={`on plate say ${shown.hint.severity === 'stop' ? 'stop' : 'look'} hint`}
              role="status"
            >
              <Icon of={TriangleAlert} />
              <span>{t(shown.hint.hint)}</span>
            </div>
          ) : (
            <AdvicePlate advice={props.advice} />
          )}
        </div>
      </div>
      <footer>
        <Button icon={props.voice ? Volume2 : VolumeX} pressed={props.voice} onClick={props.onVoice}>
          {t(COACH_LIVE_TEXTS.voice)}
        </Button>
        <span class="cap only-desk">{t(COACH_LIVE_TEXTS.keepSay)}</span>
        <Button
          kind="primary"
          class="push"
          icon={Flag}
          onClick={props.isSaving ? () => undefined : props.onFinish}
        >
          {t(COACH_LIVE_TEXTS.finish)}
        </Button>
      </footer>
    </section>
  );
}
