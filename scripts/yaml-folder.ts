import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Data that people write as one YAML file each: all files of a folder, checked, in the order of their names. Throws with
 * file and place when one isn't in order, or isn't called as its `id` says.
 *
 * @example readYamlFolder('exercises', exerciseSchema)
 */
export function readYamlFolder<Schema extends z.ZodType<{ readonly id: string }>>(
  folder: string,
  schema: Schema,
): readonly z.output<Schema>[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const result = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`);
      if (`${result.data.id}.yaml` !== file) throw new Error(`${file}: its id is ${result.data.id}`);
      return result.data;
    });
}

export const asJsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
