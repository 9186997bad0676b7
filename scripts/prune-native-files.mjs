import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Removes what npm brings along and nothing of ours uses: the inference library's binaries for other systems, about 240
 * of its 290 MB, and of the font of reports and films the weights that they aren't set in, 64 of 76 MB. A new installation brings them back.
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
  pruneFontFiles(nodeModules);
}

/** Reports and films are set in these: `packages/media/src/lettering/noto-fonts.ts`. */
const USED_FONT_FILE = /-(?:400|600)-normal\.woff$/;

function pruneFontFiles(nodeModules) {
  const folder = join(nodeModules, '@fontsource/noto-sans-sc/files');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!USED_FONT_FILE.test(name)) rmSync(join(folder, name));
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
