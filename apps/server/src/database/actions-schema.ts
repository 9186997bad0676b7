import type { ActionModel, ActionSpan, EvaluationReport, FallEvent, TrainingOptions } from '@posebox/actions';
import type { View } from '@posebox/motion';
import type { ColumnType } from 'kysely';
import type { ProblemFacts } from '../videos/video-problem.ts';
import type { WebhookData, WebhookEvent } from '../webhooks/webhook-events.ts';
import type { OwnerId } from './accounts-schema.ts';

/** The tables of actions that people teach. */
export interface ActionTables {
  action_set: ActionSetTable;
  action_clip: ActionClipTable;
  action_training: ActionTrainingTable;
  action_model: ActionModelTable;
  action_recognition: ActionRecognitionTable;
  action_event: ActionEventTable;
}

/** How a person stands to the camera in a clip, as somebody says. */
export type ClipView = Exclude<View, 'unknown'>;

/** Clips that one recogniser is taught from. Its clips and trainings go with it; models that came of it stay. */
export interface ActionSetTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  readonly name: string;
  readonly created_at: ColumnType<Date, Date | undefined, never>;
}

/** How well the person of a clip is seen. */
export interface ClipQuality {
  /** The item's edits that were looked at. */
  readonly edits: number;
  readonly durationS: number;
  /** Share of the moments in which the person is there, 0…1. */
  readonly seen: number;
  /** Median of the body's confidence where the person is there, 0…1. */
  readonly confidence: number;
  /** How the person stands to the camera for most of the clip. */
  readonly view: View;
}

/** One example: one person of an item, from a moment to a moment. It goes with its item. */
export interface ActionClipTable {
  readonly id: string;
  readonly set_id: string;
  readonly video_id: string;
  /** The item's subject when null. */
  readonly person_id: number | null;
  /** Seconds of the item's track; null is its start, its end. */
  readonly from_s: number | null;
  readonly to_s: number | null;
  readonly label: string;
  /** Who does it: no clips of one person may stand on both sides of a split. Empty when nobody said. */
  readonly performer: ColumnType<string, string | undefined, string>;
  readonly view: ClipView | null;
  /** Null until it was looked at; looked at again when `edits` is another than the item's. */
  readonly quality: ColumnType<ClipQuality | null, string | null | undefined, string | null>;
  readonly created_at: ColumnType<Date, Date | undefined, never>;
}

export const TRAINING_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

/** Work on a model: one job, taken up where it stopped. */
export interface ActionTrainingTable {
  readonly id: string;
  readonly set_id: string;
  readonly request: ColumnType<TrainingOptions, string, never>;
  readonly state: TrainingState;
  /** 0…1. */
  readonly progress: ColumnType<number, number | undefined, number>;
  readonly history: ColumnType<readonly TrainedEpoch[], string | undefined, string>;
  /** Who works on it: a new one for each try, so that a worker thought dead can't write any more. */
  readonly attempt: string | null;
  /** How often the work ended without an outcome. */
  readonly crashes: ColumnType<number, number | undefined, number>;
  readonly problem: ColumnType<ProblemFacts | null, string, string>;
  readonly model_id: string | null;
  readonly created_at: ColumnType<Date, Date | undefined, never>;
  readonly started_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  readonly finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** How learning went in one round over its clips. */
export interface TrainedEpoch {
  /** Which part of the clips was held out, from 0; null while the model itself learns from all of them. */
  readonly fold: number | null;
  readonly epoch: number;
  /** Mean cross entropy on the round's varied windows, and the share of them that was right, 0…1. */
  readonly loss: number;
  readonly accuracy: number;
}

/** What a model says of itself, beside its numbers. */
export type ActionModelMetadata = Pick<
  ActionModel,
  'kind' | 'labels' | 'featuresVersion' | 'basis' | 'temperature' | 'reject' | 'origin'
>;

/** What was recognised of each person. */
export type RecognitionDocument =
  | {
      readonly kind: 'actions';
      readonly labels: readonly string[];
      readonly people: readonly { readonly personId: number; readonly spans: readonly ActionSpan[] }[];
    }
  | { readonly kind: 'falls'; readonly falls: readonly (FallEvent & { readonly personId: number })[] };

/** What recognises actions, as a file. It outlives the set it was taught from. */
export interface ActionModelTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  readonly name: string;
  /** Rises with every model of the name. */
  readonly version: number;
  readonly origin: 'trained' | 'imported';
  readonly set_id: string | null;
  readonly sha256: string;
  readonly bytes: ColumnType<string, number, never>;
  readonly metadata: ColumnType<ActionModelMetadata, string, never>;
  /** Null for an imported model. */
  readonly report: ColumnType<EvaluationReport | null, string, never>;
  readonly created_at: ColumnType<Date, Date | undefined, never>;
}

/** What was recognised in an item, with one model or as falls. It goes with the item. */
export interface ActionRecognitionTable {
  readonly id: string;
  readonly video_id: string;
  /** The id of a model, or `falls`. */
  readonly recogniser: string;
  /** Tells the edits that were applied from others; see `editsFingerprint`. */
  readonly edits_version: number;
  readonly document: ColumnType<RecognitionDocument, string, string>;
  readonly recognised_at: ColumnType<Date, Date | undefined, Date>;
}

/** Something that happened, for those who listen; kept for a day. */
export interface ActionEventTable {
  /** Rises in the order in which events can be seen. */
  readonly id: ColumnType<string, never, never>;
  readonly owner_id: OwnerId;
  readonly type: WebhookEvent;
  readonly data: ColumnType<WebhookData, string, never>;
  readonly happened_at: ColumnType<Date, Date | undefined, never>;
}
