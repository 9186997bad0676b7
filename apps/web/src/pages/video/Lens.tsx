import { cssColor, PICTURE_COLORS, type PoseTrack, type SkeletonStyle } from '@posebox/body';
import { CLIP_EDIT_TEXTS, LANDMARK_TEXTS } from '@posebox/texts';
import { Check, Undo2 } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import type { Size } from '../../picture/view-transform.ts';
import { paintGround, paintPeople } from '../../player/paint-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { HeldPoint } from './held-point.ts';

/** Side of the square that the lens shows, as a share of the picture's longer side. */
const SHOWN = 0.16;

/** The neighbourhood of a held point, enlarged: where it is, where it was, and what can be done with it. */
export function Lens(props: {
  readonly held: HeldPoint;
  /** The people of the frame with the held point in its new place. */
  readonly people: readonly PoseTrack[];
  readonly film: HTMLVideoElement | null;
  readonly size: Size;
  readonly style: SkeletonStyle;
  readonly timeText: string;
  readonly canUndo: boolean;
  readonly onPlace: (x: number, y: number) => void;
  readonly onUndo: () => void;
  readonly onFillAround: () => void;
  readonly onLetGo: () => void;
}) {
  const t = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { held, people, film, size } = props;
  const side = SHOWN * Math.max(size.width, size.height);
  const centre = held.from ?? held;
  const left = centre.x * size.width - side / 2;
  const top = centre.y * size.height - side / 2;
  const movedPx = held.from
    ? Math.round(Math.hypot((held.x - held.from.x) * size.width, (held.y - held.from.y) * size.height))
    : 0;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const pixels = Math.round(canvas.current.clientWidth * globalThis.devicePixelRatio);
    canvas.current.width = pixels;
    canvas.current.height = pixels;
    const scale = pixels / side;
    context.fillStyle = cssColor(PICTURE_COLORS['plate-solid']);
    context.fillRect(0, 0, pixels, pixels);
    context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
    paintGround(context, { picture: film, size });
    paintPeople(context, {
      size,
      frame: held.frame,
      people,
      chosenId: held.personId,
      everyone: false,
      style: props.style,
      series: 'smoothed',
      overlay: {},
    });
    const ring = (x: number, y: number, radius: number, dashed: boolean) => {
      context.beginPath();
      context.arc(x * size.width, y * size.height, radius / scale, 0, 2 * Math.PI);
      context.setLineDash(dashed ? [5 / scale, 4 / scale] : []);
      context.lineWidth = 5 / scale;
      context.strokeStyle = cssColor(PICTURE_COLORS['bone-hairline']);
      context.stroke();
      context.lineWidth = 2 / scale;
      context.strokeStyle = cssColor(PICTURE_COLORS.bone);
      context.stroke();
    };
    const density = globalThis.devicePixelRatio;
    if (held.from && movedPx > 0) ring(held.from.x, held.from.y, 8 * density, true);
    ring(held.x, held.y, 13 * density, false);
  });

  const place = (event: PointerEvent) => {
    const corner = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = (left + ((event.clientX - corner.left) / corner.width) * side) / size.width;
    const y = (top + ((event.clientY - corner.top) / corner.height) * side) / size.height;
    props.onPlace(x, y);
  };
  const point = t(LANDMARK_TEXTS[held.landmark]);
  return (
    <aside class="lens" aria-label={point}>
      <h3>{point}</h3>
      <canvas
        ref={canvas}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          place(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && place(event)}
        role="img"
        aria-label={t(CLIP_EDIT_TEXTS.lens, { point })}
      />
      <div>
        <p class="row">
          <Confidence value={held.confidenceBefore} />
          <span class="cap">{t(CLIP_EDIT_TEXTS.before)}</span>
        </p>
        <p class="cap" role="status">
          {movedPx > 0
            ? t(CLIP_EDIT_TEXTS.movedBy, { n: movedPx, time: props.timeText })
            : t(CLIP_EDIT_TEXTS.holdHint)}
        </p>
        {props.canUndo && (
          <Button icon={Undo2} onClick={props.onUndo}>
            {t(CLIP_EDIT_TEXTS.undo)}
          </Button>
        )}
        <Button kind="quiet" onClick={props.onFillAround}>
          {t(CLIP_EDIT_TEXTS.fillAround)}
        </Button>
        <Button kind="quiet" icon={Check} onClick={props.onLetGo}>
          {t(CLIP_EDIT_TEXTS.letGo)}
        </Button>
      </div>
    </aside>
  );
}
