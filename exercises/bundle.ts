import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Exercise, exerciseSchema } from '../packages/motion/src/form/exercise.ts';

/**
 * Reads the exercises of this folder, checks them, and writes what is made of them: the data that packages/motion
 * carries into the browser, and the JSON Schema that editors complete by. `npm run exercises` runs it; a test holds
 * that what is written is what the files say.
 */
const FOLDER = import.meta.dirname;
export const BUNDLE_FILE = join(FOLDER, '../packages/motion/src/form/exercises.json');
export const SCHEMA_FILE = join(FOLDER, 'exercise.schema.json');

/** The exercises, by name of file. Throws with file and place when one isn't in order. */
export function readExercises(): readonly Exercise[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const result = exerciseSchema.safeParse(parse(readFileSync(join(FOLDER, file), 'utf8')));
      if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`);
      if (`${result.data.id}.yaml` !== file) throw new Error(`${file}: its id is ${result.data.id}`);
      return result.data;
    });
}

const asText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
export const bundleText = () => asText(readExercises());
export const schemaText = () => asText(z.toJSONSchema(exerciseSchema, { io: 'input' }));

if (process.argv[1] === import.meta.filename) {
  writeFileSync(BUNDLE_FILE, bundleText());
  writeFileSync(SCHEMA_FILE, schemaText());
}
