import type { TrendDrawing, TrendSeries } from '@posebox/rehabilitation';
import { INK, type Paper } from './report-paper.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room around the plot for what is written there, points. */
const AXES = { left: 30, right: 14, top: 16, bottom: 18 } as const;
const LABEL = { sizePt: 8, color: INK.caption, lineHeight: 1.2 } as const;
/** Days on the axis stand at least so far apart. */
const DAY_LABEL_PT = 58;
const MOST_TICKS = 5;
/** Free at either end of the plot, of the trend's length. */
const X_ROOM = 0.035;
const TONES = { accent: INK.accent, caption: INK.caption } as const;
const DOT = { radiusPt: 3.4, lastPt: 4.5, capPt: 3 } as const;

/** The trend as vectors, from the same drawing as the page's chart. */
export function drawTrend(paper: Paper, drawing: TrendDrawing, place: Place): void {
  const { doc } = paper;
  const plot = {
    left: place.x + AXES.left,
    right: place.x + place.width - AXES.right,
    top: place.y + AXES.top,
    bottom: place.y + place.height - AXES.bottom,
  };
  const [least, most] = drawing.range;
  const [first, last] = [Math.min(...drawing.x), Math.max(...drawing.x)];
  // A single day stands in the middle.
  const span = last > first ? (last - first) * (1 + 2 * X_ROOM) : 1;
  const middle = (first + last) / 2;
  const xOf = (day: number) =>
    (plot.left + plot.right) / 2 + ((day - middle) / span) * (plot.right - plot.left);
  const yOf = (value: number) => plot.bottom - ((value - least) / (most - least)) * (plot.bottom - plot.top);
  drawAxes();
  for (const { value, error, label } of drawing.goals) {
    const [upper, lower] = [yOf(value + error), yOf(value - error)];
    doc
      .fillColor(INK.caption, 0.14)
      .rect(plot.left, upper, plot.right - plot.left, lower - upper)
      .fill();
    doc.fillOpacity(1).lineWidth(0.75).strokeColor(INK.caption).dash(1.5, { space: 3 });
    doc.moveTo(plot.left, yOf(value)).lineTo(plot.right, yOf(value)).stroke().undash();
    const width = paper.widthOf(label, LABEL) + 2;
    paper.write(label, plot.right - width - 4, lower - 13, width, LABEL);
  }
  for (const series of drawing.series) drawSeries(series);

  function drawAxes() {
    const step = tickStep(most - least);
    for (let value = Math.ceil(least / step) * step; value <= most; value += step) {
      const y = yOf(value);
      doc.lineWidth(0.5).strokeColor(INK.line).moveTo(plot.left, y).lineTo(plot.right, y).stroke();
      const text = `${value}${drawing.unit}`.replace('-', '−');
      paper.write(text, place.x - 4, y - 5, AXES.left, { ...LABEL, align: 'right' });
    }
    let free = Number.NEGATIVE_INFINITY;
    for (const day of drawing.xAt) {
      const x = xOf(day);
      if (x < free) continue;
      free = x + DAY_LABEL_PT;
      const text = drawing.xText(day);
      const width = paper.widthOf(text, LABEL) + 2;
      const from = Math.min(Math.max(x - width / 2, place.x), place.x + place.width - width);
      paper.write(text, from, plot.bottom + 5, width, LABEL);
    }
  }

  function drawSeries({ values, errors, tone, look }: TrendSeries) {
    const color = TONES[tone];
    const points = values.flatMap((value, index) =>
      value === null ? [] : [{ x: xOf(drawing.x[index]!), value, error: errors[index] ?? 0 }],
    );
    if (look === 'dots' && points.length > 1) {
      doc.lineWidth(1.5).strokeColor(color).lineJoin('round');
      doc.moveTo(points[0]!.x, yOf(points[0]!.value));
      for (const { x, value } of points.slice(1)) doc.lineTo(x, yOf(value));
      doc.stroke();
    }
    for (const [index, { x, value, error }] of points.entries()) {
      const y = yOf(value);
      doc.lineWidth(1.1).strokeColor(color);
      if (error > 0) {
        doc.moveTo(x, yOf(value + error)).lineTo(x, yOf(value - error));
        for (const end of [yOf(value + error), yOf(value - error)])
          doc.moveTo(x - DOT.capPt, end).lineTo(x + DOT.capPt, end);
        doc.stroke();
      }
      const isLast = look === 'dots' && index === points.length - 1;
      const [fill, edge] = look === 'hollow' ? [INK.surface, color] : [color, INK.surface];
      doc
        .lineWidth(1.5)
        .circle(x, y, isLast ? DOT.lastPt : DOT.radiusPt)
        .fillAndStroke(fill, edge);
      if (isLast) writeLast(x, yOf(value + error), value);
    }
  }

  /** Above the bar of the last one, where the plot ends at the latest. */
  function writeLast(x: number, top: number, value: number) {
    const number = drawing.unit === '°' ? Math.round(value) : value.toFixed(1);
    const look = { sizePt: 15, weight: 600, lineHeight: 1.2 } as const;
    const text = `${number}${drawing.unit}`.replace('-', '−');
    const width = paper.widthOf(text, look) + 2;
    const from = Math.min(x - width / 2, place.x + place.width - width);
    paper.write(text, from, Math.max(top - 21, place.y - 3), width, look);
  }
}

/** 1, 2 or 5 times a power of ten, so that few lines are ruled. */
function tickStep(extent: number): number {
  const rough = extent / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
}
