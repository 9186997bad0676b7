import type { AnyModelName, EstimationMode, LabelKind, SkeletonStyle } from '@posebox/body';
import type { Background, PictureFormat } from '@posebox/media';

/** Which networks look for whom. */
export interface Search {
  readonly model: AnyModelName;
  readonly mode: EstimationMode;
  /** At most so many people, 1–20, the clearest first. */
  readonly people: number;
  /** Least detector score of a person in `mediapipe` mode, 0…1. */
  readonly minConfidence: number;
}

export const MASK_ENCODINGS = ['none', 'rle', 'png'] as const;
export type MaskEncoding = (typeof MASK_ENCODINGS)[number];

export const DOCUMENT_FORMATS = ['posebox', 'coco', 'openpose'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Asks for the people of a photo as a JSON document. */
export interface DocumentRequest extends Search {
  readonly kind: 'document';
  readonly segmentation: MaskEncoding;
  readonly format: DocumentFormat;
}

/** Asks for the photo with the skeletons drawn into it. */
export interface PictureRequest extends Search {
  readonly kind: 'picture';
  readonly style: SkeletonStyle;
  /** `readable` unless said otherwise; `all` draws every point and bone alike, as the tutorial service does. */
  readonly detail?: 'readable' | 'all';
  /** Width of a bone in pixels of the answer; without it, it follows the size of the person. */
  readonly lineWidthPx?: number | undefined;
  /** `transparent` leaves only the skeleton and needs `png` or `webp`. */
  readonly background: Background;
  /** Words beside the points. */
  readonly labels: LabelKind;
  readonly blurFaces: boolean;
  /** Number of the person, as in the document, whose face stays to be seen while the others' are blurred. */
  readonly keepFace?: number | undefined;
  readonly format: PictureFormat;
  /** Longest edge of the answer in pixels; larger photos are made smaller, smaller ones stay. */
  readonly maxEdgePx?: number | undefined;
}

export type PhotoRequest = DocumentRequest | PictureRequest;

/** What an answer takes its time for. `other` is the work around the two networks. */
export const STAGES = ['decode', 'detect', 'landmark', 'other', 'draw', 'encode'] as const;
export type Stage = (typeof STAGES)[number];

export type StageTimesMs = Readonly<Partial<Record<Stage, number>>>;

/** The finished answer: bytes ready to be sent or saved. */
export interface PhotoAnswer {
  readonly contentType: 'application/json' | `image/${PictureFormat}`;
  readonly body: Uint8Array;
  /** How many people are in it; 0 is an answer, not an error. */
  readonly people: number;
  readonly stagesMs: StageTimesMs;
}
