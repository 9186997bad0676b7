import {
  ANGLE_CONVENTIONS_VERSION,
  createTrackBuilder,
  isOwnModel,
  normaliseInPlace,
  type TrackDocument,
  type TrackFilter,
  type TrackProvenance,
} from '@posebox/body';
import {
  type FfmpegTools,
  type FrameReader,
  probeVideo,
  readFrames,
  type VideoFacts,
  type VideoWarningCode,
  yuvImage,
} from '@posebox/media/video';
import { smoothTrack, trackFilter } from '@posebox/motion';
import { skeletonNameOf } from '@posebox/vision/own-model';
import clipPackage from '../package.json' with { type: 'json' };
import { type ClipEngine, chosenOwnModel } from './clip-engine.ts';
import type { ClipProgress, ClipRequest } from './clip-request.ts';
import { fileSha256 } from './file-hash.ts';
import { followClip } from './follow-clip.ts';
import { type FoundExchange, likelySubject, repairIdentities, repairSides } from './repair-track.ts';
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

export interface ClipWorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ClipProgress) => void;
  /** Let everything else on this machine go first. */
  readonly lowPriority?: boolean;
}

export interface AnalyseOptions extends ClipWorkOptions {
  /** SHA-256 of the file, where it is known already. */
  readonly sha256?: string;
  /** Kept in the track as the clip's name; a file's name may name a person, so none unless asked for. */
  readonly name?: string | null;
}

/** `read`: waiting for frames; `look`: networks and tracking; `smooth`: repairs and filters over the recording. */
export type AnalysisStage = 'read' | 'look' | 'smooth';

export interface AnalysedClip {
  readonly document: TrackDocument;
  readonly video: VideoFacts;
  /** What the track has to say beside itself: cut off, damaged, times guessed. */
  readonly warnings: readonly VideoWarningCode[];
  readonly stagesMs: StagesMs<AnalysisStage>;
}

/**
 * The whole way of a clip: the file of a video in, the track of its people out, at the precision in which tracks are
 * kept. Memory doesn't grow with the length but for the track itself, about 2 kB for a person and frame.
 *
 * @throws VideoProblem when the file is at fault; the signal's reason once it has aborted.
 * @example
 * const { document } = await analyseClip('squats.mp4', DEFAULT_CLIP_REQUEST, { tools, engine });
 */
export async function analyseClip(
  path: string,
  request: ClipRequest,
  parts: ClipParts,
  options: AnalyseOptions = {},
): Promise<AnalysedClip> {
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
  const clock = createStageClock<AnalysisStage>(['read', 'look', 'smooth']);
  // Held by no name on the way: each step's tracks can go when the next ones are there.
  const document = finished(
    await followFrames(frames, video, request, parts, provenance, clock, options),
    request,
  );
  clock.lap('smooth');
  return {
    document: { ...document, subjectId: likelySubject(document) },
    video,
    warnings: frames.report().warnings,
    stagesMs: clock.ms,
  };
}

async function followFrames(
  frames: FrameReader,
  video: VideoFacts,
  request: ClipRequest,
  { engine }: ClipParts,
  provenance: TrackProvenance,
  clock: StageClock<AnalysisStage>,
  { onProgress }: AnalyseOptions,
): Promise<TrackDocument> {
  const image = { width: video.width, height: video.height };
  const builder = createTrackBuilder({ image, provenance });
  const follower = followClip(request, engine);
  const exchanges: FoundExchange[] = [];
  let lastTimeS = Number.NEGATIVE_INFINITY;
  for await (const { index, timeS, data } of frames) {
    clock.lap('read');
    // Filters need time to pass; a track keeps microseconds.
    if (timeS - lastTimeS < LEAST_STEP_S) continue;
    lastTimeS = timeS;
    const seen = await follower.next(yuvImage(data, frames, frames.color), timeS);
    const frame = builder.addFrame(timeS, seen.people);
    exchanges.push(...seen.exchanges.map((exchange) => ({ ...exchange, foundInFrame: frame })));
    onProgress?.({ progress: shareOf(video, timeS), frames: index + 1 });
    clock.lap('look');
  }
  return repairIdentities(builder.finish(), exchanges);
}

function finished(followed: TrackDocument, request: ClipRequest): TrackDocument {
  return request.mode === 'mediapipe' ? followed : smoothed(repairSides(followed), request);
}

/** The recording smoothed as a whole, designed on the frame rate that was measured. */
function smoothed(document: TrackDocument, { purpose }: ClipRequest): TrackDocument {
  const { image, timesS, provenance } = document;
  const people = document.people.map((track) => {
    const smooth = smoothTrack(track, { purpose, image });
    // What it shares with the clip as followed is at that precision already; a copy of half an hour takes 100 MB.
    normaliseInPlace(smooth);
    return smooth;
  });
  return { ...document, people, provenance: { ...provenance, filter: trackFilter(purpose, timesS) } };
}

async function provenanceOf(
  { path }: VideoFacts,
  { mode, model }: ClipRequest,
  { engine }: ClipParts,
  { sha256, name, signal }: AnalyseOptions,
): Promise<TrackProvenance> {
  const hashes = await engine.hashes(model);
  return {
    source: {
      kind: 'video',
      name: name ?? null,
      sha256: sha256 ?? (await fileSha256(path, signal)),
      skeleton: isOwnModel(model) ? skeletonNameOf(chosenOwnModel(engine, model).card) : 'blazepose_33',
    },
    model: { name: model, sha256: hashes.model },
    detectorSha256: hashes.detector,
    engine: { name: 'posebox', version: CLIP_ENGINE_VERSION },
    mode,
    filter: mode === 'mediapipe' ? ONE_EURO : null,
    timestamps: 'container',
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
  };
}

/** How far through the video a frame is; stays below 1 where the container doesn't know its length. */
export function shareOf({ startTimeS, durationS }: VideoFacts, timeS: number): number {
  const passedS = Math.max(0, timeS - startTimeS);
  if (durationS === null || durationS <= 0) return passedS / (passedS + 60);
  return Math.min(1, passedS / durationS);
}
