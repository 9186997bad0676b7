import type uPlot from 'uplot';
import type { ChartGoal, ChartMark, ChartProps, ChartSeries, ChartSpan } from './Chart.tsx';
import type { ChartTone } from './chart-tones.ts';

type Tones = Readonly<Record<ChartTone, string>>;

/** How strongly bands are drawn behind their lines. */
const BAND_ALPHA = 0.14;
const MARK_RADIUS_PX = 5;
/** What a mark and its words take to each side. */
const MARK_ROOM_PX = 14;

/** What is painted beside the lines: bands below them, goals, marks, lanes and labels above. */
export function chartPainters(props: ChartProps, tones: Tones, lanePx: number): uPlot.Hooks.Arrays {
  const scale = devicePixelRatio;
  return {
    drawClear: [
      (chart) => {
        for (const one of props.series) paintBand(chart, props.x, one, tones);
        for (const goal of props.goals ?? []) paintGoalBand(chart, goal, tones);
      },
    ],
    draw: [
      (chart) => {
        const pen = chart.ctx;
        pen.save();
        pen.font = `600 ${12 * scale}px sans-serif`;
        for (const goal of props.goals ?? []) paintGoal(chart, goal, props.marks ?? [], tones, scale);
        for (const one of props.series) if (one.look) paintDots(chart, props, one, tones, scale);
        for (const span of props.spans ?? []) paintSpan(chart, span, tones, lanePx * scale);
        for (const mark of props.marks ?? []) paintMark(chart, mark, tones, scale);
        if (props.series.filter(({ look }) => !look).length > 1) paintLabels(chart, props, tones, scale);
        if (props.cursor !== null && props.cursor !== undefined)
          paintCursor(chart, props.cursor, tones, scale);
        pen.restore();
      },
    ],
  };
}

const left = (chart: uPlot, x: number) => chart.valToPos(x, 'x', true);
const top = (chart: uPlot, y: number) => chart.valToPos(y, 'y', true);

function paintBand(
  chart: uPlot,
  x: readonly number[],
  { values, errors, tone, look }: ChartSeries,
  tones: Tones,
) {
  if (!errors || look) return;
  const pen = chart.ctx;
  pen.save();
  clipToPlot(chart);
  pen.globalAlpha = BAND_ALPHA;
  pen.fillStyle = tones[tone];
  let first = 0;
  for (let index = 0; index <= values.length; index++) {
    const isGap = index === values.length || values[index] === null || errors[index] === null;
    if (!isGap) continue;
    if (index - first > 1) {
      pen.beginPath();
      for (let i = first; i < index; i++) pen.lineTo(left(chart, x[i]!), top(chart, values[i]! + errors[i]!));
      for (let i = index - 1; i >= first; i--)
        pen.lineTo(left(chart, x[i]!), top(chart, values[i]! - errors[i]!));
      pen.fill();
    }
    first = index + 1;
  }
  pen.restore();
}

function paintGoalBand(chart: uPlot, { value, error, quiet }: ChartGoal, tones: Tones) {
  if (!error) return;
  const pen = chart.ctx;
  pen.save();
  clipToPlot(chart);
  pen.globalAlpha = BAND_ALPHA;
  pen.fillStyle = quiet ? tones.caption : tones.accent;
  const upper = top(chart, value + error);
  pen.fillRect(chart.bbox.left, upper, chart.bbox.width, top(chart, value - error) - upper);
  pen.restore();
}

function paintGoal(
  chart: uPlot,
  { value, error = 0, label, quiet }: ChartGoal,
  marks: readonly ChartMark[],
  tones: Tones,
  scale: number,
) {
  const pen = chart.ctx;
  const y = top(chart, value);
  if (y < chart.bbox.top || y > chart.bbox.top + chart.bbox.height) return;
  pen.strokeStyle = quiet ? tones.caption : tones.accent;
  pen.lineWidth = (quiet ? 1 : 1.5) * scale;
  pen.setLineDash(quiet ? [2 * scale, 4 * scale] : [4 * scale, 3 * scale]);
  pen.beginPath();
  pen.moveTo(chart.bbox.left, y);
  pen.lineTo(chart.bbox.left + chart.bbox.width, y);
  pen.stroke();
  pen.setLineDash([]);
  pen.textAlign = 'right';
  pen.textBaseline = 'bottom';
  const right = chart.bbox.left + chart.bbox.width;
  if (quiet) {
    // Within its band at the bottom, where a change for the better leaves room.
    pen.font = `${12 * scale}px sans-serif`;
    pen.fillStyle = tones.caption;
    pen.fillText(label, right - 6 * scale, top(chart, value - error) - 4 * scale);
    pen.font = `600 ${12 * scale}px sans-serif`;
    return;
  }
  pen.fillStyle = tones.accent;
  // At the other end where a mark with its own words stands at this one; above the plot where they stand at both.
  const room = MARK_ROOM_PX * scale;
  const width = pen.measureText(label).width;
  const isFree = (from: number) =>
    !marks.some(
      (mark) =>
        Math.abs(top(chart, mark.y) - y) < 3 * room &&
        left(chart, mark.x) > from - 2 * room &&
        left(chart, mark.x) < from + width + 2 * room,
    );
  const atLeft = chart.bbox.left + 4 * scale;
  pen.textAlign = 'left';
  if (isFree(right - width)) pen.fillText(label, right - width, y - 3 * scale);
  else if (isFree(atLeft)) pen.fillText(label, atLeft, y - 3 * scale);
  else pen.fillText(label, right - width, chart.bbox.top - 2 * scale);
}

const DOT = { radiusPx: 4.5, lastRadiusPx: 6, capPx: 4 } as const;

/** Measurements with their bars of error; the last of a line is larger and says its value. */
function paintDots(chart: uPlot, props: ChartProps, one: ChartSeries, tones: Tones, scale: number) {
  const pen = chart.ctx;
  const { values, errors, tone, look } = one;
  const last = values.findLastIndex((value) => value !== null);
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const [px, py] = [left(chart, props.x[index]!), top(chart, value)];
    const error = errors?.[index];
    pen.strokeStyle = tones[tone];
    if (error) {
      const [high, low] = [top(chart, value + error), top(chart, value - error)];
      pen.lineWidth = 1.5 * scale;
      pen.beginPath();
      pen.moveTo(px, high);
      pen.lineTo(px, low);
      for (const end of [high, low]) {
        pen.moveTo(px - DOT.capPx * scale, end);
        pen.lineTo(px + DOT.capPx * scale, end);
      }
      pen.stroke();
    }
    const isLast = look === 'dots' && index === last;
    pen.lineWidth = 2 * scale;
    pen.fillStyle = look === 'hollow' ? tones.surface : tones[tone];
    pen.strokeStyle = look === 'hollow' ? tones[tone] : tones.surface;
    pen.beginPath();
    pen.arc(px, py, (isLast ? DOT.lastRadiusPx : DOT.radiusPx) * scale, 0, 2 * Math.PI);
    pen.fill();
    pen.stroke();
    if (!isLast) continue;
    pen.font = `600 ${20 * scale}px sans-serif`;
    pen.fillStyle = tones.ink;
    pen.textAlign = 'right';
    pen.textBaseline = 'bottom';
    const isWhole = props.unit === '°' || Number.isInteger(value);
    const text = `${isWhole ? Math.round(value) : value.toFixed(1)}${props.unit}`;
    pen.fillText(text, px - 10 * scale, py - 8 * scale);
    pen.font = `600 ${12 * scale}px sans-serif`;
  }
}

function paintMark(chart: uPlot, { x, y, label, tone }: ChartMark, tones: Tones, scale: number) {
  const pen = chart.ctx;
  const [px, py] = [left(chart, x), top(chart, y)];
  pen.fillStyle = tones.surface;
  pen.strokeStyle = tones[tone];
  pen.lineWidth = 2 * scale;
  pen.beginPath();
  pen.arc(px, py, MARK_RADIUS_PX * scale, 0, 2 * Math.PI);
  pen.fill();
  pen.stroke();
  pen.fillStyle = tones.ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  // The line often runs through its words.
  pen.strokeStyle = tones.surface;
  pen.lineWidth = 3 * scale;
  pen.strokeText(label, px, py + (MARK_RADIUS_PX + 4) * scale);
  pen.fillText(label, px, py + (MARK_RADIUS_PX + 4) * scale);
}

function paintSpan(chart: uPlot, { from, to, tone, lane }: ChartSpan, tones: Tones, lanePx: number) {
  const pen = chart.ctx;
  const axisPx = 28 * devicePixelRatio;
  const y = chart.bbox.top + chart.bbox.height + axisPx + lane * lanePx;
  pen.fillStyle = tones[tone];
  pen.fillRect(left(chart, from), y, Math.max(2, left(chart, to) - left(chart, from)), 0.6 * lanePx);
}

/** At the ends of the lines, on the ground of the card; where ends meet, one label stands above the other. */
function paintLabels(chart: uPlot, { x, series }: ChartProps, tones: Tones, scale: number) {
  const pen = chart.ctx;
  pen.textAlign = 'right';
  pen.textBaseline = 'bottom';
  pen.lineWidth = 4 * scale;
  pen.strokeStyle = tones.surface;
  const apartPx = 15 * scale;
  const ends = series
    .flatMap(({ values, label, tone }) => {
      const last = values.findLastIndex((value) => value !== null);
      return last < 0
        ? []
        : [{ label, tone, px: left(chart, x[last]!), py: top(chart, values[last]!) - 4 * scale }];
    })
    .sort((a, b) => b.py - a.py);
  let lowestFree = Number.POSITIVE_INFINITY;
  for (const { label, tone, px, py } of ends) {
    const y = Math.min(py, lowestFree);
    pen.strokeText(label, px, y);
    pen.fillStyle = tones[tone];
    pen.fillText(label, px, y);
    lowestFree = y - apartPx;
  }
}

function paintCursor(chart: uPlot, x: number, tones: Tones, scale: number) {
  const pen = chart.ctx;
  pen.strokeStyle = tones.ink;
  pen.lineWidth = scale;
  pen.beginPath();
  pen.moveTo(left(chart, x), chart.bbox.top);
  pen.lineTo(left(chart, x), chart.bbox.top + chart.bbox.height);
  pen.stroke();
}

function clipToPlot({ ctx, bbox }: uPlot) {
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
}
