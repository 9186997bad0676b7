import { poseAt, type TrackDocument } from '@posebox/body';
import type { RangeOfMotionMeasurement } from '@posebox/motion';
import {
  angleDrawing,
  dayText,
  MEASURED_COLOR,
  type MeasurementLine,
  valueText,
  viewText,
} from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { VideoItem } from '../../../api/videos.ts';
import { Confidence } from '../../../components/Confidence.tsx';
import '../../../components/plate.css';
import '../../../components/stage.css';
import { figureBox } from '@posebox/body';
import { fitAreaView } from '../../../picture/view-transform.ts';
import { filmAddress } from '../../../player/film-address.ts';
import { nearestFrame } from '../../../player/frame-times.ts';
import { paintClip } from '../../../player/paint-clip.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { useTrack } from '../../coach/use-coaching.ts';
import { useFilmMoments } from '../../coach/use-film-moments.ts';

/** The frame that a measurement is best seen in: quiet bones, the measured limb in colour, the angle drawn. */
export function BestFrame(props: {
  readonly line: MeasurementLine;
  readonly plain?: boolean;
  /** The film that was sent with the session. */
  readonly filmId?: string | null;
}) {
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
        {props.filmId && (
          <a class="push" href={`#/video/${props.filmId}`}>
            {t(REHAB_RECORD_TEXTS.film)}
          </a>
        )}
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
    const angle = angleDrawing(pose, size, line);
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
          ...(angle && {
            limbs: [{ landmarks: angle.limb, color: MEASURED_COLOR }],
            over: angle.strokes,
            labels: [{ ...angle.at, text }],
          }),
        },
        activePoint: null,
      },
      density,
    );
  }, [window, track, line, timeS, text, picture]);
  return <canvas ref={canvas} role="img" aria-label={text} />;
}
