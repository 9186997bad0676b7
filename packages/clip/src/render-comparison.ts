import { type ColoredLimb, type PoseTrack, poseAt, skeletonStrokes, type TrackDocument } from '@posebox/body';
import {
  type FfmpegTools,
  type FrameSize,
  frameBytes,
  openFrameWriter,
  paintStrokesOnPlanes,
  type VideoWarningCode,
  type YuvImage,
  yuvImage,
} from '@posebox/media/video';
import {
  attemptTimeAt,
  type Comparison,
  type ComparisonPace,
  GHOST,
  type GhostPlacement,
  ghostLandmarks,
  lastBegun,
  limbHeat,
  seriesIndexAt,
  usualTorsoPx,
} from '@posebox/motion';
import { blacken } from './black-frames.ts';
import type { ClipWorkOptions } from './clip-work.ts';
import { type FilmedClip, openPane, type PaneFrames } from './pane-frames.ts';

/** Each half of the film is at most so large; both are as high as the higher one. */
const PANE = { mostWidth: 960, mostHeight: 720 } as const;

export interface RenderedComparison {
  readonly frames: number;
  readonly warnings: readonly VideoWarningCode[];
}

/**
 * Reference and attempt side by side as H.264 in MP4, at the times of the reference's own frames and with its sound:
 * beside each of them the attempt's last frame up to the time that belongs there. The reference's skeleton lies over
 * the attempt, whose limbs are coloured where they differ.
 *
 * @throws VideoProblem, or the signal's reason once it has aborted.
 * @example
 * await renderComparison(tools, teacher, student, comparison, 'matched', 'side-by-side.mp4');
 */
export async function renderComparison(
  tools: FfmpegTools,
  reference: FilmedClip,
  attempt: FilmedClip,
  comparison: Comparison,
  pace: ComparisonPace,
  path: string,
  { signal, onProgress, lowPriority = false }: ClipWorkOptions = {},
): Promise<RenderedComparison> {
  const paneOptions = { ...PANE, lowPriority, ...(signal && { signal }) };
  const left = openPane(tools, reference, paneOptions);
  const right = openPane(tools, attempt, paneOptions);
  try {
    const size = {
      width: even(left.width) + even(right.width),
      height: even(Math.max(left.height, right.height)),
    };
    const writer = await openFrameWriter(tools, path, {
      ...size,
      format: 'yuv420p',
      color: left.color,
      ...(reference.video && { soundFrom: reference.video }),
      averageFps: reference.video?.averageFps ?? 30,
      lowPriority,
      ...(signal && { signal }),
    });
    try {
      const draw = comparisonPainter(reference.document, attempt.document, comparison);
      const attemptFrameAt = frameHolder(right);
      const film = new Uint8Array(frameBytes('yuv420p', size));
      const endS = reference.document.timesS.at(-1) || 1;
      let frames = 0;
      for await (const { timeS, data } of left.frames()) {
        blacken(film, size, left.color);
        const picture = yuvImage(film, size, left.color);
        const shown = await attemptFrameAt(attemptTimeAt(comparison, timeS, pace));
        const leftImage = yuvImage(data, left, left.color);
        draw.reference(leftImage, timeS);
        place(picture, leftImage, 0);
        if (shown) {
          const rightImage = yuvImage(shown.data, right, right.color);
          draw.attempt(rightImage, timeS, shown.timeS);
          place(picture, rightImage, even(left.width));
        }
        await writer.write(film, timeS);
        frames += 1;
        onProgress?.({ progress: Math.min(1, timeS / endS), frames });
      }
      const { frames: written, warnings } = await writer.finish();
      return { frames: written, warnings };
    } catch (error) {
      await writer.abort();
      throw error;
    }
  } finally {
    await left.close();
    await right.close();
  }
}

const even = (length: number): number => 2 * Math.ceil(length / 2);

/**
 * Gives the last frame up to a time, asked for in rising order: a fresh copy each time, as it is drawn on. Null before
 * the first frame.
 */
function frameHolder(pane: PaneFrames) {
  const source = pane.frames()[Symbol.asyncIterator]();
  const held = new Uint8Array(frameBytes('yuv420p', pane));
  let heldS: number | null = null;
  let next: { readonly timeS: number; readonly data: Uint8Array } | null = null;
  let isOver = false;
  return async (timeS: number) => {
    for (;;) {
      if (!next && !isOver) {
        const step = await source.next();
        isOver = step.done === true;
        next = step.done ? null : step.value;
      }
      if (!next || next.timeS > timeS + SAME_TIME_S) break;
      held.set(next.data);
      heldS = next.timeS;
      next = null;
    }
    return heldS === null ? null : { timeS: heldS, data: held.slice() };
  };
}

const SAME_TIME_S = 1e-3;

/** Draws the two people of a comparison into their halves. */
function comparisonPainter(reference: TrackDocument, attempt: TrackDocument, comparison: Comparison) {
  const teacher = personIn(reference, comparison.reference.personId);
  const student = personIn(attempt, comparison.attempt.personId);
  const placement: GhostPlacement = {
    referenceImage: reference.image,
    attemptImage: attempt.image,
    scale:
      student && teacher ? usualTorsoPx(student, attempt.image) / usualTorsoPx(teacher, reference.image) : 1,
    mirrored: comparison.mirrored,
  };
  const poseOf = (track: PoseTrack | undefined, document: TrackDocument, timeS: number) =>
    track ? poseAt(track, lastBegun(document.timesS, timeS)) : null;
  const paint = (
    picture: YuvImage,
    person: Parameters<typeof skeletonStrokes>[0],
    limbs: readonly ColoredLimb[],
  ) => paintStrokesOnPlanes(picture, skeletonStrokes(person, picture, { style: 'quiet', limbs }));
  return {
    reference(picture: YuvImage, timeS: number): void {
      const pose = poseOf(teacher, reference, timeS);
      if (pose) paint(picture, pose, GHOST);
    },
    attempt(picture: YuvImage, referenceS: number, timeS: number): void {
      const pose = poseOf(student, attempt, timeS);
      if (!pose) return;
      const other = poseOf(teacher, reference, referenceS);
      if (other)
        paint(picture, { landmarks: ghostLandmarks(other.landmarks, pose.landmarks, placement) }, GHOST);
      paint(picture, pose, limbHeat(comparison, seriesIndexAt(comparison, referenceS)));
    },
  };
}

const personIn = ({ people }: TrackDocument, personId: number) =>
  people.find((track) => track.personId === personId);

/** Copies a picture into a wider one, centred in height. `leftPx` is even. */
function place(into: YuvImage, from: YuvImage, leftPx: number): void {
  const topPx = 2 * Math.floor((into.height - from.height) / 4);
  copyPlane(into.y, into.width, from.y, from, leftPx, topPx);
  const chroma: FrameSize = { width: (from.width + 1) >> 1, height: (from.height + 1) >> 1 };
  const chromaWidth = (into.width + 1) >> 1;
  copyPlane(into.u, chromaWidth, from.u, chroma, leftPx / 2, topPx / 2);
  copyPlane(into.v, chromaWidth, from.v, chroma, leftPx / 2, topPx / 2);
}

function copyPlane(
  into: Uint8Array,
  intoWidth: number,
  from: Uint8Array,
  { width, height }: FrameSize,
  left: number,
  top: number,
): void {
  for (let row = 0; row < height; row++) {
    into.set(from.subarray(row * width, (row + 1) * width), (top + row) * intoWidth + left);
  }
}
