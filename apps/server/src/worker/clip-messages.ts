import type { TrackEdit } from '@posebox/body';
import type { ClipDrawing, ClipRequest } from '@posebox/clip';
import type { VideoWarningCode } from '@posebox/media/video';
import type { VideoSummary } from '../database/schema.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';

/** One piece of work for a clip process: look at a video, or draw one that has been looked at. Paths are files. */
export type ClipTask =
  | {
      readonly kind: 'track';
      readonly videoPath: string;
      readonly sha256: string;
      readonly request: ClipRequest;
      readonly trackPath: string;
    }
  | {
      readonly kind: 'draw';
      readonly videoPath: string;
      readonly trackPath: string;
      readonly edits: readonly TrackEdit[];
      readonly drawing: ClipDrawing;
      readonly drawnPath: string;
      readonly skeletonPath: string;
      readonly posterPath: string;
    };

export type FromClipProcess =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'tracked'; readonly facts: VideoSummary; readonly warnings: readonly VideoWarningCode[] }
  | { readonly kind: 'drawn'; readonly warnings: readonly VideoWarningCode[] }
  | { readonly kind: 'problem'; readonly problem: ProblemFacts };
