import { resolve } from 'node:path';
import { placeState } from './place-state.ts';

/** This file is built to apps/server/dist/state.mjs, which `posebox doctor` runs. */
const here = import.meta.dirname;
const folders = { root: resolve(here, '../../..'), computeEntry: '', clipEntry: '' };

void placeState(process.env, folders).then(
  (state) => process.stdout.write(`${JSON.stringify(state)}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
