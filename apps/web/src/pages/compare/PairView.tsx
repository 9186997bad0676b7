import {
  attemptTimeAt,
  type ComparisonPace,
  GHOST,
  ghostLandmarks,
  limbHeat,
  seriesIndexAt,
  usualTorsoPx,
} from '@posebox/motion';
import { COMPARE_LIMB_TEXTS, COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import { effect } from '@preact/signals';
import { Clock3, TriangleAlert } from 'lucide-preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import '../../components/plate.css';
import '../../components/stage.css';
import { useSay } from '../../preferences/preferences.tsx';
import { paintPane, personArea, poseAtTime } from './paint-pane.ts';
import { followClock, type StepPlayer } from './step-player.ts';
import type { ComparedSide, ComparisonResult } from './use-comparison.ts';
import { useTold } from './use-told.ts';

/** Lateness and difference below this aren't worth a sentence on the picture. */
const LEAST_LATE_S = 0.15;
const LEAST_DEG = 25;

/** Both clips in step, side by side: the example's skeleton over the attempt, whose limbs are coloured where they differ. */
export function PairView(props: {
  readonly result: ComparisonResult;
  readonly reference: ComparedSide;
  readonly attempt: ComparedSide;
  readonly player: StepPlayer;
  readonly pace: ComparisonPace;
  readonly withGhost: boolean;
  readonly mirrorView: boolean;
}) {
  const t = useSay();
  const { result, reference, attempt, player } = props;
  const canvases = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)] as const;
  const films = [useRef<HTMLVideoElement>(null), useRef<HTMLVideoElement>(null)] as const;
  const sides = useMemo(() => {
    const teacher = reference.track.people.find(({ personId }) => personId === result.reference.personId);
    const student = attempt.track.people.find(({ personId }) => personId === result.attempt.personId);
    if (!teacher || !student) return null;
    return {
      teacher,
      student,
      areas: [personArea(teacher, reference.track.image), personArea(student, attempt.track.image)] as const,
      placement: {
        referenceImage: reference.track.image,
        attemptImage: attempt.track.image,
        scale: usualTorsoPx(student, attempt.track.image) / usualTorsoPx(teacher, reference.track.image),
        mirrored: result.mirrored,
      },
    };
  }, [result, reference, attempt]);

  const paint = () => {
    if (!sides || !canvases[0].current || !canvases[1].current) return;
    const { teacher, student, areas, placement } = sides;
    const referenceS = player.timeS.value;
    const attemptS = attemptTimeAt(result, referenceS, props.pace);
    const nextS = attemptTimeAt(result, referenceS + 0.1, props.pace);
    const speed = player.speed.value;
    const playing = player.playing.value;
    if (films[0].current) followClock(films[0].current, referenceS, speed, playing);
    if (films[1].current)
      followClock(films[1].current, attemptS, speed * ((nextS - attemptS) / 0.1), playing);
    const own = poseAtTime(teacher, reference.track.timesS, films[0].current?.currentTime ?? referenceS);
    paintPane(
      canvases[0].current,
      reference.track.image,
      areas[0],
      films[0].current,
      own ? [{ person: own, limbs: GHOST }] : [],
    );
    const beside = poseAtTime(teacher, reference.track.timesS, referenceS);
    const pose = poseAtTime(student, attempt.track.timesS, films[1].current?.currentTime ?? attemptS);
    const ghost =
      props.withGhost && pose && beside
        ? [
            {
              person: { landmarks: ghostLandmarks(beside.landmarks, pose.landmarks, placement) },
              limbs: GHOST,
            },
          ]
        : [];
    const heat = pose ? [{ person: pose, limbs: limbHeat(result, seriesIndexAt(result, referenceS)) }] : [];
    paintPane(canvases[1].current, attempt.track.image, areas[1], films[1].current, [...ghost, ...heat]);
    canvases[1].current.dataset.at = referenceS.toFixed(2);
  };
  const latest = useRef(paint);
  latest.current = paint;
  useEffect(() => {
    const stop = effect(() => {
      void player.timeS.value;
      void player.playing.value;
      latest.current();
    });
    // Pictures come after seeking; a window changes its size.
    const again = () => latest.current();
    const watched = films.map((film) => film.current).filter((film) => film !== null);
    for (const film of watched)
      for (const event of ['seeked', 'loadeddata']) film.addEventListener(event, again);
    const observer = new ResizeObserver(again);
    if (canvases[0].current) observer.observe(canvases[0].current);
    return () => {
      stop();
      observer.disconnect();
      for (const film of watched)
        for (const event of ['seeked', 'loadeddata']) film.removeEventListener(event, again);
    };
  }, [player, result, reference, attempt]);
  useEffect(paint);

  return (
    <div class="stage pair">
      <div class="half">
        <Pane
          side={reference}
          canvas={canvases[0]}
          film={films[0]}
          name={t(COMPARE_START_TEXTS.reference)}
          mirrored={false}
        />
        <span class="on plate who">
          <i class="ghostmark" />
          {t(COMPARE_START_TEXTS.reference)}
        </span>
      </div>
      <div class="half">
        <Pane
          side={attempt}
          canvas={canvases[1]}
          film={films[1]}
          name={t(COMPARE_TEXTS.you)}
          mirrored={props.mirrorView}
        />
        <span class="on plate who">{t(COMPARE_TEXTS.you)}</span>
        <HereNow result={result} player={player} />
      </div>
    </div>
  );
}

function Pane(props: {
  readonly side: ComparedSide;
  readonly canvas: { current: HTMLCanvasElement | null };
  readonly film: { current: HTMLVideoElement | null };
  readonly name: string;
  readonly mirrored: boolean;
}) {
  const [trial, setTrial] = useState(0);
  const url = props.side.filmUrls[trial];
  return (
    <>
      {url && (
        <video
          key={url}
          ref={props.film}
          class="hidden-film"
          src={url}
          preload="auto"
          playsInline
          muted
          tabIndex={-1}
          aria-hidden="true"
          onError={() => setTrial((now) => now + 1)}
        />
      )}
      <canvas
        ref={props.canvas}
        class={props.mirrored ? 'mirrored' : ''}
        role="img"
        aria-label={`${props.name}: ${props.side.name}`}
      />
    </>
  );
}

/** What is to say about this moment: late or early, or the limb that is furthest off. */
function HereNow(props: { readonly result: ComparisonResult; readonly player: StepPlayer }) {
  const t = useSay();
  const { result, player } = props;
  const index = useTold(() => seriesIndexAt(result, player.timeS.value));
  if (result.score === null) return null;
  const earlyS = result.series.earlyS[index] ?? 0;
  const limbs = Object.entries(result.series.limbDeg) as [
    keyof typeof COMPARE_LIMB_TEXTS,
    (number | null)[],
  ][];
  const [limb, deg] = limbs
    .map(([name, values]) => [name, values[index] ?? 0] as const)
    .reduce((worst, one) => (one[1] > worst[1] ? one : worst));
  const isLate = Math.abs(earlyS) >= LEAST_LATE_S;
  if (!isLate && deg < LEAST_DEG) return null;
  const time = t(earlyS < 0 ? COMPARE_TEXTS.hereLate : COMPARE_TEXTS.hereEarly, {
    s: Math.abs(earlyS).toFixed(2),
  });
  return (
    <span class="on plate say here">
      <Icon of={isLate ? Clock3 : TriangleAlert} />
      {isLate ? time : t(COMPARE_TEXTS.hereLimb, { limb: t(COMPARE_LIMB_TEXTS[limb]), deg: Math.round(deg) })}
    </span>
  );
}
