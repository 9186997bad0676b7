import { type TrackDocument, trackToBinary } from '@posebox/body';
import type { Ask } from '../asking.ts';

/** Stores a track as the live page does, and gives its id. */
export async function storeTrack(ask: Ask, document: TrackDocument, name: string): Promise<string> {
  const form = () => {
    const made = new FormData();
    made.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), `${name}.pbtrack`);
    return made;
  };
  return (await ask('tracks', { method: 'POST', form })).json().id;
}
