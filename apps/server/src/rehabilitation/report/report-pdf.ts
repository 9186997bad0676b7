import type { Fonts } from '@posebox/media/lettering';
import {
  type ReportColumn,
  type ReportPart,
  type ReportRow,
  type ReportSection,
  type ReportWords,
  trendDrawing,
} from '@posebox/rehabilitation';
import { fill, type Language, REHAB_REPORT_TEXTS } from '@posebox/texts';
import { type BestFrame, drawBestFrame } from './frame-figure.ts';
import { COLUMN, INK, openPaper, PAPER, type Paper } from './report-paper.ts';
import { drawTrend } from './trend-figure.ts';

/** What a report on paper is made of. */
export interface ReportOnPaper {
  readonly words: ReportWords;
  readonly language: Language;
  /** By the measurement's identity; only those whose clip is kept. */
  readonly frames: ReadonlyMap<string, BestFrame>;
  readonly made: Date;
}

/** Between two blocks. */
const GAP_PT = 17;

/** The report as PDF: A4, fonts embedded, the same words and drawings as its page. */
export async function reportPdf(fonts: Fonts, report: ReportOnPaper): Promise<Buffer> {
  const { words, language, made } = report;
  const typeface = await fonts.typefaceFor(`${JSON.stringify(words)}0123456789°±−`, language);
  const paper = openPaper(typeface, {
    title: `${words.title}, ${words.about[0]!.said}`,
    author: 'PoseBox',
    language,
    made,
  });
  drawHeader(paper, words);
  if (words.lead === null) drawLead(paper, words.nothing);
  else {
    drawLead(paper, words.lead);
    drawTable(paper, words.columns, words.rows);
    for (const part of words.movements) drawMovement(paper, part, report);
    drawSections(paper, [words.how, words.cannot]);
  }
  drawSignature(paper, words.sign);
  drawFooters(paper, words, language);
  return paper.bytes();
}

const CAPTION = { sizePt: 8, color: INK.caption, lineHeight: 1.4 } as const;
const BODY = { sizePt: 9.5, lineHeight: 1.4 } as const;
const HEADING = { sizePt: 10.5, weight: 600, lineHeight: 1.3 } as const;

/** The program's sign, in units of 34: `apps/web/src/frame/Logo.tsx`. */
const LOGO = [
  'M4 10V6a2 2 0 0 1 2-2h4M24 4h4a2 2 0 0 1 2 2v4M30 24v4a2 2 0 0 1-2 2h-4M10 30H6a2 2 0 0 1-2-2v-4',
  'M9.5 15.5 17 14l7.5 1.5M17 14v6l-4 6.5M17 20l4 6.5',
];
const LOGO_SCALE = 24 / 34;

function drawHeader(paper: Paper, { title, period, about }: ReportWords): void {
  const { doc, y } = paper;
  doc.save().translate(PAPER.side, y).scale(LOGO_SCALE);
  doc.lineWidth(2).lineCap('round').lineJoin('round').strokeColor(INK.accent);
  for (const path of LOGO) doc.path(path).stroke();
  doc.circle(17, 9.5, 2.2).fill(INK.accent).restore();
  paper.write(title, PAPER.side + 32, y - 2, 250, { sizePt: 15, weight: 600, lineHeight: 1.3 });
  paper.write(period, PAPER.side + 32, y + 19, 250, CAPTION);
  const look = { sizePt: 9, lineHeight: 1.5 } as const;
  const termWidth = Math.max(...about.map(({ term }) => paper.widthOf(term, look))) + 10;
  const widest = Math.max(...about.map(({ said }) => paper.widthOf(said, look))) + 2;
  const saidWidth = Math.min(widest, 190);
  const x = PAPER.width - PAPER.side - saidWidth;
  let down = y - 1;
  for (const { term, said } of about) {
    paper.write(term, x - termWidth, down, termWidth, { ...look, color: INK.caption });
    down += paper.write(said, x, down, saidWidth, look);
  }
  paper.y = Math.max(down, y + 34) + 10;
  paper.rule(paper.y, INK.ink, 1.5);
  paper.y += GAP_PT;
}

function drawLead(paper: Paper, lead: string): void {
  const look = { sizePt: 14, weight: 600, lineHeight: 1.5 } as const;
  paper.y += paper.write(lead, PAPER.side, paper.y, COLUMN - 30, look) + GAP_PT;
}

/** Of the table's width. */
const SHARES: Readonly<Record<ReportColumn['id'], number>> = {
  name: 0.28,
  start: 0.1,
  now: 0.18,
  change: 0.11,
  mdc: 0.18,
  verdict: 0.15,
};
const CELL_PAD_PT = 7;

function drawTable(paper: Paper, columns: readonly ReportColumn[], rows: readonly ReportRow[]): void {
  const left = (index: number) =>
    PAPER.side + columns.slice(0, index).reduce((sum, { id }) => sum + SHARES[id] * COLUMN, 0);
  const line = (textOf: (column: ReportColumn) => string, look: typeof CAPTION | typeof BODY) => {
    const cells = columns.map((column, index) => ({
      text: textOf(column),
      // Words that follow a figure stand apart from it.
      x: left(index) + (columns[index - 1]?.figure && !column.figure ? 10 : 0),
      width: SHARES[column.id] * COLUMN - (columns[index - 1]?.figure && !column.figure ? 10 : 0),
      align: column.figure ? ('right' as const) : ('left' as const),
      weight: column.id === 'now' && look === BODY ? (600 as const) : (400 as const),
    }));
    const height = Math.max(...cells.map(({ text, width }) => paper.heightOf(text, width, look)));
    paper.room(height + 2 * CELL_PAD_PT);
    for (const { text, x, width, align, weight } of cells)
      paper.write(text, x, paper.y + CELL_PAD_PT, width, { ...look, align, weight });
    paper.y += height + 2 * CELL_PAD_PT;
  };
  line(({ head }) => head, CAPTION);
  for (const row of rows) {
    paper.rule(paper.y, INK.line, 0.75);
    line(({ id }) => row[id], BODY);
  }
  paper.y += GAP_PT - CELL_PAD_PT;
}

/** Two movements find room on a sheet beside all else. */
const FIGURE = { aloneHeightPt: 168, heightPt: 142, frameWidthPt: 140, gapPt: 21 } as const;

function drawMovement(paper: Paper, part: ReportPart, { frames, language, words }: ReportOnPaper): void {
  const { name, main, others, hollow, best } = part;
  const frame = best && frames.get(best.line.id);
  const height = words.movements.length > 1 ? FIGURE.heightPt : FIGURE.aloneHeightPt;
  const trendWidth = COLUMN - FIGURE.frameWidthPt - FIGURE.gapPt;
  const hollowHeight = hollow ? paper.heightOf(hollow, trendWidth, CAPTION) : 0;
  paper.room(20 + height + 4 + Math.max(hollowHeight, 12));
  paper.write(name, PAPER.side, paper.y, trendWidth, HEADING);
  const y = paper.y + 20;
  drawTrend(paper, trendDrawing(language, main, others), {
    x: PAPER.side,
    y,
    width: trendWidth,
    height,
  });
  const below = y + height + 4;
  if (hollow) paper.write(hollow, PAPER.side, below, trendWidth, CAPTION);
  if (best && frame) {
    const x = PAPER.width - PAPER.side - FIGURE.frameWidthPt;
    paper.write(best.title, x, paper.y, FIGURE.frameWidthPt, HEADING);
    drawBestFrame(paper, frame, { x, y, width: FIGURE.frameWidthPt, height });
    paper.write(best.caption, x, below, FIGURE.frameWidthPt, CAPTION);
  }
  paper.y = below + Math.max(hollowHeight, 12) + GAP_PT;
}

function drawSections(paper: Paper, sections: readonly ReportSection[]): void {
  const width = (COLUMN - FIGURE.gapPt) / 2;
  const look = { sizePt: 8.5, color: INK.soft, lineHeight: 1.5 } as const;
  const height = Math.max(...sections.map(({ say }) => paper.heightOf(say, width, look)));
  paper.room(18 + height);
  for (const [index, { title, say }] of sections.entries()) {
    const x = PAPER.side + index * (width + FIGURE.gapPt);
    paper.write(title, x, paper.y, width, HEADING);
    paper.write(say, x, paper.y + 18, width, look);
  }
  paper.y += 18 + height + GAP_PT;
}

const SIGN_HEIGHT_PT = 48;

/** At the foot of the last sheet. */
function drawSignature(paper: Paper, sign: ReportWords['sign']): void {
  paper.room(SIGN_HEIGHT_PT);
  const y = PAPER.height - PAPER.bottom - 16;
  const gap = 30;
  const widths = [(2 * (COLUMN - gap)) / 3, (COLUMN - gap) / 3];
  for (const [index, text] of sign.entries()) {
    const x = PAPER.side + index * (widths[0]! + gap);
    paper.rule(y, INK.ink, 0.75, x, widths[index]!);
    paper.write(text, x, y + 4, widths[index]!, CAPTION);
  }
}

function drawFooters(paper: Paper, words: ReportWords, language: Language): void {
  const { start, count } = paper.doc.bufferedPageRange();
  const look = { ...CAPTION, weight: 600, color: INK.ink } as const;
  const y = PAPER.height - 48;
  for (let page = 0; page < count; page++) {
    paper.doc.switchToPage(start + page);
    paper.rule(y, INK.line, 0.75);
    const down = paper.write(words.notMedical, PAPER.side, y + 8, COLUMN, look);
    const pages = fill(REHAB_REPORT_TEXTS.pages, language, { n: page + 1, all: count });
    const said = `${words.versions} · ${pages}`;
    paper.write(said, PAPER.side, y + 8 + down, COLUMN, { ...CAPTION, align: 'right' });
  }
}
