import { CLIP_ENGINE_VERSION } from '@posebox/clip';

/** One file, one way of looking at it, one engine: one item. */
export function videoIdentity(sha256: string, request: object, drawing: object): string {
  return JSON.stringify([sha256, CLIP_ENGINE_VERSION, request, drawing]);
}
