import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

/** The part of models/manifest.json that is looked at. */
interface Manifest {
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** Whether every model file is there and is, byte for byte, the one that the manifest names. */
export async function examineModels(surroundings: Surroundings): Promise<Finding> {
  const manifest = JSON.parse(
    await readFile(join(surroundings.root, 'models/manifest.json'), 'utf8'),
  ) as Manifest;
  const wrong: string[] = [];
  for (const { file, sha256 } of manifest.outputs) {
    if ((await hashOf(join(surroundings.modelsFolder, file))) !== sha256) wrong.push(file);
  }
  return wrong.length === 0
    ? {
        name: 'models',
        state: 'good',
        value: inWords(surroundings, 'modelsGood', { count: manifest.outputs.length }),
      }
    : {
        name: 'models',
        state: 'bad',
        value: inWords(surroundings, 'modelsBad', { files: wrong.join(', ') }),
      };
}

async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}
