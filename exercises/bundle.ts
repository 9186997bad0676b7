import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Exercise, exerciseSchema } from '../packages/motion/src/form/exercise.ts';
import { asJsonText, readYamlFolder } from '../scripts/yaml-folder.ts';

/**
 * Reads the exercises of this folder, checks them, and writes what is made of them: the data that packages/motion
 * carries into the browser, and the JSON Schema that editors complete by. `npm run exercises` runs it; a test holds
 * that what is written is what the files say.
 */
const FOLDER = import.meta.dirname;
export const BUNDLE_FILE = join(FOLDER, '../packages/motion/src/form/exercises.json');
export const SCHEMA_FILE = join(FOLDER, 'exercise.schema.json');

export const readExercises = (): readonly Exercise[] => readYamlFolder(FOLDER, exerciseSchema);
export const bundleText = () => asJsonText(readExercises());
export const schemaText = () => asJsonText(z.toJSONSchema(exerciseSchema, { io: 'input' }));

if (process.argv[1] === import.meta.filename) {
  writeFileSync(BUNDLE_FILE, bundleText());
  writeFileSync(SCHEMA_FILE, schemaText());
}
