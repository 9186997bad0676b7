import type { GarmentRequest, PhotoAnswer, PhotoRequest, TryOnRequest } from '@posebox/photo';
import type { ProblemCode, ProblemValues } from '@posebox/texts';
import type { OwnModelFiles } from '@posebox/vision/node';

/** A model of one's own to be tried; the body of the frame is the photo that it is tried on. */
export interface ModelCheckRequest {
  readonly kind: 'check';
  readonly ownModel: OwnModelFiles;
  readonly hasPhoto: boolean;
}

/** A garment to be tried on. Of the two files in the body the photo comes first and is `photoBytes` long. */
export interface FittingRequest extends TryOnRequest {
  readonly ownModel?: never;
  readonly photoBytes: number;
}

/** What a compute process is asked: about a photo, by a model of one's own where it says which, about such a model, or about a garment. */
export type ComputeRequest =
  | (PhotoRequest & { readonly ownModel?: never })
  | (PhotoRequest & { readonly ownModel: OwnModelFiles })
  | ModelCheckRequest
  | (GarmentRequest & { readonly ownModel?: never })
  | FittingRequest;

/** Heads of the frames that go to a compute process. The body of `photo` is the file, or the files, as received. */
export type ToCompute =
  | { readonly kind: 'photo'; readonly id: number; readonly request: ComputeRequest }
  /** The client is gone: stop at the next step, the answer is not wanted any more. */
  | { readonly kind: 'cancel'; readonly id: number };

/** Heads of the frames that come back. `rssBytes` is the process's resident memory at about that moment. */
export type FromCompute =
  /** The networks are loaded and have run once. */
  | { readonly kind: 'ready'; readonly rssBytes: number }
  /** The body of the frame is the body of the answer. */
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: Omit<PhotoAnswer, 'body'>;
      readonly rssBytes: number;
    }
  | {
      readonly kind: 'problem';
      readonly id: number;
      readonly code: ProblemCode;
      readonly values: ProblemValues;
      readonly rssBytes: number;
    }
  | { readonly kind: 'cancelled'; readonly id: number; readonly rssBytes: number };
