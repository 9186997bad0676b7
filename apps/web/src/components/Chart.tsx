import { CHART_TEXTS } from '@posebox/texts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useSay } from '../preferences/preferences.tsx';
import { chartPainters } from './chart-painters.ts';
import { type ChartTone, readTones } from './chart-tones.ts';
import { Table } from './Table.tsx';
import './chart.css';

/** A line over time. A gap is null and stays one. */
export interface ChartSeries {
  readonly id: string;
  /** Written at the line's end where there are several. */
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Half the width of the band around the line, in the values' unit. */
  readonly errors?: readonly (number | null)[];
  readonly tone: ChartTone;
  readonly dashed?: boolean;
  /**
   * `dots`: single measurements with bars of error, joined over gaps, the last one's value written at it; `hollow`: such
   * that are comparable with no other, never joined. A line with a band when left out.
   */
  readonly look?: 'dots' | 'hollow';
}

/** A line that a value should reach or stay under, with what measuring alone may differ. */
export interface ChartGoal {
  readonly value: number;
  readonly error?: number;
  readonly label: string;
  /** What is no goal but a ground to compare with: grey and dotted, its label below. */
  readonly quiet?: boolean;
}

/** A point that is spoken of: a turning point, a session. */
export interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly tone: ChartTone;
}

/** A stretch of time in a lane below the curve: a phase, a fault. */
export interface ChartSpan {
  readonly from: number;
  readonly to: number;
  readonly tone: ChartTone;
  /** Lanes are counted from the curve downwards. */
  readonly lane: number;
  readonly label: string;
}

export interface ChartProps {
  /** What the chart shows, for those who hear it. */
  readonly title: string;
  readonly unit: string;
  /** Names the axis of x; time in seconds when left out. */
  readonly xLabel?: string;
  /** How a value of x is written, in axis and table. */
  readonly xText?: (x: number) => string;
  readonly x: readonly number[];
  /** Where x is written, as far as there is room; the chart chooses when left out. */
  readonly xAt?: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly goals?: readonly ChartGoal[];
  readonly marks?: readonly ChartMark[];
  readonly spans?: readonly ChartSpan[];
  readonly height?: number;
  /** Least and most of y; from the values when left out. */
  readonly range?: readonly [number, number];
  /** A moment marked by a line, as of a player. */
  readonly cursor?: number | null;
  readonly onPick?: (x: number) => void;
}

const HEIGHT_PX = 220;
const LANE_PX = 12;
/** Room for one word on the axis of x. */
const X_LABEL_PX = 84;
/** More rows than this help nobody; every so many-th is shown. */
const MOST_TABLE_ROWS = 120;

/**
 * The one chart: lines with their uncertainty, goals with theirs, marks and lanes, units on the axis, labels at the
 * lines, and a table of the numbers behind it.
 */
export function Chart(props: ChartProps) {
  const t = useSay();
  const host = useRef<HTMLDivElement>(null);
  const [theme, setTheme] = useState(0);
  const [isTable, setTable] = useState(false);
  const lanes = 1 + Math.max(-1, ...(props.spans ?? []).map(({ lane }) => lane));
  const height = props.height ?? HEIGHT_PX;

  useEffect(() => watchTheme(() => setTheme((count) => count + 1)), []);

  // A theme changes the colours that are read from the page.
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const tones = readTones(element);
    const chart = new uPlot(
      {
        width: Math.max(120, element.clientWidth),
        height: height + lanes * LANE_PX,
        padding: [20, 16, lanes * LANE_PX, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false }, points: { show: props.onPick !== undefined } },
        scales: {
          x: { time: false, ...(props.xAt && { range: (_chart, least, most) => roomAround(least, most) }) },
          ...(props.range && { y: { range: [...props.range] } }),
        },
        axes: [
          {
            ...axisLook(tones),
            size: 28,
            values: (_chart, ticks) => ticks.map(props.xText ?? secondsText),
            ...(props.xAt && {
              splits: (chart) => thinned(props.xAt ?? [], chart.width / X_LABEL_PX),
              grid: { show: false },
            }),
          },
          { ...axisLook(tones), size: 48, values: (_chart, ticks) => ticks.map((y) => `${y}${props.unit}`) },
        ],
        series: [
          {},
          ...props.series.map(({ id, tone, dashed, look }) => ({
            label: id,
            stroke: tones[tone],
            width: look === 'hollow' ? 0 : 1.75,
            spanGaps: look === 'dots',
            points: { show: false },
            ...(dashed && { dash: [6, 4] }),
          })),
        ],
        hooks: chartPainters(props, tones, LANE_PX),
      },
      [[...props.x], ...props.series.map(({ values }) => [...values])] as uPlot.AlignedData,
      element,
    );
    const pick = () => {
      const left = chart.cursor.left ?? -1;
      if (left >= 0) props.onPick?.(chart.posToVal(left, 'x'));
    };
    chart.over.addEventListener('click', pick);
    const watch = new ResizeObserver(() =>
      chart.setSize({ width: Math.max(120, element.clientWidth), height: height + lanes * LANE_PX }),
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [
    theme,
    height,
    lanes,
    props.x,
    props.series,
    props.goals,
    props.marks,
    props.spans,
    props.range,
    props.cursor,
  ]);

  return (
    <figure class="chart">
      <div
        ref={host}
        class={`chart-host${props.onPick ? ' pick' : ''}`}
        role="img"
        aria-label={props.title}
      />
      <button type="button" class="link" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
        {t(isTable ? CHART_TEXTS.hideTable : CHART_TEXTS.showTable)}
      </button>
      {isTable && <ChartTable {...props} />}
    </figure>
  );
}

function ChartTable(props: ChartProps) {
  const t = useSay();
  const rows = useMemo(() => {
    const step = Math.max(1, Math.ceil(props.x.length / MOST_TABLE_ROWS));
    return props.x.flatMap((x, index) => (index % step === 0 ? [{ x, index }] : []));
  }, [props.x]);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? t(CHART_TEXTS.gap) : String(Math.round(value * 100) / 100);
  return (
    <div class="chart-table">
      <Table
        caption={props.title}
        rows={rows}
        rowKey={({ index }) => index}
        columns={[
          {
            id: 'x',
            head: props.xLabel ?? t(CHART_TEXTS.time),
            cell: ({ x }) => (props.xText ? props.xText(x) : x.toFixed(2)),
          },
          ...props.series.flatMap(({ id, label, values, errors }) => [
            {
              id,
              head: t(CHART_TEXTS.value, { name: label, unit: props.unit.trim() }),
              figure: true,
              cell: ({ index }: { readonly index: number }) => number(values[index]),
            },
            ...(errors
              ? [
                  {
                    id: `${id}-error`,
                    head: t(CHART_TEXTS.error, { name: label }),
                    figure: true,
                    cell: ({ index }: { readonly index: number }) => number(errors[index]),
                  },
                ]
              : []),
          ]),
        ]}
      />
    </div>
  );
}

/** Dots at the edge need room for themselves; a single one stands in the middle. */
function roomAround(least: number, most: number): [number, number] {
  const room = Math.max(0.03 * (most - least), 0.5);
  return [least - room, most + room];
}

/** At most so many of the places, evenly, with the first and the last. */
function thinned(places: readonly number[], most: number): number[] {
  const step = Math.max(1, Math.ceil((places.length - 1) / Math.max(1, Math.floor(most) - 1)));
  return places.filter((_, index) => (places.length - 1 - index) % step === 0);
}

const secondsText = (x: number) => `${x}\u00A0s`;

const axisLook = (tones: Readonly<Record<ChartTone, string>>) => ({
  stroke: tones.caption,
  font: '12px sans-serif',
  grid: { stroke: tones.line, width: 1 },
  ticks: { show: false },
  gap: 6,
});

/** Calls back when the page turns light or dark, by choice or by the system. */
function watchTheme(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark.addEventListener('change', onChange);
  return () => {
    chosen.disconnect();
    dark.removeEventListener('change', onChange);
  };
}
