import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Protocol, protocolSchema } from '../packages/motion/src/range-of-motion/protocol.ts';
import { asJsonText, readYamlFolder } from '../scripts/yaml-folder.ts';

/**
 * Reads the protocols of this folder, checks them, and writes what is made of them: the data that packages/motion
 * carries into the browser, and the JSON Schema that editors complete by. `npm run protocols` runs it; a test holds
 * that what is written is what the files say.
 */
const FOLDER = import.meta.dirname;
export const BUNDLE_FILE = join(FOLDER, '../packages/motion/src/range-of-motion/protocols.json');
export const SCHEMA_FILE = join(FOLDER, 'protocol.schema.json');

export const readProtocols = (): readonly Protocol[] => readYamlFolder(FOLDER, protocolSchema);
export const bundleText = () => asJsonText(readProtocols());
export const schemaText = () => asJsonText(z.toJSONSchema(protocolSchema, { io: 'input' }));

if (process.argv[1] === import.meta.filename) {
  writeFileSync(BUNDLE_FILE, bundleText());
  writeFileSync(SCHEMA_FILE, schemaText());
}
