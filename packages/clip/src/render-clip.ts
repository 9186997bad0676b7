import { applyEdits, poseAt, type SizePx, type TrackDocument } from '@posebox/body';
import { openLettering } from '@posebox/media/lettering';
import {
  type FfmpegTools,
  openFrameWriter,
  paintStrokesOnPlanes,
  readFrames,
  rgbToYuv,
  type VideoFacts,
  type VideoWarningCode,
  type YuvImage,
  yuvImage,
} from '@posebox/media/video';
import { coachedPerson, coachingOptions, coachTrack } from '@posebox/motion';
import { actionStrokes } from './action-strokes.ts';
import { type ClipWorkOptions, shareOf } from './analyse-clip.ts';
import type { ClipDrawing, DrawnActions, DrawnCoaching } from './clip-request.ts';
import { clipStrokes, createFrameFinder } from './clip-strokes.ts';
import { coachingStrokes, coachingTexts } from './coaching-strokes.ts';
import { createStageClock, type StagesMs } from './stage-clock.ts';

/** The bones of the photo's dark background are drawn on the same black. */
const BLACK = [0, 0, 0] as const;

/** `read` and `write`: waiting for ffmpeg, which decodes and encodes meanwhile. */
export type RenderStage = 'read' | 'draw' | 'write';

export interface RenderedClip {
  readonly frames: number;
  readonly warnings: readonly VideoWarningCode[];
  readonly stagesMs: StagesMs<RenderStage>;
}

/**
 * Draws a clip's skeletons into its video: H.264 in MP4 with the frames' own times and the original sound, at `path`
 * when it is whole. Edits of the document are applied. The frames are read a second time, as planes, because a
 * recording can only be smoothed when all of it is known.
 *
 * @throws VideoProblem, TrackProblem of an edit that doesn't apply, or the signal's reason once it has aborted.
 * @example
 * await renderClip(tools, video, document, { style: 'classic', background: 'video', labels: 'none' }, 'out.mp4');
 */
export async function renderClip(
  tools: FfmpegTools,
  video: VideoFacts,
  document: TrackDocument,
  drawing: ClipDrawing,
  path: string,
  options: ClipWorkOptions = {},
): Promise<RenderedClip> {
  const { signal, onProgress, lowPriority = false } = options;
  const aborting = signal ? { signal } : {};
  const edge = drawing.maxEdgePx ?? Math.max(video.width, video.height);
  const edited = applyEdits(document);
  const frames = readFrames(tools, video, {
    format: 'yuv420p',
    maxWidth: edge,
    maxHeight: edge,
    lowPriority,
    ...aborting,
  });
  try {
    const writer = await openFrameWriter(tools, path, {
      width: frames.width,
      height: frames.height,
      format: 'yuv420p',
      color: frames.color,
      soundFrom: video,
      averageFps: video.averageFps ?? 30,
      lowPriority,
      ...aborting,
    });
    try {
      const clock = createStageClock<RenderStage>(['read', 'draw', 'write']);
      const frameAt = createFrameFinder(edited.timesS);
      const coached = drawing.coaching ? await coachedSet(edited, drawing.coaching) : null;
      const acting = drawing.actions ? await actingPeople(edited, drawing.actions) : null;
      // Where something is judged the bones are quiet, so that only the limb in question carries a colour.
      const look = coached ? { ...drawing, style: 'quiet' as const } : drawing;
      for await (const { index, timeS, data } of frames) {
        clock.lap('read');
        const picture = yuvImage(data, frames, frames.color);
        if (drawing.background === 'black') blacken(picture);
        const frame = frameAt(timeS);
        if (frame >= 0) paintStrokesOnPlanes(picture, clipStrokes(edited, frame, frames, look));
        if (coached) paintStrokesOnPlanes(picture, coached(timeS, frame, frames));
        if (acting && frame >= 0) paintStrokesOnPlanes(picture, acting(frame, frames));
        clock.lap('draw');
        await writer.write(data, timeS);
        clock.lap('write');
        onProgress?.({ progress: shareOf(video, timeS), frames: index + 1 });
      }
      const { frames: written, warnings } = await writer.finish();
      clock.lap('write');
      return {
        frames: written,
        warnings: [...frames.report().warnings, ...warnings],
        stagesMs: clock.ms,
      };
    } catch (error) {
      await writer.abort();
      throw error;
    }
  } finally {
    await frames.close();
  }
}

/** The strokes of a set at a time; null when the person isn't in the clip. */
async function coachedSet(
  clip: TrackDocument,
  { exercise, personId, layer, language = 'en' }: DrawnCoaching,
) {
  const person = coachedPerson(clip, personId);
  if (!person) return null;
  const document = coachTrack(person, clip.image, exercise, coachingOptions(layer));
  const words = { lettering: await openLettering(coachingTexts(document, language), language), language };
  return (timeS: number, frame: number, sizePx: SizePx) =>
    coachingStrokes(document, words, timeS, frame < 0 ? null : poseAt(person, frame), sizePx);
}

/** The strokes of what people do in a frame. */
async function actingPeople(clip: TrackDocument, actions: DrawnActions) {
  const labels = actions.people.flatMap(({ spans }) => spans.map(({ label }) => label));
  const lettering = await openLettering(labels, 'en');
  return (frame: number, sizePx: SizePx) =>
    actionStrokes(clip, actions, lettering, clip.timesS[frame]!, frame, sizePx);
}

function blacken(picture: YuvImage): void {
  const [y, u, v] = rgbToYuv(...BLACK, picture.color.shownAs, picture.color.range);
  picture.y.fill(y);
  picture.u.fill(u);
  picture.v.fill(v);
}
