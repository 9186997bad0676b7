import { TIMELINE_TEXTS } from '@posebox/texts';
import { ZoomIn, ZoomOut } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { frameAt, nearestFrame } from '../player/frame-times.ts';
import { useSay } from '../preferences/preferences.tsx';
import { IconButton } from './Button.tsx';
import { LaneDrawing, type TimelineLane } from './TimelineLane.tsx';
import './timeline.css';
import { following, rulerStepS, type TimeWindow, zoomed } from './timeline-window.ts';

export type { TimelineLabel, TimelineLane, TimelineMark, TimelineSpan } from './TimelineLane.tsx';

const LABEL_ROOM_PX = 52;
const ZOOM = 1.6;
/** Page up and down go so far. */
const PAGE_S = 1;

/**
 * A clip over time: lanes one below the other, a ruler and the playhead. Lanes are data; what they mean is the page's
 * business. A press goes there, a drag scrubs; arrows go frame by frame, Page up and down by a second, Home and End to
 * the ends; + − 0 and Ctrl with the wheel zoom; I and O set the ends of the range.
 */
export function Timeline(props: {
  readonly name: string;
  /** Seconds of every frame, strictly rising; what is shown counts from the first one. */
  readonly timesS: Float64Array;
  readonly frame: number;
  readonly lanes: readonly TimelineLane[];
  readonly range?: { readonly from: number; readonly to: number } | null;
  readonly onFrame: (frame: number) => void;
  readonly onRange?: (range: { readonly from: number; readonly to: number }) => void;
  /** What signs mean, below. */
  readonly legend?: ComponentChildren;
}) {
  const t = useSay();
  const area = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(600);
  const { timesS, frame, range, onRange } = props;
  const startS = timesS[0] ?? 0;
  const endS = Math.max(timesS.at(-1) ?? 0, startS + 1e-3);
  const whole = { fromS: startS, toS: endS };
  const [own, setOwn] = useState<TimeWindow | null>(null);
  const shown = own ?? whole;
  const atS = timesS[frame] ?? startS;

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    const measure = () => setWidthPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => setOwn(null), [timesS]);
  useEffect(() => setOwn((before) => before && following(before, atS, whole)), [atS]);

  const zoom = (factor: number, aroundS = atS) =>
    setOwn((before) => {
      const next = zoomed(before ?? whole, factor, aroundS, whole);
      return next.toS - next.fromS > (endS - startS) * 0.999 ? null : next;
    });
  const share = (timeS: number) => (timeS - shown.fromS) / (shown.toS - shown.fromS);
  const timeOf = (event: MouseEvent) => {
    const corner = area.current?.getBoundingClientRect();
    const at = corner ? (event.clientX - corner.left) / corner.width : 0;
    return shown.fromS + Math.min(Math.max(at, 0), 1) * (shown.toS - shown.fromS);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const handle = (event.target as Element).closest<HTMLElement>('[data-end]')?.dataset.end;
    const element = event.currentTarget as HTMLElement;
    element.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => {
      const to = nearestFrame(timesS, timeOf(moved));
      if (handle && range && onRange) onRange(handle === 'from' ? { ...range, from: to } : { ...range, to });
      else props.onFrame(frameAt(timesS, timeOf(moved)));
    };
    const stop = () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', stop);
      element.removeEventListener('pointercancel', stop);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', stop);
    element.addEventListener('pointercancel', stop);
    if (!handle) move(event);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const go = (to: number) => props.onFrame(Math.min(Math.max(to, 0), timesS.length - 1));
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(frame + (event.shiftKey ? 10 : 1)),
      ArrowLeft: () => go(frame - (event.shiftKey ? 10 : 1)),
      ArrowUp: () => go(frame + 1),
      ArrowDown: () => go(frame - 1),
      PageUp: () => go(Math.max(frame + 1, frameAt(timesS, atS + PAGE_S))),
      PageDown: () => go(Math.min(frame - 1, frameAt(timesS, atS - PAGE_S))),
      Home: () => go(0),
      End: () => go(timesS.length - 1),
      '+': () => zoom(ZOOM),
      '=': () => zoom(ZOOM),
      '-': () => zoom(1 / ZOOM),
      0: () => setOwn(null),
      i: () => onRange?.({ from: frame, to: Math.max(frame, range?.to ?? timesS.length - 1) }),
      o: () => onRange?.({ from: Math.min(frame, range?.from ?? 0), to: frame }),
    };
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  wheel.current = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(1.2 ** (-event.deltaY / 100), timeOf(event));
  };
  useEffect(() => {
    const element = area.current;
    const onWheel = (event: WheelEvent) => wheel.current(event);
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const atText = t(TIMELINE_TEXTS.seconds, { n: (atS - startS).toFixed(2) });
  const head = share(atS);
  return (
    <div class="timeline">
      <div class="lanes">
        <div class="names" aria-hidden="true">
          {props.lanes.map((lane) => (
            <span key={lane.id} class={`name ${lane.kind}`}>
              {lane.name}
            </span>
          ))}
        </div>
        <div
          ref={area}
          class="area"
          role="slider"
          tabIndex={0}
          aria-label={props.name}
          aria-valuemin={0}
          aria-valuemax={timesS.length - 1}
          aria-valuenow={frame}
          aria-valuetext={t(TIMELINE_TEXTS.at, { time: atText, n: frame + 1, total: timesS.length })}
          onPointerDown={onPointerDown}
          onKeyDown={onKeyDown}
        >
          {props.lanes.map((lane) => (
            <div key={lane.id}>
              {lane.name && (
                <span class="name only-phone" aria-hidden="true">
                  {lane.name}
                </span>
              )}
              <LaneDrawing lane={lane} timesS={timesS} shown={shown} whole={whole} widthPx={widthPx} />
            </div>
          ))}
          <Ruler shown={shown} startS={startS} endS={endS} widthPx={widthPx} />
          {range && (
            <RangeBand
              from={share(timesS[range.from] ?? 0)}
              to={share(timesS[range.to] ?? 0)}
              movable={onRange !== undefined}
            />
          )}
          {head >= -0.001 && head <= 1.001 && (
            <div
              class="head"
              style={{ '--at': `${head * 100}%`, '--lean': `${-head * 100}%` }}
              aria-hidden="true"
            >
              <b>{atText}</b>
            </div>
          )}
        </div>
      </div>
      <div class="below">
        <div class="legend">{props.legend}</div>
        <IconButton
          icon={ZoomOut}
          name={t(TIMELINE_TEXTS.zoomOut)}
          tipSide="above"
          onClick={() => zoom(1 / ZOOM)}
        />
        <IconButton icon={ZoomIn} name={t(TIMELINE_TEXTS.zoomIn)} tipSide="left" onClick={() => zoom(ZOOM)} />
      </div>
    </div>
  );
}

function RangeBand(props: { readonly from: number; readonly to: number; readonly movable: boolean }) {
  const clamp = (value: number) => Math.min(Math.max(value, 0), 1);
  const style = { '--from': `${clamp(props.from) * 100}%`, '--to': `${clamp(props.to) * 100}%` };
  return (
    <div class="range" style={style} aria-hidden="true">
      {props.movable && props.from >= 0 && props.from <= 1 && <i data-end="from" />}
      {props.movable && props.to >= 0 && props.to <= 1 && <i data-end="to" />}
    </div>
  );
}

function Ruler(props: {
  readonly shown: TimeWindow;
  readonly startS: number;
  readonly endS: number;
  readonly widthPx: number;
}) {
  const t = useSay();
  const { shown, startS, widthPx } = props;
  const stepS = rulerStepS(shown, widthPx, LABEL_ROOM_PX);
  const x = (timeS: number) => ((timeS - shown.fromS) / (shown.toS - shown.fromS)) * widthPx;
  const first = Math.ceil((shown.fromS - startS) / (stepS / 2) - 1e-6);
  const last = Math.floor((shown.toS - startS) / (stepS / 2) + 1e-6);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const text = (seconds: number) =>
    seconds >= 60
      ? `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
      : String(Math.round(seconds * 10) / 10);
  return (
    <svg class="ruler" width={widthPx} height="24" aria-hidden="true">
      {ticks.map((tick) => {
        const seconds = (tick * stepS) / 2;
        const at = x(startS + seconds);
        const isMain = tick % 2 === 0;
        const isFirst = at < 8;
        const isLast = at > widthPx - 36;
        return (
          <g key={tick}>
            <path d={`M${at} 0v${isMain ? 7 : 4}`} />
            {isMain && !isLast && (
              <text x={isFirst ? 0 : at} y="20" text-anchor={isFirst ? 'start' : 'middle'}>
                {text(seconds)}
              </text>
            )}
          </g>
        );
      })}
      <text x={widthPx} y="20" text-anchor="end">
        {shown.toS - startS >= 60
          ? text(shown.toS - startS)
          : t(TIMELINE_TEXTS.seconds, { n: text(shown.toS - startS) })}
      </text>
    </svg>
  );
}
