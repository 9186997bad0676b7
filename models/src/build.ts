import { writeFileSync } from 'node:fs';
import { buildModels, describeModels } from './build-models.ts';
import { MANIFEST_FILE } from './manifest.ts';

/**
 * `tsx models/src/build.ts` makes the models that are missing; with `--describe` it writes models/manifest.json anew,
 * which only a change of the source package or of the converter calls for.
 */
if (process.argv.includes('--describe')) {
  writeFileSync(MANIFEST_FILE, `${JSON.stringify(describeModels(), null, 2)}\n`);
}
const { built, kept } = buildModels();
console.log(`models: ${built.length} made, ${kept.length} already there`);
