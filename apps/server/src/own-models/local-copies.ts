import type { OwnModelName } from '@posebox/body';
import type { OwnModelFiles } from '@posebox/vision/node';
import type { Scratch } from '../files/scratch.ts';
import { localOwnModel, type OwnModelSource } from './own-model-files.ts';

/** Files of models on this computer, for photos that come one after the other. */
export interface LocalCopies {
  /** @throws Problem `own_model_unknown` */
  of(source: OwnModelSource, name: OwnModelName): Promise<OwnModelFiles>;
  remove(): Promise<void>;
}

/** So many models' files stay here; of a folder on this computer they are the stored files themselves. */
const MOST_COPIES = 4;

/** A model in an object store isn't fetched again for every photo. */
export function keepLocalCopies(openScratch: () => Promise<Scratch>): LocalCopies {
  const kept = new Map<string, { readonly files: OwnModelFiles; readonly scratch: Scratch }>();
  return {
    async of(source, name) {
      const version = (await source.ownModels.byName(name))?.version;
      const known = version === undefined ? undefined : kept.get(version);
      if (known) return known.files;
      const scratch = await openScratch();
      try {
        const files = await localOwnModel(source, name, scratch);
        kept.set(files.version, { files, scratch });
        const [oldest] = kept;
        if (kept.size > MOST_COPIES && oldest) {
          kept.delete(oldest[0]);
          await oldest[1].scratch.remove();
        }
        return files;
      } catch (error) {
        await scratch.remove();
        throw error;
      }
    },
    async remove() {
      for (const { scratch } of kept.values()) await scratch.remove();
    },
  };
}
