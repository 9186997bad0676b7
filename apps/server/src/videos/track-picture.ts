import { cssColor, poseAt, type Stroke, type TrackDocument, trackStrokes } from '@posebox/body';

/**
 * A small picture of a track without its film: everybody in the middle of it, or of a part of it, left and right in
 * their colours, on black. As SVG, a few kilobytes; the view is fitted to the people.
 *
 * @returns undefined when nobody is seen anywhere
 */
export function trackPicture(
  document: TrackDocument,
  part: { readonly fromS?: number; readonly toS?: number } = {},
): string | undefined {
  const frame = middleSeenFrame(document, part);
  if (frame === undefined) return undefined;
  const { image } = document;
  const strokes = document.people.flatMap((person) => trackStrokes(person, frame, image, { style: 'sides' }));
  const boxes = document.people.flatMap((person) => poseAt(person, frame)?.landmarks ?? []);
  const xs = boxes.map(({ x }) => x * image.width);
  const ys = boxes.map(({ y }) => y * image.height);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  // Air all around, in the shape that lists show pictures in.
  const shownHeight = MARGIN * Math.max(height, width / SHAPE);
  const shownWidth = SHAPE * shownHeight;
  const view = [
    left + width / 2 - shownWidth / 2,
    top + height / 2 - shownHeight / 2,
    shownWidth,
    shownHeight,
  ].map(short);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" stroke-linecap="round">`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="#000"/>`,
    ...strokes.map(strokeElement),
    '</svg>',
  ].join('');
}

const SHAPE = 4 / 3;
const MARGIN = 1.25;

/** The frame nearest to the middle, of all or of a part, in which anybody is seen. */
function middleSeenFrame(
  { people, timesS }: TrackDocument,
  { fromS = timesS[0] ?? 0, toS = timesS.at(-1) ?? 0 }: NonNullable<Parameters<typeof trackPicture>[1]>,
): number | undefined {
  const middleS = (fromS + toS) / 2;
  const middle = Math.max(
    0,
    timesS.findIndex((timeS) => timeS >= middleS),
  );
  const isSeen = (frame: number) => people.some((person) => poseAt(person, frame) !== null);
  for (let away = 0; away <= timesS.length; away++) {
    const found = [middle + away, middle - away].find(
      (frame) => frame >= 0 && frame < timesS.length && isSeen(frame),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function strokeElement(stroke: Stroke): string {
  const color = cssColor(stroke.color);
  switch (stroke.kind) {
    case 'capsule':
      return `<path d="M${short(stroke.x1Px)} ${short(stroke.y1Px)}L${short(stroke.x2Px)} ${short(stroke.y2Px)}" stroke="${color}" stroke-width="${short(stroke.widthPx)}"/>`;
    case 'ring':
      return `<circle cx="${short(stroke.xPx)}" cy="${short(stroke.yPx)}" r="${short(stroke.radiusPx)}" fill="none" stroke="${color}" stroke-width="${short(stroke.widthPx)}"/>`;
    case 'plate':
      return `<rect x="${short(stroke.xPx)}" y="${short(stroke.yPx)}" width="${short(stroke.widthPx)}" height="${short(stroke.heightPx)}" rx="${short(stroke.radiusPx)}" fill="${color}"/>`;
  }
}

const short = (value: number): number => Math.round(value * 10) / 10;
