import { FIGURE_PANEL_TEXTS } from '@posebox/texts';
import { Circle, Download, Square } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { clockText } from '../live/clock-text.ts';
import { recordingStem } from '../live/save-recording.ts';
import { recordVideo, type VideoRecording, videoExtension } from '../live/video-recording.ts';
import { saveFile } from '../photo/export/save-file.ts';
import { openFilmCanvas, type PictureElement } from './film-canvas.ts';
import { RECORDING_FORMATS, type RecordingFormat, recordingKind } from './recording-formats.ts';
import type { FigureScene } from './scene/figure-scene.ts';
import type { StageHold } from './use-stage.ts';

const T = FIGURE_PANEL_TEXTS;
const FRAMES_PER_S = 30;
const MEGABYTE = 1024 * 1024;

type Running =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly beganMs: number; readonly nowMs: number }
  | { readonly kind: 'done'; readonly file: Blob; readonly endedAt: Date };

/** Records what the stage shows, as a film without sound. A clip is played once from its beginning. */
export function RecordSection(props: {
  readonly stage: Pick<StageHold, 'canvas'> & { readonly scene: Pick<FigureScene, 'film'> | null };
  /** What the button says; of a figure when left out. */
  readonly startText?: string;
  /** Whether the figure lies over its picture, which is recorded with it then. */
  readonly isOver?: boolean;
  /** Of a clip: begins it anew. */
  readonly onBegin?: () => void;
  /** Of a clip: whether it has come to its end. */
  readonly hasEnded?: boolean;
}) {
  const t = useSay();
  const { stage, onBegin, hasEnded = false } = props;
  const { canvas, scene } = stage;
  const kinds = RECORDING_FORMATS.map((format) => ({ format, kind: recordingKind(format) }));
  const possible = kinds.filter(({ kind }) => kind !== null);
  const [format, setFormat] = useState<RecordingFormat>(possible[0]?.format ?? 'webm');
  const [state, setState] = useState<Running>({ kind: 'idle' });
  const recording = useRef<VideoRecording | null>(null);
  const isRunning = state.kind === 'running';

  const stop = () => {
    const running = recording.current;
    recording.current = null;
    scene?.film(null);
    void running
      ?.stop()
      .then((file) => setState(file ? { kind: 'done', file, endedAt: new Date() } : { kind: 'idle' }));
  };
  const begin = () => {
    const kind = recordingKind(format);
    if (!canvas || !kind) return;
    const picture = props.isOver ? pictureBeside(canvas) : null;
    const film = picture && openFilmCanvas(canvas, picture);
    scene?.film(film ? { onPicture: film.paint } : {});
    recording.current = recordVideo((film?.canvas ?? canvas).captureStream(FRAMES_PER_S), kind);
    const beganMs = performance.now();
    setState({ kind: 'running', beganMs, nowMs: beganMs });
    onBegin?.();
  };
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(
      () => setState((now) => (now.kind === 'running' ? { ...now, nowMs: performance.now() } : now)),
      250,
    );
    return () => clearInterval(timer);
  }, [isRunning]);
  useEffect(() => {
    if (isRunning && hasEnded) stop();
  }, [isRunning, hasEnded]);
  // Another canvas or another page: what was being recorded ends here.
  useEffect(() => () => void recording.current?.stop(), [canvas]);

  if (possible.length === 0) {
    return (
      <PanelSection title={t(T.record)}>
        <p class="cap">{t(T.noRecorder)}</p>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={t(T.record)}>
      {possible.length > 1 ? (
        <Segmented
          look="full mini"
          name={t(T.record)}
          options={possible.map((one) => ({ value: one.format, text: one.format.toUpperCase() }))}
          value={format}
          onChoose={setFormat}
        />
      ) : (
        <p class="cap">
          {kinds
            .filter(({ kind }) => kind === null)
            .map((one) => `${one.format.toUpperCase()}: ${t(T.notHere)}`)
            .join(' · ')}
        </p>
      )}
      <Button icon={isRunning ? Square : Circle} onClick={isRunning ? stop : begin}>
        {isRunning
          ? t(T.recordStop, { time: clockText((state.nowMs - state.beganMs) / 1000) })
          : (props.startText ?? t(T.recordStart))}
      </Button>
      {onBegin && !isRunning && <p class="cap">{t(T.recordClipSay)}</p>}
      {state.kind === 'done' && (
        <div class="row wrap" role="status">
          <span class="cap">{t(T.recorded, { size: `${(state.file.size / MEGABYTE).toFixed(1)} MB` })}</span>
          <Button
            icon={Download}
            onClick={() =>
              saveFile(state.file, `${recordingStem(state.endedAt)}.${videoExtension(state.file.type)}`)
            }
          >
            {t(T.download)}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}

/** The film or photo on the same stage. */
const pictureBeside = (canvas: HTMLCanvasElement): PictureElement | null =>
  canvas.closest('.figstage')?.querySelector<PictureElement>('.figpicture > :is(video, img)') ?? null;
