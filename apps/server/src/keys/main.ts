import { resolve } from 'node:path';
import { runKeyCommand } from './key-command.ts';

/** This file is built to apps/server/dist/keys.mjs; everything else is found from there. */
const here = import.meta.dirname;

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void runKeyCommand(process.argv.slice(2), process.env, {
  root: resolve(here, '../../..'),
  computeEntry: resolve(here, 'compute.mjs'),
  clipEntry: resolve(here, 'clip.mjs'),
});
