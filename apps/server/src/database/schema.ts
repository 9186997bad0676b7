import type { TrackEdit, TrackProvenance } from '@posebox/body';
import type { ClipDrawing, ClipRequest } from '@posebox/clip';
import type { AvatarKind, AvatarTerms } from '@posebox/figure/avatar';
import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { Beats } from '@posebox/media/sound';
import type { VideoWarningCode } from '@posebox/media/video';
import type { CoachingLayer, Comparison, ComparisonPace, ComparisonPhrase } from '@posebox/motion';
import type { ProblemCode, ProblemValues } from '@posebox/texts';
import type { Finding, ModelCard } from '@posebox/vision/own-model';
import type { ColumnType, Generated } from 'kysely';
import type { WebhookEvent } from '../webhooks/webhook-events.ts';
import type { AccountTables, OwnerId } from './accounts-schema.ts';
import type { ActionTables } from './actions-schema.ts';
import type { PrivacyTables } from './privacy-schema.ts';
import type { RehabilitationTables } from './rehabilitation-schema.ts';

/** The tables. Types are what PostgreSQL 15 and later hand over. */
export interface Tables extends AccountTables, RehabilitationTables, ActionTables, PrivacyTables {
  video: VideoTable;
  coaching: CoachingTable;
  comparison: ComparisonTable;
  comparison_film: ComparisonFilmTable;
  reference: ReferenceTable;
  webhook: WebhookTable;
  own_model: OwnModelTable;
  avatar: AvatarTable;
  wardrobe_piece: WardrobePieceTable;
}

export const VIDEO_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type VideoState = (typeof VIDEO_STATES)[number];

/** Given once, as text of JSON; read as the value. */
type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, Date | undefined, Date>;

export interface VideoTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  /** `video` was uploaded; `track` came without one. */
  readonly kind: 'video' | 'track';
  /** The file's name as its owner gave it. */
  readonly name: string;
  readonly bytes: ColumnType<string, number, number>;
  /** Hexadecimal, of the file. */
  readonly sha256: string;
  readonly request: Json<ClipRequest | null>;
  readonly drawing: Json<ClipDrawing>;
  /** One file and one way of looking at it are one item. */
  readonly identity: string;
  readonly state: VideoState;
  /** 0…1. */
  readonly progress: number;
  /** Who works on it: a new one for each try, so that a worker thought dead can't write any more. */
  readonly attempt: string | null;
  readonly problem: Json<{ readonly code: ProblemCode; readonly values: ProblemValues } | null>;
  readonly warnings: Json<readonly VideoWarningCode[]>;
  readonly facts: Json<VideoSummary | null>;
  /** The folder of the track among the item's files. */
  readonly track_folder: string | null;
  /** The folder of the drawn videos, and the edits that they show. */
  readonly drawn_folder: string | null;
  readonly drawn_edits: Generated<number>;
  readonly edits: Json<readonly TrackEdit[]>;
  /** Rises with every change of the edits. */
  readonly edits_version: Generated<number>;
  /** Higher is taken first. */
  readonly priority: Generated<number>;
  /** How often the work on it ended without an outcome since it was last asked for. */
  readonly crashes: Generated<number>;
  /** When it last began to wait. */
  readonly queued_at: ColumnType<Date, Date | undefined, Date>;
  /** What is kept beside the original. */
  readonly track_bytes: ColumnType<string, number | undefined, number>;
  readonly drawn_bytes: ColumnType<string, number | undefined, number>;
  /** Deleted, and for a while to be had back. Its identity is its id once its files are being removed. */
  readonly deleted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** What a person's consent leaves of it; null when that is all, or has been done. */
  readonly reduce_to: ColumnType<'skeleton' | 'numbers' | null, undefined, 'skeleton' | 'numbers' | null>;
  /** When its pictures were removed because consent said so: from then on it is a track. */
  readonly picture_removed_at: ColumnType<Date | null, undefined, Date>;
  readonly created_at: Time;
  readonly started_at: ColumnType<Date | null, Date | null, Date | null>;
  readonly finished_at: ColumnType<Date | null, Date | null, Date | null>;
}

/** How an item was coached last: a layer over its track, and what a history shows of it. */
export interface CoachingTable {
  readonly video_id: string;
  /** As it was asked for: an exercise, or `auto`. */
  readonly exercise: string;
  /** The person in the clip; null is its subject. */
  readonly person_id: number | null;
  readonly layer: Json<CoachingLayer>;
  /** Whose set it is, as somebody typed it. */
  readonly person: string | null;
  readonly summary: Json<CoachingSummary>;
  readonly updated_at: ColumnType<Date, Date | undefined, Date>;
}

/** A set in one line. */
export interface CoachingSummary {
  readonly exercise: string | null;
  readonly exerciseVersion: number | null;
  readonly counted: number;
  readonly repetitions: number;
  readonly heldS: number;
  /** The principal goal's median over counted repetitions, with its error; null where it wasn't judged. */
  readonly principal: { readonly rule: string; readonly value: number; readonly error: number } | null;
  readonly repetitionS: number | null;
}

/** An address that is told when items come to their end. */
export interface WebhookTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  readonly url: string;
  readonly events: Json<readonly WebhookEvent[]>;
  /** Signs the messages; shown to nobody again, and in no log. */
  readonly secret: string;
  readonly created_at: Time;
  readonly last_at: ColumnType<Date | null, Date | null | undefined, Date>;
  readonly last_outcome: Json<{ readonly status: number } | { readonly error: string } | null>;
}

/** A model of one's own. Its files lie in the store under its version. */
export interface OwnModelTable {
  /** The name on the card. */
  readonly name: string;
  /** Hexadecimal, of the card and the files. */
  readonly version: string;
  readonly card: Json<ModelCard>;
  readonly bytes: ColumnType<string, number, number>;
  /** What its check has found. */
  readonly findings: Json<readonly Finding[]>;
  readonly created_at: Time;
}

/** Something of somebody's whose one file lies in the store under its id. */
interface KeptFileTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  /** What its maker calls it, or the file's name. */
  readonly name: string;
  readonly bytes: ColumnType<string, number, number>;
  /** Hexadecimal, of the file. */
  readonly sha256: string;
  readonly created_at: Time;
}

/** A figure of somebody's. */
export interface AvatarTable extends KeptFileTable {
  readonly kind: AvatarKind;
  /** What its maker allows; null where the file doesn't say. */
  readonly terms: Json<AvatarTerms | null>;
}

/** A garment is a flat picture, or a model in three dimensions. */
export const PIECE_KINDS = ['picture', 'model'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** A garment of somebody's. */
export interface WardrobePieceTable extends KeptFileTable {
  readonly kind: PieceKind;
  readonly garment: GarmentKind;
  /** Control points placed by hand, in shares of the picture; null are those by its outline. */
  readonly points: Json<GarmentShape | null>;
}

/** What a list shows of a clip that has been looked at. */
export interface VideoSummary {
  readonly width: number;
  readonly height: number;
  readonly durationS: number;
  readonly frames: number;
  readonly medianFps: number;
  readonly people: number;
  readonly subjectId: number | null;
}

export const FILM_STATES = ['queued', 'running', 'done', 'failed'] as const;
export type FilmState = (typeof FILM_STATES)[number];

/** Two items laid beside each other. It goes with either of them. */
export interface ComparisonTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  readonly reference_id: string;
  readonly attempt_id: string;
  /** The same two, with the same edits, options and phrases, are one comparison. */
  readonly identity: string;
  readonly phrases: Json<readonly ComparisonPhrase[]>;
  readonly result: Json<Comparison>;
  readonly beats: Json<Beats | null>;
  readonly provenance: Json<ComparisonProvenance>;
  readonly created_at: Time;
}

/** What a comparison was made from. */
export interface ComparisonProvenance {
  readonly engineVersion: string;
  readonly reference: ComparedItem;
  readonly attempt: ComparedItem;
}

export interface ComparedItem {
  readonly sha256: string;
  readonly editsVersion: number;
  readonly track: TrackProvenance;
}

/** The two side by side as a film, one for each pace. */
export interface ComparisonFilmTable {
  readonly comparison_id: string;
  readonly pace: ComparisonPace;
  readonly state: FilmState;
  readonly progress: Generated<number>;
  readonly attempt: string | null;
  readonly path: string | null;
  /** Of the file. */
  readonly bytes: ColumnType<string, number | undefined, number>;
  readonly problem: Json<{ readonly code: ProblemCode; readonly values: ProblemValues } | null>;
}

/** An item that others are compared with, and its phrases by name. */
export interface ReferenceTable {
  readonly id: string;
  readonly video_id: string;
  readonly name: string;
  readonly phrases: Json<readonly ComparisonPhrase[]>;
  readonly created_at: Time;
}
