import { resolve } from 'node:path';
import { runBackupCommand } from './backup-command.ts';

/** This file is built to apps/server/dist/backup.mjs; everything else is found from there. */
const here = import.meta.dirname;

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void runBackupCommand(process.argv.slice(2), process.env, {
  root: resolve(here, '../../..'),
  computeEntry: resolve(here, 'compute.mjs'),
  clipEntry: resolve(here, 'clip.mjs'),
});
