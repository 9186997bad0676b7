import { resolve } from 'node:path';
import { startWorker } from './start-worker.ts';

/** This file is built to apps/server/dist/worker.mjs; everything else is found from there. */
const here = import.meta.dirname;

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void startWorker(process.argv.slice(2), process.env, {
  root: resolve(here, '../../..'),
  computeEntry: resolve(here, 'compute.mjs'),
  clipEntry: resolve(here, 'clip.mjs'),
});
