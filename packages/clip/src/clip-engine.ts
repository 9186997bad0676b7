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

/**
 * Opens the networks of a folder of built models. Throws when they are not there.
 *
 * @example
 * const engine = await openClipEngine({ modelsFolder: 'models/built' });
 */
export async function openClipEngine(options: {
  readonly modelsFolder: string;
  /** Threads of each network; default 1. */
  readonly threads?: number;
}): Promise<ClipEngine> {
  const networks = openNetworks(await openOnnxRuntime(options.modelsFolder, options.threads ?? 1));
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
