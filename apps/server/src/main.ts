import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { startServer } from './start-server.ts';

/** This file is built to apps/server/dist/main.mjs; everything else is found from there. */
const here = import.meta.dirname;

// Young garbage is little here; waking other threads to help collect it costs more than that (0.2 ms a request).
setFlagsFromString('--no-parallel-scavenge');
setFlagsFromString('--no-concurrent-array-buffer-sweeping');

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void startServer(process.argv.slice(2), process.env, {
  root: resolve(here, '../../..'),
  computeEntry: resolve(here, 'compute.mjs'),
  clipEntry: resolve(here, 'clip.mjs'),
});
