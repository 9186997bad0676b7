import { type TrackDocument, trackToBinary } from '@posebox/body';

/** A clip as a file for the library. */
export const trackFile = (document: TrackDocument, name: string): File =>
  new File([trackToBinary(document) as Uint8Array<ArrayBuffer>], name);
