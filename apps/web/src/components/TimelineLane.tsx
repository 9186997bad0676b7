import { useId, useMemo } from 'preact/hooks';
import { columnMinima, type TimeWindow } from './timeline-window.ts';

/** A stretch of time. `phase-1` … `phase-3` are parts of a repetition, from strong to pale. */
export interface TimelineSpan {
  readonly fromS: number;
  readonly toS: number;
  readonly look: 'seen' | 'filled' | 'phase-1' | 'phase-2' | 'phase-3' | 'good' | 'look' | 'stop';
  readonly title?: string;
}

/** A stretch of time with a word in it, as far as there is room. */
export interface TimelineLabel {
  readonly fromS: number;
  readonly toS: number;
  readonly text: string;
  /** `quiet` is what nobody taught or nothing recognised. */
  readonly look: 'named' | 'quiet' | 'stop';
}

/** A moment with a sign: a point that was moved, sides that were exchanged, a jump that isn't followed. */
export interface TimelineMark {
  readonly atS: number;
  readonly look: 'corrected' | 'swapped' | 'jump';
  readonly title?: string;
}

export type TimelineLane = { readonly id: string; readonly name: string } & (
  | {
      /** Pictures spread evenly over the whole clip; null while one is being made. */
      readonly kind: 'pictures';
      readonly pictures: readonly (string | null)[];
    }
  | {
      /** One value a frame, 0…1, NaN where there is none. */
      readonly kind: 'curve';
      readonly values: Float32Array;
      /** A dotted line across. */
      readonly gate?: number;
      readonly shaded?: readonly TimelineSpan[];
    }
  | { readonly kind: 'spans'; readonly spans: readonly TimelineSpan[] }
  | { readonly kind: 'labels'; readonly labels: readonly TimelineLabel[] }
  | { readonly kind: 'marks'; readonly marks: readonly TimelineMark[] }
);

const HEIGHT_PX = { pictures: 44, curve: 34, spans: 18, labels: 22, marks: 20 } as const;

/** One lane of a timeline, drawn in pixels for the part of the clip that is shown. */
export function LaneDrawing(props: {
  readonly lane: TimelineLane;
  readonly timesS: Float64Array;
  readonly shown: TimeWindow;
  readonly whole: TimeWindow;
  readonly widthPx: number;
}) {
  const { lane, shown, widthPx } = props;
  const x = (timeS: number) => ((timeS - shown.fromS) / (shown.toS - shown.fromS)) * widthPx;
  if (lane.kind === 'pictures') return <Pictures {...props} pictures={lane.pictures} x={x} />;
  if (lane.kind === 'labels') return <Labels labels={lane.labels} x={x} />;
  return (
    <svg class={`lane ${lane.kind}`} width={widthPx} height={HEIGHT_PX[lane.kind]} aria-hidden="true">
      {lane.kind === 'curve' && <Curve {...props} lane={lane} x={x} />}
      {lane.kind === 'spans' && (
        <>
          {lane.spans.some(({ look }) => look === 'seen' || look === 'filled') && (
            <rect class="ground" y="4" width={widthPx} height="10" rx="3" />
          )}
          <Spans spans={lane.spans} x={x} />
        </>
      )}
      {lane.kind === 'marks' && (
        <>
          <path class="thread" d={`M0 10H${widthPx}`} />
          {lane.marks.map((mark) => (
            <Mark key={`${mark.look} ${mark.atS} ${mark.title ?? ''}`} mark={mark} x={x(mark.atS)} />
          ))}
        </>
      )}
    </svg>
  );
}

type ToX = (timeS: number) => number;

function Pictures(props: {
  readonly pictures: readonly (string | null)[];
  readonly whole: TimeWindow;
  readonly x: ToX;
}) {
  const { pictures, whole, x } = props;
  const left = x(whole.fromS);
  const width = x(whole.toS) - left;
  return (
    <div class="lane pictures" aria-hidden="true">
      <div style={{ '--left': `${left}px`, '--width': `${width}px` }}>
        {pictures.map((url, index) =>
          url ? <img key={index} src={url} alt="" draggable={false} /> : <i key={index} />,
        )}
      </div>
    </div>
  );
}

function Curve(props: {
  readonly lane: Extract<TimelineLane, { kind: 'curve' }>;
  readonly timesS: Float64Array;
  readonly shown: TimeWindow;
  readonly widthPx: number;
  readonly x: ToX;
}) {
  const { lane, timesS, shown, widthPx, x } = props;
  const height = HEIGHT_PX.curve;
  const columns = Math.max(1, Math.round(widthPx));
  const minima = useMemo(
    () => columnMinima(timesS, lane.values, shown, columns),
    [timesS, lane.values, shown.fromS, shown.toS, columns],
  );
  const y = (value: number) => (1 - value) * (height - 4) + 3;
  let line = '';
  let ground = '';
  let from = -1;
  for (let column = 0; column <= columns; column++) {
    const value = minima[column];
    const isThere = value !== undefined && !Number.isNaN(value);
    if (isThere) {
      line += `${from < 0 ? 'M' : 'L'}${column} ${y(value).toFixed(1)}`;
      if (from < 0) ground += `M${column} ${height}`;
      ground += `L${column} ${y(value).toFixed(1)}`;
      if (from < 0) from = column;
    } else if (from >= 0) {
      ground += `L${column - 1} ${height}Z`;
      from = -1;
    }
  }
  return (
    <>
      <path class="under" d={ground} />
      <path class="line" d={line} />
      {lane.gate !== undefined && <path class="gate" d={`M0 ${y(lane.gate)}H${widthPx}`} />}
      {lane.shaded?.map((span) => (
        <rect
          key={span.fromS}
          class="shade"
          x={x(span.fromS)}
          width={Math.max(2, x(span.toS) - x(span.fromS))}
          height={height}
        />
      ))}
    </>
  );
}

function Spans(props: { readonly spans: readonly TimelineSpan[]; readonly x: ToX }) {
  const hatch = useId();
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V6" />
        </pattern>
      </defs>
      {props.spans.map((span) => {
        const left = props.x(span.fromS);
        const width = Math.max(2, props.x(span.toS) - left);
        const isFilled = span.look === 'filled';
        const isPhase = span.look !== 'seen' && !isFilled;
        return (
          <g key={`${span.look} ${span.fromS}`} class={`span ${span.look}`}>
            {span.title && <title>{span.title}</title>}
            {isFilled && <rect class="behind" x={left} y="3" width={width} height="12" />}
            <rect
              x={left}
              y={isFilled || isPhase ? 3 : 4}
              width={width}
              height={isFilled || isPhase ? 12 : 10}
              rx={isFilled ? 0 : 3}
              fill={isFilled ? `url(#${hatch})` : undefined}
            />
          </g>
        );
      })}
    </>
  );
}

/** Words are cut off where their stretch ends. */
function Labels(props: { readonly labels: readonly TimelineLabel[]; readonly x: ToX }) {
  return (
    <div class="lane labels" aria-hidden="true">
      {props.labels.map(({ fromS, toS, text, look }) => {
        const left = props.x(fromS);
        const width = Math.max(2, props.x(toS) - left);
        return (
          <span
            key={fromS}
            class={look}
            style={{ '--left': `${left}px`, '--width': `${width}px` }}
            title={text}
          >
            {width >= LEAST_WORD_PX && text}
          </span>
        );
      })}
    </div>
  );
}

/** In less no word can be read. */
const LEAST_WORD_PX = 24;

function Mark(props: { readonly mark: TimelineMark; readonly x: number }) {
  const { mark, x } = props;
  return (
    <g class={`mark ${mark.look}`} transform={`translate(${x} 10)`}>
      {mark.title && <title>{mark.title}</title>}
      {mark.look === 'corrected' && (
        <>
          <circle class="ring" r="6" />
          <circle class="dot" r="2" />
        </>
      )}
      {mark.look === 'swapped' && <path d="M-6 -3H5l-3 -3M6 3H-5l3 3" />}
      {mark.look === 'jump' && <path d="M-6 5L-1 5L1 -6L3 5L6 5" />}
    </g>
  );
}
