import { personFrameStrokes, type SkeletonStyle, skeletonStrokes } from '@posebox/body';
import type { LiveFrame } from '@posebox/vision/browser';
import { type PaintContext, paintStrokes } from '../../picture/paint-strokes.ts';

export interface LivePainting {
  readonly style: SkeletonStyle;
  /** Seen as in a mirror. Left and right stay the person's own, and numbers can be read. */
  readonly mirrored: boolean;
}

/** Paints everybody's skeleton, and their numbers when they are several, in pixels of the frame. */
export function paintPeople(
  context: PaintContext,
  { people, image }: Pick<LiveFrame, 'people' | 'image'>,
  { style, mirrored }: LivePainting,
): void {
  const place = (x: number) => (mirrored ? 1 - x : x);
  for (const person of people) {
    const positions = (person.smoothed ?? person.raw).image;
    const landmarks = Array.from(person.confidence, (confidence, index) => ({
      x: place(positions[3 * index]!),
      y: positions[3 * index + 1]!,
      confidence,
    }));
    paintStrokes(context, skeletonStrokes({ landmarks }, image, { style }));
  }
  if (people.length < 2) return;
  for (const { id, box } of people) {
    const x = mirrored ? 1 - box.x - box.width : box.x;
    paintStrokes(context, personFrameStrokes({ ...box, x }, String(id), image));
  }
}

/** Clears a canvas that lies over a picture of the frame's size and paints the people on it. */
export function paintOver(canvas: HTMLCanvasElement, frame: LiveFrame, painting: LivePainting): void {
  const { width, height } = frame.image;
  const context = canvas.getContext('2d');
  if (!context) return;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.clearRect(0, 0, width, height);
  paintPeople(context, frame, painting);
}

/** Paints picture and people together, for a window that shows only one of them. */
export function paintTogether(
  canvas: HTMLCanvasElement,
  video: HTMLVideoElement,
  frame: LiveFrame,
  painting: LivePainting,
): void {
  paintOver(canvas, { ...frame, people: [] }, painting);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.save();
  if (painting.mirrored) context.setTransform(-1, 0, 0, 1, canvas.width, 0);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  context.restore();
  paintPeople(context, frame, painting);
}
