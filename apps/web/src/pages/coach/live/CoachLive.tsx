import { exerciseOf } from '@posebox/motion';
import { COACH_LIVE_TEXTS, COACH_SET_TEXTS, LIBRARY_TEXTS, LIVE_ADVICE_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { LiveStart } from '../../live/LiveStart.tsx';
import { readLiveChoices } from '../../live/live-settings.ts';
import { clearest } from '../../live/pinned-angles.ts';
import { beginRecording, type Recording } from '../../live/recording.ts';
import { hush, speak } from '../../live/speech.ts';
import { useCoach } from '../../live/use-coach.ts';
import { useLivePicture } from '../../live/use-live-picture.ts';
import { LiveSetPanel } from './LiveSetPanel.tsx';
import { LiveSetStage } from './LiveSetStage.tsx';
import { paintSet } from './paint-set.ts';
import { trackFile } from './track-file.ts';
import { useLiveSet } from './use-live-set.ts';

/** A set before the camera: counted and coached while it is done, kept as a skeleton when it is over. */
export function CoachLive(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const { store, language } = usePreferences();
  const canvas = useRef<HTMLCanvasElement>(null);
  const recording = useRef<Recording | null>(null);
  const [choices] = useState(() => ({ ...readLiveChoices(store), people: 1 }));
  const [exercise, setExercise] = useState('auto');
  const [voice, setVoice] = useState(false);
  const [isSaving, setSaving] = useState(false);

  const hold = useLivePicture({ settings: choices, onFrame: see });
  const { video, source, state, isOn, facts, size } = hold;
  // Who came by the camera's button has asked for it already.
  useEffect(() => {
    if (props.router.route.value.query?.live === 'camera') hold.openCamera();
  }, []);
  const capture = useCoach();
  const set = useLiveSet(exercise);

  function see(frame: LiveFrame): void {
    const wanted = set.wantedView ?? 'any';
    capture.see(frame, wanted);
    const person = clearest(frame.people);
    set.see(frame, person);
    if (canvas.current)
      paintSet(canvas.current, frame, person, set.latest.current?.hint ?? null, choices.mirrored);
    if (!facts) return;
    const goesOn = recording.current?.add(frame) ?? false;
    if (!goesOn) {
      const timestamps = source?.kind === 'camera' ? 'capture' : 'container';
      recording.current = beginRecording(frame, facts, timestamps);
    }
  }

  // Another source or exercise is another set.
  useEffect(() => {
    set.restart();
    recording.current = null;
  }, [source, exercise]);

  // One voice, one sentence: a hint goes before a number.
  const { shown } = set;
  const hint = shown?.hint ?? null;
  const counted = shown?.counted ?? 0;
  const { advice } = capture;
  useEffect(() => {
    if (!voice || !isOn) return hush();
    if (hint) speak(t(hint.hint), language.value);
    else if (advice) speak(t(LIVE_ADVICE_TEXTS[advice]), language.value);
  }, [hint?.rule, advice, voice, isOn, language.value]);
  useEffect(() => {
    if (voice && isOn && counted > 0 && !hint) speak(String(counted), language.value);
  }, [counted]);
  useEffect(() => hush, []);

  const finish = async () => {
    const document = recording.current?.document();
    if (!document) return hold.open(null);
    setSaving(true);
    const name = shown?.exercise
      ? t(exerciseOf(shown.exercise)?.name ?? COACH_LIVE_TEXTS.title)
      : t(COACH_LIVE_TEXTS.title);
    const answer = await answered(
      api.POST('/api/tracks', { body: { track: [trackFile(document, name)] } as never }),
    );
    setSaving(false);
    if (answer.kind !== 'data') {
      const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
      return toasts.say(t(COACH_SET_TEXTS.notKept, { reason: t(reason) }));
    }
    const { id } = answer.data as { id: string };
    // What was chosen here holds there.
    if (exercise !== 'auto') {
      await answered(
        api.PUT('/api/videos/{id}/coaching', {
          params: { path: { id }, query: { lang: language.value } },
          body: { exercise } as never,
        }),
      );
    }
    hold.open(null);
    props.router.go({ place: 'coach', item: id });
  };

  return (
    <div class="col wide">
      {!hold.isShown && (
        <LiveStart trouble={hold.trouble} onCamera={hold.openCamera} onFile={hold.pickFile} />
      )}
      {/* The element stays while the source changes: it is what sources are put into. */}
      <div class={hold.isShown ? 'work' : 'put-away'}>
        <LiveSetStage
          video={video}
          canvas={canvas}
          size={size}
          source={source}
          isReady={facts !== null && size !== null}
          isStarting={state.kind === 'starting'}
          mirrored={choices.mirrored}
          advice={advice}
          shown={shown}
          voice={voice}
          isSaving={isSaving}
          onVoice={() => setVoice(!voice)}
          onBegun={hold.begun}
          onFailed={hold.fail}
          onFinish={() => void finish()}
        />
        <LiveSetPanel exercise={exercise} shown={shown} last={set.last} onExercise={setExercise} />
      </div>
    </div>
  );
}
