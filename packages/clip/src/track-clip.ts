import { writeFile } from 'node:fs/promises';
import {
  ANGLE_CONVENTIONS_VERSION,
  isOwnModel,
  type Stroke,
  type TrackFilter,
  type TrackOutline,
  type TrackProvenance,
  trackBinaryPieces,
  trackOfFrame,
  trackTimeS,
} from '@posebox/body';
import {
  type FfmpegTools,
  type FrameReader,
  fitWithin,
  probeVideo,
  readFrames,
  type VideoFacts,
  VideoProblem,
  type VideoWarningCode,
  yuvImage,
} from '@posebox/media/video';
import { trackFilter } from '@posebox/motion';
import { skeletonNameOf } from '@posebox/vision/own-model';
import clipPackage from '../package.json' with { type: 'json' };
import { blacken } from './black-frames.ts';
import { type ClipEngine, chosenOwnModel } from './clip-engine.ts';
import { type ClipFilm, openClipFilm } from './clip-film.ts';
import type { ClipDrawing, ClipRequest } from './clip-request.ts';
import { clipStrokes } from './clip-strokes.ts';
import { type ClipWorkOptions, shareOf } from './clip-work.ts';
import { fileSha256 } from './file-hash.ts';
import { finishPeople } from './finish-people.ts';
import { followClip } from './follow-clip.ts';
import { openPeopleFile, type PeopleFile } from './people-file.ts';
import { type FoundExchange, repairIdentities } from './repair-track.ts';
import { createStageClock, type StageClock, type StagesMs } from './stage-clock.ts';

/** The version that a track names as its maker. */
export const CLIP_ENGINE_VERSION: string = clipPackage.version;

/** Landmarks of larger pictures get no better, only slower: 4K is looked at in this size. */
const MOST_LOOKED_AT_PX = 1920;

const LEAST_STEP_S = 2e-6;

/** MediaPipe's constants of the filter that `mediapipe` mode runs while it follows. */
const ONE_EURO: TrackFilter = {
  name: 'one_euro',
  parameters: { minCutoffHz: 0.05, beta: 80, derivativeCutoffHz: 1, worldMinCutoffHz: 0.1, worldBeta: 40 },
};

export interface ClipParts {
  readonly tools: FfmpegTools;
  readonly engine: ClipEngine;
}

export interface TrackOptions extends ClipWorkOptions {
  /** SHA-256 of the file, where it is known already. */
  readonly sha256?: string;
  /** Kept in the track as the clip's name; a file's name may name a person, so none unless asked for. */
  readonly name?: string | null;
}

/** Where what comes of a clip is written. */
export interface ClipPaths {
  /** The track, binary. The room for what is kept meanwhile is taken beside it. */
  readonly track: string;
  /** A film with the skeletons, or of the frames as they are, when it can be made on the way. */
  readonly film?: { readonly path: string; readonly drawing: ClipDrawing | null };
}

/**
 * `read`: waiting for frames; `look`: networks and tracking; `smooth`: repairs, filters over the recording, and writing
 * the track; `draw` and `write` of a film that is drawn on the way.
 */
export type TrackStage = 'read' | 'look' | 'smooth' | 'draw' | 'write';

export interface TrackedClip {
  readonly clip: TrackOutline;
  readonly video: VideoFacts;
  /** What the track has to say beside itself: cut off, damaged, times guessed. */
  readonly warnings: readonly VideoWarningCode[];
  readonly stagesMs: StagesMs<TrackStage>;
  /** What the film came to; null when none was asked for, or all must be known before it is drawn: `renderClip` then. */
  readonly film: { readonly frames: number; readonly warnings: readonly VideoWarningCode[] } | null;
}

/**
 * The whole way of a clip: the file of a video in, the track of its people out, as a binary file at the precision in
 * which tracks are kept. Memory holds no more of the track than one person at a time, whatever the length.
 *
 * In `mediapipe` mode a frame is as it stays once it was looked at: a film of it is then drawn on the way, from the same
 * reading of the video. So is in any mode a film in which nothing is drawn.
 *
 * @throws VideoProblem when the file is at fault or the disk full; the signal's reason once it has aborted.
 * @example
 * const { clip } = await trackClip('squats.mp4', { track: 'squats.pbtrack' }, DEFAULT_CLIP_REQUEST, { tools, engine });
 */
export async function trackClip(
  path: string,
  paths: ClipPaths,
  request: ClipRequest,
  parts: ClipParts,
  options: TrackOptions = {},
): Promise<TrackedClip> {
  const { signal } = options;
  const video = await probeVideo(parts.tools, path, signal ? { signal } : {});
  const provenance = await provenanceOf(video, request, parts, options);
  const frames = readFrames(parts.tools, video, {
    format: 'yuv420p',
    maxWidth: MOST_LOOKED_AT_PX,
    maxHeight: MOST_LOOKED_AT_PX,
    lowPriority: options.lowPriority ?? false,
    ...(signal ? { signal } : {}),
  });
  const people = openPeopleFile(`${paths.track}.people`);
  let film: ClipFilm | undefined;
  try {
    const drawing =
      paths.film && canDrawOnTheWay(request, paths.film.drawing, video) ? paths.film : undefined;
    if (drawing) film = await openClipFilm(parts.tools, video, frames, drawing.path, options);
    const clock = createStageClock<TrackStage>(['read', 'look', 'smooth', 'draw', 'write']);
    const draw = film && drawing ? { film, drawing: drawing.drawing } : undefined;
    const times = await followFrames({ frames, video, people, draw, clock }, request, parts, options);
    const clip = {
      image: { width: video.width, height: video.height },
      timesS: times,
      provenance: provenance(times),
    };
    const subjectId = await finishPeople(people, clip, request, signal);
    const outline: TrackOutline = { ...clip, people: people.people(), subjectId, edits: [] };
    await writeFile(
      paths.track,
      trackBinaryPieces(outline, (first, end) => people.peopleIn(first, end, times)),
    );
    clock.lap('smooth');
    const filmed = (await film?.finish()) ?? null;
    clock.lap('write');
    return { clip: outline, video, warnings: frames.report().warnings, stagesMs: clock.ms, film: filmed };
  } catch (error) {
    await film?.abort();
    throw isDiskFull(error) ? new VideoProblem('video_disk_full', {}) : error;
  } finally {
    people.close();
    await frames.close();
  }
}

/** A film needs the whole recording when that is smoothed or judged, and frames in the size in which they are looked at. */
function canDrawOnTheWay({ mode }: ClipRequest, drawing: ClipDrawing | null, video: VideoFacts): boolean {
  const edgePx = drawing?.maxEdgePx ?? Math.max(video.width, video.height);
  const [drawn, seen] = [edgePx, MOST_LOOKED_AT_PX].map((most) => fitWithin(video, most, most));
  if (drawn?.width !== seen?.width || drawn?.height !== seen?.height) return false;
  if (!drawing) return true;
  const { background, coaching, actions } = drawing;
  return mode === 'mediapipe' && background !== 'subject' && !coaching && !actions;
}

interface Following {
  readonly frames: FrameReader;
  readonly video: VideoFacts;
  readonly people: PeopleFile;
  readonly draw: { readonly film: ClipFilm; readonly drawing: ClipDrawing | null } | undefined;
  readonly clock: StageClock<TrackStage>;
}

/** Looks at all frames; gives their times. */
async function followFrames(
  { frames, video, people, draw, clock }: Following,
  request: ClipRequest,
  { engine }: ClipParts,
  { onProgress }: TrackOptions,
): Promise<Float64Array> {
  const follower = followClip(request, engine);
  const timesS: number[] = [];
  const exchanges: FoundExchange[] = [];
  let lastTimeS = Number.NEGATIVE_INFINITY;
  let strokes: readonly Stroke[] = [];
  for await (const shown of frames) {
    const { index, timeS, data } = shown;
    clock.lap('read');
    // Filters need time to pass; a track keeps microseconds.
    if (timeS - lastTimeS >= LEAST_STEP_S) {
      lastTimeS = timeS;
      const seen = await follower.next(yuvImage(data, frames, frames.color), timeS);
      const frame = timesS.push(trackTimeS(timeS)) - 1;
      const tracks = seen.people.map((person) => trackOfFrame(person, frame, timesS[frame]!));
      for (const track of tracks) people.put(track);
      exchanges.push(...seen.exchanges.map((exchange) => ({ ...exchange, foundInFrame: frame })));
      clock.lap('look');
      if (draw?.drawing) strokes = clipStrokes({ people: tracks, frame }, frames, draw.drawing);
    }
    if (draw) {
      if (draw.drawing?.background === 'black') blacken(data, frames, frames.color);
      draw.film.draw(shown, strokes);
      clock.lap('draw');
      await draw.film.write(shown);
      clock.lap('write');
    }
    onProgress?.({ progress: shareOf(video, timeS), frames: index + 1 });
  }
  const times = Float64Array.from(timesS);
  repairIdentities(people, exchanges, times);
  return times;
}

/** What made the track, once the frame times are known. */
async function provenanceOf(
  { path }: VideoFacts,
  { mode, model, purpose }: ClipRequest,
  { engine }: ClipParts,
  { sha256, name, signal }: TrackOptions,
): Promise<(timesS: Float64Array) => TrackProvenance> {
  const hashes = await engine.hashes(model);
  const fileHash = sha256 ?? (await fileSha256(path, signal));
  const isOwn = isOwnModel(model);
  return (timesS) => ({
    source: {
      kind: 'video',
      name: name ?? null,
      sha256: fileHash,
      skeleton: isOwn ? skeletonNameOf(chosenOwnModel(engine, model).card) : 'blazepose_33',
    },
    model: { name: model, sha256: hashes.model },
    detectorSha256: hashes.detector,
    engine: { name: 'posebox', version: CLIP_ENGINE_VERSION },
    mode,
    filter: mode === 'mediapipe' ? ONE_EURO : trackFilter(purpose, timesS),
    timestamps: 'container',
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
  });
}

function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
}
