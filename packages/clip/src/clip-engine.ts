import { availableParallelism } from 'node:os';
import { type AnyModelName, isOwnModel } from '@posebox/body';
import { type LookParts, openFastestWarp, openNetworks } from '@posebox/vision';
import { loadOwnModel, type OwnModelFiles, type OwnModelGuard, openOnnxRuntime } from '@posebox/vision/node';
import { detectorSha256Of, type OwnModel } from '@posebox/vision/own-model';

/** The networks that clips are looked at with, one clip at a time. */
export interface ClipEngine {
  readonly look: LookParts;
  /** The model of one's own that it was opened with. */
  readonly ownModel: OwnModel | null;
  /** SHA-256 of the networks that a model uses, hexadecimal; the detector is null where there is none. */
  hashes(model: AnyModelName): Promise<{ readonly model: string; readonly detector: string | null }>;
  close(): Promise<void>;
}

export interface ClipEngineOptions {
  readonly modelsFolder: string;
  /** A model of one's own, for requests that name it. */
  readonly ownModel?: OwnModelFiles;
  /** Ends the process when that model takes too much. */
  readonly guard?: OwnModelGuard;
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
export async function openClipEngine(options: ClipEngineOptions): Promise<ClipEngine> {
  const threads = [...new Set([1, Math.min(MOST_THREADS, availableParallelism())])];
  const networks = openNetworks(await openOnnxRuntime(options.modelsFolder, { threads }));
  await networks.detector();
  const look: LookParts = { networks, warpRegion: openFastestWarp(), nowMs: () => performance.now() };
  const { guard } = options;
  const ownModel = options.ownModel ? await loadOwnModel(options.ownModel, guard ? { guard } : {}) : null;
  return {
    ...{ look, ownModel },
    async hashes(model) {
      if (!isOwnModel(model)) {
        const [landmarker, detector] = [await networks.landmarker(model, false), await networks.detector()];
        return { model: landmarker.sha256, detector: detector.sha256 };
      }
      const own = chosenOwnModel({ ownModel }, model);
      return { model: own.sha256, detector: await detectorSha256Of(own, look) };
    },
    async close() {
      await ownModel?.close();
      await networks.close();
    },
  };
}

/** The model of one's own that a request names. Throws when the engine was opened without it. */
export function chosenOwnModel({ ownModel }: Pick<ClipEngine, 'ownModel'>, model: AnyModelName): OwnModel {
  if (ownModel?.name !== model) throw new Error(`The engine was opened without ${model}.`);
  return ownModel;
}
