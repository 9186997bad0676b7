import {
  type Color,
  cssColor,
  figureBox,
  PICTURE_COLORS,
  type Pose,
  type PoseTrack,
  poseAt,
  rowOf,
  type SizePx,
  type Stroke,
  trackStrokes,
} from '@posebox/body';
import { angleDrawing, MEASURED_COLOR, type Movement } from '@posebox/rehabilitation';
import { INK, type Paper } from './report-paper.ts';

/** The frame that a measurement is best seen in. */
export interface BestFrame {
  readonly track: PoseTrack;
  /** Of the clip. */
  readonly frame: number;
  readonly sizePx: SizePx;
  readonly movement: Movement;
  /** What was measured: `94°`. */
  readonly text: string;
  /** The frame as JPEG; null of a track without a film. */
  readonly picture: Buffer | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const RADIUS_PT = 4.5;
const PLATE = { heightPt: 17, padPt: 6, gapPt: 14, radiusPt: 3.5 } as const;
const LABEL = { sizePt: 10, weight: 600, color: '#FFFFFF', lineHeight: 1 } as const;

/** Whether anybody is there to be drawn. */
export const isSeen = ({ track, frame }: BestFrame): boolean =>
  rowOf(track, frame) >= 0 && poseAt(track, frame) !== null;

/** The picture with quiet bones, the measured limb in its colour, the arc and its number: as the page draws it. */
export function drawBestFrame(paper: Paper, best: BestFrame, place: Place): void {
  const { doc } = paper;
  const { track, frame, sizePx } = best;
  const pose = poseAt(track, frame);
  if (!pose) return;
  const angle = angleDrawing(pose, sizePx, best.movement);
  const { scale, x, y } = fitted(pose, sizePx, place);
  doc.save();
  doc.roundedRect(place.x, place.y, place.width, place.height, RADIUS_PT).clip();
  doc.rect(place.x, place.y, place.width, place.height).fill(cssColor(PICTURE_COLORS['plate-solid']));
  if (best.picture) doc.image(best.picture, x, y, { width: sizePx.width * scale });
  doc.translate(x, y).scale(scale);
  const bones = trackStrokes(track, frame, sizePx, {
    style: 'quiet',
    ...(angle && { limbs: [{ landmarks: angle.limb, color: MEASURED_COLOR }] }),
  });
  for (const stroke of [...bones, ...(angle?.strokes ?? [])]) drawStroke(doc, stroke);
  doc.restore();
  if (!angle) return;
  drawNumber(paper, best.text, place, {
    x: x + angle.at.x * sizePx.width * scale,
    y: y + angle.at.y * sizePx.height * scale,
  });
}

/** The person as large as the place allows, the place filled as far as the picture reaches. */
function fitted(pose: Pose, sizePx: SizePx, place: Place) {
  const box = figureBox(pose, sizePx);
  const area = { width: box.width * sizePx.width, height: box.height * sizePx.height };
  const scale = Math.max(
    Math.min(place.width / area.width, place.height / area.height),
    Math.min(place.width / sizePx.width, place.height / sizePx.height),
  );
  const along = (from: number, room: number, length: number, centre: number) => {
    if (length * scale <= room) return from + (room - length * scale) / 2;
    return from + Math.min(0, Math.max(room - length * scale, room / 2 - centre * scale));
  };
  return {
    scale,
    x: along(place.x, place.width, sizePx.width, (box.x + box.width / 2) * sizePx.width),
    y: along(place.y, place.height, sizePx.height, (box.y + box.height / 2) * sizePx.height),
  };
}

function drawStroke(doc: PDFKit.PDFDocument, stroke: Stroke): void {
  const { color } = stroke;
  doc.opacity(color.alpha);
  switch (stroke.kind) {
    case 'capsule':
      if (stroke.x1Px === stroke.x2Px && stroke.y1Px === stroke.y2Px) {
        doc.circle(stroke.x1Px, stroke.y1Px, stroke.widthPx / 2).fill(rgb(color));
        return;
      }
      doc.lineCap('round').lineWidth(stroke.widthPx).strokeColor(rgb(color));
      doc.moveTo(stroke.x1Px, stroke.y1Px).lineTo(stroke.x2Px, stroke.y2Px).stroke();
      return;
    case 'ring':
      doc.lineWidth(stroke.widthPx).circle(stroke.xPx, stroke.yPx, stroke.radiusPx).stroke(rgb(color));
      return;
    case 'plate':
      doc
        .roundedRect(stroke.xPx, stroke.yPx, stroke.widthPx, stroke.heightPx, stroke.radiusPx)
        .fill(rgb(color));
  }
}

const rgb = (color: Color): string => cssColor({ ...color, alpha: 1 });

/** On its plate beside the corner of the angle, within the picture. */
function drawNumber(
  paper: Paper,
  text: string,
  place: Place,
  at: { readonly x: number; readonly y: number },
): void {
  const { doc } = paper;
  const width = paper.widthOf(text, LABEL) + 2 * PLATE.padPt;
  const right = place.x + place.width - PLATE.padPt;
  const x = Math.min(at.x + PLATE.gapPt, right - width);
  const lowest = place.y + place.height - PLATE.heightPt - PLATE.padPt;
  const y = Math.min(Math.max(at.y - PLATE.heightPt / 2, place.y + PLATE.padPt), lowest);
  const { plate } = PICTURE_COLORS;
  doc.roundedRect(x, y, width, PLATE.heightPt, PLATE.radiusPt).fillColor(rgb(plate), plate.alpha).fill();
  doc.fillOpacity(1);
  paper.write(text, x + PLATE.padPt, y + 3, width, LABEL);
  doc.fillColor(INK.ink);
}
