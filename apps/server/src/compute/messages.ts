import type { PhotoAnswer, PhotoRequest } from '@posebox/photo';
import type { ProblemCode, ProblemValues } from '@posebox/texts';

/** Heads of the frames that go to a compute process. The body of `photo` is the file as it was received. */
export type ToCompute =
  | { readonly kind: 'photo'; readonly id: number; readonly request: PhotoRequest }
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
