import { LIVE_ADVICE_TEXTS, LIVE_PANEL_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useToasts } from '../../components/toasts.tsx';
import type { Point } from '../../picture/view-transform.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { clockText } from './clock-text.ts';
import { LivePanel } from './LivePanel.tsx';
import { LiveStage } from './LiveStage.tsx';
import { LiveStart } from './LiveStart.tsx';
import { landmarkAt } from './landmark-at.ts';
import { keepLiveChoices, type LiveChoices, readLiveChoices } from './live-settings.ts';
import { paintOver, paintTogether } from './paint-live.ts';
import type { SmallWindow } from './small-window.ts';
import { hush, speak } from './speech.ts';
import { useCoach } from './use-coach.ts';
import { useHiddenSpells } from './use-hidden-spells.ts';
import { useLiveActions } from './use-live-actions.ts';
import { useLivePicture } from './use-live-picture.ts';
import { usePace } from './use-pace.ts';
import { usePinnedAngles } from './use-pinned-angles.ts';
import { useRecorder } from './use-recorder.ts';

/** The live page: the camera, the engine behind it in this browser, and what is seen of both. */
export function LivePage() {
  const t = useSay();
  const toasts = useToasts();
  const { store, language } = usePreferences();
  const canvas = useRef<HTMLCanvasElement>(null);
  const small = useRef<SmallWindow | null>(null);
  const last = useRef<LiveFrame | null>(null);
  const [choices, setChoices] = useState(() => readLiveChoices(store));
  const [withVideo, setWithVideo] = useState(false);
  // Not remembered: whoever opens the page finds it on.
  const [isPrivate, setPrivate] = useState(true);
  const { pace, mark, rest: restPace } = usePace();

  const hold = useLivePicture({ settings: choices, onFrame: see });
  const { video, source, state, isOn, facts, size } = hold;
  const coach = useCoach();
  const pins = usePinnedAngles();
  const actions = useLiveActions(isPrivate);
  const recorder = useRecorder({
    facts,
    source,
    stream: () => (video.current?.srcObject instanceof MediaStream ? video.current.srcObject : null),
    withVideo,
    onCut: () => toasts.say(t(LIVE_PANEL_TEXTS.resized)),
  });
  const isRecording = recorder.state.kind === 'recording';
  useHiddenSpells(isRecording, (seconds) =>
    toasts.say(t(LIVE_PANEL_TEXTS.hidden, { time: clockText(seconds) })),
  );

  function see(frame: LiveFrame): void {
    last.current = frame;
    recorder.see(frame);
    coach.see(frame, choices.wanted);
    pins.see(frame, choices.pinned);
    actions.see(frame);
    paint();
    const { read, detect, landmark, other } = frame.stagesMs;
    mark(
      source?.kind === 'camera' ? performance.now() - frame.timeS * 1000 : read + detect + landmark + other,
    );
  }

  function paint(): void {
    const frame = last.current;
    if (!frame) return;
    const painting = { style: choices.style, mirrored: choices.mirrored };
    if (canvas.current) paintOver(canvas.current, frame, painting);
    if (small.current && video.current) paintTogether(small.current.canvas, video.current, frame, painting);
  }
  // A new style shows at once, also when the picture stands still.
  useEffect(paint, [choices.style, choices.mirrored]);

  // Another source: nothing of the one before may linger.
  useEffect(() => {
    last.current = null;
    restPace();
    coach.rest();
    pins.rest();
    actions.rest();
    recorder.stopIfRunning();
    canvas.current?.getContext('2d')?.clearRect(0, 0, canvas.current.width, canvas.current.height);
    if (!source) small.current?.close();
  }, [source]);
  useEffect(() => {
    if (state.kind === 'failed') recorder.stopIfRunning();
  }, [state.kind]);
  useEffect(() => () => small.current?.close(), []);

  const { advice } = coach;
  useEffect(() => {
    if (!choices.voice || !isOn) return hush();
    if (advice) speak(t(LIVE_ADVICE_TEXTS[advice]), language.value);
  }, [advice, choices.voice, isOn, language.value]);

  const choose = (change: Partial<LiveChoices>) => {
    if (isRecording && ('model' in change || 'people' in change)) {
      // Drawn anew, so that the control that was pressed shows again what holds.
      setChoices({ ...choices });
      return toasts.say(t(LIVE_PANEL_TEXTS.lockedWhileRecording));
    }
    const next = { ...choices, ...change };
    setChoices(next);
    keepLiveChoices(store, next);
  };

  const jointAt = (layer: HTMLCanvasElement, at: Point): number | null =>
    last.current && landmarkAt(last.current, layer, at, choices.mirrored);

  return (
    <div class="col wide">
      {!hold.isShown && (
        <LiveStart trouble={hold.trouble} onCamera={hold.openCamera} onFile={hold.pickFile} />
      )}
      {/* The element stays while the source changes: it is what sources are put into. */}
      <div class={hold.isShown ? 'work' : 'put-away'}>
        <LiveStage
          video={video}
          canvas={canvas}
          small={small}
          source={source}
          state={state}
          engineReady={facts !== null && pace !== null}
          size={size}
          pace={pace}
          advice={advice}
          choices={choices}
          recorder={recorder}
          isPrivate={isPrivate}
          onPrivate={setPrivate}
          pins={pins}
          actions={actions}
          onJoint={jointAt}
          onChoose={choose}
          onBegun={hold.begun}
          onFailed={hold.fail}
          onOff={() => hold.open(null)}
        />
        <LivePanel
          hold={hold}
          coach={coach}
          pins={pins}
          actions={actions}
          facts={facts}
          size={size}
          choices={choices}
          recorder={recorder}
          withVideo={withVideo}
          onWithVideo={setWithVideo}
          isPrivate={isPrivate}
          onPrivate={setPrivate}
          onChoose={choose}
          onFile={hold.pickFile}
        />
      </div>
    </div>
  );
}
