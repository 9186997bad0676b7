import type { EvaluationReport, TrainingOptions } from '@posebox/actions';
import type { TrackEdit, TrackProvenance } from '@posebox/body';
import type { ClipDrawing, ClipExportName, ClipExportOptions, ClipRequest } from '@posebox/clip';
import type { Beats } from '@posebox/media/sound';
import type { VideoWarningCode } from '@posebox/media/video';
import type { Comparison, ComparisonOptions, ComparisonPace, ComparisonPhrase } from '@posebox/motion';
import type { OwnModelFiles } from '@posebox/vision/node';
import type { ActionModelMetadata, TrainedEpoch } from '../database/actions-schema.ts';
import type { VideoSummary } from '../database/schema.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';

/** What of an item takes part in a comparison. Paths are files. */
export interface ComparedFiles {
  readonly trackPath: string;
  /** Null for a track that came without a video. */
  readonly videoPath: string | null;
  readonly edits: readonly TrackEdit[];
  /** The track's subject when null. */
  readonly personId: number | null;
}

/** One example that a model of actions learns from. The path is a file. */
export interface LearntFile {
  readonly id: string;
  readonly label: string;
  /** Who does it; null when nobody said. */
  readonly person: string | null;
  readonly trackPath: string;
  readonly edits: readonly TrackEdit[];
  /** The track's subject when null. */
  readonly personId: number | null;
  /** Seconds of the track; its ends when null. */
  readonly fromS: number | null;
  readonly toS: number | null;
}

/**
 * One piece of work for a clip process: look at a video, draw one that has been looked at, compare two, make a film of
 * a comparison, train a model of actions, or write the files of an export. Paths are files.
 */
export type ClipTask =
  | {
      readonly kind: 'track';
      readonly videoPath: string;
      readonly sha256: string;
      readonly request: ClipRequest;
      /** The model of one's own that the request names. */
      readonly ownModel: OwnModelFiles | null;
      readonly trackPath: string;
      /** Where a copy goes when browsers can't be expected to play the video. */
      readonly playablePath: string;
    }
  | {
      readonly kind: 'draw';
      readonly videoPath: string;
      readonly trackPath: string;
      readonly edits: readonly TrackEdit[];
      readonly drawing: ClipDrawing;
      /** The picture of the garment that the drawing names. */
      readonly garmentPath: string | null;
      readonly drawnPath: string;
      readonly skeletonPath: string;
      readonly posterPath: string;
    }
  | {
      readonly kind: 'compare';
      readonly reference: ComparedFiles;
      readonly attempt: ComparedFiles;
      readonly options: ComparisonOptions;
      readonly phrases: readonly ComparisonPhrase[];
    }
  | {
      readonly kind: 'film';
      readonly reference: ComparedFiles;
      readonly attempt: ComparedFiles;
      readonly comparison: Comparison;
      readonly pace: ComparisonPace;
      readonly filmPath: string;
    }
  | {
      readonly kind: 'train';
      readonly clips: readonly LearntFile[];
      readonly options: TrainingOptions;
      /** Where an earlier try stopped. */
      readonly fromCheckpoint: string | null;
      /** Checkpoints are written here, each under a name of its own. */
      readonly checkpointPath: string;
      readonly modelPath: string;
    }
  | {
      readonly kind: 'export';
      readonly trackPath: string;
      readonly edits: readonly TrackEdit[];
      readonly format: ClipExportName;
      readonly options: ClipExportOptions;
      /** Of each file, counted from 0: `${exportPath}.0`. */
      readonly exportPath: string;
    };

/** What a clip process tells while it works. */
export type ClipNews =
  | { readonly kind: 'progress'; readonly progress: number }
  | { readonly kind: 'epochs'; readonly epochs: readonly TrainedEpoch[] }
  /** A training can go on from this file, if nothing comes after it. */
  | { readonly kind: 'checkpoint'; readonly path: string };

export type FromClipProcess =
  | ClipNews
  | {
      readonly kind: 'tracked';
      readonly facts: VideoSummary;
      readonly warnings: readonly VideoWarningCode[];
      /** Whether a copy was made. */
      readonly hasPlayable: boolean;
    }
  | { readonly kind: 'drawn'; readonly warnings: readonly VideoWarningCode[] }
  | {
      readonly kind: 'compared';
      readonly result: Comparison;
      readonly beats: Beats | null;
      readonly tracks: { readonly reference: TrackProvenance; readonly attempt: TrackProvenance };
    }
  | { readonly kind: 'filmed' }
  | {
      readonly kind: 'trained';
      readonly metadata: ActionModelMetadata;
      readonly report: EvaluationReport | null;
    }
  /** The files' names, in the order of their paths. */
  | { readonly kind: 'exported'; readonly names: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ProblemFacts };
