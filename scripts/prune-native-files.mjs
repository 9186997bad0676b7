import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Removes the inference library's binaries for other systems: about 240 of its 290 MB. npm brings them all because they
 * are in one package; a new installation brings them back.
 *
 * @param {string} nodeModules the node_modules folder
 */
export function pruneNativeFiles(nodeModules) {
  const bin = join(nodeModules, 'onnxruntime-node/bin');
  for (const version of foldersIn(bin)) {
    for (const platform of foldersIn(join(bin, version))) {
      for (const architecture of foldersIn(join(bin, version, platform))) {
        if (platform === process.platform && architecture === process.arch) continue;
        rmSync(join(bin, version, platform, architecture), { recursive: true, force: true });
      }
    }
  }
}

function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  pruneNativeFiles(resolve(process.argv[2] ?? join(import.meta.dirname, '../node_modules')));
}
