import type { TrackDocument } from '@posebox/body';
import { protocolOf } from '@posebox/motion';
import { type Movement, movementName } from '@posebox/rehabilitation';
import {
  HOME_TEXTS,
  LIVE_ADVICE_TEXTS,
  LIVE_START_TEXTS,
  REHAB_LIVE_TEXTS,
  REHAB_SESSION_TEXTS,
} from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { ArrowLeft, Circle, LoaderCircle, RotateCcw, Square } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Panel, PanelSection } from '../../../components/Panel.tsx';
import '../../../components/stage.css';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { paintSet } from '../../coach/live/paint-set.ts';
import { AdvicePlate } from '../../live/AdvicePlate.tsx';
import { LiveStart } from '../../live/LiveStart.tsx';
import '../../live/live.css';
import { readLiveChoices } from '../../live/live-settings.ts';
import { clearest } from '../../live/pinned-angles.ts';
import { beginRecording, type Recording } from '../../live/recording.ts';
import { hush, speak } from '../../live/speech.ts';
import { useCoach } from '../../live/use-coach.ts';
import { useLivePicture } from '../../live/use-live-picture.ts';
import { recordVideo, type VideoRecording } from '../../live/video-recording.ts';
import { MovementFigure } from '../MovementFigure.tsx';

const USUAL_SIZE = { width: 16, height: 9 };

/** A movement done before the camera: the coach says how to stand, the skeleton is recorded. */
export function LiveMeasure(props: {
  readonly movement: Movement;
  readonly onBack: () => void;
  /** The camera's picture is filmed as well. */
  readonly films?: boolean;
  /** Takes what was recorded; false: it couldn't, and the picture stays. */
  readonly onRecorded: (document: TrackDocument, name: string, film: Blob | null) => Promise<boolean>;
}) {
  const t = useSay();
  const { store, language } = usePreferences();
  const canvas = useRef<HTMLCanvasElement>(null);
  const recording = useRef<Recording | null>(null);
  const film = useRef<VideoRecording | null>(null);
  const wanted = useRef(false);
  const [choices] = useState(() => ({ ...readLiveChoices(store), people: 1 }));
  const [lengthS, setLengthS] = useState<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const protocol = protocolOf(props.movement.protocol);
  const name = movementName(t, props.movement);

  const hold = useLivePicture({ settings: choices, onFrame: see });
  const { video, source, state, isOn, facts, size } = hold;
  const coach = useCoach();

  function see(frame: LiveFrame): void {
    coach.see(frame, protocol?.view ?? 'any');
    if (canvas.current) paintSet(canvas.current, frame, clearest(frame.people), null, choices.mirrored);
    if (!wanted.current || !facts) return;
    const goesOn = recording.current?.add(frame) ?? false;
    if (!goesOn) {
      const isCamera = source?.kind === 'camera';
      recording.current = beginRecording(frame, facts, isCamera ? 'capture' : 'container');
      void film.current?.stop();
      const stream = props.films && isCamera ? video.current?.srcObject : null;
      film.current = stream instanceof MediaStream ? recordVideo(stream) : null;
    }
    setLengthS(Math.floor(recording.current?.lengthS ?? 0));
  }
  const restart = () => {
    wanted.current = false;
    recording.current = null;
    void film.current?.stop();
    film.current = null;
    setLengthS(null);
  };
  useEffect(restart, [source]);

  const { advice } = coach;
  useEffect(() => {
    if (isOn && advice) speak(t(LIVE_ADVICE_TEXTS[advice]), language.value);
  }, [advice, isOn]);
  useEffect(() => hush, []);

  const finish = async () => {
    const document = recording.current?.document();
    wanted.current = false;
    if (!document) return restart();
    setSaving(true);
    const isTaken = await props.onRecorded(document, name, (await film.current?.stop()) ?? null);
    setSaving(false);
    if (isTaken) hold.open(null);
  };

  const { width, height } = size ?? USUAL_SIZE;
  const isReady = facts !== null && size !== null;
  return (
    <div class="col wide">
      <div class="row wrap">
        <Button kind="quiet" icon={ArrowLeft} onClick={props.onBack}>
          {t(REHAB_LIVE_TEXTS.back)}
        </Button>
        <h2>{t(REHAB_LIVE_TEXTS.title, { name })}</h2>
      </div>
      {!hold.isShown && (
        <LiveStart
          trouble={hold.trouble}
          promise={props.films ? HOME_TEXTS.filmPromise : undefined}
          onCamera={hold.openCamera}
          onFile={hold.pickFile}
        />
      )}
      {/* The element stays while the source changes: it is what sources are put into. */}
      <div class={hold.isShown ? 'work' : 'put-away'}>
        <section class="stagecard livecard" aria-label={name}>
          <div class="stage">
            <div class="livepic" style={{ '--aspect': `${width} / ${height}` }}>
              {/* A live picture of oneself has nothing to caption. */}
              <video
                ref={video}
                class={choices.mirrored ? 'mirrored' : ''}
                autoplay
                playsInline
                muted
                onLoadedData={hold.begun}
                onError={() => source?.kind === 'file' && hold.fail('file')}
              />
              <canvas ref={canvas} />
              {!isReady && (
                <span class="on plate wait" role="status">
                  <Icon of={LoaderCircle} size="s" class="spin" />
                  {t(state.kind === 'starting' ? LIVE_START_TEXTS.starting : LIVE_START_TEXTS.loading)}
                </span>
              )}
              {isReady && <AdvicePlate advice={advice} />}
            </div>
          </div>
          <footer>
            <span class="cap only-desk">
              {t(props.films ? HOME_TEXTS.filming : REHAB_LIVE_TEXTS.onlySkeleton)}
            </span>
            {lengthS !== null && (
              <>
                <span role="status">
                  {isSaving ? t(REHAB_LIVE_TEXTS.saving) : t(REHAB_LIVE_TEXTS.recording, { n: lengthS })}
                </span>
                <Button icon={RotateCcw} class="push" onClick={restart}>
                  {t(REHAB_LIVE_TEXTS.discard)}
                </Button>
              </>
            )}
            {lengthS === null ? (
              <Button
                kind="primary"
                class="push"
                icon={Circle}
                onClick={() => {
                  wanted.current = true;
                  setLengthS(0);
                }}
                {...(!isReady && { unavailable: t(LIVE_START_TEXTS.loading) })}
              >
                {t(REHAB_LIVE_TEXTS.record)}
              </Button>
            ) : (
              <Button kind="primary" icon={Square} onClick={isSaving ? () => undefined : () => void finish()}>
                {t(REHAB_LIVE_TEXTS.stop)}
              </Button>
            )}
          </footer>
        </section>
        {protocol && (
          <Panel name={name}>
            <PanelSection title={t(REHAB_SESSION_TEXTS.camera)}>
              <p>{t(protocol.camera)}</p>
            </PanelSection>
            <PanelSection title={t(REHAB_LIVE_TEXTS.steps)}>
              <MovementFigure protocol={protocol} movement={props.movement} />
              <ol class="steps">
                {protocol.steps.map((step) => (
                  <li key={step.en}>{t(step)}</li>
                ))}
              </ol>
              {protocol.kind === 'range' && (
                <p class="cap">{t(REHAB_LIVE_TEXTS.repetitions, protocol.repetitions)}</p>
              )}
            </PanelSection>
          </Panel>
        )}
      </div>
    </div>
  );
}
