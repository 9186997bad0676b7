import { readFile } from 'node:fs/promises';
import {
  applyEdits,
  disc,
  headRegion,
  PICTURE_COLORS,
  poseAt,
  type Shape,
  type SizePx,
  type Stroke,
  silhouetteStrokes,
  type TrackDocument,
  trackFromBinary,
} from '@posebox/body';
import { openLettering } from '@posebox/media/lettering';
import {
  coarsenAround,
  type FfmpegTools,
  fitWithin,
  readFrames,
  type VideoFacts,
  type VideoWarningCode,
  type YuvImage,
  yuvImage,
} from '@posebox/media/video';
import { coachedPerson, coachingOptions, coachTrack } from '@posebox/motion';
import { actionStrokes } from './action-strokes.ts';
import { blackFrames } from './black-frames.ts';
import { openClipFilm } from './clip-film.ts';
import type { ClipDrawing, DrawnActions, DrawnCoaching } from './clip-request.ts';
import { clipStrokes } from './clip-strokes.ts';
import { type ClipWorkOptions, shareOf } from './clip-work.ts';
import { coachingStrokes, coachingTexts } from './coaching-strokes.ts';
import type { FrameDresser } from './dress-frames.ts';
import { type FramePeople, frameTimesOf, openPeopleFinder, type TrackFile } from './frame-people.ts';
import { createStageClock, type StagesMs } from './stage-clock.ts';

/** `read` and `write`: waiting for ffmpeg, which decodes and encodes meanwhile. */
export type RenderStage = 'read' | 'draw' | 'write';

export interface RenderedClip {
  readonly frames: number;
  readonly warnings: readonly VideoWarningCode[];
  readonly stagesMs: StagesMs<RenderStage>;
}

/**
 * Draws a clip's skeletons into its video: H.264 in MP4 with the frames' own times and the original sound, at `path`
 * when it is whole. Edits of a document are applied; a file is read a page at a time, so that the length doesn't
 * matter. The frames are read a second time, because a recording can only be smoothed when all of it is known; on black
 * they aren't read at all. With a `dresser` people wear its garment instead of their skeletons.
 *
 * @throws VideoProblem, TrackProblem of an edit that doesn't apply, or the signal's reason once it has aborted.
 * @example
 * await renderClip(tools, video, document, { style: 'classic', background: 'video', labels: 'none' }, 'out.mp4');
 */
export async function renderClip(
  tools: FfmpegTools,
  video: VideoFacts,
  track: TrackDocument | TrackFile,
  drawing: ClipDrawing,
  path: string,
  options: ClipWorkOptions = {},
  dresser: FrameDresser | null = null,
): Promise<RenderedClip> {
  const { signal, onProgress, lowPriority = false } = options;
  const edge = drawing.maxEdgePx ?? Math.max(video.width, video.height);
  const edited = await asDrawn(track, drawing);
  const isSubjectAlone = drawing.background === 'subject';
  const reader =
    drawing.background === 'black' && !dresser
      ? null
      : readFrames(tools, video, {
          format: 'yuv420p',
          maxWidth: edge,
          maxHeight: edge,
          lowPriority,
          ...(signal ? { signal } : {}),
        });
  const frames = reader ?? blackFrames(frameTimesOf(edited), fitWithin(video, edge, edge));
  const finder = openPeopleFinder(edited);
  try {
    const film = await openClipFilm(tools, video, frames, path, options);
    try {
      const clock = createStageClock<RenderStage>(['read', 'draw', 'write']);
      const strokesAt = await strokeMaker(edited, drawing, frames);
      for await (const frame of frames) {
        clock.lap('read');
        const found = await finder.at(frame.timeS);
        const seen = isSubjectAlone ? subjectOf(found, edited) : found;
        if (isSubjectAlone) hideOthers(yuvImage(frame.data, frames, frames.color), seen, found);
        if (dresser && seen) await dresser.dress(yuvImage(frame.data, frames, frames.color), seen);
        if (!dresser) film.draw(frame, strokesAt(frame.timeS, seen));
        clock.lap('draw');
        await film.write(frame);
        clock.lap('write');
        onProgress?.({ progress: shareOf(video, frame.timeS), frames: frame.index + 1 });
      }
      const { frames: written, warnings } = await film.finish();
      clock.lap('write');
      return {
        frames: written,
        warnings: [...(reader?.report().warnings ?? []), ...warnings],
        stagesMs: clock.ms,
      };
    } catch (error) {
      await film.abort();
      throw error;
    }
  } finally {
    await finder.close();
    await reader?.close();
  }
}

/** A set is judged over all of a person's movement: it needs the whole track. */
async function asDrawn(track: TrackDocument | TrackFile, { coaching, background }: ClipDrawing) {
  if (!('path' in track)) return applyEdits(track);
  const isWhole = coaching || background === 'subject';
  return isWhole ? trackFromBinary(await readFile(track.path)) : track;
}

/** Of those in a frame the subject alone; nobody where a clip has none. */
function subjectOf(seen: FramePeople | null, track: TrackDocument | TrackFile): FramePeople | null {
  const subjectId = 'path' in track ? null : track.subjectId;
  return seen && { ...seen, people: seen.people.filter(({ personId }) => personId === subjectId) };
}

/** Where the subject isn't seen, all is hidden; another's head is hidden before the subject, too. */
function hideOthers(picture: YuvImage, subject: FramePeople | null, all: FramePeople | null): void {
  const own = new Set(subject?.people);
  const posesOf = (isOwn: boolean) =>
    (all?.people ?? []).flatMap((track) =>
      own.has(track) === isOwn ? (poseAt(track, all!.frame) ?? []) : [],
    );
  const heads = posesOf(false).flatMap((pose) => headRegion(pose, picture) ?? []);
  coarsenAround(
    picture,
    posesOf(true).flatMap((pose) => silhouetteStrokes(pose, picture)),
    heads.map(({ xPx, yPx, alongPx, acrossPx }) =>
      disc(xPx, yPx, Math.max(alongPx, acrossPx), PICTURE_COLORS.bone),
    ),
  );
}

/** All that is drawn at a time, from the bottom up. */
async function strokeMaker(
  track: TrackDocument | TrackFile,
  drawing: ClipDrawing,
  sizePx: SizePx,
): Promise<(timeS: number, seen: FramePeople | null) => (Stroke | Shape)[]> {
  const { actions, coaching } = drawing;
  const coached = coaching && !('path' in track) ? await coachedSet(track, coaching) : null;
  const acting = actions ? await actingPeople(actions) : null;
  // Where something is judged the bones are quiet, so that only the limb in question carries a colour.
  const look = coached ? { ...drawing, style: 'quiet' as const } : drawing;
  return (timeS, seen) => [
    ...(seen ? clipStrokes(seen, sizePx, look) : []),
    ...(coached?.(timeS, seen?.frame ?? null, sizePx) ?? []),
    ...(acting && seen ? acting(seen, sizePx) : []),
  ];
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
  return (timeS: number, frame: number | null, sizePx: SizePx) =>
    coachingStrokes(document, words, timeS, frame === null ? null : poseAt(person, frame), sizePx);
}

/** The strokes of what people do in a frame. */
async function actingPeople(actions: DrawnActions) {
  const labels = actions.people.flatMap(({ spans }) => spans.map(({ label }) => label));
  const lettering = await openLettering(labels, 'en');
  return (seen: FramePeople, sizePx: SizePx) => actionStrokes(seen, actions, lettering, sizePx);
}
