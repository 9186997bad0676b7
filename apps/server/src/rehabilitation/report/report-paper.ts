import type { FontWeight, Typeface } from '@posebox/media/lettering';
import type { Language } from '@posebox/texts';
import PDFDocument from 'pdfkit';

/** The colours of the pages' light theme: `apps/web/src/tokens.css`. */
export const INK = {
  ink: '#16202A',
  soft: '#45535F',
  caption: '#5B6873',
  line: '#D8DFE4',
  accent: '#0A6767',
  surface: '#FFFFFF',
} as const;

/** Points, 72 an inch; A4 upright. */
export const PAPER = { width: 595.28, height: 841.89, side: 45, top: 39, bottom: 78 } as const;
export const COLUMN = PAPER.width - 2 * PAPER.side;

export interface TextLook {
  readonly sizePt: number;
  readonly weight?: FontWeight;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly lineHeight?: number;
}

/** A4 sheets on which words, lines and pictures are put; `y` moves down the sheet. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins. */
  y: number;
  /** Begins another sheet when the next block is higher than what is left. */
  room(heightPt: number): void;
  /** Writes at a place, wrapped to a width. @returns the height it took */
  write(text: string, x: number, y: number, widthPt: number, look: TextLook): number;
  heightOf(text: string, widthPt: number, look: TextLook): number;
  widthOf(text: string, look: TextLook): number;
  rule(y: number, color: string, widthPt: number, x?: number, lengthPt?: number): void;
  /** Ends the document. */
  bytes(): Promise<Buffer>;
}

const LINE_HEIGHT = 1.5;

/** @param typeface of everything that will be written */
export function openPaper(
  typeface: Typeface,
  about: {
    readonly title: string;
    readonly author: string;
    readonly language: Language;
    readonly made: Date;
  },
): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: about.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { Title: about.title, Author: about.author, CreationDate: about.made },
  });
  for (const [name, file] of typeface.files) doc.registerFont(name, file);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const options = (widthPt: number, { sizePt, align = 'left', lineHeight = LINE_HEIGHT }: TextLook) => ({
    width: widthPt,
    align,
    lineGap: lineHeight * sizePt - doc.fontSize(sizePt).currentLineHeight(),
  });
  const set = ({ sizePt, weight = 400 }: TextLook, font?: string) =>
    doc.font(font ?? typeface.runs('0', weight)[0]!.font).fontSize(sizePt);
  const paper: Paper = {
    doc,
    y: PAPER.top,
    room(heightPt) {
      if (paper.y + heightPt <= PAPER.height - PAPER.bottom) return;
      doc.addPage();
      paper.y = PAPER.top;
    },
    write(text, x, y, widthPt, look) {
      const { weight = 400, color = INK.ink } = look;
      const height = paper.heightOf(text, widthPt, look);
      const runs = typeface.runs(text, weight);
      for (const [index, run] of runs.entries()) {
        set(look, run.font).fillColor(color);
        const continued = index < runs.length - 1;
        if (index === 0) doc.text(run.text, x, y, { ...options(widthPt, look), continued });
        else doc.text(run.text, { continued });
      }
      return height;
    },
    heightOf(text, widthPt, look) {
      set(look);
      return doc.heightOfString(text, options(widthPt, look));
    },
    widthOf(text, look) {
      return typeface
        .runs(text, look.weight ?? 400)
        .reduce((sum, run) => sum + set(look, run.font).widthOfString(run.text), 0);
    },
    rule(y, color, widthPt, x = PAPER.side, lengthPt = COLUMN) {
      doc.lineWidth(widthPt).strokeColor(color);
      doc
        .moveTo(x, y)
        .lineTo(x + lengthPt, y)
        .stroke();
    },
    async bytes() {
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
  return paper;
}
