import type { AnyModelName, LabelKind, SkeletonStyle } from '@posebox/body';
import type { GarmentKind, GarmentShape } from '@posebox/figure/garment';
import type { TailoredChoice } from '@posebox/figure/tailored';
import type { CoachingLayer, SmoothingPurpose } from '@posebox/motion';
import type { Language } from '@posebox/texts';

/**
 * How people are followed through a clip: `standard` keeps several people apart and smooths the whole recording;
 * `mediapipe` follows one person as MediaPipe's video mode does, one-euro filter included.
 */
export const CLIP_MODES = ['standard', 'mediapipe'] as const;
export type ClipMode = (typeof CLIP_MODES)[number];

/** Most people followed at once. */
export const MOST_CLIP_PEOPLE = 10;

/** What is looked for in a clip. The same file and request give the same track, byte for byte. */
export interface ClipRequest {
  readonly model: AnyModelName;
  /** Of a model of one's own: its card and files, so that another of the same name is another way of looking. */
  readonly modelVersion?: string;
  readonly mode: ClipMode;
  /** At most so many people at once, 1–10; `mediapipe` follows one. */
  readonly people: number;
  /** Least detector score in `mediapipe` mode, 0…1. */
  readonly minConfidence: number;
  /** What the movement is smoothed for, in `standard` mode. */
  readonly purpose: SmoothingPurpose;
}

export const DEFAULT_CLIP_REQUEST: ClipRequest = {
  model: 'full',
  mode: 'standard',
  people: 4,
  minConfidence: 0.5,
  purpose: 'general',
};

/**
 * What lies behind the skeletons of a drawn clip; `black` is the skeletons alone, `subject` the video with everything but the
 * subject made unrecognisable, and the subject's skeleton only.
 */
export const CLIP_BACKGROUNDS = ['video', 'black', 'subject'] as const;
export type ClipBackground = (typeof CLIP_BACKGROUNDS)[number];

/** How a clip is drawn. */
export interface ClipDrawing {
  readonly style: SkeletonStyle;
  readonly background: ClipBackground;
  /** Words beside the points. */
  readonly labels: LabelKind;
  /** Longest edge of the result in pixels; larger clips are made smaller. Default: as it is. */
  readonly maxEdgePx?: number;
  /** Counter, value and hints of the set that one of the people does. */
  readonly coaching?: DrawnCoaching | null;
  /** Labels of what people do. */
  readonly actions?: DrawnActions | null;
  /** A garment on the people, in place of their skeletons. */
  readonly tryOn?: DrawnTryOn | null;
}

/** A garment that is worn in a clip, as it was asked for. */
export interface DrawnTryOn {
  /** Which picture or model of a garment this is, of the caller's choice; null where one of ours is worn. */
  readonly garment: string | null;
  /** One of our own garments, of three dimensions, in place of a picture. */
  readonly tailored?: TailoredChoice | null;
  readonly kind: GarmentKind;
  /** Control points placed by hand, in shares of the garment's picture; null places them by its outline. */
  readonly points: GarmentShape | null;
  /** Everybody when null. */
  readonly personId: number | null;
}

/** What was recognised, as it is drawn into a clip. */
export interface DrawnActions {
  /** Which answer of a recogniser this is, of the caller's choice. */
  readonly recognition: string;
  readonly people: readonly {
    readonly personId: number;
    /** Seconds of the track. */
    readonly spans: readonly { readonly label: string; readonly fromS: number; readonly toS: number }[];
  }[];
}

/** The set that is drawn into a clip, as it was asked for. */
export interface DrawnCoaching {
  /** An exercise, or `auto`. */
  readonly exercise: string;
  /** The clip's subject when null. */
  readonly personId: number | null;
  readonly layer: CoachingLayer;
  /** Of the hints; English when left out. */
  readonly language?: Language;
}
