import { availableParallelism } from 'node:os';
import type { ModelName } from '@posebox/body';
import { type LookParts, openFastestWarp, openNetworks } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';

/** The networks that clips are looked at with, one clip at a time. */
export interface ClipEngine {
  readonly look: LookParts;
  /** SHA-256 of the networks that a model uses, hexadecimal. */
  hashes(model: ModelName): Promise<{ readonly model: string; readonly detector: string }>;
  close(): Promise<void>;
}

/** More threads than these gain nothing: the networks are small. */
const MOST_THREADS = 4;

/**
 * Opens the networks of a folder of built models. They run on one thread or several, whichever is faster at the moment.
 * Throws when they are not there.
 *
 * @example
 * const engine = await openClipEngine({ modelsFolder: 'models/built' });
 */
export async function openClipEngine(options: { readonly modelsFolder: string }): Promise<ClipEngine> {
  const threads = [...new Set([1, Math.min(MOST_THREADS, availableParallelism())])];
  const networks = openNetworks(await openOnnxRuntime(options.modelsFolder, { threads }));
  await networks.detector();
  return {
    look: { networks, warpRegion: openFastestWarp(), nowMs: () => performance.now() },
    hashes: async (model) => ({
      model: (await networks.landmarker(model, false)).sha256,
      detector: (await networks.detector()).sha256,
    }),
    close: () => networks.close(),
  };
}
