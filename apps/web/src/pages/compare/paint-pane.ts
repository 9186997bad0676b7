import {
  type ColoredLimb,
  type DrawnPerson,
  type PoseTrack,
  poseAt,
  skeletonStrokes,
  type TrackDocument,
} from '@posebox/body';
import { lastBegun } from '@posebox/motion';
import type { PaintContext } from '../../picture/paint-strokes.ts';
import { paintStrokes } from '../../picture/paint-strokes.ts';

/** Part of a picture, in its pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PaintedPerson {
  readonly person: DrawnPerson;
  readonly limbs: readonly ColoredLimb[];
}

/** Room around the person, as a share of their box. */
const ROOM = 0.08;

/** Where a person is during the clip: without the few frames in which they are furthest out. */
export function personArea(track: PoseTrack, { width, height }: TrackDocument['image']): PictureArea {
  const edges: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let row = 0; row < track.frameCount; row++) {
    const [x, y, w, h] = track.boxes.subarray(row * 4, row * 4 + 4);
    if (x === undefined || Number.isNaN(x)) continue;
    edges[0].push(x);
    edges[1].push(y!);
    edges[2].push(x + w!);
    edges[3].push(y! + h!);
  }
  if (edges[0].length === 0) return { x: 0, y: 0, width, height };
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
  const [left, top, right, bottom] = [
    at(edges[0], 0.02) * width,
    at(edges[1], 0.02) * height,
    at(edges[2], 0.98) * width,
    at(edges[3], 0.98) * height,
  ];
  const [roomX, roomY] = [ROOM * (right - left), ROOM * (bottom - top)];
  return {
    x: left - roomX,
    y: top - roomY,
    width: right - left + 2 * roomX,
    height: bottom - top + 2 * roomY,
  };
}

/** Paints a picture and people into a canvas so that `area` fits into it. */
export function paintPane(
  canvas: HTMLCanvasElement,
  image: TrackDocument['image'],
  area: PictureArea,
  picture: HTMLVideoElement | null,
  people: readonly PaintedPerson[],
): void {
  const context = canvas.getContext('2d') as PaintContext | null;
  if (!context) return;
  const density = globalThis.devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * density);
  const height = Math.round(canvas.clientHeight * density);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  const scale = Math.min(width / area.width, height / area.height);
  context.setTransform(
    scale,
    0,
    0,
    scale,
    shiftPx(width, scale * (area.x + area.width / 2), scale * image.width),
    shiftPx(height, scale * (area.y + area.height / 2), scale * image.height),
  );
  if (picture && picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
    context.drawImage(picture, 0, 0, image.width, image.height);
  }
  for (const { person, limbs } of people) {
    paintStrokes(context, skeletonStrokes(person, image, { style: 'quiet', limbs }));
  }
}

/** Where a picture begins so that its middle of interest is in the middle, without a gap where it is large enough. */
function shiftPx(room: number, middle: number, length: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.max(room - length, Math.min(0, room / 2 - middle));
}

/** The pose that is shown at a time: of the last frame that has begun. */
export const poseAtTime = (track: PoseTrack, timesS: Float64Array, timeS: number) =>
  poseAt(track, lastBegun(timesS, timeS));
