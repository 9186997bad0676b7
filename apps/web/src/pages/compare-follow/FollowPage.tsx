import type { TrackDocument } from '@posebox/body';
import {
  createFollowAlong,
  type FollowAlong,
  type FollowReading,
  GHOST,
  ghostLandmarks,
  heatOf,
  usualTorsoPx,
} from '@posebox/motion';
import { COMPARE_FOLLOW_TEXTS, COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import { Pause, Play } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import '../../components/stage.css';
import { useWholeTrack } from '../../player/use-whole-track.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import '../compare/compare.css';
import '../live/live.css';
import { paintPane, personArea, poseAtTime } from '../compare/paint-pane.ts';
import { createStepPlayer, followClock } from '../compare/step-player.ts';
import { LiveStart } from '../live/LiveStart.tsx';
import { useEngine } from '../live/use-engine.ts';
import { useFilePicker } from '../live/use-file-picker.ts';
import { useSource } from '../live/use-source.ts';
import { useWakeLock } from '../live/use-wake-lock.ts';

const SETTINGS = { model: 'lite', people: 1 } as const;
/** Figures that change more often can't be read. */
const SAY_EVERY_MS = 250;
const LEAST_LATE_S = 0.12;
/** A frame older than this tells another clock's time, as files do. */
const OLDEST_FRAME_S = 2;

/** An example to move along with, live. */
export function FollowPage(props: { readonly router: Router }) {
  const t = useSay();
  const id = props.router.route.value.query?.follow ?? '';
  const track = useWholeTrack(id);
  if (track === null) return null;
  if (track === 'failed' || track.people.length === 0) {
    return (
      <Banner
        tone="stop"
        title={t(track === 'failed' ? COMPARE_START_TEXTS.unreachable : COMPARE_FOLLOW_TEXTS.noPerson)}
        actions={
          <Button onClick={() => props.router.go({ place: 'compare', item: null })}>
            {t(COMPARE_TEXTS.another)}
          </Button>
        }
      />
    );
  }
  return <Follow id={id} document={track} />;
}

function Follow(props: { readonly id: string; readonly document: TrackDocument }) {
  const t = useSay();
  const { document } = props;
  const teacher =
    document.people.find(({ personId }) => personId === document.subjectId) ?? document.people[0]!;
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)] as const;
  const film = useRef<HTMLVideoElement>(null);
  const camera = useRef<HTMLVideoElement>(null);
  const follow = useRef<FollowAlong | null>(null);
  const saidMs = useRef(0);
  const [reading, setReading] = useState<FollowReading | null>(null);
  const [playing, setPlaying] = useState(false);
  const player = useMemo(() => {
    const { timesS } = teacher;
    return createStepPlayer(timesS[0]!, timesS[timesS.length - 1]!);
  }, [teacher]);
  useEffect(() => () => player.close(), [player]);

  const hold = useSource(camera);
  const { source, state } = hold;
  const isOn = state.kind === 'on';
  const facts = useEngine({
    video: camera,
    source,
    isOn,
    settings: SETTINGS,
    onFrame: see,
    onFailure: () => hold.fail('engine'),
  });
  const pickFile = useFilePicker((file) => hold.open({ kind: 'file', file }));
  useWakeLock(isOn);

  useEffect(() => {
    follow.current = createFollowAlong(teacher, document.image);
  }, [teacher, document]);

  useEffect(
    () =>
      player.timeS.subscribe((timeS) => {
        const { current: canvas } = canvases[0];
        if (!canvas) return;
        if (film.current) followClock(film.current, timeS, 1, player.playing.value);
        const pose = poseAtTime(teacher, document.timesS, timeS);
        paintPane(
          canvas,
          document.image,
          personArea(teacher, document.image),
          film.current,
          pose ? [{ person: pose, limbs: GHOST }] : [],
        );
      }),
    [player, teacher, isOn],
  );
  useEffect(
    () =>
      player.playing.subscribe((now) => {
        setPlaying(now);
        if (!now) follow.current?.restart();
      }),
    [player],
  );

  function see(frame: LiveFrame): void {
    const [person] = frame.people;
    const canvas = canvases[1].current;
    if (!canvas || !camera.current) return;
    const area = { x: 0, y: 0, ...frame.image };
    if (!person) {
      paintPane(canvas, frame.image, area, camera.current, []);
      return;
    }
    const seen = person.smoothed ?? person.raw;
    const landmarks = Array.from(person.confidence, (confidence, index) => ({
      x: seen.image[3 * index]!,
      y: seen.image[3 * index + 1]!,
      confidence,
    }));
    const ageS = performance.now() / 1000 - frame.timeS;
    const referenceS = player.timeS.value - (ageS > 0 && ageS < OLDEST_FRAME_S ? ageS : 0);
    const now =
      player.playing.value && follow.current && seen.world
        ? follow.current.next({
            positions: seen.world,
            confidence: person.confidence,
            timeS: frame.timeS,
            referenceS,
          })
        : null;
    const pose = poseAtTime(teacher, document.timesS, referenceS);
    const ghost = pose
      ? ghostLandmarks(pose.landmarks, landmarks, {
          referenceImage: document.image,
          attemptImage: frame.image,
          scale: sizeOf(landmarks, frame.image) / usualTorso,
          mirrored: now?.mirrored ?? true,
        })
      : null;
    const limbs = now ? heatOf((limb) => now.limbDeg[limb]) : [];
    paintPane(canvas, frame.image, area, camera.current, [
      ...(ghost ? [{ person: { landmarks: ghost }, limbs: GHOST }] : []),
      { person: { landmarks }, limbs },
    ]);
    const atMs = performance.now();
    if (now && atMs - saidMs.current > SAY_EVERY_MS) {
      saidMs.current = atMs;
      setReading(now);
    }
  }
  const usualTorso = useMemo(() => usualTorsoPx(teacher, document.image), [teacher, document]);

  const shown = source !== null && state.kind !== 'failed';
  const isFilm = document.provenance.source.kind === 'video';
  return (
    <div class="col wide">
      {!shown && (
        <>
          <p class="muted">{t(COMPARE_FOLLOW_TEXTS.promise)}</p>
          <LiveStart
            trouble={state.kind === 'failed' ? state.trouble : null}
            onCamera={() => hold.open({ kind: 'camera', deviceId: null })}
            onFile={pickFile}
          />
        </>
      )}
      <section class={shown ? 'stagecard' : 'put-away'} aria-label={t(COMPARE_FOLLOW_TEXTS.follow)}>
        <div class="stage pair">
          <div class="half">
            {isFilm && (
              // biome-ignore lint/a11y/useMediaCaption: what people film of themselves has no captions
              <video
                ref={film}
                class="hidden-film"
                src={`/api/videos/${props.id}/film`}
                preload="auto"
                playsInline
                tabIndex={-1}
                aria-hidden="true"
              />
            )}
            <canvas ref={canvases[0]} role="img" aria-label={t(COMPARE_START_TEXTS.reference)} />
            <span class="on plate who">
              <i class="ghostmark" />
              {t(COMPARE_START_TEXTS.reference)}
            </span>
          </div>
          <div class="half">
            <video
              ref={camera}
              class="hidden-film"
              autoplay
              playsInline
              muted
              loop
              onLoadedData={hold.begun}
              tabIndex={-1}
              aria-hidden="true"
            />
            <canvas ref={canvases[1]} class="mirrored" role="img" aria-label={t(COMPARE_TEXTS.you)} />
            <span class="on plate who">{t(COMPARE_TEXTS.you)}</span>
            <span class="on plate say here" role="status">
              {sayNow(t, facts !== null, playing, reading)}
            </span>
          </div>
        </div>
        <div class="steptransport">
          <Button
            kind="primary"
            icon={playing ? Pause : Play}
            onClick={() => (playing ? player.pause() : player.play())}
          >
            {t(playing ? COMPARE_FOLLOW_TEXTS.stop : COMPARE_FOLLOW_TEXTS.begin)}
          </Button>
          <b class="num followscore" data-running={reading?.score?.toFixed(0) ?? ''}>
            {reading?.score?.toFixed(0) ?? '–'}
          </b>
          <span class="cap">{t(COMPARE_FOLLOW_TEXTS.rough)}</span>
        </div>
      </section>
    </div>
  );
}

function sayNow(
  t: ReturnType<typeof useSay>,
  isReady: boolean,
  playing: boolean,
  reading: FollowReading | null,
): string {
  if (!isReady) return t(COMPARE_FOLLOW_TEXTS.loading);
  if (!playing || !reading || reading.earlyS === null) return t(COMPARE_FOLLOW_TEXTS.waiting);
  if (Math.abs(reading.earlyS) < LEAST_LATE_S) return t(COMPARE_FOLLOW_TEXTS.asShown);
  return t(reading.earlyS < 0 ? COMPARE_TEXTS.lateBy : COMPARE_TEXTS.earlyBy, {
    s: Math.abs(reading.earlyS).toFixed(1),
  });
}

/** How large somebody is in the picture right now, pixels. */
function sizeOf(
  landmarks: readonly { readonly x: number; readonly y: number }[],
  { width, height }: LiveFrame['image'],
): number {
  const [leftShoulder, rightShoulder, leftHip, rightHip] = [11, 12, 23, 24].map((index) => landmarks[index]!);
  return Math.hypot(
    ((leftShoulder!.x + rightShoulder!.x - leftHip!.x - rightHip!.x) / 2) * width,
    ((leftShoulder!.y + rightShoulder!.y - leftHip!.y - rightHip!.y) / 2) * height,
  );
}
