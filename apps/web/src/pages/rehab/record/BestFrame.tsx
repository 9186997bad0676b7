import { LANDMARK_NAMES, PICTURE_COLORS, type Pose, poseAt, type TrackDocument } from '@posebox/body';
import {
  type BodyPoint,
  CLINICAL_ANGLES,
  landmarksOf,
  type MeasuredSide,
  protocolOf,
  type RangeOfMotionMeasurement,
} from '@posebox/motion';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { VideoItem } from '../../../api/videos.ts';
import { Confidence } from '../../../components/Confidence.tsx';
import '../../../components/plate.css';
import '../../../components/stage.css';
import { figureBox } from '../../../picture/figure-box.ts';
import { fitAreaView } from '../../../picture/view-transform.ts';
import { angleStrokes } from '../../../player/angle-mark.ts';
import { filmAddress } from '../../../player/film-address.ts';
import { nearestFrame } from '../../../player/frame-times.ts';
import { paintClip } from '../../../player/paint-clip.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { useTrack } from '../../coach/use-coaching.ts';
import { useFilmMoments } from '../../coach/use-film-moments.ts';
import { dayText, valueText, viewText } from '../rehab-words.ts';
import type { MeasurementLine } from './record.ts';

/** The frame that a measurement is best seen in: quiet bones, the measured limb in colour, the angle drawn. */
export function BestFrame(props: { readonly line: MeasurementLine; readonly plain?: boolean }) {
  const t = useSay();
  const { language } = usePreferences();
  const { line } = props;
  const { item, document } = useMeasured(line);
  const track = useTrack(line.videoId ?? '', item?.edits.version ?? null);
  const bestAtS = document?.bestAtS ?? null;
  const times = useMemo(() => (bestAtS === null ? [] : [bestAtS]), [bestAtS]);
  const [picture] = useFilmMoments(item ? filmAddress(item) : null, times);
  const best = document?.repetitions.find(({ peakS }) => peakS !== null && peakS === bestAtS);
  const counted = document?.repetitions.filter(({ counts }) => counts) ?? [];
  const sureness = Math.max(0, ...counted.map(({ confidence }) => confidence));
  const canvas = (
    <div class="stage">
      {track && document && bestAtS !== null ? (
        <BestCanvas
          track={track}
          line={line}
          document={document}
          timeS={bestAtS}
          text={valueText(best?.value ?? document.value ?? 0, line.unit)}
          picture={picture ?? null}
        />
      ) : (
        <span class="wait">
          {t(document && bestAtS === null ? REHAB_RECORD_TEXTS.bestNone : REHAB_RECORD_TEXTS.bestLoading)}
        </span>
      )}
      {!props.plain && (
        <span class="on plate">
          {t(REHAB_RECORD_TEXTS.bestOn, { date: dayText(language.value, line.measuredAt) })}
        </span>
      )}
    </div>
  );
  if (props.plain) return <div class="best">{canvas}</div>;
  return (
    <section class="stagecard best" aria-label={t(REHAB_RECORD_TEXTS.best)}>
      {canvas}
      <footer>
        {counted.length > 0 && <Confidence value={sureness} />}
        <span class="cap">
          {document &&
            t(REHAB_RECORD_TEXTS.bestUsable, {
              view: viewText(t, document.view.view),
              n: counted.length,
              all: document.repetitions.length,
            })}
        </span>
        <a class="push" href={`#/video/${line.videoId}?t=${(bestAtS ?? 0).toFixed(2)}`}>
          {t(REHAB_RECORD_TEXTS.correct)}
        </a>
      </footer>
    </section>
  );
}

/** A measurement's document and the clip it is of. Null until they are there, or where they are gone. */
function useMeasured({ id, videoId, corrections }: MeasurementLine) {
  const api = useApi();
  const [item, setItem] = useState<VideoItem | null>(null);
  const [document, setDocument] = useState<RangeOfMotionMeasurement | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const [whole, clip] = await Promise.all([
        answered(api.GET('/api/rehabilitation/measurements/{id}', { params: { path: { id } } })),
        answered(api.GET('/api/videos/{id}', { params: { path: { id: videoId ?? '' } } })),
      ]);
      if (!current) return;
      if (whole.kind === 'data') setDocument(whole.data.document as RangeOfMotionMeasurement | null);
      if (clip.kind === 'data') setItem(clip.data as VideoItem);
    };
    void look();
    return () => {
      current = false;
    };
  }, [api, id, videoId, corrections.length]);
  return { item, document };
}

function BestCanvas(props: {
  readonly track: TrackDocument;
  readonly line: MeasurementLine;
  readonly document: RangeOfMotionMeasurement;
  readonly timeS: number;
  readonly text: string;
  readonly picture: CanvasImageSource | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [window, setWindow] = useState({ width: 0, height: 0 });
  const { track, line, timeS, text, picture } = props;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      setWindow({ width: element.clientWidth, height: element.clientHeight }),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    const person = track.people.find(({ personId }) => personId === track.subjectId) ?? track.people[0];
    if (!canvas.current || !context || !person || window.width === 0) return;
    const density = globalThis.devicePixelRatio;
    canvas.current.width = Math.round(window.width * density);
    canvas.current.height = Math.round(window.height * density);
    const frame = person.firstFrame + nearestFrame(person.timesS, timeS);
    const pose = poseAt(person, frame);
    if (!pose) return;
    const size = track.image;
    const box = figureBox(pose, size);
    const area = {
      x: box.x * size.width,
      y: box.y * size.height,
      width: box.width * size.width,
      height: box.height * size.height,
    };
    const angle = angleOf(line.protocol, line.side);
    const places = angle && anglePlaces(pose, angle);
    paintClip(
      context,
      {
        picture,
        size,
        view: fitAreaView(size, window, area),
        window,
        frame,
        people: [person],
        chosenId: person.personId,
        everyone: false,
        framed: false,
        style: 'quiet',
        series: 'smoothed',
        overlay: {
          ...(angle && { limbs: [{ landmarks: limbOf(angle), color: 'limb-good' }] }),
          ...(places && {
            over: angleStrokes(places.at, places.one, places.other, size, PICTURE_COLORS['limb-good']),
            labels: [{ ...places.at, text }],
          }),
        },
        activePoint: null,
      },
      density,
    );
  }, [window, track, line, timeS, text, picture]);
  return <canvas ref={canvas} role="img" aria-label={text} />;
}

type Angle = (typeof CLINICAL_ANGLES)[number];

/** The angle that a protocol measures on a side; null of what is timed. */
function angleOf(protocolId: string, side: MeasuredSide): Angle | null {
  const protocol = protocolOf(protocolId);
  if (!protocol || protocol.kind === 'hold') return null;
  const ids: readonly string[] = [protocol.angle, `${side}_${protocol.angle}`];
  return CLINICAL_ANGLES.find(({ id }) => ids.includes(id)) ?? null;
}

const limbOf = ({ proximal, distal }: Angle) =>
  [...(proximal === 'vertical' ? [] : proximal), ...distal]
    .flatMap(landmarksOf)
    .map((index) => LANDMARK_NAMES[index]!);

/** The corner of an angle and a place on either of its sides, normalised to the picture. */
function anglePlaces(pose: Pose, { proximal, distal, at }: Angle) {
  const place = (point: BodyPoint) => {
    const found = landmarksOf(point).map((index) => pose.landmarks[index]!);
    const mean = (of: 'x' | 'y') => found.reduce((sum, one) => sum + one[of], 0) / found.length;
    return { x: mean('x'), y: mean('y') };
  };
  const corner = place(at);
  const end = (direction: readonly [BodyPoint, BodyPoint]) =>
    place(direction[0] === at ? direction[1] : direction[0]);
  const up = { x: corner.x, y: corner.y - 0.15 };
  return { at: corner, one: proximal === 'vertical' ? up : end(proximal), other: end(distal) };
}
